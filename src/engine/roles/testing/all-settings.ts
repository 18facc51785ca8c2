import type { Settings } from '../settings';
import { ASSOCIATE_TIMES, DEASSOCIATE_TIMES, GUARDS, POLICIES, VARIANTS } from '../settings';

/** Every combination, for tests that must hold for all. */
export function listAllSettings(): Settings[] {
  const named = listNamed();
  return [...named, ...named.map((settings) => ({ ...settings, wire: 'proposal' as const }))];
}

function listNamed(): Settings[] {
  return VARIANTS.flatMap((variant) =>
    POLICIES.flatMap((policy) =>
      GUARDS.flatMap((guard) =>
        ASSOCIATE_TIMES.flatMap((associateWhen) =>
          DEASSOCIATE_TIMES.map((deassociateWhen) => ({
            variant,
            policy,
            guard,
            associateWhen,
            deassociateWhen,
          })),
        ),
      ),
    ),
  );
}
