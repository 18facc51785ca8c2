import { BOTH_RAN, EXCUSED } from './budget';
import type { Rulebook } from './rulebook';

/** The outcome of a state in which nothing can happen any more: the same table as engine/properties/outcome.ts reads from a trace. */
export function judge(rulebook: Rulebook, locals: ArrayLike<number>, flags: number): string {
  if ((flags & BOTH_RAN) !== 0) return 'split-brain';
  const source = rulebook.getLocal('source-host', locals);
  const destination = rulebook.getLocal('destination-host', locals);
  if (destination.vm === 'running') {
    if (source.vm !== 'destroyed') return 'source-not-released';
    return destination.memory.includes('ran-pulled')
      ? 'migrated-with-state'
      : 'migrated-without-state';
  }
  if (source.vm !== 'running') return 'outage';
  if (destination.vm === 'destroyed') return 'backed-out';
  return source.memory.includes('backed-out') ? 'source-resumed-alone' : 'stalled-before-stop';
}

/** Properties that only the end of a run can break. */
export function listBrokenAtEnd(
  rulebook: Rulebook,
  locals: ArrayLike<number>,
  flags: number,
): readonly string[] {
  const broken: string[] = [];
  const source = rulebook.getLocal('source-host', locals);
  const destination = rulebook.getLocal('destination-host', locals);
  const isBack = source.vm === 'running' && destination.vm === 'destroyed';
  if (rulebook.settings.policy === 'alt1' && destination.memory.includes('n') && !isBack)
    broken.push('alt-1-backs-out');
  const isOpen = rulebook.nodes.some((node, index) =>
    node
      .get(locals[index] ?? 0)
      .memory.some((word) => word.startsWith('open:') && !isExcused(word, flags)),
  );
  if (isOpen) broken.push('every-request-answered');
  return broken;
}

/** n is the time-out of a PULL that was asked for before it expired. */
function isExcused(word: string, flags: number): boolean {
  return word === 'open:pull-req' && (flags & EXCUSED) !== 0;
}
