import type { Settings } from '../../roles/settings';

/**
 * What outcomes and properties must know of the past, node by node. A finished run is judged from its records
 * (engine/properties); here the same rules are read step by step, and what they must remember is part of the state.
 */

/** Something that a node did or that happened to it, in the order in which a trace would record it. */
export interface Fact {
  readonly kind: 'delivered' | 'ignored' | 'expired' | 'crashed' | 'vm' | 'sent' | 'region';
  /** Message, timer, VM state, or `region value`. */
  readonly name: string;
  readonly verdict?: string;
}

/** What a node remembers while one step is read: words, put in and taken out by the watches. */
export class Memory {
  private readonly words: Set<string>;
  /** Ids of the properties that this step breaks. */
  readonly broken: string[] = [];

  constructor(words: readonly string[]) {
    this.words = new Set(words);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  remember(word: string): void {
    this.words.add(word);
  }

  forget(word: string): void {
    this.words.delete(word);
  }

  require(property: string, holds: boolean): void {
    if (!holds) this.broken.push(property);
  }

  list(): string[] {
    return [...this.words].toSorted((a, b) => (a < b ? -1 : 1));
  }
}

/** `vm` is the state of the node's VM before the fact. */
export type Watch = (fact: Fact, memory: Memory, vm: string) => void;

export function createWatches({ policy }: Settings): ReadonlyMap<string, Watch> {
  return new Map([
    ['source-host', all([watchSource, answers({ 'deassociate-req': 'deassociate-rsp' })])],
    ['source-bridge', all([watchPush, answers({ 'push-req': 'push-rsp' })])],
    ['database', watchDatabase],
    ['destination-bridge', answers({ 'pull-req': 'pull-rsp' })],
    [
      'destination-host',
      all([
        createDestinationWatch(policy === 'alt2'),
        answers({
          'associate-req': 'associate-rsp',
          'pull-status-req': 'pull-status-rsp',
          'deassociate-req': 'deassociate-rsp',
        }),
      ]),
    ],
  ]);
}

function all(watches: readonly Watch[]): Watch {
  return (fact, memory, vm) => watches.forEach((watch) => watch(fact, memory, vm));
}

const watchSource: Watch = ({ kind, name }, memory, vm) => {
  if (kind === 'delivered') {
    if (['instantiated', 'vm-running', 'migration-failed'].includes(name)) memory.remember(name);
  } else if (kind === 'region' && name === 'phase backed-out') memory.remember('backed-out');
  else if (kind === 'sent' && (name === 'pre-copy' || name === 'final-copy')) {
    memory.require('no-copy-before-instantiated', memory.has('instantiated'));
    if (name === 'final-copy') memory.require('final-copy-after-stop', vm === 'suspended');
  } else if (kind === 'vm') watchSourceVm(name, memory);
};

function watchSourceVm(state: string, memory: Memory): void {
  if (state === 'suspended') memory.remember('suspended');
  if (state === 'destroyed')
    memory.require('source-destroyed-after-vm-running', memory.has('vm-running'));
  if (state === 'running')
    memory.require(
      'silent-until-allowed',
      !memory.has('suspended') || memory.has('migration-failed'),
    );
}

const watchPush: Watch = ({ kind, name }, memory) => {
  if (kind === 'delivered' && name === 'vm-stopped') memory.remember('stop-notice');
  if (kind === 'sent' && name === 'push-req')
    memory.require('push-after-stop-notice', memory.has('stop-notice'));
};

const watchDatabase: Watch = ({ kind, name }, memory) => {
  if (kind === 'delivered') memory.remember(name);
  if (kind === 'sent' && name === 'pull-rsp')
    memory.require(
      'pull-rsp-after-push-and-pull',
      memory.has('push-req') && memory.has('pull-req'),
    );
};

/** On a wire a message says more: `succeeded, VSI 11111111…`. */
const says = (verdict = '', word: string): boolean => verdict.split(', ').includes(word);

function createDestinationWatch(mayWaive: boolean): Watch {
  return ({ kind, name, verdict }, memory) => {
    if (kind === 'delivered') {
      if (name === 'associate-rsp') memory.remember('associated');
      if (name === 'pull-completed' || says(verdict, 'succeeded')) memory.remember('pull-news');
    } else if (kind === 'region' && name.startsWith('PULL ')) {
      memory.forget('pulled');
      if (name === 'PULL pulled' && !memory.has('ran')) memory.remember('pulled');
    } else if (kind === 'expired' && name === 'n') memory.remember('n');
    else if (kind === 'vm' && name === 'running') {
      const isPulled = memory.has('pull-news') || (mayWaive && memory.has('n'));
      memory.require('silent-until-allowed', memory.has('associated'));
      memory.require('start-after-association-and-pull', memory.has('associated') && isPulled);
      // Only the first start says whether the state came in time.
      if (!memory.has('ran') && memory.has('pulled')) memory.remember('ran-pulled');
      memory.remember('ran');
    }
  };
}

/**
 * Requests of this node that wait: `open:<id>`; `excused:<id>` once n, which is their time-out, has expired.
 * One of a kind at a time is enough as long as no message is duplicated: roles ask again only after an answer.
 */
function answers(responses: Readonly<Record<string, string>>): Watch {
  return ({ kind, name }, memory) => {
    if (kind === 'sent' && responses[name] !== undefined) memory.remember(`open:${name}`);
    if (kind === 'expired' && name === 'n' && memory.has('open:pull-status-req')) {
      memory.forget('open:pull-status-req');
      memory.remember('excused:pull-status-req');
    }
    if (kind === 'crashed') memory.remember('crashed');
    if (kind !== 'delivered' && kind !== 'ignored') return;
    const request = Object.keys(responses).find((id) => responses[id] === name);
    if (request === undefined) return;
    const waits = memory.has(`open:${request}`) || memory.has(`excused:${request}`);
    // To a node that has crashed ECP may hand on again what it had before: that is no second answer.
    memory.require('every-request-answered', waits || memory.has('crashed'));
    memory.forget(`open:${request}`);
    memory.forget(`excused:${request}`);
  };
}
