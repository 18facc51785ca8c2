/**
 * Kinds of faults that the explorer may spend, each so many times, and keep-alives: no fault, but they too must come to an end. The form, the link, the command line and the sentence
 * above the answer follow from this list; what a fault of a kind does is in engine/explore.
 */
interface BudgetKind {
  readonly id: string;
  /** Of its field; of a kind with one at most: what may happen. */
  readonly title: string;
  /** "1 lost message", "2 lost messages". */
  readonly one: string;
  readonly many: string;
  readonly most: number;
  readonly help: string;
  /** It does not exist where messages are names. */
  readonly needsFrames?: true;
}

export const BUDGET_KINDS = [
  {
    id: 'losses',
    title: 'Lost messages',
    one: 'lost message',
    many: 'lost messages',
    most: 3,
    help: 'A message never arrives; with frames a frame or an acknowledgement.',
  },
  {
    id: 'duplicates',
    title: 'Duplicated messages',
    one: 'duplicate',
    many: 'duplicates',
    most: 3,
    help: 'A message arrives twice, the copy directly after the original.',
  },
  {
    id: 'early',
    title: 'Early time-outs',
    one: 'early time-out',
    many: 'early time-outs',
    most: 3,
    help: 'A time-out of ECP or VDP expires although what it waits for is still under way: the wire is slower than it allows for.',
    needsFrames: true,
  },
  {
    id: 'keepAlives',
    title: 'Keep-alives',
    one: 'keep-alive',
    many: 'keep-alives',
    most: 3,
    help: 'No fault: a station may repeat its command so many times in all, and its bridge waits for it. Without any, no bridge does.',
    needsFrames: true,
  },
  {
    id: 'crashes',
    title: 'One node may crash',
    one: 'crash',
    many: 'crashes',
    most: 1,
    help: 'It forgets its timers and where it was; it may come up again or not.',
  },
] as const satisfies readonly BudgetKind[];

export type BudgetId = (typeof BUDGET_KINDS)[number]['id'];

/** How many faults of each kind may happen. */
export type FaultBudget = Readonly<Record<BudgetId, number>>;

type KnownKind = BudgetKind & { readonly id: BudgetId };

/** Kinds that exist with frames, or with names. */
export function listBudgetKinds(hasFrames: boolean): readonly KnownKind[] {
  const kinds: readonly KnownKind[] = BUDGET_KINDS;
  return kinds.filter(({ needsFrames }) => hasFrames || needsFrames !== true);
}

/** Nothing of what does not exist here; what is left out is none too. */
export function pickBudget(budget: Partial<FaultBudget>, hasFrames: boolean): FaultBudget {
  const picked: Record<BudgetId, number> = {
    losses: 0,
    duplicates: 0,
    early: 0,
    keepAlives: 0,
    crashes: 0,
  };
  for (const { id } of listBudgetKinds(hasFrames)) picked[id] = budget[id] ?? 0;
  return picked;
}

/** What the page asks for first: a link that says nothing else means this. */
export const FIRST_BUDGET: FaultBudget = pickBudget({ losses: 1 }, false);

/** "up to 1 lost message, 2 duplicates". */
export function describeFaultBudget(budget: Partial<FaultBudget>): string {
  const parts = BUDGET_KINDS.flatMap(({ id, one, many }) => {
    const number = budget[id] ?? 0;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  });
  return parts.length === 0 ? 'no fault' : `up to ${parts.join(', ')}`;
}
