/**
 * Missing facts of a condition, with those that stand for one another told as one: "A hoặc B", not both.
 */
import { fromPointer, valueAt } from '../core/path.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Between pointers any one of which is enough. No pointer of ours holds it. */
const OR = '|';

/**
 * `missing` with the pointers of alternative branches joined; where a branch needs several, the shortest branch alone.
 * Evaluation stops at the first branch that may hold: a later one that wants a single absent value stands beside it.
 */
export function withAlternatives(
  schema: Schema,
  missing: readonly string[],
  data: unknown,
): readonly string[] {
  const left = new Set(missing);
  const joined: string[] = [];
  for (const branches of choicesIn(schema)) {
    const ways = branches
      .map((branch) => {
        const asked = missing.filter((pointer) => names(branch, pointer));
        return asked.length > 0 ? asked : absentAlone(branch, data);
      })
      .filter((way) => way.length > 0)
      .sort((a, b) => a.length - b.length);
    const [shortest] = ways;
    if (!shortest || ways.length < 2 || !ways.flat().some((pointer) => left.has(pointer))) continue;
    for (const pointer of ways.flat()) left.delete(pointer);
    joined.push(
      ...(shortest.length > 1
        ? shortest
        : [[...new Set(ways.filter((way) => way.length === 1).flat())].join(OR)]),
    );
  }
  return [...left, ...joined];
}

/** The pointers of one missing fact. */
export function alternativesOf(pointer: string): readonly string[] {
  return pointer.split(OR);
}

/** Pointers any one of which is enough, as one missing fact. */
export function joinAlternatives(pointers: readonly string[]): string {
  return pointers.join(OR);
}

/** Each pointer of a missing fact changed. */
export function mapAlternatives(pointer: string, change: (one: string) => string): string {
  return alternativesOf(pointer).map(change).join(OR);
}

/** The `anyOf`s that must each hold. */
function choicesIn(schema: Schema): (readonly Schema[])[] {
  const all = (schema['allOf'] ?? []) as readonly Schema[];
  const any = schema['anyOf'] as readonly Schema[] | undefined;
  return [...(any ? [any] : []), ...all.flatMap(choicesIn)];
}

/** The one pointer of a branch, where nothing is written at it. */
function absentAlone(branch: Schema, data: unknown): readonly string[] {
  const all = pointersIn(branch);
  return all.length === 1 && valueAt(data, fromPointer(all[0]!)) === undefined ? all : [];
}

function pointersIn(part: unknown): string[] {
  if (typeof part === 'string') return /^\/(de_nghi|dot_trinh|phieu|co_quan)\//.test(part) ? [part] : [];
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) => [...pointersIn(key), ...pointersIn(value)]);
}

/** Whether a branch names this pointer, or one above it. */
function names(branch: unknown, pointer: string): boolean {
  if (typeof branch === 'string') return pointer === branch || pointer.startsWith(`${branch}/`);
  if (branch === null || typeof branch !== 'object') return false;
  return Object.entries(branch).some(([key, value]) => names(key, pointer) || names(value, pointer));
}
