import type { SlackState } from '../../store/slack/slack-session';
import { isSameSpec } from '../../store/work';
import type { SlackItem } from '../../trace/answers/slack';
import { isItemOf } from '../../trace/answers/slack';
import type { Trace } from '../../trace/trace';

const NO_ITEMS: readonly SlackItem[] = [];

/** What of the measured slack is drawn: that of the selected message or timer, or all that is not endless. */
export function listShownSlack(
  slack: SlackState,
  trace: Trace,
  selection: number | null,
  hasAll: boolean,
): readonly SlackItem[] {
  if (!('items' in slack) || trace.spec === null || !isSameSpec(slack.spec, trace.spec))
    return NO_ITEMS;
  return slack.items.filter(
    (item) =>
      (selection !== null && isItemOf(item, trace, selection)) || (hasAll && item.bands.length > 1),
  );
}
