import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaultInfo } from './catalogue';
import type { Edit } from './edits';
import { COUNTED, formatEdit, parseEdit } from './edits';

const base = { title: '', help: '' };
const DURATION = { unit: 'duration', title: 'how much', required: true, signed: true } as const;
const FAULTS: readonly FaultInfo[] = [
  {
    ...base,
    kind: 'delay',
    example: 'delay:a#1:+2s',
    target: 'message',
    window: 'none',
    argument: DURATION,
  },
  {
    ...base,
    kind: 'shift',
    example: 'shift:t#1:+2s',
    target: 'timer',
    window: 'none',
    argument: DURATION,
  },
  {
    ...base,
    kind: 'drop',
    example: 'drop:a#1',
    target: 'message',
    sending: 'optional',
    window: 'none',
    argument: null,
  },
  {
    ...base,
    kind: 'mute',
    example: 'mute:a#1.1',
    target: 'message',
    sending: 'required',
    window: 'none',
    argument: null,
  },
  {
    ...base,
    kind: 'crash',
    example: 'crash:n@1s:3s',
    target: 'node',
    window: 'moment',
    argument: { ...DURATION, required: false, signed: false },
  },
  {
    ...base,
    kind: 'cut',
    example: 'cut:n-m@0s..4s',
    target: 'link',
    window: 'interval',
    argument: null,
  },
  {
    ...base,
    kind: 'loss',
    example: 'loss:n-m:5%',
    target: 'link',
    window: 'none',
    argument: { unit: 'percent', title: 'share', required: true, signed: false },
  },
  {
    ...base,
    kind: 'flip',
    example: 'flip:a#1:17.3',
    target: 'message',
    sending: 'optional',
    window: 'none',
    argument: { unit: 'bit', title: 'which bit', required: true, signed: false },
  },
];
const TARGETS = {
  message: ['pull-rsp', 'a'],
  timer: ['t'],
  node: ['database', 'n'],
  link: ['n-m'],
};

/** Bits of the longest frame that the grammar can name. */
const limitOf = ({ argument }: FaultInfo) => (argument?.unit === 'bit' ? 80_000 : Infinity);

describe('the text form of faults', () => {
  it.each([
    ['delay:pull-rsp#1:+2.4s', { target: 'pull-rsp', ordinal: 1, argument: 2_400_000 }],
    ['delay:pull-rsp#2:-20ms', { ordinal: 2, argument: -20_000 }],
    ['drop:a#1', { kind: 'drop', argument: null }],
    ['shift:t#2:-1s', { kind: 'shift', target: 't', ordinal: 2, argument: -1_000_000 }],
    ['drop:a#2.3', { kind: 'drop', ordinal: 2, transmission: 3 }],
    ['mute:a#1.1', { kind: 'mute', ordinal: 1, transmission: 1 }],
    ['crash:database@1.2s:3s', { fromMicros: 1_200_000, toMicros: null, argument: 3_000_000 }],
    ['crash:database@1.2s', { fromMicros: 1_200_000, argument: null }],
    ['cut:n-m@0.5ms..4s', { fromMicros: 500, toMicros: 4_000_000 }],
    ['loss:n-m:5%', { argument: 50_000 }],
    ['flip:a#2:17.3', { ordinal: 2, argument: 139 }],
    ['flip:a#2.1:0.0', { ordinal: 2, transmission: 1, argument: 0 }],
  ])('reads %s', (text, parts) => {
    expect(parseEdit(text, FAULTS, TARGETS)).toMatchObject({ ok: true, value: parts });
  });

  it.each([
    ['melt:a#1', 'not a kind of fault; use delay, shift, drop'],
    ['drop:b#1', 'not a message; use pull-rsp, a'],
    ['shift:t:1s', 'which timer'],
    ['drop:a', 'needs which message'],
    ['drop:a#0', 'needs which message'],
    ['drop:a#0.1', 'needs which message'],
    ['drop:a#1.0', 'counts sendings from 1'],
    ['drop:a#1.', 'not a fault'],
    ['mute:a#1', 'needs which sending, from #1.1'],
    ['delay:a#1.2:+2s', 'takes no sending'],
    ['crash:n#1.1@1s', 'takes no sending'],
    ['drop:a#1:3s', 'takes nothing'],
    ['delay:a#1', 'needs how much, for example delay:a#1:+2s'],
    ['delay:a#1:fast', 'not a duration'],
    ['crash:n', 'needs a time'],
    ['crash:n@1s:-2s', 'cannot be negative'],
    ['cut:n-m@4s', 'needs an interval'],
    ['cut:n-m@4s..1s', 'forward'],
    ['loss:n-m:101%', '0% to 100%'],
    ['flip:a#1', 'needs which bit, for example flip:a#1:17.3'],
    ['flip:a#1:17', 'not a bit; write octet.bit'],
    ['flip:a#1:17.8', 'not a bit'],
    ['flip:a#1:-1.0', 'not a bit'],
    ['flip:a#1:99999.0', 'not a bit'],
    ['', 'not a fault'],
  ])('refuses "%s" and says why', (text, message) => {
    const result = parseEdit(text, FAULTS, TARGETS);
    expect(result.ok ? '' : result.problems[0]?.message).toContain(message);
  });

  it('reads back what it writes, for every kind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FAULTS),
        fc.nat(99),
        fc.nat(1e9),
        fc.nat(1_000_000),
        (info, ordinal, from, size) => {
          const edit: Edit = {
            kind: info.kind,
            target: TARGETS[info.target][0] ?? '',
            ordinal: COUNTED.has(info.target) ? ordinal + 1 : 0,
            ...(info.sending === undefined ? {} : { transmission: (size % 9) + 1 }),
            fromMicros: info.window === 'none' ? 0 : from,
            toMicros: info.window === 'interval' ? from + size + 1 : null,
            argument: info.argument === null ? null : size % limitOf(info),
          };
          expect(parseEdit(formatEdit(edit, info), FAULTS, TARGETS)).toMatchObject({
            ok: true,
            value: edit,
          });
        },
      ),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseEdit(text, FAULTS, TARGETS)));
  });
});
