/**
 * Missing facts of a condition, with those that stand for one another told as one: "A hoặc B", not both.
 */
import { memoFor } from '../core/memo.ts';
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
        const named = namesIn(branch);
        const asked = missing.filter((pointer) =>
          named.some((name) => pointer === name || pointer.startsWith(`${name}/`)),
        );
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

function pointersIn(branch: Schema): readonly string[] {
  return namesIn(branch).filter((name) => /^\/(de_nghi|dot_trinh|phieu|co_quan)\//.test(name));
}

/** Every pointer that a branch names. */
const namesIn = memoFor((branch: Schema): readonly string[] =>
  textsIn(branch).filter((text) => text.startsWith('/')),
);

function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, value]) => [key, ...textsIn(value)]);
}
