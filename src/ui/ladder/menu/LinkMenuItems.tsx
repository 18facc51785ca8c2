import { Dices, Unlink } from 'lucide-react';
import { Fragment } from 'react';
import { formatMoment } from '../../../lib/time';
import type { Trace } from '../../../trace/trace';
import { MenuHeading, MenuItem } from '../../kit/Menu';
import { useActions } from '../../use-app';
import { cutText, lossText } from './edit-texts';

export interface LinkMenuItemsProps {
  readonly links: readonly number[];
  readonly atMicros: number;
  readonly trace: Trace;
}

const CUT_MICROS = 4_000_000;

export function LinkMenuItems({ links, atMicros, trace }: LinkMenuItemsProps) {
  const actions = useActions();
  if (trace.spec === null) return null;
  return links.map((index) => {
    const link = trace.links[index];
    if (link === undefined) return null;
    const [a, b] = link.ends.map((node) => trace.nodes[node]?.title ?? '');
    return (
      <Fragment key={link.id}>
        <MenuHeading>
          {a} – {b}
        </MenuHeading>
        <MenuItem
          icon={Unlink}
          onSelect={() => actions.addEdit(cutText(link.id, atMicros, CUT_MICROS))}
        >
          Cut for 4 s from {formatMoment(atMicros)}
        </MenuItem>
        <MenuItem icon={Dices} onSelect={() => actions.addEdit(lossText(link.id))}>
          Lose 5 % of all messages
        </MenuItem>
      </Fragment>
    );
  });
}
