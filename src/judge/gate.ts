/**
 * What a condition demands to be there at all. Most rules speak of facts that most dossiers do not tell: to see that they
 * are absent costs a fraction of an evaluation.
 */
import { memoFor } from '../core/memo.ts';
import type { Condition } from '../law/types.ts';
import { isThere } from './keywords/presence.ts';

type Schema = Readonly<Record<string, unknown>>;

const demandsOf = memoFor(({ schema }: Condition) => demandsIn(schema));

/** The condition surely fails: something that must be there (`co`) is not. False says nothing. */
export function surelyFails(condition: Condition, data: unknown): boolean {
  return !demandsOf(condition).every((pointer) => isThere(data, pointer));
}

/** Pointers of every `co` that must hold. */
function demandsIn(schema: Schema): readonly string[] {
  const own = (schema['co'] ?? []) as readonly string[];
  const all = (schema['allOf'] ?? []) as readonly Schema[];
  return [...own, ...all.flatMap(demandsIn)];
}
