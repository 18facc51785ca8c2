import type { StoreApi } from 'zustand/vanilla';
import type { AppActions, AppState } from '../state';

/** A notice with the title of an older one takes its place: the same trouble again is no second notice. */
export function createNoticeActions(
  store: StoreApi<AppState>,
): Pick<AppActions, 'notify' | 'dismiss'> {
  let lastId = 0;
  return {
    notify(notice) {
      const others = store.getState().notices.filter((other) => other.title !== notice.title);
      store.setState({ notices: [...others, { ...notice, id: ++lastId }] });
    },
    dismiss(noticeId) {
      const left = store.getState().notices.filter((notice) => notice.id !== noticeId);
      store.setState({ notices: left });
    },
  };
}
