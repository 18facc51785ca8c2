import { LIMITS } from '../../../lib/limits';
import { countUpkeep } from '../../../trace/queries/hidden-records';
import type { MessageFilter } from '../../../trace/queries/hidden-records';
import type { Trace } from '../../../trace/trace';
import { getHidden, useTrace } from '../../derived';
import { MenuCheckbox, MenuHeading, MenuSeparator } from '../../kit/Menu';
import { useActions, useApp } from '../../use-app';
import { useStripCount } from '../../capture/use-strip-count';
import { hasChoice } from './MessagesMenu';

/** Which messages are drawn and listed; the phone's menu shows these among its own. */
export function MessageItems() {
  const trace = useTrace();
  return trace !== null && hasChoice(trace) ? <Items trace={trace} /> : null;
}

function Items({ trace }: { readonly trace: Trace }) {
  const filter = useApp((state) => state.view.messages);
  const actions = useActions();
  const change = (part: Partial<MessageFilter>) =>
    actions.setView({ messages: { ...filter, ...part } });
  const { acks, keepAlives, clocks } = countUpkeep(trace, getHidden(trace, filter));
  return (
    <>
      <MenuHeading>Messages</MenuHeading>
      <MenuCheckbox
        checked={filter.acks ?? acks.hiddenCount === 0}
        disabled={acks.count === 0}
        onChange={(isShown) => change({ acks: isShown })}
      >
        ECP acknowledgements ({acks.count})
      </MenuCheckbox>
      <MenuCheckbox
        checked={filter.keepAlives ?? keepAlives.hiddenCount === 0}
        disabled={keepAlives.count === 0}
        onChange={(isShown) => change({ keepAlives: isShown })}
      >
        Keep-alives ({keepAlives.count})
      </MenuCheckbox>
      {clocks.count > 0 && (
        <MenuCheckbox checked={filter.clocks} onChange={(isShown) => change({ clocks: isShown })}>
          Timers that ended quietly ({clocks.count})
        </MenuCheckbox>
      )}
      <VsiItems trace={trace} filter={filter} onChange={change} />
    </>
  );
}

interface VsiItemsProps {
  readonly trace: Trace;
  readonly filter: MessageFilter;
  readonly onChange: (part: Partial<MessageFilter>) => void;
}

/** One VSI alone needs no choice. */
function VsiItems({ trace, filter: { hiddenVsis }, onChange }: VsiItemsProps) {
  const vsis = trace.vsis ?? [];
  const strips = useStripCount(trace);
  if (vsis.length < 2) return null;
  const toggle = (region: string, isShown: boolean) =>
    isShown ? hiddenVsis.filter((one) => one !== region) : [...hiddenVsis, region];
  return (
    <>
      <MenuSeparator />
      <MenuHeading>VSIs</MenuHeading>
      {vsis.map(({ region, messages }) => (
        <MenuCheckbox
          key={region}
          checked={!hiddenVsis.includes(region)}
          onChange={(isShown) => onChange({ hiddenVsis: toggle(region, isShown) })}
        >
          {region.replace(/^vsi-/, '')} ({messages.length})
        </MenuCheckbox>
      ))}
      {strips !== null && (
        <MenuHeading>
          States of {strips.drawn} of {strips.all} VSIs are drawn: {LIMITS.stateColumns.advice}
        </MenuHeading>
      )}
    </>
  );
}
