/**
 * What a condition demands of single facts, as look-ups. Most rules speak of facts that most dossiers do not tell, or tell
 * otherwise, and many of nothing else: to see that costs a fraction of an evaluation.
 */
import { memoFor } from '../core/memo.ts';
import { type DataPath, fromPointer, valueAt } from '../core/path.ts';
import { wordingOf } from '../core/pattern.ts';
import type { Condition } from '../law/types.ts';
import { inOrder, type Order } from './keywords/dates.ts';
import { isThereAt } from './keywords/presence.ts';

/** What a value at a pointer must be; other keywords are for the evaluation. */
interface ValueSchema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly description?: string;
}

interface Schema {
  readonly allOf?: readonly Schema[];
  readonly co?: readonly string[];
  readonly khong_co?: readonly string[];
  readonly tai?: Readonly<Record<string, ValueSchema>>;
  readonly thu_tu?: Order;
}

/** One demand, as a look-up. Equal demands of many rules are one gate, which a case answers once. */
export interface Gate {
  readonly id: number;
  readonly opens: (data: unknown) => boolean;
}

/** The demands of a condition on the case as a whole, and on the item that a rule looks at (`/muc`). */
export interface Gates {
  readonly ofCase: readonly Gate[];
  readonly ofItem: readonly Gate[];
  /** The condition demands nothing else: it surely holds where all of them say yes. */
  readonly exact: boolean;
}

interface Demand {
  readonly pointer: string;
  /** Takes longer than a look-up: asked last, so that most are never compiled. */
  readonly slow?: true;
  /** Absent: more than a look-up can tell. */
  readonly gate?: Gate;
}

/** Of a rule that names no condition. */
export const NO_GATES: Gates = { ofCase: [], ofItem: [], exact: true };

export const gatesOf = memoFor(({ schema }: Condition): Gates => {
  const all = demandsIn(schema).sort((a, b) => Number(a.slow ?? false) - Number(b.slow ?? false));
  const gates = (some: readonly Demand[]) => some.flatMap(({ gate }) => gate ?? []);
  return {
    ofCase: gates(all.filter((one) => !isOfItem(one))),
    ofItem: gates(all.filter(isOfItem)),
    exact: all.every(({ gate }) => gate !== undefined),
  };
});

/** Whether the condition may surely hold. Where one gate is shut, something that must be there or be so is not. */
export function pass(gates: readonly Gate[], data: unknown): boolean {
  for (const gate of gates) if (!gate.opens(data)) return false;
  return true;
}

/** The gates of one case that does not change, each tried once. */
export class Tried {
  private readonly known = new Uint8Array(gatesByDemand.size);

  constructor(private readonly data: unknown) {}

  pass(gates: readonly Gate[]): boolean {
    for (const gate of gates) if (!this.opens(gate)) return false;
    return true;
  }

  private opens(gate: Gate): boolean {
    const known = this.known[gate.id];
    if (known) return known === OPEN;
    const open = gate.opens(this.data);
    this.known[gate.id] = open ? OPEN : SHUT;
    return open;
  }
}

const OPEN = 1;
const SHUT = 2;

const gatesByDemand = new Map<string, Gate>();

/** The gate of a demand, which these words tell from all others. */
function gateOf(demand: readonly unknown[], opens: Gate['opens']): Gate {
  const words = JSON.stringify(demand);
  let gate = gatesByDemand.get(words);
  if (!gate) {
    gate = { id: gatesByDemand.size, opens };
    gatesByDemand.set(words, gate);
  }
  return gate;
}

function isOfItem({ pointer }: Pick<Demand, 'pointer'>): boolean {
  return /^\/muc(?:\/|$)/.test(pointer);
}

function demandsIn({ allOf = [], co = [], khong_co = [], tai = {}, thu_tu, ...more }: Schema): Demand[] {
  const there = co.map((pointer) => ({ pointer, gate: presence(pointer, true) }));
  const absent = khong_co.map((pointer) => ({ pointer, gate: presence(pointer, false) }));
  const told = Object.entries(tai).flatMap(([pointer, schema]) => valueDemands(pointer, schema));
  const ordered = thu_tu
    ? [
        {
          pointer: isOfItem({ pointer: thu_tu.truoc }) ? thu_tu.truoc : thu_tu.sau,
          gate: gateOf([thu_tu.truoc, thu_tu.sau, 'thu_tu', thu_tu.cho_trung], (data) =>
            inOrder(thu_tu, data),
          ),
        },
      ]
    : [];
  const rest = Object.keys(more).length > 0 ? [{ pointer: '' }] : [];
  return [...there, ...absent, ...told, ...ordered, ...allOf.flatMap(demandsIn), ...rest];
}

function presence(pointer: string, wanted: boolean): Gate {
  const path = fromPointer(pointer);
  return gateOf([pointer, wanted ? 'co' : 'khong_co'], (data) => isThereAt(data, path) === wanted);
}

/** A value that is not told fulfils nothing for sure. */
function valueDemands(pointer: string, schema: ValueSchema): Demand[] {
  const { const: only, enum: any, pattern, description: _, ...more } = schema;
  const path = fromPointer(pointer);
  const demands: Demand[] = [];
  for (const wanted of [any, only === undefined ? undefined : [only]]) {
    if (!wanted) continue;
    const plain = wanted.every(isPlain);
    const gate = () => gateOf([pointer, 'enum', wanted], (data) => wanted.includes(valueAt(data, path)));
    demands.push(plain ? { pointer, gate: gate() } : { pointer });
  }
  if (pattern !== undefined)
    demands.push({
      pointer,
      gate: gateOf([pointer, 'pattern', pattern], matching(path, pattern)),
      slow: true,
    });
  if (Object.keys(more).length > 0 || demands.length === 0) demands.push({ pointer });
  return demands;
}

function matching(path: DataPath, pattern: string): Gate['opens'] {
  const wanted = wordingOf(pattern);
  return (data) => {
    const value = valueAt(data, path);
    return typeof value === 'string' ? wanted.test(value) : value !== undefined && value !== null;
  };
}

/** Told apart by `===`. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
