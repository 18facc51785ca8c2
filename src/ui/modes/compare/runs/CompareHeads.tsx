import { ArrowLeftRight, ChevronDown } from 'lucide-react';
import type { RunState } from '../../../../store/state';
import type { Catalogue } from '../../../../trace/catalogue';
import { IconButton } from '../../../kit/Button';
import { MenuButton } from '../../../kit/MenuButton';
import { getVerdict } from '../../../panels/verdict/verdict';
import { VerdictPill } from '../../../panels/verdict/VerdictStrip';
import { useActions, useApp } from '../../../use-app';
import type { RunWords } from './run-words';
import type { SideId } from '../use-pair';
import { lazyComponent } from '../../../kit/lazy-component';

const SideItems = lazyComponent(async () => (await import('./SideItems')).SideItems);

interface CompareHeadsProps {
  readonly catalogue: Catalogue;
  readonly words: Readonly<Record<SideId, RunWords>>;
}

/** What is compared, how each ended, and how to put something else in either place. */
export function CompareHeads({ catalogue, words }: CompareHeadsProps) {
  const run = useApp(({ capture, run: own }) => (capture === null ? own : null));
  const comparedRun = useApp((state) => state.comparedRun);
  const actions = useActions();
  return (
    <div className="compare-heads">
      <SideHead side="a" words={words.a} run={run} catalogue={catalogue} />
      <IconButton
        icon={ArrowLeftRight}
        look="outline"
        label="Swap A and B"
        onClick={() => actions.swapCompared()}
      />
      <SideHead side="b" words={words.b} run={comparedRun} catalogue={catalogue} />
    </div>
  );
}

interface SideHeadProps {
  readonly side: SideId;
  readonly words: RunWords;
  /** Null for a capture: nobody ran it. */
  readonly run: RunState | null;
  readonly catalogue: Catalogue;
}

const ItemsOfA = () => <SideItems side="a" />;
const ItemsOfB = () => <SideItems side="b" />;

function SideHead({ side, words, run, catalogue }: SideHeadProps) {
  const letter = side.toUpperCase();
  const changes = words.changes === '' ? 'as the scenario has it' : words.changes;
  return (
    <section className="compare-head" aria-label={`Run ${letter}`}>
      <span className="side-letter" aria-hidden="true">
        {letter}
      </span>
      <MenuButton
        label={`Run ${letter}`}
        align="start"
        Items={side === 'a' ? ItemsOfA : ItemsOfB}
        renderButton={(parts) => (
          <button
            type="button"
            className="compare-name"
            aria-label={`Run ${letter}: ${words.title}, ${changes}. Choose another`}
            title={`${words.title}, ${changes}`}
            {...parts}
          >
            <span className="compare-title">
              {words.title} <ChevronDown aria-hidden />
            </span>
            <span className="compare-changes" data-changed={words.changes !== '' || undefined}>
              {changes}
            </span>
          </button>
        )}
      />
      {run !== null && <VerdictPill verdict={getVerdict(run, catalogue)} />}
    </section>
  );
}
