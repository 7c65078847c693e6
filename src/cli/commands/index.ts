/**
 * The commands, in the order of the help. A new one: its file here, and one line below.
 */
import type { Command } from 'commander';
import type { Env } from '../env.ts';
import { adviseCommand } from './advise.ts';
import { buildCommand } from './build.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { lawCommand } from './law.ts';
import { lintDocxCommand } from './lint-docx.ts';
import { listCommand } from './list.ts';
import { moneyCommand } from './money.ts';
import { packCommand } from './pack.ts';
import { readbackCommand } from './readback.ts';
import { schemaCommand } from './schema.ts';
import { validateCommand } from './validate.ts';
import { verifyCommand } from './verify.ts';

export const COMMANDS: readonly ((env: Env, done: (exit: number) => void) => Command)[] = [
  validateCommand,
  buildCommand,
  packCommand,
  verifyCommand,
  lintDocxCommand,
  readbackCommand,
  adviseCommand,
  explainCommand,
  listCommand,
  lawCommand,
  moneyCommand,
  initCommand,
  schemaCommand,
];
