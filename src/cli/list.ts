/** Prints a list of what the tool knows. */
import type { IsoDate } from '../core/date.ts';
import { type ListKind, listText } from '../report/list.ts';
import { loadEngine } from './engine.ts';
import type { Env } from './env.ts';

export function list(kind: ListKind, day: IsoDate, env: Env): void {
  env.stdout.write(listText(kind, loadEngine(env).law, day, env.stdout));
}
