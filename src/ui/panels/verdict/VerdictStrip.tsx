import {
  Check,
  CircleAlert,
  CircleCheck,
  CircleX,
  Clipboard,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { getScenarioInfo, isStale } from '../../../store/selectors';
import type { FigureId, OutcomeInfo } from '../../../trace/catalogue';
import type { Trace } from '../../../trace/trace';
import { CaptureBar } from '../../capture/CaptureBar';
import { computeMessages } from '../../../trace/queries/messages';
import { useTrace } from '../../derived';
import { Button } from '../../kit/Button';
import { useThrottled } from '../../kit/use-throttled';
import { useSelectRecord, useShowPanel } from '../../show-panel';
import { useApp, useAppStore, useUiStore } from '../../use-app';
import { useCopy } from '../../kit/use-copy';
import { listFigures } from './figures';
import { formatReport } from './report';
import type { Verdict } from './verdict';
import { countChecks, describeVerdict, getVerdict } from './verdict';

const ANNOUNCE_MILLIS = 600;

/** How it ended, at a glance: outcome in words, then the figures. */
export function VerdictStrip() {
  const capture = useApp((state) => state.capture);
  return capture === null ? <VerdictOfRun /> : <CaptureBar capture={capture} />;
}

function VerdictOfRun() {
  const run = useApp((state) => state.run);
  const catalogue = useApp((state) => state.catalogue);
  const isBusy = useApp(isStale) && run.kind === 'ready';
  const trace = useTrace();
  const verdict = getVerdict(run, catalogue);
  const figures = useFigureIds();
  const announcement = useThrottled(
    isBusy ? '' : describeVerdict(verdict, trace, figures),
    ANNOUNCE_MILLIS,
  );
  return (
    <section className="verdict" aria-label="Verdict" aria-busy={isBusy}>
      <VerdictPill verdict={verdict} />
      {verdict.kind === 'outcome' && verdict.missed && <WhyButton missed={verdict.missed} />}
      {verdict.kind === 'error' ? <CopyReport message={verdict.message} /> : null}
      {verdict.kind === 'outcome' && trace && <Figures trace={trace} />}
      {isBusy && <span className="verdict-progress" />}
      <output className="visually-hidden">{announcement}</output>
    </section>
  );
}

const TONE_ICONS: Readonly<Record<OutcomeInfo['tone'], LucideIcon>> = {
  good: CircleCheck,
  'back-out': Undo2,
  leftover: TriangleAlert,
  bad: CircleX,
};

/** Characters that fit beside each other; more stand below each other. */
const ONE_LINE = 42;

export function VerdictPill({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.kind === 'waiting') return <span className="pill pill-waiting">Starting …</span>;
  if (verdict.kind === 'error')
    return (
      <span className="pill pill-bad pill-error" role="alert">
        <CircleAlert aria-hidden />
        <b>{verdict.title}</b>
        <span>{verdict.message}</span>
      </span>
    );
  const Icon = TONE_ICONS[verdict.tone];
  const isLong = verdict.title.length + verdict.sentence.length > ONE_LINE;
  return (
    <span
      className={`pill pill-${verdict.tone}`}
      data-long={isLong || undefined}
      title={`${verdict.title}: ${verdict.sentence}`}
    >
      <Icon aria-hidden />
      <b>{verdict.title}</b>
      <span className="pill-sentence">{verdict.sentence}</span>
    </span>
  );
}

function Figures({ trace }: { readonly trace: Trace }) {
  const ids = useFigureIds();
  return (
    <dl className="figures">
      {listFigures(trace, computeMessages(trace), ids).map(({ id, name, value, aside }) => (
        <Figure key={id} name={name} of={id}>
          {value}
          {aside !== '' && <small> {aside}</small>}
        </Figure>
      ))}
      <ChecksFigure trace={trace} />
    </dl>
  );
}

const NO_FIGURES = [] as const;

/** Of the scenario on screen. */
function useFigureIds(): readonly FigureId[] {
  return useApp((state) => getScenarioInfo(state)?.figures ?? NO_FIGURES);
}

interface FigureProps {
  readonly name: string;
  /** For the styles, which leave figures out where there is no room. */
  readonly of: string;
  readonly children: ReactNode;
}

function Figure({ name, of, children }: FigureProps) {
  return (
    <div className={`figure figure-${of}`}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Opens Checks; when something is broken it also selects the first record that breaks it. */
function ChecksFigure({ trace }: { readonly trace: Trace }) {
  const showPanel = useShowPanel();
  const selectRecord = useSelectRecord();
  const { holding, all } = countChecks(trace);
  const isBroken = holding < all;
  const open = () => {
    showPanel('checks');
    const first = trace.properties.find((property) => !property.holds)?.records[0];
    if (first !== undefined) selectRecord(first);
  };
  const Icon = isBroken ? CircleX : Check;
  return (
    <Figure name="Checks" of="checks">
      <button
        type="button"
        className={isBroken ? 'checks-button checks-broken' : 'checks-button'}
        aria-label={`${holding} of ${all} checks hold, show them`}
        onClick={open}
      >
        <Icon aria-hidden />
        {holding} / {all} <span className="checks-word">hold</span>
      </button>
    </Figure>
  );
}

/** From how it ended to why: opens Checks with the question that the outcome raises. */
function WhyButton({ missed }: { readonly missed: NonNullable<OutcomeInfo['missed']> }) {
  const ui = useUiStore();
  const showPanel = useShowPanel();
  const ask = () => {
    ui.setState({ wish: missed.wish, isPresenting: false });
    showPanel('checks');
  };
  return (
    <Button
      className="button-small verdict-why"
      title={missed.question}
      aria-label={missed.question}
      onClick={ask}
    >
      Why?
    </Button>
  );
}

function CopyReport({ message }: { readonly message: string }) {
  const store = useAppStore();
  const { state, copy } = useCopy();
  return (
    <Button
      icon={Clipboard}
      look="outline"
      className="verdict-report"
      onClick={() => void copy(formatReport(store.getState(), message))}
    >
      {state === 'copied' ? 'Copied' : 'Copy report'}
    </Button>
  );
}
