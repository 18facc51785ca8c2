import type { Difference } from '../../trace/answers/conformance';
import type { AssociationTlv } from '../../wire/vdp/index';
import { isAssociation } from '../../wire/vdp/index';
import { MANAGER_ID } from '../../wire/vdp/manager-id';
import { clearReserved, LAST_ERROR } from '../../wire/vdp/status';
import { errorOf, isResponse } from '../roles/evb/vdp/command';
import type { Rule } from '../../trace/trace';
import type { WireError } from '../../wire/fields/wire-error';
import { describeTlv, showStatus } from './differences';
import type { Finding } from './findings';
import { FORM_RULES } from './form-rules';
import type { Content, Seen, Side } from './observe';
import type { Port } from './port';

/** What is wrong with a frame by itself, whatever went before it. */
export function judgeFrame({ record, content }: Seen, port: Port): Finding[] {
  const report = (rule: Rule, observed: string, expected: string) =>
    createFormFinding({ record, port }, { rule, observed, expected });
  if (content.kind === 'dropped')
    return [report(FORM_RULES.header, content.reason, 'a header that receivers understand')];
  if (content.kind === 'evb') return [];
  if (isHollow(content))
    return [
      report(FORM_RULES.command, 'an ECPDU without a command', 'a command behind the manager ID'),
    ];
  const unreadable = content.errors.slice(0, 1).map((error) => {
    const rule = error.kind === 'bad-order' ? FORM_RULES.order : FORM_RULES.readable;
    return report(rule, describeError(error), 'octets that our machine would write');
  });
  return [...unreadable, ...judgeReserved({ record, content }, port)];
}

/** What is reserved in the status of any command: of a request its reason too, of a response the errors after the last. */
function judgeReserved(
  { record, content }: Pick<Seen, 'record' | 'content'>,
  port: Port,
): Finding[] {
  if (content.kind !== 'request') return [];
  return content.tlvs.filter(isAssociation).flatMap((tlv) => {
    const differences = listReserved(tlv);
    if (differences.length === 0) return [];
    const told = {
      rule: FORM_RULES.reserved,
      observed: describeTlv(tlv),
      expected: 'nothing that is reserved',
    };
    return [{ ...createFormFinding({ record, port }, told), differences }];
  });
}

function listReserved(tlv: AssociationTlv): Difference[] {
  const cleared = clearReserved(tlv.status);
  const bits =
    cleared === tlv.status
      ? []
      : [{ field: 'Status', observed: showStatus(tlv.status), expected: showStatus(cleared) }];
  if (!isResponse(tlv) || errorOf(tlv) <= LAST_ERROR) return bits;
  const error = {
    field: 'Error',
    observed: String(errorOf(tlv)),
    expected: `0 to ${LAST_ERROR}`,
  };
  return [...bits, error];
}

/** An organizational TLV alone says something too. */
function isHollow(content: Content): boolean {
  if (content.kind !== 'request' || !content.isVdp || content.errors.length > 0) return false;
  return content.tlvs.every(({ kind }) => kind === MANAGER_ID.kind);
}

const describeError = ({ reason, offset }: WireError) => `${reason} (octet ${offset})`;

/** Whether this end sends such a TLV at all. */
export function judgeSide(
  tlv: AssociationTlv,
  side: Side | null,
  at: { readonly record: number; readonly port: Port },
): Finding | null {
  const isRight =
    side === 'station' ? !isResponse(tlv) : isResponse(tlv) || tlv.kind === 'de-associate';
  if (isRight) return null;
  return createFormFinding(at, {
    rule: FORM_RULES.side,
    observed: describeTlv(tlv),
    expected: side === 'station' ? 'the response bit is 0' : 'the response bit is 1',
  });
}

function createFormFinding(
  { record, port }: { readonly record: number; readonly port: Port },
  told: Pick<Finding, 'rule' | 'observed' | 'expected'>,
): Finding {
  return {
    record,
    node: port.node,
    machine: 'ECP transmit',
    vsi: null,
    differences: [],
    state: 'any',
    condition: '',
    quirk: null,
    ...told,
  };
}
