import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import './question-fold.css';

interface QuestionFoldProps {
  /** Only where the page is too narrow for the question beside the answer. */
  readonly isFolding: boolean;
  /** The question in short, for when it is folded. */
  readonly about: string;
  /** Until the reader opens or closes it. */
  readonly isOpenAtFirst?: boolean;
  /** Starts and stops; never folded away. */
  readonly action: ReactNode;
  readonly children: ReactNode;
}

/** What a mode asks: a form beside the answer, on a narrow page one line above it that opens. */
export function QuestionFold(props: QuestionFoldProps) {
  const { isFolding, about, isOpenAtFirst = false, action, children } = props;
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? isOpenAtFirst;
  if (!isFolding)
    return (
      <>
        {children}
        {action}
      </>
    );
  return (
    <>
      <div className="question-fold">
        <button
          type="button"
          className="question-toggle"
          aria-expanded={isOpen}
          onClick={() => setChoice(!isOpen)}
        >
          <ChevronRight aria-hidden />
          <b>Question</b>
          <span>{about}</span>
        </button>
        {action}
      </div>
      {isOpen && children}
    </>
  );
}
