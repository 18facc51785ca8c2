import type { Catalogue, DurationParameter, FaultInfo, ScenarioInfo } from '../../trace/catalogue';

/** A small catalogue of the shape of the real one, so that the store's tests run no engine. */
const duration = (id: string, defaultValue: number): DurationParameter => ({
  id,
  kind: 'duration',
  title: id,
  help: '',
  source: '',
  group: 'times',
  minMicros: 0,
  maxMicros: 60_000_000,
  defaultValue,
});

const scenario = (id: string, values: ScenarioInfo['values'] = {}): ScenarioInfo => ({
  id,
  group: 'june-2011',
  title: id,
  subtitle: '',
  parent: null,
  story: '',
  source: '',
  parameters: ['n', 'pull-rsp', 'policy'],
  values,
  featured: [],
  lanes: ['source-host', 'database'],
  steps: [],
  explorable: true,
  figures: ['total'],
});

const fault = (kind: string, parts: Partial<FaultInfo>): FaultInfo => ({
  kind,
  title: kind,
  help: '',
  example: `${kind}:…`,
  target: 'message',
  window: 'none',
  argument: null,
  ...parts,
});

export const TEST_CATALOGUE: Catalogue = {
  groups: [{ id: 'june-2011', title: 'June 2011' }],
  scenarios: [scenario('reference'), scenario('alt-1', { policy: 'alt1' })],
  parameters: [
    duration('n', 2_000_000),
    duration('pull-rsp', 20_000),
    {
      ...duration('policy', 0),
      kind: 'choice',
      defaultValue: 'wait',
      options: ['wait', 'alt1', 'alt2'].map((id) => ({ id, title: id, help: '' })),
    },
  ],
  faults: [
    fault('delay', {
      argument: { unit: 'duration', title: 'how much', required: true, signed: true },
    }),
    fault('drop', {}),
    fault('crash', {
      target: 'node',
      window: 'moment',
      argument: { unit: 'duration', title: 'how long', required: false, signed: false },
    }),
  ],
  properties: [],
  outcomes: [],
  targets: {
    message: ['pull-rsp', 'vm-running'],
    timer: ['n', 'resume'],
    node: ['source-host', 'database'],
    link: ['source-host-database'],
  },
};
