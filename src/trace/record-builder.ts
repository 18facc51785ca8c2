import type { RecordColumns, RecordKind } from './trace';
import { getKindCode } from './records';

/** What a writer says of one record; what it leaves out is none. */
export interface NewRecord {
  readonly atMicros: number;
  readonly kind: RecordKind;
  readonly node?: number;
  readonly peer?: number;
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  readonly value?: number;
  readonly instance?: number;
  readonly ordinal?: number;
  readonly cause?: number;
  readonly rule?: number;
}

interface MutableColumns {
  at: Float64Array;
  kind: Uint8Array;
  node: Int16Array;
  peer: Int16Array;
  name: Int32Array;
  text: Int32Array;
  value: Float64Array;
  instance: Int32Array;
  ordinal: Int32Array;
  cause: Int32Array;
  rule: Int16Array;
}

/** So many names are kept for the next run; they are mostly the same. */
const KEPT_NAMES_MAX = 1000;

/** Appends records to growing columns and interns their texts. */
export class RecordBuilder {
  count = 0;
  readonly names: string[] = [];
  private readonly nameIndexes = new Map<string, number>();
  private columns = createColumns(256);

  /** Returns the index of the new record. */
  add(record: NewRecord): number {
    const index = this.count++;
    if (index === this.columns.at.length)
      this.columns = copyColumns(this.columns, createColumns(index * 2), index);
    const { columns } = this;
    columns.at[index] = record.atMicros;
    columns.kind[index] = getKindCode(record.kind);
    columns.node[index] = record.node ?? -1;
    columns.peer[index] = record.peer ?? -1;
    columns.name[index] = record.name === undefined ? -1 : this.intern(record.name);
    columns.text[index] = record.text === undefined ? -1 : this.intern(record.text);
    columns.value[index] = record.value ?? Number.NaN;
    columns.instance[index] = record.instance ?? -1;
    columns.ordinal[index] = record.ordinal ?? -1;
    columns.cause[index] = record.cause ?? -1;
    columns.rule[index] = record.rule ?? -1;
    return index;
  }

  /** Begins anew with the same memory; `names` may hold more than the records to come mention. */
  clear(): void {
    this.count = 0;
    if (this.names.length <= KEPT_NAMES_MAX) return;
    this.names.length = 0;
    this.nameIndexes.clear();
  }

  /** The columns as they are, longer than the number of records: for a look at them that goes by before more are added. */
  peek(): RecordColumns {
    return { count: this.count, ...this.columns };
  }

  /** Columns cut to the number of records; the builder may go on afterwards. */
  build(): RecordColumns {
    const { count } = this;
    return { count, ...copyColumns(this.columns, createColumns(count), count) };
  }

  private intern(text: string): number {
    let index = this.nameIndexes.get(text);
    if (index === undefined) {
      index = this.names.push(text) - 1;
      this.nameIndexes.set(text, index);
    }
    return index;
  }
}

function createColumns(length: number): MutableColumns {
  return {
    at: new Float64Array(length),
    kind: new Uint8Array(length),
    node: new Int16Array(length),
    peer: new Int16Array(length),
    name: new Int32Array(length),
    text: new Int32Array(length),
    value: new Float64Array(length),
    instance: new Int32Array(length),
    ordinal: new Int32Array(length),
    cause: new Int32Array(length),
    rule: new Int16Array(length),
  };
}

function copyColumns(from: MutableColumns, to: MutableColumns, count: number): MutableColumns {
  for (const key of Object.keys(to) as (keyof MutableColumns)[])
    to[key].set(from[key].subarray(0, count));
  return to;
}

/** The buffers to hand over when the columns move to another thread. */
export function listBuffers(records: RecordColumns): ArrayBuffer[] {
  return Object.values(records).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}
