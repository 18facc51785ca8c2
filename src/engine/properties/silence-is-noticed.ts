import { defineProperty } from './define';

/** Whatever is lost: VDP never waits longer than its timers say. */
export const silenceIsNoticed = defineProperty({
  info: {
    id: 'silence-is-noticed',
    title: 'Silence is noticed',
    sentence:
      'When respWaitDelay or toutKeepAlive is over, the VSI is given up at that end in the same moment.',
    source: '802.1Q 41.5.5.9, 41.5.5.13',
  },
  check: (facts) => {
    const states = facts.list('state');
    return facts
      .list('timer-expired')
      .filter(({ name }) => name in ENDED_BY)
      .filter(
        (expired) =>
          !states.some(
            ({ name, text, node, cause }) =>
              name === 'VDP' && text === 'init' && node === expired.node && cause === expired.index,
          ),
      )
      .map((record) => ({ record, reason: 'A VSI outlived the silence of the other end.' }));
  },
});

const ENDED_BY: Readonly<Record<string, true>> = { 'resp-wait': true, 'tout-keep-alive': true };
