/**
 * Entry points of the compiled conditions: generated code calls `run.<keyword>` and `at`.
 */
import { type DataPath, valueAt } from '../../core/path.ts';

import { type EvalContext, settle } from '../context.ts';
import { KEYWORDS } from './index.ts';

export { wordingOf } from '../../core/pattern.ts';

/** The name by which compiled conditions require this module of the program that loads them. */
export const RUNTIME_MODULE = 'khenthuong-runtime';

type Run = (context: EvalContext, args: never, data: unknown) => boolean;

/** Keyword name → function in JSON Schema terms. */
export const run: Readonly<Record<string, Run>> = Object.fromEntries(
  KEYWORDS.map((keyword): [string, Run] => [
    keyword.name,
    (context, args, data) => settle(context, keyword.run(args, data, context)),
  ]),
);

/** The value for `tai`, at a pointer's path; a missing one is recorded and `undefined`. */
export function at(context: EvalContext, data: unknown, pointer: string, path: DataPath): unknown {
  const value = valueAt(data, path);
  if (value === undefined || value === null) {
    context.missing.add(pointer);
    context.unknown = true;
    return undefined;
  }
  return value;
}
