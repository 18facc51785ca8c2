import { FileClock } from 'lucide-react';
import { Button } from '../kit/Button';
import { useApp } from '../use-app';

/** How far a large file is, and the way out of it. */
export function ReadingCard() {
  const reading = useApp((state) => state.reading);
  if (reading === null) return null;
  const { name, share, cancel } = reading;
  const percent = Math.round(share * 100);
  return (
    <div className="notice notice-info">
      <FileClock aria-hidden />
      <div className="notice-text">
        <output className="notice-title">Reading {name}</output>
        <div className="reading-progress">
          <progress aria-label={`Reading ${name}`} max={100} value={percent} />
          <span aria-hidden>{percent} %</span>
        </div>
        <Button look="outline" className="button-small" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
