import { Check, CircleMinus, X } from 'lucide-react';
import { groupDigits } from '../../../../lib/limits';
import type { Catalogue } from '../../../../trace/catalogue';
import type { ExploreResult } from '../../../../trace/answers/exploration';
import { keyOfProperty, listWitnesses } from './findings';
import { FindingRow } from './FindingRow';
import { useExploreView } from '../use-exploration';
import { formatCount, formatFaults } from '../words';

interface PropertyListsProps {
  readonly result: ExploreResult;
  readonly catalogue: Catalogue;
  readonly shownKey: string | null;
}

/** What some order breaks, each with its shortest witness, and what holds whatever happens. */
export function PropertyLists({ result, catalogue, shownKey }: PropertyListsProps) {
  const { ignored } = useExploreView().view;
  const properties = result.properties.filter(({ id }) => !ignored.includes(id));
  const findings = listWitnesses(result, catalogue, ignored);
  const broken = properties.filter((property) => property.broken);
  const holding = properties.filter((property) => property.isChecked && !property.broken);
  const isWhole = result.end.kind === 'complete';
  const describe = (id: string) => catalogue.properties.find((property) => property.id === id);
  return (
    <>
      <section className="explore-section" aria-label="Broken properties">
        <header>
          <h3>Broken properties</h3>
          <span className="explore-holding">
            {holding.length} of {properties.length} hold {isWhole ? 'on every schedule' : 'so far'}
          </span>
        </header>
        {broken.length === 0 && (
          <p className="hint">{isWhole ? 'No order breaks any of them.' : 'None so far.'}</p>
        )}
        {broken.length > 0 && (
          <table className="explore-table">
            <tbody>
              {broken.map(({ id, schedules }) => {
                const finding = findings.find(({ key }) => key === keyOfProperty(id));
                return (
                  <FindingRow
                    key={id}
                    findingKey={keyOfProperty(id)}
                    finding={finding}
                    isShown={keyOfProperty(id) === shownKey}
                    catalogue={catalogue}
                    name={
                      <>
                        <X className="explore-broken" aria-label="broken:" />
                        {describe(id)?.title ?? id}
                      </>
                    }
                    help={describe(id)?.sentence ?? ''}
                  >
                    <td className="is-number">
                      {schedules !== null && `${formatCount(schedules)} schedules`}
                    </td>
                    <td className="explore-least-faults">
                      {finding && formatFaults(finding.faults)}
                    </td>
                  </FindingRow>
                );
              })}
            </tbody>
          </table>
        )}
      </section>
      {isWhole && <Holding properties={properties} describe={describe} />}
    </>
  );
}

interface HoldingProps {
  readonly properties: ExploreResult['properties'];
  readonly describe: (id: string) => Catalogue['properties'][number] | undefined;
}

function Holding({ properties, describe }: HoldingProps) {
  const holding = properties.filter(({ isChecked, broken }) => isChecked && !broken);
  const unchecked = properties.filter(({ isChecked }) => !isChecked);
  return (
    <section className="explore-section" aria-label="Holds on every schedule">
      <header>
        <h3>Holds on every schedule</h3>
        <span>{groupDigits(holding.length)}</span>
      </header>
      <ul className="explore-holds">
        {holding.map(({ id }) => (
          <li key={id} title={describe(id)?.sentence}>
            <Check aria-hidden />
            {describe(id)?.title ?? id}
          </li>
        ))}
        {unchecked.map(({ id }) => (
          <li
            key={id}
            className="is-unchecked"
            title="A message that may come twice is answered twice: the rule says nothing then"
          >
            <CircleMinus aria-hidden />
            {describe(id)?.title ?? id}, not checked
          </li>
        ))}
      </ul>
    </section>
  );
}
