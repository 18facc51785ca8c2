import type { UintField } from '../fields/field';
import { reserved, uint } from '../fields/field';
import { showFlag } from '../fields/show';

/** The status octet of an association TLV: its upper half means one thing in a request, another in a response. */
export const STATUS = {
  response: 0x40,
  /** In a request. */
  suspended: 0x20,
  migrating: 0x10,
  /** In a response. */
  keep: 0x20,
  hard: 0x10,
  errorMask: 0x0f,
} as const;

/** RFC 8394: 6 to 15 are reserved. */
export const LAST_ERROR = 5;

const SOURCE = '802.1Q 41.2.3';

/** RFC 8394 and both implementations agree on these. */
const ERROR_NAMES: Readonly<Record<number, string>> = {
  0: 'success',
  1: 'invalid format',
  2: 'insufficient resources',
  3: 'unable to contact VSI manager',
  4: 'other failure',
  5: 'invalid VID, GroupID or MAC address',
};

const RESPONSE_BIT = uint('response', 1, {
  name: 'Req/Ack',
  source: SOURCE,
  meaning: '0: request, 1: response.',
  ourReading:
    'A De-Associate that the bridge starts itself is sent with 0, as lldpad does; 1 (another implementation) is accepted too.',
  values: { 0: 'request', 1: 'response' },
});

const REQUEST_BITS: readonly UintField[] = [
  reserved('statusReserved', 1, SOURCE),
  RESPONSE_BIT,
  uint('s', 1, {
    name: 'S-bit',
    source: `${SOURCE}; RFC 8394 table 1`,
    meaning: 'The user of the VSI (the VM) is suspended: set at the source. 0 makes no statement.',
    ourReading: 'S and M together are not forbidden by any source: shown, not refused.',
    show: showFlag,
  }),
  uint('m', 1, {
    name: 'M-bit',
    source: `${SOURCE}; RFC 8394 table 1`,
    meaning:
      'The user of the VSI (the VM) is migrating to here: set at the destination. 0 makes no statement.',
    show: showFlag,
  }),
  uint('reason', 4, { name: 'Reason', source: SOURCE, meaning: 'Always 0 in a request.' }),
];

const RESPONSE_BITS: readonly UintField[] = [
  reserved('statusReserved', 1, SOURCE),
  RESPONSE_BIT,
  uint('keep', 1, {
    name: 'KEEP',
    source: SOURCE,
    meaning:
      'The command was refused and the VSI stays as it was before. 0 with an error: the VSI is de-associated.',
    show: showFlag,
  }),
  uint('hard', 1, {
    name: 'HARD',
    source: SOURCE,
    meaning: 'The refusal is permanent: repeating the same command is pointless.',
    ourReading: 'Meaning taken from the name; the exact wording of the clause was not available.',
    show: showFlag,
  }),
  uint('error', 4, {
    name: 'Error',
    source: `${SOURCE}; RFC 8394`,
    meaning: 'Why the command was refused; 0 when it was not.',
    values: ERROR_NAMES,
  }),
];

export const STATUS_FIELD = uint('status', 8, {
  name: 'Status',
  source: SOURCE,
  meaning: 'Request or response, the hints of a request, the verdict of a response.',
  show: describeStatus,
  parts: (value) => ((value & STATUS.response) === 0 ? REQUEST_BITS : RESPONSE_BITS),
});

/** The octet without what is always 0: its highest bit, and the reason of a request. */
export function clearReserved(status: number): number {
  const { response, suspended, migrating } = STATUS;
  return (status & response) === 0 ? status & (suspended | migrating) : status & ~RESERVED_BIT;
}

const RESERVED_BIT = 0x80;

/** `request M=1`, `response ok`, `response error 3 (unable to contact VSI manager) KEEP`. */
export function describeStatus(status: number): string {
  const error = status & STATUS.errorMask;
  if ((status & STATUS.response) === 0) {
    const flags = [
      (status & STATUS.migrating) !== 0 && 'M=1',
      (status & STATUS.suspended) !== 0 && 'S=1',
    ];
    return ['request', ...flags.filter((flag) => flag !== false)].join(' ');
  }
  const verdict = error === 0 ? 'ok' : `error ${error} (${ERROR_NAMES[error] ?? 'reserved'})`;
  const flags = [(status & STATUS.keep) !== 0 && 'KEEP', (status & STATUS.hard) !== 0 && 'HARD'];
  return ['response', verdict, ...flags.filter((flag) => flag !== false)].join(' ');
}
