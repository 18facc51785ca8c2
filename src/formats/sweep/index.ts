import { csv } from './csv';
import type { SweepFormat } from './define';
import { json } from './json';

/** In the order of the buttons. */
export const SWEEP_FORMATS: readonly SweepFormat[] = [csv, json];
