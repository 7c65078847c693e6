/**
 * What a condition demands to be there at all. Most rules speak of facts that most dossiers do not tell: to see that they
 * are absent costs a fraction of an evaluation.
 */
import type { Condition } from '../law/types.ts';
import { isThere } from './keywords/presence.ts';

type Schema = Readonly<Record<string, unknown>>;

const demands = new WeakMap<Condition, readonly string[]>();

/** The condition surely fails: something that must be there (`co`) is not. False says nothing. */
export function surelyFails(condition: Condition, data: unknown): boolean {
  let pointers = demands.get(condition);
  if (!pointers) {
    pointers = demandsOf(condition.schema);
    demands.set(condition, pointers);
  }
  return !pointers.every((pointer) => isThere(data, pointer));
}

/** Pointers of every `co` that must hold. */
function demandsOf(schema: Schema): readonly string[] {
  const own = (schema['co'] ?? []) as readonly string[];
  const all = (schema['allOf'] ?? []) as readonly Schema[];
  return [...own, ...all.flatMap(demandsOf)];
}
