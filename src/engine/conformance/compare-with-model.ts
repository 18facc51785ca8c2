import type { Conformance, Quirk } from '../../trace/answers/conformance';
import { getRecordKey } from '../../trace/queries/record-keys';
import type { Trace } from '../../trace/trace';
import type { Finding } from './findings';
import { FORM_RULES, isAboutForm } from './form-rules';
import { LinkCheck } from './link-check';
import type { ObservedLink } from './observe';
import { observe } from './observe';
import { QUIRKS } from './quirks';

/**
 * Replays what each end of each link was sent through our own machines for that end, and lists where they could not have
 * sent what the capture shows. What a hypervisor, a resource manager or an operator is free to choose is taken from the
 * capture. docs/PROTOCOL_NOTES.md says what is compared and what cannot be.
 */
export function compareWithModel(trace: Trace): Conformance {
  const comparison = startComparison(trace);
  for (;;) {
    const { done, value } = comparison.next();
    if (done === true) return value;
  }
}

/** The same with a pause after every frame, for whoever has other things to do meanwhile. */
export function* startComparison(trace: Trace): Generator<void, Conformance> {
  const { links, skipped } = yield* observe(trace);
  const findings: Finding[] = [];
  for (const link of links) findings.push(...(yield* listFindings(link)));
  return {
    deviations: findings
      .toSorted((a, b) => a.record - b.record)
      .map((finding) => ({ ...finding, recordKey: getRecordKey(trace, finding.record) })),
    comparedFrames: links.reduce((sum, { frames }) => sum + frames.length, 0),
    skipped,
  };
}

function* listFindings(link: ObservedLink): Generator<void, Finding[]> {
  const findings = yield* new LinkCheck(link).run();
  if (!hasMadeTimes(link)) return findings;
  return findings.map((finding) => ({ ...finding, quirk: findMadeQuirk(finding) }));
}

/** Who makes frames one by one may leave out the exchange, not the form of the frames. */
function findMadeQuirk({ rule, quirk }: Finding): Quirk | null {
  if (rule.id === FORM_RULES.command.id) return QUIRKS.bareManagerId;
  return isAboutForm(rule) ? quirk : QUIRKS.madeFrames;
}

/** As text2pcap stamps frames that have no times of their own. */
function hasMadeTimes({ frames }: ObservedLink): boolean {
  return (
    frames.length > 2 &&
    frames.every(
      ({ atMicros }, index) => index === 0 || atMicros - (frames[index - 1]?.atMicros ?? 0) === 1,
    )
  );
}
