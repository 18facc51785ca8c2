import type { ComparedMachine } from '../../../trace/answers/conformance';
import type { AssociationTlv } from '../../../wire/vdp/index';
import type { Driver } from '../driver';
import type { Said } from '../differences';
import type { Finding } from '../findings';
import { countUnlisted } from '../findings';
import type { Input } from './inputs';
import { PendingInputs, takenAt } from './inputs';
import type { Port } from '../port';

/** A command or an answer that one end sent for a VSI. */
export interface Output {
  readonly record: number;
  readonly atMicros: number;
  readonly said: Said;
}

/** What our machine has handed to ECP and the capture has not shown yet. */
export interface Owed {
  readonly tlv: AssociationTlv;
  readonly atMicros: number;
  readonly rule: string;
}

/** Our machine for one VSI at one end, and what is known beside it. */
export interface Situation {
  /** Null until the capture shows enough: what was before it is not known. */
  driver: Driver | null;
  owed: readonly Owed[];
  managerId: string;
  /** What it was told last. */
  heard: Said | null;
  spokeMicros: number | null;
}

export interface Place {
  readonly machine: ComparedMachine;
  readonly port: Port;
  readonly vsi: string;
  readonly createDriver: () => Driver;
  /** Of a timer, µs, as both ends agree now. */
  readonly getLength: (timer: string) => number;
}

/** What differs between station and bridge. Each function changes the situation, which is a copy to try things on. */
export interface Role {
  /** Timers and answers that are overdue before this time. */
  expire(situation: Situation, untilMicros: number, place: Place): Finding[];
  take(situation: Situation, input: Input, place: Place): void;
  judge(situation: Situation, output: Output, place: Place): Finding[];
}

interface Trial {
  readonly plan: readonly Input[];
  readonly situation: Situation;
  readonly findings: readonly Finding[];
}

/** One VSI at one end: whether our machine could have sent what was seen, given what it was told. */
export class VsiEnd {
  readonly findings: Finding[] = [];
  private readonly role: Role;
  private readonly place: Place;
  private readonly inputs = new PendingInputs();
  private situation: Situation = {
    driver: null,
    owed: [],
    managerId: '',
    heard: null,
    spokeMicros: null,
  };

  constructor(role: Role, place: Place) {
    this.role = role;
    this.place = place;
  }

  tell(input: Input): void {
    this.inputs.add(input);
  }

  say(output: Output): void {
    const plans = this.inputs.listPlans(output.atMicros);
    // An end of which nothing is known yet would explain everything by having heard nothing.
    const isUnknown = this.situation.driver === null;
    const possible = isUnknown ? [plans.find(({ length }) => length > 0) ?? []] : plans;
    const trials = possible.map((plan) => this.try(plan, output));
    const best = trials.reduce((a, b) => (getPrice(b) < getPrice(a) ? b : a));
    this.inputs.commit(best.plan);
    this.situation = { ...best.situation, spokeMicros: output.atMicros };
    this.findings.push(...best.findings);
  }

  /** The machines started anew, so what they know is not known. */
  forget(): void {
    this.situation = { ...this.situation, driver: null, owed: [] };
  }

  finish(): void {
    const { port } = this.place;
    const plans = this.inputs.listPlans(Infinity);
    const trial = this.try(plans[0] ?? [], null);
    const overdue = this.role.expire(trial.situation, port.lastSeenMicros, this.place);
    this.findings.push(...trial.findings, ...overdue);
  }

  private try(plan: readonly Input[], output: Output | null): Trial {
    const situation = forkSituation(this.situation);
    const findings = plan.flatMap((input) => {
      const overdue = this.role.expire(situation, takenAt(input), this.place);
      this.role.take(situation, input, this.place);
      return overdue;
    });
    const last = output === null ? [] : this.role.judge(situation, output, this.place);
    return { plan, situation, findings: [...findings, ...last] };
  }
}

export function forkSituation(situation: Situation): Situation {
  return { ...situation, driver: situation.driver?.fork() ?? null };
}

/** A finding weighs more than any number of listed quirks; among equals the likelier plan stands first. */
function getPrice({ findings }: Trial): number {
  return countUnlisted(findings) * 1000 + findings.length;
}
