import type { RecordBuilder } from '../../trace/record-builder';
import type { FaultRule } from './fault-rule';
import type { MoveLog } from './move-log';
import type { Durations, Network } from './network';
import type { OrderNotes } from './order-notes';
import type { Schedule } from './schedule';

/** What the parts of the kernel share during one run. */
export interface Core {
  readonly network: Network;
  readonly durations: Durations;
  readonly faults: FaultLog;
  readonly schedule: Schedule;
  readonly records: RecordBuilder;
  /** Null: nobody watches the machines from inside. */
  readonly moves: MoveLog | null;
  /** The bytes of what was sent, by the index of the `sent` record. */
  readonly frames: Map<number, Uint8Array>;
  /** Null: nobody asks why the run goes as it does. */
  readonly order: OrderNotes | null;
  /** Simulated time, µs. */
  now: number;
}

/** The run's faults, and which records each has made. */
export class FaultLog {
  readonly rules: readonly FaultRule[];
  readonly made: readonly number[][];
  /** Why a rule could not touch what it means, by rule. */
  readonly missed = new Map<FaultRule, string>();
  private readonly records: RecordBuilder;

  constructor(rules: readonly FaultRule[], records: RecordBuilder) {
    this.rules = rules;
    this.made = rules.map(() => []);
    this.records = records;
  }

  /** Writes the `fault` record of one application. */
  add(rule: FaultRule, application: FaultApplication): number {
    const record = this.records.add({ kind: 'fault', name: rule.text, ...application });
    this.made[this.rules.indexOf(rule)]?.push(record);
    return record;
  }
}

interface FaultApplication {
  readonly atMicros: number;
  readonly node: number;
  readonly peer?: number;
  readonly instance?: number;
  readonly ordinal?: number;
  readonly cause?: number;
}
