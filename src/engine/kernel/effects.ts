import type { MachineEvent } from './machine/operations';

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
  | { readonly type: 'note'; readonly params: NoteParams }
  | { readonly type: 'tell'; readonly params: TellParams }
  | { readonly type: 'reject'; readonly params: RejectParams };

export interface SendParams {
  readonly message: string;
  /** The node that it goes to; a link must lead there. */
  readonly to: string;
  /** The work that must have ended before it leaves. */
  readonly after?: string;
  /** What the message says, where one message may say different things (`pending`). */
  readonly verdict?: string;
  /** The same message again: which transmission of it this is, from 1. Without it every sending is a new message. */
  readonly transmission?: Transmission;
  /** It answers the arrival that led to it at the level of the frame, and stands for nothing else. */
  readonly isAcknowledgement?: boolean;
  /** What goes over the link; the node's port turns it into bytes and back. */
  readonly frame?: object;
}

export interface Transmission {
  /** Tells the sender's messages apart: all transmissions of one message have the same. */
  readonly key: string;
  readonly number: number;
}

/** The node is busy from now for the length of the parameter with this id. */
export interface WorkParams {
  readonly work: string;
}

export interface TimerParams {
  readonly timer: string;
  /** It recurs for ever and does not keep a run going: when only such timers are left, nothing new can happen. */
  readonly isBackground?: boolean;
}

export interface VmParams {
  readonly state: 'instantiated' | 'running' | 'suspended' | 'destroyed';
}

export interface NoteParams {
  readonly text: string;
}

/** Other machines of the same node are told, in order, once all other effects of this step are done. */
export interface TellParams {
  readonly tellings: readonly Telling[];
}

export interface Telling {
  /** Id of the component. */
  readonly component: string;
  readonly event: MachineEvent;
  /** It hands on the message that arrived: when no rule takes it there, the message counts as ignored. */
  readonly carries?: boolean;
}

/** What arrived is not for anybody: it counts as ignored, for this reason. `null`: it is fine after all. */
export interface RejectParams {
  readonly reason: string | null;
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
  tell: doNothing as EffectAction<TellParams>,
  reject: doNothing as EffectAction<RejectParams>,
};

export function isEffectType(type: string): type is Effect['type'] {
  return Object.hasOwn(effectActions, type);
}

export const send = (message: string, to: string, more: Partial<SendParams> = {}) => ({
  type: 'send' as const,
  params: { message, to, ...more },
});

export const work = (id: string) => ({ type: 'work' as const, params: { work: id } });
export const arm = (timer: string, more: Partial<TimerParams> = {}) => ({
  type: 'arm' as const,
  params: { timer, ...more },
});
export const cancel = (timer: string) => ({ type: 'cancel' as const, params: { timer } });
export const vm = (state: VmParams['state']) => ({ type: 'vm' as const, params: { state } });
export const note = (text: string) => ({ type: 'note' as const, params: { text } });
export const tell = (component: string, event: MachineEvent) => ({
  type: 'tell' as const,
  params: { tellings: [{ component, event }] },
});
