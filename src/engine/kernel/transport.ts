import { assertDefined } from '../../lib/assert';
import type { Core } from './core';
import type { Direction, Doom, Flight, Preparation } from './direction';
import { createDirections, findDirection } from './direction';
import type { SendParams } from './effects';
import type { FaultRule, Verdict } from './fault-rule';
import type { Trigger } from './network';
import { getLater } from './order-notes';

interface Judgement {
  readonly verdict: Verdict;
  readonly record: number;
}

/** Of a run without faults, which most runs of a sweep are. */
const NONE: readonly never[] = [];

/** Carries messages: from the decision to send, over departure, to arrival, in order and through the run's faults. */
export class Transport {
  private readonly core: Core;
  private readonly arrive: (flight: Flight) => void;
  private readonly directions: readonly Direction[];
  private readonly ordinals = new Map<string, number>();
  /** Numbers of messages that may be sent again, by direction and their key. */
  private readonly transmitted = new Map<string, number>();
  private instances = 0;
  /** Faults that hold each link down at present, by link. */
  private readonly cuts: FaultRule[][];

  /** `arrive` hands over a message that reached its node. */
  constructor(core: Core, arrive: (flight: Flight) => void) {
    this.core = core;
    this.arrive = arrive;
    this.directions = createDirections(core.network);
    this.cuts = core.network.links.map(() => []);
  }

  /** A message that is ready at `readyMicros` leaves then, or after the one before it, or later where a fault slows the node. */
  prepare(from: number, send: SendParams, readyMicros: number, trigger: Trigger): void {
    const { core } = this;
    const nodeId = this.nodeId(from);
    const { rules } = core.faults;
    const slowedBy =
      rules.length === 0
        ? NONE
        : rules.filter((rule) => (rule.slow?.(nodeId, readyMicros) ?? 0) > 0);
    const extra = slowedBy.reduce((sum, rule) => sum + (rule.slow?.(nodeId, readyMicros) ?? 0), 0);
    const to = core.network.nodes.findIndex((node) => node.info.id === send.to);
    const direction = findDirection(this.directions, from, to);
    for (const { moments } of rules) core.order?.noteMoments(readyMicros, moments);
    const departure = getLater(core, readyMicros + extra, direction.lastDepartureMicros);
    direction.lastDepartureMicros = departure;
    const preparation: Preparation = { direction, send, trigger, slowedBy, ticket: null };
    if (departure === core.now && direction.preparing.size === 0) {
      this.depart(preparation);
      return;
    }
    direction.preparing.add(preparation);
    const run = (): void => this.depart(preparation);
    preparation.ticket = core.schedule.add(departure, { keepsRunning: true, node: from, run });
  }

  /** A node went down: what it was about to send is never sent. Says which messages those were. */
  abandon(node: number): Preparation[] {
    const abandoned: Preparation[] = [];
    for (const direction of this.directions) {
      if (direction.from !== node) continue;
      abandoned.push(...direction.preparing);
      direction.preparing.clear();
      direction.lastDepartureMicros = this.core.now;
    }
    for (const { ticket } of abandoned) if (ticket !== null) this.core.schedule.withdraw(ticket);
    return abandoned;
  }

  /** All messages on the link are lost, and those sent until it is up again. */
  cutLink(link: number, rule: FaultRule): void {
    assertDefined(this.cuts[link], `link ${link}`).push(rule);
    for (const direction of this.directions) {
      if (direction.link !== link) continue;
      for (const flight of direction.inFlight) flight.doom ??= this.doomOnCutLink(flight, rule);
      // The lost do not hold up what is sent once the link is up again.
      direction.lastArrivalMicros = this.core.now;
    }
  }

  healLink(link: number, rule: FaultRule): void {
    const cuts = assertDefined(this.cuts[link], `link ${link}`);
    cuts.splice(cuts.indexOf(rule), 1);
  }

  isLinkUp(link: number): boolean {
    return this.cuts[link]?.length === 0;
  }

  private depart(preparation: Preparation): void {
    const { core } = this;
    const { direction, send, slowedBy } = preparation;
    direction.preparing.delete(preparation);
    const ordinal = this.count(direction, send);
    const flight = this.createFlight(preparation, ordinal, null);
    for (const rule of slowedBy) this.recordFault(rule, flight);

    const verdicts = this.judge(flight);
    const delay = verdicts.reduce((sum, { verdict }) => sum + (verdict.delayMicros ?? 0), 0);
    const latency = getLater(core, 0, core.durations(send.message) + delay);
    const arrival = getLater(core, core.now + latency, direction.lastArrivalMicros);
    const loss = verdicts.find(({ verdict }) => verdict.lost !== undefined);
    for (const { verdict } of verdicts) this.damage(flight, verdict);
    if (loss) flight.doom = { reason: loss.verdict.lost ?? '', record: loss.record };
    this.launch(flight, arrival);
    for (const { verdict, record } of verdicts) {
      for (let copy = 0; copy < (verdict.copies ?? 0); copy++)
        this.launch(this.createFlight(preparation, ordinal, record), arrival);
    }
  }

  /** The n-th message of its name; the same message again keeps its number. */
  private count({ from, to }: Direction, { message, transmission }: SendParams): number {
    const key = transmission === undefined ? '' : `${from} ${to} ${transmission.key}`;
    const known = transmission === undefined ? undefined : this.transmitted.get(key);
    if (known !== undefined && transmission?.number !== 1) return known;
    const ordinal = (this.ordinals.get(message) ?? 0) + 1;
    this.ordinals.set(message, ordinal);
    if (transmission !== undefined) this.transmitted.set(key, ordinal);
    return ordinal;
  }

  /** Writes the `sent` record; a copy names the fault that made it as its cause. */
  private createFlight(preparation: Preparation, ordinal: number, copiedBy: number | null): Flight {
    const { direction, send, trigger } = preparation;
    const instance = this.instances++;
    const text = copiedBy === null ? describeSending(send) : 'copy';
    const sentRecord = this.core.records.add({
      atMicros: this.core.now,
      kind: 'sent',
      node: direction.from,
      peer: direction.to,
      name: send.message,
      text,
      instance,
      ordinal,
      cause: copiedBy ?? trigger.record,
      rule: trigger.rule,
    });
    const { message, verdict, isAcknowledgement = false } = send;
    return {
      direction,
      message,
      verdict,
      instance,
      ordinal,
      transmission: send.transmission?.number ?? 1,
      acknowledges: isAcknowledgement ? (trigger.arrival ?? null) : null,
      bytes: this.writeBytes(direction.from, send, sentRecord),
      sentRecord,
      doom: null,
    };
  }

  private writeBytes(from: number, { frame }: SendParams, sentRecord: number): Uint8Array | null {
    if (frame === undefined) return null;
    const port = assertDefined(this.core.network.nodes[from]?.port, 'port of node', from);
    const bytes = port.write(frame);
    this.core.frames.set(sentRecord, bytes);
    return bytes;
  }

  private damage(flight: Flight, { damage }: Verdict): void {
    if (damage === undefined || flight.bytes === null) return;
    flight.bytes = damage(flight.bytes);
    this.core.frames.set(flight.sentRecord, flight.bytes);
  }

  private judge(flight: Flight): readonly Judgement[] {
    const { core } = this;
    if (core.faults.rules.length === 0) return NONE;
    const message = {
      id: flight.message,
      ordinal: flight.ordinal,
      transmission: flight.transmission,
      link: assertDefined(core.network.links[flight.direction.link], 'link').id,
      atMicros: core.now,
      octets: flight.bytes?.length ?? null,
      acknowledges: flight.acknowledges,
    };
    return core.faults.rules.flatMap((rule) => {
      const verdict = rule.judge?.(message) ?? null;
      if (verdict === null) return [];
      if (!('missed' in verdict)) return [{ verdict, record: this.recordFault(rule, flight) }];
      core.faults.missed.set(rule, verdict.missed);
      return [];
    });
  }

  private launch(flight: Flight, arrivalMicros: number): void {
    const { direction } = flight;
    const cut = this.cuts[direction.link]?.[0];
    if (cut && flight.doom === null) flight.doom = this.doomOnCutLink(flight, cut);
    if (flight.doom === null) direction.lastArrivalMicros = arrivalMicros;
    direction.inFlight.add(flight);
    const run = (): void => {
      direction.inFlight.delete(flight);
      if (flight.doom === null) this.arrive(flight);
      else this.lose(flight, flight.doom);
    };
    this.core.schedule.add(arrivalMicros, { keepsRunning: true, node: direction.to, run });
  }

  lose(flight: Flight, doom: Doom): void {
    this.core.records.add({
      atMicros: this.core.now,
      kind: 'lost',
      node: flight.direction.from,
      peer: flight.direction.to,
      name: flight.message,
      text: doom.reason,
      instance: flight.instance,
      ordinal: flight.ordinal,
      cause: doom.record,
    });
  }

  recordFault(rule: FaultRule, flight: Flight): number {
    return this.core.faults.add(rule, {
      atMicros: this.core.now,
      node: flight.direction.from,
      peer: flight.direction.to,
      instance: flight.instance,
      ordinal: flight.ordinal,
      cause: flight.sentRecord,
    });
  }

  private doomOnCutLink(flight: Flight, rule: FaultRule): Doom {
    return { reason: 'the link was down', record: this.recordFault(rule, flight) };
  }

  private nodeId(node: number): string {
    return assertDefined(this.core.network.nodes[node], 'node', node).info.id;
  }
}

/** What a message says, and that it is said again. */
function describeSending({ verdict, transmission }: SendParams): string | undefined {
  if (transmission === undefined || transmission.number === 1) return verdict;
  const retry = `retry ${transmission.number - 1}`;
  return verdict === undefined ? retry : `${retry}, ${verdict}`;
}
