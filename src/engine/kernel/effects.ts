/**
 * What a role asks for, as data; only the kernel acts. Lengths are not part of an effect: a message's latency, a timer's
 * and a work's length are the run's parameters of the same id.
 */
export type Effect =
  | { readonly type: 'send'; readonly params: SendParams }
  | { readonly type: 'work'; readonly params: WorkParams }
  | { readonly type: 'arm'; readonly params: TimerParams }
  | { readonly type: 'cancel'; readonly params: TimerParams }
  | { readonly type: 'vm'; readonly params: VmParams }
  | { readonly type: 'note'; readonly params: NoteParams };

export interface SendParams {
  readonly message: string;
  /** The node that it goes to; a link must lead there. */
  readonly to: string;
  /** The work that must have ended before it leaves. */
  readonly after?: string;
  /** What the message says, where one message may say different things (`pending`). */
  readonly verdict?: string;
}

/** The node is busy from now for the length of the parameter with this id. */
export interface WorkParams {
  readonly work: string;
}

export interface TimerParams {
  readonly timer: string;
}

export interface VmParams {
  readonly state: 'instantiated' | 'running' | 'suspended' | 'destroyed';
}

export interface NoteParams {
  readonly text: string;
}

type EffectAction<P> = (args: unknown, params: P) => void;

const doNothing = (): void => undefined;

/**
 * The named actions that stand for effects in a machine's `setup`. They do nothing: the compiler recognises them by name
 * and hands out their parameters.
 */
export const effectActions = {
  send: doNothing as EffectAction<SendParams>,
  work: doNothing as EffectAction<WorkParams>,
  arm: doNothing as EffectAction<TimerParams>,
  cancel: doNothing as EffectAction<TimerParams>,
  vm: doNothing as EffectAction<VmParams>,
  note: doNothing as EffectAction<NoteParams>,
};

export function isEffectType(type: string): type is Effect['type'] {
  return Object.hasOwn(effectActions, type);
}

export const send = (message: string, to: string, more: Partial<SendParams> = {}) => ({
  type: 'send' as const,
  params: { message, to, ...more },
});

export const work = (id: string) => ({ type: 'work' as const, params: { work: id } });
export const arm = (timer: string) => ({ type: 'arm' as const, params: { timer } });
export const cancel = (timer: string) => ({ type: 'cancel' as const, params: { timer } });
export const vm = (state: VmParams['state']) => ({ type: 'vm' as const, params: { state } });
export const note = (text: string) => ({ type: 'note' as const, params: { text } });
