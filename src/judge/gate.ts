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

/** One demand, as a look-up in a case. */
export type Gate = (data: unknown) => boolean;

/** The demands of a condition on the case as a whole, and on the item that a rule looks at (`/muc`). */
export interface Gates {
  readonly ofCase: readonly Gate[];
  readonly ofItem: readonly Gate[];
}

export const gatesOf = memoFor(({ schema }: Condition): Gates => {
  const all = demandsIn(schema);
  const ofItem = all.filter(([pointer]) => /^\/muc(?:\/|$)/.test(pointer));
  const ofCase = all.filter((one) => !ofItem.includes(one));
  return { ofCase: ofCase.map(([, gate]) => gate), ofItem: ofItem.map(([, gate]) => gate) };
});

/** Whether the condition may surely hold. Where one says no, something that must be there or be so is not; yes says nothing. */
export function pass(gates: readonly Gate[], data: unknown): boolean {
  for (const gate of gates) if (!gate(data)) return false;
  return true;
}

function demandsIn({ allOf = [], co = [], tai = {} }: Schema): (readonly [pointer: string, gate: Gate])[] {
  const there = co.map((pointer) => [pointer, (data: unknown) => isThere(data, pointer)] as const);
  const told = Object.entries(tai).flatMap(([pointer, { const: only, enum: any }]) => {
    const wanted = any ?? (only === undefined ? [] : [only]);
    return wanted.length > 0 && wanted.every(isPlain) ? [[pointer, isOneOf(pointer, wanted)] as const] : [];
  });
  return [...there, ...told, ...allOf.flatMap(demandsIn)];
}

function isOneOf(pointer: string, wanted: readonly unknown[]): Gate {
  const path = fromPointer(pointer);
  return (data) => wanted.includes(valueAt(data, path));
}

/** Told apart by `===`. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
