/**
 * Every text below a part of a case, with its place: rules about names, papers and files look through the same nomination.
 */
import { memoFor } from '../core/memo.ts';
import type { DataPath } from '../core/path.ts';

export interface PlacedText {
  /** From the part that was looked through. */
  readonly at: DataPath;
  readonly key: string;
  readonly text: string;
  /** The map that holds it: what else is told of the same paper or person. */
  readonly holder: Readonly<Record<string, unknown>>;
  /** Its place among all texts of the part. */
  readonly rank: number;
}

/**
 * In the order of their keys, whatever order the file is written in: of several that are wrong the same one is told.
 * Texts that stand in a list are none of them. Nothing where the part is no map or list.
 */
export function textsIn(part: unknown): readonly PlacedText[] {
  return part !== null && typeof part === 'object' ? textsOf(part) : [];
}

/** Those under some keys, in the same order. */
export function textsUnder(part: unknown, keys: readonly string[]): readonly PlacedText[] {
  if (part === null || typeof part !== 'object') return NONE;
  const known = textsByKey(part);
  let found: readonly PlacedText[] = NONE;
  for (const key of keys) {
    const more = known.get(key);
    if (more) found = found === NONE ? more : [...found, ...more];
  }
  return keys.length > 1 ? found.toSorted((a, b) => a.rank - b.rank) : found;
}

const NONE: readonly PlacedText[] = [];

/** A rule wants a few of the hundred texts of a nomination. */
const textsByKey = memoFor((part: object) => {
  const byKey = new Map<string, PlacedText[]>();
  for (const text of textsOf(part)) {
    const same = byKey.get(text.key);
    if (same) same.push(text);
    else byKey.set(text.key, [text]);
  }
  return byKey;
});

const textsOf = memoFor((part: object): readonly PlacedText[] => {
  const found: PlacedText[] = [];
  gather(part, [], found);
  return found;
});

function gather(part: object, above: DataPath, found: PlacedText[]): void {
  const listed = Array.isArray(part);
  const holder = part as Readonly<Record<string, unknown>>;
  for (const key of listed ? Object.keys(part) : Object.keys(part).sort()) {
    const inner = holder[key];
    const at = [...above, listed ? Number(key) : key];
    if (typeof inner === 'string') {
      if (!listed) found.push({ at, key, text: inner, holder, rank: found.length });
    } else if (inner !== null && typeof inner === 'object') gather(inner, at, found);
  }
}
