import { createRunSpec } from '../run-spec';
import type { MessageType, Plane, Trace } from '../trace';
import type { TraceShell } from './trace-from-text';
import { traceFromText } from './trace-from-text';

/** A hand-written back-out with one late, one lost, one doubled and one ignored message: every mark of a ladder. */
const RECORDS = `
 #0   0.000 s                      start
 #1   0.000 s  source-host         vm         running
 #2   0.000 s  destination-host    vm         absent
 #3   0.000 s  source-host         state      phase (requested)
 #4   0.000 s  source-host         sent       instantiate#1 → destination-host  cause #0
 #5   0.500 s  destination-host    delivered  instantiate#1 ← source-host  cause #4
 #6   0.500 s  destination-host    vm         instantiated  cause #5
 #7   0.500 s  destination-host    sent       instantiated#1 → source-host  cause #5
 #8   0.500 s  destination-host    sent       associate-req#1 → destination-bridge  cause #5
 #9   0.5005 s  source-host         delivered  instantiated#1 ← destination-host  cause #7
 #10  0.5005 s  source-host         state      phase (copying)  cause #9
 #11  0.5005 s  source-host         sent       pre-copy#1 → destination-host  cause #9
 #12  0.5005 s  destination-bridge  delivered  associate-req#1 ← destination-host  cause #8
 #13  0.5005 s  destination-bridge  state      vsi (associated)  cause #12
 #14  0.5005 s  destination-bridge  work       associate until 0.5505 s  cause #12
 #15  0.5005 s  destination-bridge  sent       pull-req#1 → database  cause #12
 #16  0.5015 s  database            delivered  pull-req#1 ← destination-bridge  cause #15
 #17  0.5015 s  database            state      pull (pending)  cause #16
 #18  0.5505 s  destination-bridge  sent       associate-rsp#1 → destination-host  cause #12
 #19  0.551 s  destination-host    delivered  associate-rsp#1 ← destination-bridge  cause #18
 #20  8.5005 s  destination-host    delivered  pre-copy#1 ← source-host  cause #11
 #21  8.5005 s  source-host         vm         suspended  cause #11
 #22  8.5005 s  source-host         state      phase (stopped)  cause #11
 #23  8.5005 s  source-host         sent       vm-stopped#1 → source-bridge  cause #11
 #24  8.5005 s  source-host         sent       final-copy#1 → destination-host  cause #11
 #25  8.501 s  source-bridge       delivered  vm-stopped#1 ← source-host  cause #23
 #26  8.501 s  source-bridge       sent       push-req#1 → database  cause #25
 #27  8.521 s  database            delivered  push-req#1 ← source-bridge  cause #26
 #28  8.521 s  database            state      pull (answered)  cause #27
 #29  8.521 s  database            sent       push-rsp#1 → source-bridge  cause #27
 #30  8.521 s  database            sent       pull-rsp#1 → destination-bridge  cause #27
 #31  8.521 s  database            fault      delay:pull-rsp#1:+2.4s#1 → destination-bridge  cause #30
 #32  8.541 s  source-bridge       delivered  push-rsp#1 ← database  cause #29
 #33  8.7005 s  destination-host    delivered  final-copy#1 ← source-host  cause #24
 #34  8.7005 s  destination-host    timer-set  n#1 until 10.7005 s  cause #33
 #35  10.7005 s  destination-host    timer-expired  n#1  cause #34
 #36  10.7005 s  destination-host    vm         destroyed  cause #35
 #37  10.7005 s  destination-host    sent       migration-failed#1 → source-host  cause #35
 #38  10.7005 s  destination-host    fault      duplicate:migration-failed#1#1 → source-host  cause #37
 #39  10.7005 s  destination-host    sent       migration-failed#1 → source-host (copy)  cause #38
 #40  10.7005 s  destination-host    sent       deassociate-req#1 → destination-bridge  cause #35
 #41  10.7005 s  destination-host    fault      drop:deassociate-req#1#1 → destination-bridge  cause #40
 #42  10.701 s  source-host         delivered  migration-failed#1 ← destination-host  cause #37
 #43  10.701 s  source-host         ignored    migration-failed#1 ← destination-host (no rule in phase backed-out)  cause #39
 #44  10.701 s  source-host         vm         running  cause #42
 #45  10.701 s  source-host         state      phase (backed-out)  cause #42
 #46  10.701 s  source-host         sent       vm-resumed#1 → source-bridge  cause #42
 #47  10.701 s  destination-host    lost       deassociate-req#1 → destination-bridge (dropped)  cause #40
 #48  10.7015 s  source-bridge       delivered  vm-resumed#1 ← source-host  cause #46
 #49  10.800 s  source-bridge       node-down  cause #48
 #50  10.900 s  source-bridge       node-up
 #51  10.941 s  destination-bridge  ignored    pull-rsp#1 ← database (the association is gone)  cause #30
`;

const MESSAGE_TYPES = [
  createType('instantiate', 'Instantiate destination VM', 'control', 'request'),
  createType('instantiated', 'VM instantiated', 'control', 'response'),
  createType('associate-req', 'Associate Req (M=1)', 'vdp', 'request'),
  createType('associate-rsp', 'Associate Rsp', 'vdp', 'response'),
  createType('pull-req', 'PULL Req', 'state', 'request'),
  createType('pull-rsp', 'PULL Rsp OK', 'state', 'response'),
  createType('pre-copy', 'Pre-copy', 'memory', 'bulk'),
  createType('final-copy', 'Final copy', 'memory', 'bulk'),
  createType('vm-stopped', 'VM Stopped', 'vdp', 'notice'),
  createType('push-req', 'PUSH Req', 'state', 'request'),
  createType('push-rsp', 'PUSH Rsp OK', 'state', 'response'),
  createType('migration-failed', 'Migration Failed', 'control', 'notice'),
  createType('deassociate-req', 'De-associate Req', 'vdp', 'request'),
  createType('vm-resumed', 'VM Resumed', 'vdp', 'notice'),
];

function createType(
  id: string,
  title: string,
  plane: Plane,
  form: MessageType['form'],
): MessageType {
  return {
    id,
    title,
    shortTitle: title.split(' ')[0] ?? title,
    plane,
    form,
    summary: '',
    source: '',
  };
}

const SHELL: TraceShell = {
  version: 1,
  spec: createRunSpec('example'),
  title: 'Back-out, by hand',
  nodes: [
    ['source-host', 'Source hypervisor', 'Source hyp.', 'EVB station'],
    ['source-bridge', 'Source bridge', 'Src bridge', 'EVB bridge'],
    ['database', 'State database', 'State DB', 'PUSH / PULL store'],
    ['destination-bridge', 'Destination bridge', 'Dest. bridge', 'EVB bridge'],
    ['destination-host', 'Destination hypervisor', 'Dest. hyp.', 'EVB station'],
  ].map(([id = '', title = '', shortTitle = '', subtitle = '']) => ({
    id,
    role: id,
    title,
    shortTitle,
    subtitle,
  })),
  links: [],
  messageTypes: MESSAGE_TYPES,
  timerTypes: [{ id: 'n', title: 'n', summary: '', source: '' }],
  rules: [],
  steps: [],
  end: { kind: 'quiet' },
  outcome: 'backed-out',
  metrics: {
    downtimeMicros: 2_200_500,
    stoppedAtMicros: 8_500_500,
    resumedAtMicros: 10_701_000,
    totalMicros: 10_941_000,
    sentMessages: 15,
    lostMessages: 1,
    stateTransferred: false,
    backOutWindowMicros: 10_701_000,
  },
  properties: [{ id: 'one-vm', holds: true, records: [], reason: '' }],
  edits: [],
};

export function createExampleTrace(): Trace {
  return traceFromText(RECORDS, SHELL);
}
