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
  missedBeats: 8,
  missedBeatsAtStart: 60,
};

/** For asking again after deaths: what looked stuck may only be a long run on a slow machine. */
export function beMorePatient(options: HeartbeatOptions, deaths: number): HeartbeatOptions {
  return { ...options, missedBeats: options.missedBeats * 2 ** deaths };
}

export interface Heartbeat {
  start(): void;
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

  const noteLife = () => {
    hasLived = true;
    unanswered = 0;
  };
  const beat = () => {
    if (unanswered >= (hasLived ? options.missedBeats : options.missedBeatsAtStart)) {
      onSilence();
      return;
    }
    unanswered++;
    ping().then(noteLife, () => undefined);
  };

  return {
    noteLife,
    start() {
      unanswered = 0;
      timer ??= setInterval(beat, options.everyMillis);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
