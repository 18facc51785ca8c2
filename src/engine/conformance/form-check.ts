import type { AssociationTlv } from '../../wire/vdp/index';
import { MANAGER_ID } from '../../wire/vdp/manager-id';
import { isResponse } from '../roles/evb/command';
import type { Rule } from '../../trace/trace';
import type { WireError } from '../../wire/fields/wire-error';
import type { Finding } from './findings';
import { FORM_RULES } from './form-rules';
import type { Content, Seen, Side } from './observe';
import type { Port } from './port';
import { describeTlv } from './vdp-findings';

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
  return content.errors.slice(0, 1).map((error) => {
    const rule = error.kind === 'bad-order' ? FORM_RULES.order : FORM_RULES.readable;
    return report(rule, describeError(error), 'octets that our machine would write');
  });
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
