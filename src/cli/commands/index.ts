import type { Command } from '../command';
import { check } from './check';
import { compare } from './compare';
import { decode } from './decode';
import { explore } from './explore';
import { createHelp } from './help';
import { list } from './list';
import { replay } from './replay';
import { run } from './run';
import { slack } from './slack';
import { sweep } from './sweep';
import { whyNot } from './why-not';

const OTHERS: readonly Command[] = [
  list,
  run,
  check,
  compare,
  decode,
  replay,
  explore,
  sweep,
  slack,
  whyNot,
];

export const COMMANDS: readonly Command[] = [...OTHERS, createHelp(OTHERS)];
