import { expect, it } from 'vitest';
import { simulate } from '../engine/simulate';
import { createFormatInput } from '../formats/create-input';
import { readCaptureTrace } from '../formats/capture/read-capture-trace';
import { pcapng } from '../formats/pcapng';
import { writeRunComment } from '../formats/run-comment';
import { renderMetadata } from '../formats/svg-metadata';
import { startApp } from '../store/testing/start-app';
import { createRunSpec } from '../trace/run-spec';
import { readCapture } from '../wire/capture/read-capture';
import { writePcapng } from '../wire/capture/write-capture';
import { showCaptureFile, showSavedRun } from './show-file';
import type { Target } from './show-file';

const RUN = simulate(createRunSpec('vdp-migration-ratified'));
const EXPORTED = pcapng.render(createFormatInput(RUN));

async function open(file: Uint8Array) {
  const app = await startApp();
  showCaptureFile(app, 'a.pcapng', readCaptureTrace(file, 'a.pcapng'));
  const { spec, capture, notices } = app.store.getState();
  return { ...app, spec, capture, notices };
}

/** The exported file with other words in place of its run. */
function withComment(comment: string): Uint8Array {
  return writePcapng(readCapture(EXPORTED).packets, { comment, interfaceNames: ['a', 'b'] });
}

it('a capture that nobody exported is looked at', async () => {
  const { spec, capture, notices } = await open(withComment('a real one'));
  expect(capture?.name).toBe('a.pcapng');
  expect(spec.scenario).toBe('reference');
  expect(notices).toEqual([]);
});

it('one that was exported is its run again, and its frames are one press away', async () => {
  const run = { ...createRunSpec('alt-1'), edits: ['drop:vm-running#1'] };
  const { spec, capture, notices, store } = await open(withComment(writeRunComment(run)));
  expect({ spec, capture }).toEqual({ spec: run, capture: null });
  expect(notices).toMatchObject([
    { tone: 'info', title: 'a.pcapng is the run again', action: { label: /frames instead/ } },
  ]);
  notices[0]?.action?.run();
  expect(store.getState().capture?.name).toBe('a.pcapng');
});

it.each([
  ['damaged', 'urn:ladderscope:run:1 {"vers', /damaged/],
  ['of a newer version', 'urn:ladderscope:run:7 {}', /version 7/],
  ['of another kind', 'urn:ladderscope:run:1 {"version":3}', /.+/],
  [
    'of an unknown scenario',
    `urn:ladderscope:run:1 ${JSON.stringify(createRunSpec('moon'))}`,
    /"moon"/,
  ],
])('one whose run is %s opens as a capture, with a warning', async (_, comment, reason) => {
  const { capture, notices } = await open(withComment(`hello\n${comment}`));
  expect(capture?.trace.frames?.length).toBe(RUN.frames?.length);
  expect(notices).toMatchObject([
    {
      tone: 'problem',
      title: 'a.pcapng is opened as a capture: its run cannot be restored',
      problems: [{ message: reason }],
    },
  ]);
});

it('what is neither is refused', async () => {
  const { capture, notices } = await open(new Uint8Array([1, 2, 3, 4]));
  expect(capture).toBeNull();
  expect(notices).toMatchObject([{ tone: 'problem', title: 'a.pcapng cannot be opened' }]);
});

it('a saved run opens; what of it cannot be used is told', async () => {
  const app = await startApp();
  showSavedRun(app, 'a.json', JSON.stringify({ ...createRunSpec('alt-1'), edits: ['melt:x#1'] }));
  expect(app.store.getState().spec).toMatchObject({ scenario: 'alt-1', edits: [] });
  expect(app.store.getState().notices).toMatchObject([
    { title: 'a.json is not opened whole', problems: [{ message: /melt/ }] },
  ]);
  showSavedRun(app, 'b.json', '{}');
  expect(app.store.getState().notices.at(-1)).toMatchObject({ title: 'b.json cannot be opened' });
});

it('a drawing of two runs brings both back', async () => {
  const b = { name: 'b', spec: { ...createRunSpec('alt-1'), seed: 3 } };
  const app = await startApp();
  showSavedRun(app, 'two.svg', `<svg>${renderMetadata(createRunSpec('alt-1'), null, b)}</svg>`);
  const { spec, compared, view, notices } = app.store.getState();
  expect({ spec, compared, mode: view.mode }).toEqual({
    spec: createRunSpec('alt-1'),
    compared: b,
    mode: 'compare',
  });
  expect(notices).toEqual([]);
});

it.each([
  ['run', (app: Target) => showSavedRun(app, 'a.json', JSON.stringify(createRunSpec('alt-1')))],
  [
    'capture',
    (app: Target) => {
      const file = withComment('a real one');
      showCaptureFile(app, 'a.pcapng', readCaptureTrace(file, 'a.pcapng'));
    },
  ],
] as const)(
  'a %s that opens clears what was wrong with other files, nothing else',
  async (_, open) => {
    const app = await startApp();
    app.actions.notify({ tone: 'problem', title: 'other', problems: [] });
    showSavedRun(app, 'b.json', '{}');
    showCaptureFile(app, 'c.pcap', readCaptureTrace(new Uint8Array(4), 'c.pcap'));
    expect(app.store.getState().notices).toHaveLength(3);
    open(app);
    expect(app.store.getState().notices).toMatchObject([{ title: 'other' }]);
  },
);
