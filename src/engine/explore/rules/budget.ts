/**
 * What is true for the whole and not for one node, packed into one small number: how many faults are left, whether both
 * VMs have run at the same moment, and whether n has expired since the last PULL was asked for.
 */
export const BOTH_RAN = 1;
export const EXCUSED = 2;
const LOSS_SHIFT = 2;
const DUPLICATE_SHIFT = 4;
const CRASH_SHIFT = 6;

export const ONE_LOSS = 1 << LOSS_SHIFT;
export const ONE_DUPLICATE = 1 << DUPLICATE_SHIFT;
export const ONE_CRASH = 1 << CRASH_SHIFT;

export interface Budget {
  readonly losses: number;
  readonly duplicates: number;
  readonly crashes: number;
}

export function packBudget({ losses, duplicates, crashes }: Budget): number {
  return losses * ONE_LOSS + duplicates * ONE_DUPLICATE + crashes * ONE_CRASH;
}

export function unpackBudget(flags: number): Budget {
  return {
    losses: (flags >> LOSS_SHIFT) & 3,
    duplicates: (flags >> DUPLICATE_SHIFT) & 3,
    crashes: (flags >> CRASH_SHIFT) & 1,
  };
}

/** What a schedule has used when so much of the budget is left. */
export function countUsed(budget: Budget, flags: number): Budget & { readonly faults: number } {
  const left = unpackBudget(flags);
  const losses = budget.losses - left.losses;
  const duplicates = budget.duplicates - left.duplicates;
  const crashes = budget.crashes - left.crashes;
  return { losses, duplicates, crashes, faults: losses + duplicates + crashes };
}
