import { useState } from 'react';
import { count } from '../../../../lib/count';
import type { ExploredGroup } from '../../../../trace/answers/exploration';
import { Button } from '../../../kit/Button';
import { OutcomeDot } from '../../outcomes/OutcomeDot';
import { useExploreView } from '../use-exploration';
import { useOpenRun } from '../use-open-run';
import { formatCount } from '../words';
import { ClassRow } from './ClassRow';
import type { NumberedClass } from './filter-classes';

/** Rows drawn at first, and with each press: all at once would keep the page waiting. */
const ROWS = 50;

interface ClassGroupProps {
  readonly group: ExploredGroup;
  /** Those that the filter leaves; not empty. */
  readonly rows: readonly NumberedClass[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly shownKey: string | null;
  readonly look: string;
}

/** What decides on the slides as a heading; opened, its orders, the plainest first. */
export function ClassGroup({ group, rows, isOpen, onToggle, shownKey, look }: ClassGroupProps) {
  const [most, setMost] = useState(ROWS);
  const { set } = useExploreView();
  const openRun = useOpenRun();
  const [first] = rows;
  const exact = first?.finding.exact ?? null;
  const name = `${group.title}, ${first?.finding.title ?? ''}`;
  return (
    <tbody>
      <tr className="explore-class-group">
        <th scope="rowgroup" colSpan={2}>
          <button type="button" className="explore-name" aria-expanded={isOpen} onClick={onToggle}>
            {group.title}
            <small>
              <OutcomeDot look={look} />
              <b>{first?.finding.title}</b> {describeSize(group)}
            </small>
          </button>
        </th>
        <td>
          <button
            type="button"
            className="link"
            aria-label={`Show the ladder of ${name}`}
            onClick={() => set({ shown: first?.finding.key ?? null })}
          >
            Show
          </button>
          {exact !== null && (
            <button
              type="button"
              className="link"
              aria-label={`Open ${name}, as a ladder`}
              onClick={() => openRun(exact)}
            >
              Open
            </button>
          )}
        </td>
      </tr>
      {isOpen &&
        rows
          .slice(0, most)
          .map(({ finding, number }) => (
            <ClassRow
              key={finding.key}
              number={number}
              finding={finding}
              isShown={finding.key === shownKey}
            />
          ))}
      {isOpen && rows.length > most && (
        <tr>
          <td colSpan={3}>
            <Button className="button-small" look="outline" onClick={() => setMost(most + ROWS)}>
              Show {Math.min(ROWS, rows.length - most)} more
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** "12 orders, 6,600 schedules". */
function describeSize({ classes, roleOrders, schedules }: ExploredGroup): string {
  const many = `${formatCount(schedules)} ${schedules === 1n ? 'schedule' : 'schedules'}`;
  if (roleOrders === null) return `${count(classes, 'order')}, ${many}`;
  return `${count(roleOrders, 'order')} for the roles, ${formatCount(classes)} in all, ${many}`;
}
