/**
 * What is true for the whole and not for one node, packed into one small number: how many faults are left, whether both
 * VMs have run at the same moment, and whether n has expired since the last PULL was asked for.
 */
export const BOTH_RAN = 1;
export const EXCUSED = 2;
const LOSS_SHIFT = 2;
const DUPLICATE_SHIFT = 4;
const CRASH_SHIFT = 6;
const EARLY_SHIFT = 7;
const KEEP_ALIVE_SHIFT = 9;

export const ONE_LOSS = 1 << LOSS_SHIFT;
export const ONE_DUPLICATE = 1 << DUPLICATE_SHIFT;
export const ONE_CRASH = 1 << CRASH_SHIFT;
export const ONE_EARLY = 1 << EARLY_SHIFT;
export const ONE_KEEP_ALIVE = 1 << KEEP_ALIVE_SHIFT;

/** How much may go wrong, and how many keep-alives there may be; what is left out may not happen at all. */
export interface Budget {
  readonly losses: number;
  readonly duplicates: number;
  readonly crashes: number;
  readonly early?: number;
  readonly keepAlives?: number;
}

export function packBudget(budget: Budget): number {
  const { losses, duplicates, crashes, early = 0, keepAlives = 0 } = budget;
  const faults = losses * ONE_LOSS + duplicates * ONE_DUPLICATE + crashes * ONE_CRASH;
  return faults + early * ONE_EARLY + keepAlives * ONE_KEEP_ALIVE;
}

export function unpackBudget(flags: number): Required<Budget> {
  return {
    losses: (flags >> LOSS_SHIFT) & 3,
    duplicates: (flags >> DUPLICATE_SHIFT) & 3,
    crashes: (flags >> CRASH_SHIFT) & 1,
    early: (flags >> EARLY_SHIFT) & 3,
    keepAlives: (flags >> KEEP_ALIVE_SHIFT) & 3,
  };
}

/** The most faults of all kinds that a schedule can have. */
export function countFaults({ losses, duplicates, crashes, early = 0 }: Budget): number {
  return losses + duplicates + crashes + early;
}

interface Used {
  readonly losses: number;
  readonly faults: number;
}

/** What a schedule has used when so much of the budget is left. */
export function countUsed(budget: Budget, flags: number): Used {
  const left = unpackBudget(flags);
  return { losses: budget.losses - left.losses, faults: countFaults(budget) - countFaults(left) };
}
