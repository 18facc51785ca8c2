import type { Exponents } from '../../wire/lldp/exponents';
import { DEFAULT_EXPONENTS, negotiate, readExponents } from '../../wire/lldp/exponents';
import { getActionTitle, getRequestId, getResponseId, MESSAGE } from './message-types';
import type { Command } from './frames/command';
import type { EcpFacts, PlacedFrame } from './ecp/ecp-facts';
import type { VdpFacts } from './vdp/exchange';
import type { Link } from './links/links';
import { describeErrors, findRefusal } from './frames/refusal';
import type { SeenFrame } from './frames/seen-frame';
import type { Side } from './frames/side';
import { VsiTracker } from './vdp/vsi-tracker';

/** A frame on a link of the capture; `end` is the one that sent it. */
export interface LinkedFrame extends PlacedFrame {
  readonly link: Link;
  readonly end: 0 | 1;
}

/** All that is to be said of one frame. */
export interface Explained {
  readonly messageId: string;
  /** What it says, behind the name of the message. */
  readonly text: string;
  readonly rule: string | null;
  /** What led to it: a request that it answers or acknowledges, or the transmission that it repeats. */
  readonly cause: { readonly kind: 'arrival' | 'sending'; readonly index: number } | null;
  readonly fate: { readonly kind: 'delivered' | 'ignored' | 'lost'; readonly reason: string };
  /** Changes of VSIs; several when the frame has several commands. */
  readonly changes: readonly VdpFacts[];
  readonly sender: Side;
  readonly notes: readonly string[];
}

/** Goes through the frames in their order and says what each is for. */
export class Explainer {
  private readonly tracker = new VsiTracker();
  private readonly exponents = new Map<number, Exponents>();

  explain(
    linked: LinkedFrame,
    index: number,
    ecp: EcpFacts,
    original: Explained | null,
  ): Explained {
    const { frame, link } = linked;
    if (frame.evb !== null) {
      const said = readExponents(frame.evb);
      this.exponents.set(link.index, negotiate(this.exponents.get(link.index) ?? said, said));
    }
    const sender = findSender(linked);
    const refusal = findRefusal(frame, sender);
    const fate = chooseFate(refusal, ecp);
    const isHeard = refusal === null && ecp.ignored === null && original === null;
    const speaker = sender ?? (frame.side === 'bridge' ? 'bridge' : 'station');
    const changes = isHeard ? this.follow(linked, index, speaker) : [];
    const messageId = original?.messageId ?? nameMessage(frame, changes);
    return {
      messageId,
      text: writeText(frame, messageId, ecp.retry),
      rule: chooseRule(frame, changes, ecp),
      cause: chooseCause(changes, ecp),
      fate,
      changes,
      sender: speaker,
      notes: [
        ...listDamage(frame, refusal),
        ...ecp.notes,
        ...changes.flatMap((change) => change.notes),
      ],
    };
  }

  private follow({ frame, link }: LinkedFrame, index: number, sender: Side): VdpFacts[] {
    const { number, atMicros } = frame;
    const exponents = this.exponents.get(link.index) ?? DEFAULT_EXPONENTS;
    return frame.commands.map((command) =>
      this.tracker.follow({ command, index, number, atMicros, exponents }, link.index, sender),
    );
  }
}

function findSender({ link, end }: LinkedFrame): Side | null {
  return link.ends[end].side;
}

function chooseFate(refusal: string | null, { ignored, lost }: EcpFacts): Explained['fate'] {
  if (lost !== null) return { kind: 'lost', reason: lost };
  const reason = refusal ?? ignored;
  return reason === null ? { kind: 'delivered', reason: '' } : { kind: 'ignored', reason };
}

/** A frame that is dropped says why in its fate; the rest of what is wrong with it is a note. */
function listDamage({ errors }: SeenFrame, refusal: string | null): string[] {
  const isToldAlready = refusal !== null && errors.length === 1;
  return errors.length === 0 || isToldAlready ? [] : [describeErrors(errors)];
}

const PART_IDS: Readonly<Record<VdpFacts['part'], (command: Command) => string>> = {
  request: ({ action }) => getRequestId(action),
  'keep-alive': () => MESSAGE.keepAlive,
  answer: ({ action }) => getResponseId(action),
  'keep-alive-answer': () => MESSAGE.keepAliveResponse,
  notice: () => MESSAGE.bridgeDeAssociate,
};

function nameMessage({ kind, ecp, commands }: SeenFrame, changes: readonly VdpFacts[]): string {
  if (kind === 'lldp') return MESSAGE.evb;
  if (ecp === null) return MESSAGE.unreadable;
  if (ecp.operation === 'acknowledgement') return MESSAGE.acknowledgement;
  const [command, ...others] = commands;
  if (command === undefined) return MESSAGE.otherRequest;
  if (others.length > 0) return MESSAGE.several;
  const part = changes[0]?.part ?? (command.says === 'response' ? 'answer' : 'request');
  return PART_IDS[part](command);
}

function writeText(
  { ecp, commands, words, kind }: SeenFrame,
  messageId: string,
  retry: number,
): string {
  const again = retry > 0 ? [`ECP retry ${retry}`] : [];
  const [command] = commands;
  if (messageId === MESSAGE.acknowledgement) return String(ecp?.sequence ?? '');
  if (command === undefined || messageId === MESSAGE.several)
    return [...again, words.replace(/^(ECP request|EVB)( |$)/, '')].filter(Boolean).join(', ');
  const isKeepAlive = messageId === MESSAGE.keepAlive || messageId === MESSAGE.keepAliveResponse;
  return [
    ...again,
    ...(isKeepAlive ? [getActionTitle(command.action)] : []),
    ...(command.words === '' ? [] : [command.words]),
    `VSI ${command.shortVsi}`,
    ...(kind === 'draft-ecp' ? ['draft 0.2'] : []),
  ].join(', ');
}

function chooseRule(
  { kind, ecp }: SeenFrame,
  changes: readonly VdpFacts[],
  { retry }: EcpFacts,
): string | null {
  if (kind === 'lldp') return 'evb';
  if (retry > 0) return 'ecp-retry';
  if (ecp?.operation === 'acknowledgement') return 'ecp-ack';
  return changes[0]?.rule ?? null;
}

function chooseCause(changes: readonly VdpFacts[], ecp: EcpFacts): Explained['cause'] {
  if (ecp.original !== null) return { kind: 'sending', index: ecp.original };
  const answered = ecp.acknowledges ?? changes.find(({ answers }) => answers !== null)?.answers;
  return answered === null || answered === undefined ? null : { kind: 'arrival', index: answered };
}
