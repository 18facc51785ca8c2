import { useEffect, useState } from 'react';
import { getAnalyst } from '../../../../store/slack/browser-slack';
import type { RunSpec } from '../../../../trace/run-spec';
import type { WhyNot, Wish } from '../../../../trace/answers/why-not';

interface Answered {
  readonly spec: RunSpec;
  readonly wish: string | null;
  readonly wishes: readonly Wish[];
  readonly whyNot: WhyNot | null;
  readonly problem: string;
}

/** Null until this question is answered. */
export function useWhyNot(spec: RunSpec, wish: string | null): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    let isOld = false;
    const ask = async () => {
      const answer = await getAnalyst().whyNot(spec, wish);
      if (isOld || answer.kind === 'cancelled') return;
      setAnswered(
        answer.kind === 'failed'
          ? { spec, wish, wishes: [], whyNot: null, problem: answer.message }
          : { spec, wish, wishes: answer.wishes, whyNot: answer.whyNot, problem: '' },
      );
    };
    void ask();
    return () => {
      isOld = true;
    };
  }, [spec, wish]);
  return answered;
}
