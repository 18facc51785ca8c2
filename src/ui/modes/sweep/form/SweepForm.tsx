import { Play, Plus, Square } from 'lucide-react';
import { useMemo } from 'react';
import { assertDefined } from '../../../../lib/assert';
import { getTrace } from '../../../../store/selectors';
import type { Catalogue } from '../../../../trace/catalogue';
import type { Trace } from '../../../../trace/trace';
import { suggestRuns } from '../../../../trace/sweep/axis-values';
import { LOSS_ID, getQuantities } from '../../../../trace/sweep/quantities';
import type { Quantity } from '../../../../trace/sweep/quantities';
import type { SweepPlan } from '../../../../trace/sweep/sweep-spec';
import { Button } from '../../../kit/Button';
import { useActions, useApp, useUi } from '../../../use-app';
import { QuestionFold } from '../../QuestionFold';
import type { SweepQuestion } from '../use-sweep';
import { useSweepSession, useSweepState } from '../use-sweep';
import { AxisFields } from './AxisFields';
import { DrawFields } from './DrawFields';
import { LossFields } from './LossFields';
import { WholeField } from './fields';
import { countRuns } from '../words';
import { canBeDrawn, createAxis, createDraw } from './new-parts';

interface SweepFormProps {
  readonly catalogue: Catalogue;
  readonly question: SweepQuestion;
}

const MOST_AXES = 2;

/** What varies, what is left to chance, and how many runs. All of it is in the link. */
export function SweepForm({ catalogue, question }: SweepFormProps) {
  const scenario = useApp((state) => state.spec.scenario);
  const links = useLinks();
  const actions = useActions();
  const quantities = useMemo(() => getQuantities(catalogue, scenario), [catalogue, scenario]);
  const { plan } = question;
  const change = (part: Partial<SweepPlan>) => actions.setView({ sweep: { ...plan, ...part } });
  /** The number of runs follows the grid as long as nothing else is said. */
  const changeShape = (part: Partial<SweepPlan>) => {
    const next = { ...plan, ...part };
    const wasSuggested = plan.runs === suggestRuns(plan);
    const runs = Math.max(suggestRuns({ ...next, draws: [], lossLinks: [] }), plan.runs);
    const varies = next.axes.some(({ quantity }) => quantity === LOSS_ID);
    const lossLinks =
      varies && next.lossLinks.length === 0 ? links.map(({ id }) => id) : next.lossLinks;
    change({ ...part, lossLinks, runs: wasSuggested ? suggestRuns({ ...next, lossLinks }) : runs });
  };
  const isFolding = useUi(({ frame }) => frame === 'phone');
  const isFirst = useSweepState(({ kind, table }) => kind === 'idle' && table === null);
  return (
    <form className="sweep-form" aria-label="Sweep" onSubmit={(event) => event.preventDefault()}>
      <QuestionFold
        isFolding={isFolding}
        about={countRuns(plan.runs)}
        isOpenAtFirst={isFirst}
        action={<StartButton question={question} />}
      >
        <VariedSection plan={plan} quantities={quantities} onChange={changeShape} />
        <DrawnSection plan={plan} quantities={quantities} onChange={changeShape} />
        <section className="panel-section">
          <header className="section-head">
            <h2>Lost at random</h2>
          </header>
          <LossFields
            plan={plan}
            quantity={assertDefined(
              quantities.find(({ id }) => id === LOSS_ID),
              'loss rate',
            )}
            links={links}
            onChange={changeShape}
          />
        </section>
        <section className="panel-section">
          <header className="section-head">
            <h2>Runs</h2>
          </header>
          <div className="sweep-line">
            <WholeField label="runs" value={plan.runs} onChange={(runs) => change({ runs })} />
            <WholeField label="seed" value={plan.seed} onChange={(seed) => change({ seed })} />
          </div>
          <p className="hint">The same seed gives the same table.</p>
        </section>
      </QuestionFold>
    </form>
  );
}

interface SectionProps {
  readonly plan: SweepPlan;
  readonly quantities: readonly Quantity[];
  readonly onChange: (part: Partial<SweepPlan>) => void;
}

function VariedSection({ plan, quantities, onChange }: SectionProps) {
  const free = listFree(plan, quantities);
  const set = (index: number, axis: SweepPlan['axes'][number]) =>
    onChange({ axes: plan.axes.with(index, axis) });
  return (
    <section className="panel-section">
      <header className="section-head">
        <h2>Varies</h2>
        <Button
          icon={Plus}
          className="button-small"
          disabled={plan.axes.length >= MOST_AXES || free[0] === undefined}
          onClick={() => free[0] && onChange({ axes: [...plan.axes, createAxis(free[0])] })}
        >
          Vary
        </Button>
      </header>
      {plan.axes.length === 0 && <p className="hint">Nothing varies over a range.</p>}
      {plan.axes.map((axis, index) => (
        <AxisFields
          key={`${index} ${axis.quantity}`}
          axis={axis}
          label={index === 0 ? 'First quantity' : 'Second quantity'}
          quantities={quantities.filter((q) => q.id === axis.quantity || free.includes(q))}
          onChange={(next) => set(index, next)}
          onRemove={() => onChange({ axes: plan.axes.toSpliced(index, 1) })}
        />
      ))}
    </section>
  );
}

function DrawnSection({ plan, quantities, onChange }: SectionProps) {
  const free = listFree(plan, quantities).filter(canBeDrawn);
  return (
    <section className="panel-section">
      <header className="section-head">
        <h2>Drawn by chance</h2>
        <Button
          icon={Plus}
          className="button-small"
          disabled={free[0] === undefined}
          onClick={() => free[0] && onChange({ draws: [...plan.draws, createDraw(free[0])] })}
        >
          Draw
        </Button>
      </header>
      {plan.draws.length === 0 && <p className="hint">Every run has the same times.</p>}
      {plan.draws.map((draw, index) => (
        <DrawFields
          key={`${index} ${draw.quantity}`}
          draw={draw}
          label={`Drawn quantity ${index + 1}`}
          quantities={quantities.filter((q) => q.id === draw.quantity || free.includes(q))}
          onChange={(next) => onChange({ draws: plan.draws.with(index, next) })}
          onRemove={() => onChange({ draws: plan.draws.toSpliced(index, 1) })}
        />
      ))}
    </section>
  );
}

function StartButton({ question: { checked } }: { readonly question: SweepQuestion }) {
  const session = useSweepSession();
  const isRunning = useSweepState(({ kind }) => kind === 'running');
  const problems = checked.ok ? [] : checked.problems;
  return (
    <div className="sweep-start">
      {problems.map(({ at, message }) => (
        <p key={`${at} ${message}`} className="field-problem" role="alert">
          {at === '' ? message : `${at}: ${message}`}
        </p>
      ))}
      {isRunning ? (
        <Button icon={Square} look="outline" onClick={() => session.stop()}>
          Stop
        </Button>
      ) : (
        <Button
          icon={Play}
          look="primary"
          disabled={!checked.ok}
          onClick={() => checked.ok && session.start(checked.value)}
        >
          Run the sweep
        </Button>
      )}
    </div>
  );
}

/** What neither varies nor is drawn yet. */
function listFree(plan: SweepPlan, quantities: readonly Quantity[]): readonly Quantity[] {
  const used = [...plan.axes, ...plan.draws].map(({ quantity }) => quantity);
  return quantities.filter(({ id }) => !used.includes(id));
}

/** Of the run on screen: the catalogue names the links of all scenarios. */
function useLinks() {
  const trace = useApp(getTrace);
  return useMemo(() => (trace === null ? [] : listLinks(trace)), [trace]);
}

function listLinks({ links, nodes }: Trace) {
  return links.map(({ id, ends }) => ({
    id,
    title: ends.map((end) => nodes[end]?.shortTitle ?? '').join(' – '),
  }));
}
