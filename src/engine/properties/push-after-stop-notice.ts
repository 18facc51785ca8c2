import { SLIDES } from '../roles/role';
import { defineProperty } from './define';
import { hasBefore } from './run-facts';

export const pushAfterStopNotice = defineProperty({
  info: {
    id: 'push-after-stop-notice',
    title: 'PUSH after the stop notice',
    sentence: 'The source bridge pushes only after it was told that the source VM has stopped.',
    source: `${SLIDES}: "PUSH can occur *anytime* after notification is received that the source VM has stopped"`,
  },
  check: (facts) => {
    const notices = facts.find('source-bridge', 'delivered', 'vm-stopped');
    return facts
      .find('source-bridge', 'sent', 'push-req')
      .filter((record) => !hasBefore(notices, record))
      .map((record) => ({
        record,
        reason: 'PUSH Req was sent before VM stopped had reached the bridge.',
      }));
  },
});
