import type { Command } from '../command';
import { compare } from './compare';
import { decode } from './decode';
import { explore } from './explore';
import { createHelp } from './help';
import { list } from './list';
import { run } from './run';

const OTHERS: readonly Command[] = [list, run, compare, decode, explore];

export const COMMANDS: readonly Command[] = [...OTHERS, createHelp(OTHERS)];
