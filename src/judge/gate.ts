/**
 * What a condition demands of single facts. Most rules speak of facts that most dossiers do not tell, or tell otherwise:
 * to see that costs a fraction of an evaluation.
 */
import { memoFor } from '../core/memo.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import type { Condition } from '../law/types.ts';
import { isThere } from './keywords/presence.ts';

interface Schema {
  readonly allOf?: readonly Schema[];
  readonly co?: readonly string[];
  readonly tai?: Readonly<Record<string, { readonly const?: unknown; readonly enum?: readonly unknown[] }>>;
}

/** One demand, as a look-up. */
type Gate = (data: unknown) => boolean;

const gatesOf = memoFor(({ schema }: Condition) => gatesIn(schema));

/** Whether the condition may surely hold. Where it says no, something that must be there or be so is not; yes says nothing. */
export function mayHold(condition: Condition, data: unknown): boolean {
  for (const gate of gatesOf(condition)) if (!gate(data)) return false;
  return true;
}

function gatesIn({ allOf = [], co = [], tai = {} }: Schema): readonly Gate[] {
  const told = Object.entries(tai).flatMap(([pointer, { const: only, enum: any }]) => {
    const wanted = any ?? (only === undefined ? [] : [only]);
    return wanted.length > 0 && wanted.every(isPlain) ? [isOneOf(pointer, wanted)] : [];
  });
  return [
    ...co.map((pointer) => (data: unknown) => isThere(data, pointer)),
    ...told,
    ...allOf.flatMap(gatesIn),
  ];
}

function isOneOf(pointer: string, wanted: readonly unknown[]): Gate {
  const path = fromPointer(pointer);
  return (data) => wanted.includes(valueAt(data, path));
}

/** Told apart by `===`. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
