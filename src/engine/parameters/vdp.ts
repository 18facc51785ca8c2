import type { Parameter } from '../../trace/catalogue';
import { defineDurations, MILLISECOND as MS, SECOND } from './define';
import { EXPONENT_PARAMETERS } from './exponents';

const REFUSAL = {
  'refusal-error': {
    title: 'Error',
    help: 'Why the bridge refuses.',
    source: '802.1Q 41.2.3; RFC 8394',
    options: [
      ['1', 'Invalid format'],
      ['2', 'Insufficient resources'],
      ['3', 'No VSI manager'],
      ['4', 'Other failure'],
      ['5', 'Invalid VID, GroupID or MAC'],
    ],
    defaultValue: '2',
  },
  'refusal-keep': {
    title: 'KEEP',
    help: 'Whether the VSI stays as it was before the refused command.',
    source: '802.1Q 41.2.3',
    options: [
      ['no', 'No'],
      ['yes', 'Yes'],
    ],
    defaultValue: 'no',
  },
  'refusal-hard': {
    title: 'HARD',
    help: 'Whether the bridge says that trying again is pointless.',
    source: '802.1Q 41.2.3; the exact wording was not at hand',
    options: [
      ['no', 'No'],
      ['yes', 'Yes'],
    ],
    defaultValue: 'no',
  },
  'refused-command': {
    title: 'Refused command',
    help: 'Whether the first Associate is refused or a second one, when the VSI is associated already.',
    source: 'ours',
    options: [
      ['first', 'The first'],
      ['second', 'The second'],
    ],
    defaultValue: 'first',
  },
  vid: {
    title: 'VID in the filter',
    help: 'Whether the station names the VLAN or leaves it to the bridge, which fills it in.',
    source: '802.1Q 41.2.9.1; RFC 8394',
    options: [
      ['given', 'Named'],
      ['null', 'Null'],
    ],
    defaultValue: 'given',
  },
  release: {
    title: 'Who ends it',
    help: 'Whether the station releases the VSI or the bridge withdraws it.',
    source: '802.1Q 41.5',
    options: [
      ['station', 'The station'],
      ['bridge', 'The bridge'],
    ],
    defaultValue: 'station',
  },
} as const;

const CHOICES: readonly Parameter[] = Object.entries(REFUSAL).map(([id, { options, ...text }]) => ({
  ...text,
  kind: 'choice',
  id,
  group: 'Decisions',
  options: options.map(([option, title]) => ({ id: option, title, help: '' })),
}));

export const VDP_PARAMETERS: readonly Parameter[] = [
  ...CHOICES,
  ...defineDurations('VDP', {
    pause: {
      title: 'Pause',
      help: 'How long the hypervisor pauses between its commands.',
      defaultMicros: 12 * SECOND,
      maxMicros: 120 * SECOND,
    },
    'look-up': {
      title: 'Resources (bridge works)',
      help: 'How long the bridge looks for resources before it answers a command.',
      defaultMicros: 50 * MS,
      maxMicros: 60 * SECOND,
    },
    frame: {
      title: 'Frame on the link',
      help: 'From leaving to arriving.',
      defaultMicros: 500,
      maxMicros: 1 * SECOND,
    },
    'silent-at': {
      title: 'Silent from',
      help: 'When the silent end goes down.',
      defaultMicros: 5 * SECOND,
      maxMicros: 120 * SECOND,
    },
    watch: {
      title: 'Watched for',
      help: 'How long the run is watched; keep-alives would go on for ever.',
      defaultMicros: 45 * SECOND,
      minMicros: 1,
      maxMicros: 300 * SECOND,
    },
  }),
  ...EXPONENT_PARAMETERS,
];
