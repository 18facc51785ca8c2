import { SLIDES } from '../roles/role';
import { defineProperty } from './define';
import { hasBefore } from './run-facts';

export const pullRspAfterPushAndPull = defineProperty({
  info: {
    id: 'pull-rsp-after-push-and-pull',
    title: 'PULL Rsp after PUSH and PULL',
    sentence: 'The database answers a PULL only after it has received both PUSH Req and PULL Req.',
    source: `${SLIDES}: "PULL Rsp occurs after PUSH and PULL Requests"`,
  },
  check: (facts) => {
    const pushes = facts.find('database', 'delivered', 'push-req');
    const pulls = facts.find('database', 'delivered', 'pull-req');
    return facts
      .find('database', 'sent', 'pull-rsp')
      .filter((record) => !hasBefore(pushes, record) || !hasBefore(pulls, record))
      .map((record) => ({
        record,
        reason: `PULL Rsp was sent before ${hasBefore(pushes, record) ? 'PULL Req' : 'PUSH Req'} had come.`,
      }));
  },
});
