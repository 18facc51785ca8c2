/**
 * Tells a busy worker from a stuck one. Beats are counted instead of time, so that a page that slept, or whose timers
 * were slowed down, kills nobody.
 */
export interface HeartbeatOptions {
  readonly everyMillis: number;
  /** So many unanswered beats in a row mean death. */
  readonly missedBeats: number;
  /** The same before the first sign of life, while the worker's script loads. */
  readonly missedBeatsAtStart: number;
}

export const HEARTBEAT: HeartbeatOptions = {
  everyMillis: 250,
  missedBeats: 12,
  missedBeatsAtStart: 60,
};

export interface Heartbeat {
  /** `patience` multiplies the missed beats: what looked stuck may only be a long run on a slow machine. */
  start(patience: number): void;
  stop(): void;
  /** Any answer is a sign of life. */
  noteLife(): void;
}

export function createHeartbeat(
  options: HeartbeatOptions,
  ping: () => Promise<void>,
  onSilence: () => void,
): Heartbeat {
  let timer: ReturnType<typeof setInterval> | undefined;
  let hasLived = false;
  let unanswered = 0;
  let patience = 1;

  const noteLife = () => {
    hasLived = true;
    unanswered = 0;
  };
  const beat = () => {
    const allowed = hasLived ? options.missedBeats * patience : options.missedBeatsAtStart;
    if (unanswered >= allowed) {
      onSilence();
      return;
    }
    unanswered++;
    ping().then(noteLife, () => undefined);
  };

  return {
    noteLife,
    start(wanted) {
      patience = wanted;
      // Beating already: a new question to a silent worker must not give it new time.
      if (timer !== undefined) return;
      unanswered = 0;
      timer = setInterval(beat, options.everyMillis);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
