import { assertDefined } from '../../../lib/assert';
import type { PullProgress } from '../../../trace/queries/explorations/tell-orders';
import { DESTINATION, advancePull } from '../../../trace/queries/explorations/tell-orders';
import { NumberList } from '../growing';
import { Rulebook } from '../rules/rulebook';
import type { World } from '../rules/world';
import { CRASH, DUPLICATE, EARLY, EXPIRE, LOSE, kindOf, subjectOf } from '../rules/world';
import type { Search } from '../search/search';

/** Something that a role notices; those of one list keep their order in every order of a class. */
export interface RoleNote {
  /** A node, or after all nodes the list of VMs that start and stop. */
  readonly list: number;
  readonly what: string;
}

/** What the roles notice of one step. */
interface RoleLabel {
  readonly notes: readonly RoleNote[];
  advance(progress: PullProgress): PullProgress;
}

/** For each edge of a search what the roles notice of its step. Most notice nothing: that is label 0. */
export interface RoleEdges {
  readonly labels: readonly RoleLabel[];
  /** By edge: the number of its label. */
  readonly ofEdge: NumberList;
  /** By edge: 1 if its step is a fault. */
  readonly faults: NumberList;
}

export function* labelEdges(search: Search): Generator<void, RoleEdges> {
  const labels: RoleLabel[] = [];
  const known = new Map<string, number>();
  const ofEdge = new NumberList();
  const faults = new NumberList();
  const add = (step: Noticed): number => {
    const key = JSON.stringify(step);
    const label = known.get(key) ?? labels.push(createLabel(step)) - 1;
    known.set(key, label);
    return label;
  };
  add({ notes: [], taken: null });
  for (let state = 0; state < search.graph.count; state++) {
    search.load(state);
    for (const step of search.world.steps.subarray(0, search.world.stepCount)) {
      ofEdge.push(add(notice(search.world, step)));
      faults.push(isFault(kindOf(step)) ? 1 : 0);
    }
    yield;
  }
  return { labels, ofEdge, faults };
}

function isFault(kind: number): boolean {
  return [LOSE, DUPLICATE, CRASH, EARLY].includes(kind);
}

interface Noticed {
  readonly notes: readonly RoleNote[];
  /** The message that the destination host's role takes in; null for none. */
  readonly taken: { readonly name: string; readonly text: string } | null;
}

function createLabel({ notes, taken }: Noticed): RoleLabel {
  return {
    notes,
    advance: (progress) => (taken === null ? progress : advancePull(progress, taken)),
  };
}

/** Of a step that is possible in the world's present state. */
function notice(world: World, step: number): Noticed {
  const { rulebook, here } = world;
  const kind = kindOf(step);
  if (kind === LOSE) return { notes: [], taken: null };
  const { node, trigger, what, message } = describeTrigger(world, step);
  const before = here.locals[node] ?? 0;
  const notes: RoleNote[] = [];
  let local = before;
  // To the role a frame that arrives twice is two messages, or one if ECP drops the second.
  for (let times = kind === DUPLICATE ? 2 : 1; times > 0; times--) {
    const move = rulebook.move(node, local, trigger);
    if (move.isRoleInvolved) notes.push({ list: node, what });
    local = move.next;
  }
  const isTaken = notes.length > 0 && rulebook.nodeId(node) === DESTINATION;
  const [ran, runs] = [before, local].map((id) => rulebook.show(node, id).isRunning);
  if (ran !== runs) notes.push({ list: here.locals.length, what: `${node} ${runs}` });
  return { notes, taken: isTaken ? message : null };
}

interface Triggered {
  readonly node: number;
  readonly trigger: number;
  readonly what: string;
  readonly message: Noticed['taken'];
}

/** Without numbers of ECP: they differ when frames are repeated. */
function describeTrigger({ rulebook, here }: World, step: number): Triggered {
  const subject = subjectOf(step);
  const kind = kindOf(step);
  if (kind <= DUPLICATE) {
    const head = here.letters
      .subarray(0, here.count)
      .find((letter) => rulebook.directionOf(letter) === subject);
    const letter = assertDefined(rulebook.letters[head ?? -1], 'letter');
    const { to } = assertDefined(rulebook.directions[subject], 'direction');
    const message = { name: letter.message, text: letter.verdict ?? '' };
    const what = `${subject} ${message.name} ${message.text}`;
    return { node: to, trigger: letter.trigger, what, message };
  }
  if (kind === EXPIRE || kind === EARLY) {
    const alarm = assertDefined(rulebook.alarms[subject], 'alarm');
    return { ...alarm, what: `timer ${alarm.timer}`, message: null };
  }
  const isCrash = kind === CRASH;
  const trigger = isCrash ? Rulebook.crash : Rulebook.restart;
  return { node: subject, trigger, what: isCrash ? 'crash' : 'restart', message: null };
}
