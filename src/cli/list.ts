/** Prints a list of what the tool knows. */
import type { IsoDate } from '../core/date.ts';
import { type ListKind, listText } from '../report/list.ts';
import { loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { layoutRules, readRulebook } from './rulebook.ts';

export function list(kind: ListKind, day: IsoDate, env: Env): void {
  const { law } = loadEngine(env);
  const more = kind === 'rules' ? layoutRules(readRulebook(env), law) : [];
  env.stdout.write(listText(kind, law, day, env.stdout, more));
}
