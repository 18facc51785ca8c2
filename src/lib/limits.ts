/**
 * Every limit of the project in one place. Passing one is an answer, not a crash: the message names the limit, its
 * value and what to do (see `limitMessage`).
 */
export interface Limit {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly advice: string;
}

export const LIMITS = {
  steps: {
    id: 'steps',
    value: 200_000,
    unit: 'steps',
    advice: 'shorten the run or break a loop in the scenario',
  },
  records: { id: 'records', value: 500_000, unit: 'records', advice: 'shorten the run' },
  simulatedMicros: {
    id: 'simulatedMicros',
    value: 600_000_000,
    unit: 'µs of simulated time',
    advice: 'a timer may repeat for ever: look at the last records, or set a policy that gives up',
  },
  edits: { id: 'edits', value: 200, unit: 'faults', advice: 'remove some faults' },
  editText: {
    id: 'editText',
    value: 200,
    unit: 'characters in a fault',
    advice: 'shorten the fault',
  },
  linkCharacters: {
    id: 'linkCharacters',
    value: 65_536,
    unit: 'characters in a link',
    advice: 'use a saved file instead',
  },
  linkBytes: {
    id: 'linkBytes',
    value: 1_048_576,
    unit: 'bytes in an unpacked link',
    advice: 'use a saved file instead',
  },
  fileBytes: {
    id: 'fileBytes',
    value: 67_108_864,
    unit: 'bytes in a file',
    advice: 'cut the file into smaller ones',
  },
  captureFrames: {
    id: 'captureFrames',
    value: 500_000,
    unit: 'frames in a capture',
    advice: 'cut the capture into smaller ones',
  },
  captureLanes: {
    id: 'captureLanes',
    value: 64,
    unit: 'lanes of a capture',
    advice: 'frames of further addresses are counted, not drawn; filter the capture by address',
  },
  captureErrors: {
    id: 'captureErrors',
    value: 1000,
    unit: 'faults in a capture file',
    advice: 'the file is damaged; the frames in front of the damage are shown',
  },
  packetBytes: {
    id: 'packetBytes',
    value: 262_144,
    unit: 'bytes in a captured packet',
    advice: 'the file is damaged, or no capture',
  },
  exploredStates: {
    id: 'exploredStates',
    value: 2_000_000,
    unit: 'explored states',
    advice: 'what was found so far stands, no claim about the rest',
  },
  exploredBytes: {
    id: 'exploredBytes',
    value: 268_435_456,
    unit: 'bytes of explored states',
    advice: 'what was found so far stands, no claim about the rest',
  },
  exploredClasses: {
    id: 'exploredClasses',
    value: 400,
    unit: 'essentially different orders listed',
    advice: 'all are counted; allow fewer faults to list them all',
  },
  roleOrders: {
    id: 'roleOrders',
    value: 3_000_000,
    unit: 'ways to go on that the roles tell apart',
    advice: 'allow fewer faults; orders that only ECP and VDP tell apart are listed too',
  },
  timedOrders: {
    id: 'timedOrders',
    value: 2000,
    unit: 'ways that a run can go within these durations',
    advice:
      'give fewer durations an interval; with polling, a longer poll or a shorter n, so that fewer polls fit',
  },
  timedTies: {
    id: 'timedTies',
    value: 3,
    unit: 'durations that vary, for equal times to be told apart by themselves',
    advice: 'fix more durations, or ask for equal times',
  },
  timedWork: {
    id: 'timedWork',
    value: 200_000_000,
    unit: 'entries of linear programs for durations',
    advice: 'give fewer durations an interval, or narrower ones; with polling, a longer poll',
  },
  timedTieWork: {
    id: 'timedTieWork',
    value: 60_000_000,
    unit: 'entries of linear programs for equal times',
    advice: 'these are left out; fix more durations, or ask for equal times',
  },
  sweepRuns: {
    id: 'sweepRuns',
    value: 100_000,
    unit: 'runs in a sweep',
    advice: 'ask for fewer runs, or for fewer steps on an axis',
  },
  machineMoves: {
    id: 'machineMoves',
    value: 20_000,
    unit: 'moves of state machines listed',
    advice: 'shorten the run to see the later ones',
  },
  rememberedFrames: {
    id: 'rememberedFrames',
    value: 1000,
    unit: 'frames whose reading each port remembers',
    advice: 'it forgets all and begins anew, which costs time and changes nothing',
  },
  slackRange: {
    id: 'slackRange',
    value: 300_000_000,
    unit: 'µs later than in the run',
    advice: 'nothing later is looked at; shorten the longest timer to see beyond it',
  },
  slackRuns: {
    id: 'slackRuns',
    value: 600,
    unit: 'runs for one message or timer, later or sooner',
    advice: 'what was found stands; nothing is said of larger shifts',
  },
  slackTargets: {
    id: 'slackTargets',
    value: 500,
    unit: 'messages and timers whose slack is measured',
    advice: 'shorten the run; those that begin later are left out',
  },
  whyNotSteps: {
    id: 'whyNotSteps',
    value: 20,
    unit: 'steps back to what was missing',
    advice: 'ask for the last one of them',
  },
  undoDepth: {
    id: 'undoDepth',
    value: 200,
    unit: 'undo steps',
    advice: 'older steps are forgotten',
  },
  keptRuns: {
    id: 'keptRuns',
    value: 200,
    unit: 'kept runs',
    advice: 'take some out of the history first',
  },
  notices: {
    id: 'notices',
    value: 3,
    unit: 'messages to the reader at once',
    advice: 'older ones give way to newer ones',
  },
  stateColumns: {
    id: 'stateColumns',
    value: 3,
    unit: 'VSIs with their states drawn at a lane',
    advice: 'hide a VSI to see the states of another',
  },
  previewPx: {
    id: 'previewPx',
    value: 2000,
    unit: 'pixels of height in the preview of a run',
    advice: 'open it as a ladder to see the rest',
  },
  svgItems: {
    id: 'svgItems',
    value: 150,
    unit: 'marks drawn one by one',
    advice: 'zoom in to see each mark',
  },
} as const satisfies Record<string, Limit>;

export function limitMessage(limit: Limit): string {
  return `Stopped at the limit of ${groupDigits(limit.value)} ${limit.unit} (${limit.id}): ${limit.advice}.`;
}

/** 50000 → 50,000, the same in every locale. */
export function groupDigits(value: number | bigint): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
