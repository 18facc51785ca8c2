import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import { TextField } from '../kit/TextField';
import { useActions, useApp } from '../use-app';

const SEED_MAX = 0xffffffff;

function parseSeed(text: string): Result<number> {
  const seed = /^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return seed <= SEED_MAX
    ? succeed(seed)
    : fail(`"${text}" is not a seed; write a whole number from 0 to ${SEED_MAX}`);
}

/** The seed decides everything that is left to chance, so the same seed gives the same run. */
export function SeedField() {
  const seed = useApp((state) => state.spec.seed);
  const actions = useActions();
  const commit = (text: string) => {
    const result = parseSeed(text);
    if (result.ok) actions.setSeed(result.value);
  };
  return (
    <div className="parameter">
      <span
        className="parameter-title"
        title="Decides what a loss fault hits; the same seed gives the same run"
      >
        Seed
      </span>
      <TextField label="Seed" text={String(seed)} parse={parseSeed} onCommit={commit} />
    </div>
  );
}
