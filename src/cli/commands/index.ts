import type { Command } from '../command';
import { createHelp } from './help';
import { list } from './list';

const OTHERS: readonly Command[] = [list];

export const COMMANDS: readonly Command[] = [...OTHERS, createHelp(OTHERS)];
