import type { World } from './world';

/** What outcomes and properties must know of what has happened. */
export interface Past {
  /** Facts that the table below speaks of, sorted. */
  readonly happened: readonly string[];
  /** `node request` of what was asked and not answered; with ` excused` once its time-out is over. */
  readonly asked: readonly string[];
  /** What the destination knew of the PULL when its VM first ran; null before that. */
  readonly pullAtStart: unknown;
  /** Ids of the properties that were broken on the way, sorted. */
  readonly broken: readonly string[];
}

export const NO_PAST: Past = { happened: [], asked: [], pullAtStart: null, broken: [] };

/** `node kind what`: kind is heard, ignored, expired, sent, vm or state. */
type Fact = readonly [node: string, kind: string, what: string];

interface Need {
  readonly property: string;
  readonly on: readonly string[];
  /** Only counts once this has happened. */
  readonly once?: string;
  /** Of each list at least one has happened before. */
  readonly needs: readonly (readonly string[])[];
}

const ASSOCIATED = 'destination-host heard associate-rsp';
const FAILED = 'source-host heard migration-failed';
const N_OVER = 'destination-host expired n';
const PULLED = [
  'destination-host heard pull-completed',
  'destination-host heard pull-status-rsp succeeded',
];

/** The sentences of the properties as a table: whenever `on`, then before it `needs`. */
const listNeeds = (policy: string): readonly Need[] => [
  {
    property: 'no-copy-before-instantiated',
    on: ['source-host sent pre-copy', 'source-host sent final-copy'],
    needs: [['source-host heard instantiated']],
  },
  {
    property: 'push-after-stop-notice',
    on: ['source-bridge sent push-req'],
    needs: [['source-bridge heard vm-stopped']],
  },
  {
    property: 'pull-rsp-after-push-and-pull',
    on: ['database sent pull-rsp'],
    needs: [['database heard push-req'], ['database heard pull-req']],
  },
  {
    property: 'source-destroyed-after-vm-running',
    on: ['source-host vm destroyed'],
    needs: [['source-host heard vm-running']],
  },
  {
    property: 'silent-until-allowed',
    on: ['source-host vm running'],
    once: 'source-host vm suspended',
    needs: [[FAILED]],
  },
  {
    property: 'silent-until-allowed',
    on: ['destination-host vm running'],
    needs: [[ASSOCIATED]],
  },
  {
    property: 'start-after-association-and-pull',
    on: ['destination-host vm running'],
    needs: [[ASSOCIATED], policy === 'alt2' ? [...PULLED, N_OVER] : PULLED],
  },
];

const ANSWERS: Readonly<Record<string, string>> = {
  'associate-rsp': 'associate-req',
  'push-rsp': 'push-req',
  'pull-rsp': 'pull-req',
  'pull-status-rsp': 'pull-status-req',
  'deassociate-rsp': 'deassociate-req',
};

/** n is the time-out of both. */
const TIMED_OUT_BY_N = ['destination-bridge pull-req', 'destination-host pull-status-req'];

const sort = (list: readonly string[]) => [...new Set(list)].toSorted((a, b) => (a < b ? -1 : 1));

/** The past after a fact that happens in this world. */
export type Note = (world: World, fact: Fact) => Past;

/** `asks`: whether requests are paired with answers. ECP repeats frames, so with a wire they are not. */
export function createNote(policy: string, asks = true): Note {
  const needs = listNeeds(policy);
  return (world, fact) => {
    const text = fact.join(' ');
    const past = noteStart(world, asks ? noteAsking(world.past, fact) : world.past, text);
    const { happened } = past;
    const isKept = KEPT.includes(text) || needs.some((need) => speaksOf(need, text));
    const broken = [...listBroken(needs, text, happened), ...checkVms(world, text)];
    // The same past, and not only an equal one: its JSON is known.
    if (broken.length === 0 && (!isKept || happened.includes(text))) return past;
    return {
      ...past,
      happened: isKept ? sort([...happened, text]) : happened,
      broken: sort([...past.broken, ...broken]),
    };
  };
}

const KEPT = [N_OVER, 'source-host state backed-out'];

const speaksOf = ({ once, needs }: Need, text: string): boolean =>
  once === text || needs.some((list) => list.includes(text));

function listBroken(needs: readonly Need[], text: string, happened: readonly string[]): string[] {
  return needs
    .filter(({ on, once }) => on.includes(text) && (once === undefined || happened.includes(once)))
    .filter(
      ({ needs: lists }) => !lists.every((list) => list.some((one) => happened.includes(one))),
    )
    .map(({ property }) => property);
}

function noteStart({ nodes }: World, past: Past, text: string): Past {
  if (text !== 'destination-host vm running' || past.pullAtStart !== null) return past;
  return { ...past, pullAtStart: nodes['destination-host']?.machines['role']?.context['pull'] };
}

/** The two that look at VMs and not at what has happened. */
function checkVms({ nodes }: World, text: string): string[] {
  if (text === 'source-host sent final-copy')
    return nodes['source-host']?.vm === 'suspended' ? [] : ['final-copy-after-stop'];
  if (!text.endsWith(' vm running')) return [];
  const others = Object.entries(nodes).filter(([id]) => text !== `${id} vm running`);
  return others.some(([, { vm }]) => vm === 'running') ? ['one-vm-running'] : [];
}

/** Exactly one answer to each request, or its time-out. */
function noteAsking(past: Past, [node, kind, what]: Fact): Past {
  const { asked } = past;
  if (kind === 'expired' && what === 'n' && asked.length > 0)
    return {
      ...past,
      asked: asked.map((one) => (TIMED_OUT_BY_N.includes(one) ? `${one} excused` : one)),
    };
  const [name = ''] = what.split(' ');
  if (kind === 'sent' && Object.values(ANSWERS).includes(name)) {
    const others = asked.filter((one) => one !== `${node} ${name} excused`);
    return { ...past, asked: sort([...others, `${node} ${name}`]) };
  }
  const request = ANSWERS[name];
  if ((kind !== 'heard' && kind !== 'ignored') || request === undefined) return past;
  const isOurs = (one: string) => one.startsWith(`${node} ${request}`);
  const broken = asked.some(isOurs) ? [] : ['every-request-answered'];
  return {
    ...past,
    asked: asked.filter((one) => !isOurs(one)),
    broken: sort([...past.broken, ...broken]),
  };
}

/** Properties that only the end of a run can break. */
export function listBrokenAtEnd({ past, nodes }: World, policy: string): string[] {
  const isBack =
    nodes['source-host']?.vm === 'running' && nodes['destination-host']?.vm === 'destroyed';
  const backsOut = policy !== 'alt1' || isBack || !past.happened.includes(N_OVER);
  return [
    ...(backsOut ? [] : ['alt-1-backs-out']),
    ...(past.asked.every((one) => one.endsWith(' excused')) ? [] : ['every-request-answered']),
  ];
}

/** The table of outcomes of design/flows.md, from the top. */
export function judge({ nodes, past }: World): string {
  const source = nodes['source-host']?.vm;
  const destination = nodes['destination-host']?.vm;
  if (past.broken.includes('one-vm-running')) return 'split-brain';
  if (destination === 'running' && source === 'destroyed')
    return past.pullAtStart === 'pulled' ? 'migrated-with-state' : 'migrated-without-state';
  if (destination === 'running') return 'source-not-released';
  if (source === 'running' && destination === 'destroyed') return 'backed-out';
  if (source === 'running')
    return past.happened.includes('source-host state backed-out')
      ? 'source-resumed-alone'
      : 'stalled-before-stop';
  return 'outage';
}
