import { stripRun } from '../../formats/run-comment';
import { count } from '../../lib/count';
import type { CaptureInfo } from '../../trace/trace';

/** Where the ladder of a capture comes from. */
export function AboutCapture({ info }: { readonly info: CaptureInfo }) {
  const { name, format, startMicros, frameCount, otherCount, comments } = info;
  const started = new Date(startMicros / 1000);
  const isDated = !Number.isNaN(started.getTime());
  return (
    <section>
      <h2 className="inspector-title">{name}</h2>
      <p className="route">
        {format}
        {isDated && `, begins ${started.toISOString().replace('T', ' ').slice(0, 19)} UTC`}
      </p>
      <p className="say">
        {count(frameCount, 'frame')}
        {otherCount > 0 && `, ${otherCount} of them not of EVB and not drawn`}. What the frames say
        is read from their octets; which belong together, and the states of the VSIs, are concluded
        from them.
      </p>
      {comments.map((comment) => (
        <p key={comment} className="source capture-comment">
          {stripRun(comment)}
        </p>
      ))}
    </section>
  );
}
