import type { StoreApi } from 'zustand/vanilla';
import { LIMITS } from '../../lib/limits';
import type { AppActions, AppState } from '../state';

/**
 * A notice with the title of an older one takes its place: the same trouble again is no second notice. Only the newest are
 * kept, so that they never cover the page (limit `notices`).
 */
export function createNoticeActions(
  store: StoreApi<AppState>,
): Pick<AppActions, 'notify' | 'dismiss' | 'dismissFileProblems'> {
  let lastId = 0;
  const keep = (notices: AppState['notices']) =>
    store.setState({ notices: notices.slice(-LIMITS.notices.value) });
  return {
    notify(notice) {
      const others = store.getState().notices.filter((other) => other.title !== notice.title);
      keep([...others, { ...notice, id: ++lastId }]);
    },
    dismiss(noticeId) {
      keep(store.getState().notices.filter((notice) => notice.id !== noticeId));
    },
    dismissFileProblems() {
      keep(store.getState().notices.filter((notice) => notice.about !== 'file'));
    },
  };
}
