import { CircleAlert, Info, X } from 'lucide-react';
import type { Notice } from '../../store/state';
import { Button, IconButton } from '../kit/Button';
import { useActions, useApp } from '../use-app';
import { lazyComponent } from '../kit/lazy-component';
import { LazyPart } from '../kit/LazyPart';

const ReadingCard = lazyComponent(async () => (await import('../capture/ReadingCard')).ReadingCard);

/** Messages to the reader, newest at the bottom; each stays until it is dismissed. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const isReading = useApp(({ reading }) => reading !== null && reading.share > 0);
  return (
    <section className="notices" aria-label="Messages">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      {isReading && (
        <LazyPart>
          <ReadingCard />
        </LazyPart>
      )}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const actions = useActions();
  const isProblem = notice.tone === 'problem';
  const Icon = isProblem ? CircleAlert : Info;
  const { action } = notice;
  const act = () => {
    action?.run();
    actions.dismiss(notice.id);
  };
  return (
    <div className={`notice notice-${notice.tone}`} role={isProblem ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className="notice-text">
        <p className="notice-title">{notice.title}</p>
        {notice.problems.map(({ at, message }) => (
          <p key={`${at} ${message}`}>
            {at !== '' && <b>{at}: </b>}
            {message}
          </p>
        ))}
        {action && (
          <Button look="outline" className="button-small" onClick={act}>
            {action.label}
          </Button>
        )}
      </div>
      <IconButton icon={X} label="Dismiss" onClick={() => actions.dismiss(notice.id)} />
    </div>
  );
}
