import type { Command } from '../command';
import { createHelp } from './help';
import { list } from './list';
import { run } from './run';

const OTHERS: readonly Command[] = [list, run];

export const COMMANDS: readonly Command[] = [...OTHERS, createHelp(OTHERS)];
