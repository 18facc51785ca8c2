import type { Command } from '../command';
import { compare } from './compare';
import { decode } from './decode';
import { explore } from './explore';
import { createHelp } from './help';
import { list } from './list';
import { replay } from './replay';
import { run } from './run';
import { slack } from './slack';
import { sweep } from './sweep';

const OTHERS: readonly Command[] = [list, run, compare, decode, replay, explore, sweep, slack];

export const COMMANDS: readonly Command[] = [...OTHERS, createHelp(OTHERS)];
