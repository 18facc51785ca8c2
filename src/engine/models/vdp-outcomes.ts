import type { Outcome } from '../properties/outcome';
import type { RunFacts } from '../properties/run-facts';

const last = (facts: RunFacts, node: string, region: string): string =>
  facts.find(node, 'state', region).at(-1)?.text ?? '';

const phase = (facts: RunFacts): string => last(facts, 'station', 'phase');
const isHeld = (facts: RunFacts): boolean => last(facts, 'station', 'VDP') === 'wait-system-cmd';

/** How a VDP scenario ends: where the VSI is in the end, and who ended it. */
export const VDP_OUTCOMES: readonly Outcome[] = [
  {
    info: {
      id: 'vsi-kept',
      title: 'Refused, kept',
      sentence: 'The command was refused, the VSI stays associated as before',
      tone: 'back-out',
    },
    applies: (facts) => phase(facts) === 'refused' && isHeld(facts),
  },
  {
    info: {
      id: 'vsi-refused',
      title: 'Refused',
      sentence: 'The bridge refused, there is no VSI',
      tone: 'back-out',
      missed: { question: 'Why is there no VSI?', wish: 'state:station:associated' },
    },
    applies: (facts) => phase(facts) === 'refused',
  },
  {
    info: {
      id: 'vsi-gave-up',
      title: 'Station gave up',
      sentence: 'No answer came, the station has forgotten the VSI',
      tone: 'bad',
    },
    applies: (facts) => phase(facts) === 'gave-up',
  },
  {
    info: {
      id: 'vsi-ended-by-bridge',
      title: 'Ended by the bridge',
      sentence: 'The bridge has released the VSI, and the station knows',
      tone: 'leftover',
    },
    applies: (facts) => phase(facts) === 'ended-by-bridge',
  },
  {
    info: {
      id: 'vsi-station-lost',
      title: 'Station lost',
      sentence: 'The station is silent, the bridge has released its VSI',
      tone: 'leftover',
    },
    applies: (facts) => phase(facts) === 'down' && last(facts, 'bridge', 'VDP') === 'init',
  },
  {
    info: {
      id: 'vsi-released',
      title: 'Released',
      sentence: 'The VSI was associated and is released as the station wanted',
      tone: 'good',
    },
    applies: (facts) => phase(facts) === 'released',
  },
  {
    info: {
      id: 'vsi-associated',
      title: 'Associated',
      sentence: 'The VSI is associated and kept alive',
      tone: 'good',
    },
    applies: (facts) => phase(facts).endsWith('associated') && isHeld(facts),
  },
  {
    info: {
      id: 'vsi-unsettled',
      title: 'Not settled',
      sentence: 'The two ends do not agree about the VSI yet',
      tone: 'leftover',
    },
    applies: () => true,
  },
];
