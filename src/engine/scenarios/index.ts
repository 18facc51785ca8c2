import { assertDefined } from '../../lib/assert';
import type { ScenarioInfo } from '../../trace/catalogue';
import { migrationModel } from '../models/migration';
import type { Model } from '../models/model';
import { alt1 } from './alt-1';
import { alt2 } from './alt-2';
import { associate } from './associate';
import type { ScenarioText } from './define';
import { deassociateEarly } from './deassociate-early';
import { pullAfterCopy } from './pull-after-copy';
import { pullBeforeCopy } from './pull-before-copy';
import { pullBeforeCopyPolled } from './pull-before-copy-polled';
import { reference } from './reference';
import { serialized } from './serialized';
import { VDP_SCENARIOS } from './vdp';
import { vdpMigrationRatified } from './vdp-migration-ratified';

/** In the order of the picker. */
const MIGRATIONS: readonly ScenarioText[] = [
  reference,
  associate,
  deassociateEarly,
  pullAfterCopy,
  alt1,
  alt2,
  pullBeforeCopy,
  pullBeforeCopyPolled,
  serialized,
  vdpMigrationRatified,
];

/** Scenarios with what a run of each is made of, in the order of the picker. */
const DEFINITIONS: readonly { readonly info: ScenarioText; readonly model: Model }[] = [
  ...MIGRATIONS.map((info) => ({ info, model: migrationModel })),
  ...VDP_SCENARIOS,
];

export const SCENARIOS: readonly ScenarioInfo[] = DEFINITIONS.map(({ info, model }) => ({
  ...info,
  figures: model.figures,
}));

/** @throws AssertionError for an unknown scenario */
export function getModel(id: string): Model {
  const found = DEFINITIONS.find(({ info }) => info.id === id);
  return assertDefined(found, `scenario ${id}`).model;
}

/** Every model once. */
export const MODELS: readonly Model[] = [...new Set(DEFINITIONS.map(({ model }) => model))];
