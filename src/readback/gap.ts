/**
 * The text between two facts whose bookmarks are still there (or an end of the paragraph), against the wording and the facts
 * that were printed there. What can be read in two ways is not read.
 */
import { isBlank, isWordy, placesOf, sameWording } from './wording.ts';

/** Facts between the bookmarks and the wording around them: one more wording than facts. */
export interface Expected {
  readonly wordings: readonly string[];
  /** Whether a text is what was printed for the fact of this place. */
  readonly printed: readonly ((text: string) => boolean)[];
  /** There is a fact before, behind. */
  readonly before: boolean;
  readonly behind: boolean;
  /** Those facts are as they were printed. */
  readonly beforeKept: boolean;
  readonly behindKept: boolean;
}

/** Offsets in the gap. */
export interface GapReading {
  /** Where the fact before really ends, and the one behind begins. */
  readonly before: number;
  readonly behind: number;
  /** The facts between, where they can be told. */
  readonly values: readonly (readonly [number, number])[] | undefined;
  /** The facts on both sides cannot be told from the wording. */
  readonly unclear: boolean;
  /** The wording was changed. */
  readonly edited: boolean;
}

const MOST_READINGS = 4000;

export function readGap(gap: string, expected: Expected): GapReading {
  return expected.wordings.length === 1 ? readWording(gap, expected) : readFacts(gap, expected);
}

/** Wording only. What stands too much on a side of it belongs to the fact there. */
function readWording(gap: string, expected: Expected): GapReading {
  const { wordings, before, behind, beforeKept, behindKept } = expected;
  const [wording = ''] = wordings;
  const none = { before: 0, behind: gap.length, values: [], unclear: false };
  if (sameWording(gap, wording)) return { ...none, edited: false };
  if (isBlank(wording)) {
    if (before && behind) return { ...none, unclear: true, edited: true };
    return { ...none, ...(before ? { before: gap.length } : { behind: 0 }), edited: false };
  }
  const places = placesOf(wording, gap);
  if (places.length > 1) return { ...none, unclear: before || behind, edited: true };
  const [place] = places;
  if (place) {
    const [head, tail] = [gap.slice(0, place[0]), gap.slice(place[1])];
    const words = wording.trim();
    // A word more between a value that stands as printed and the words of a sentence is one of the sentence.
    const own = before && !(beforeKept && isWordy(words[0]) && !isWordy(head[0]));
    const next = behind && !(behindKept && isWordy(words.at(-1)) && !isWordy(tail.at(-1)));
    return {
      ...none,
      before: own ? place[0] : 0,
      behind: next ? place[1] : gap.length,
      edited: (!own && !isBlank(head)) || (!next && !isBlank(tail)),
    };
  }
  // The wording is another one. Letters that touch a value are part of it, unless the wording touched it too.
  const glued = (edge: string | undefined, own: string | undefined): boolean =>
    isWordy(edge) && !isWordy(own);
  const head = before && glued(gap[0], wording[0]) ? /^[\p{L}\p{N}]+/u.exec(gap)![0].length : 0;
  const tail = behind && glued(gap.at(-1), wording.at(-1)) ? /[\p{L}\p{N}]+$/u.exec(gap)![0].length : 0;
  return { ...none, before: head, behind: gap.length - tail, edited: true };
}

/** Facts whose bookmarks are gone: what stands between the wordings, if those stand in one way only. */
function readFacts(
  gap: string,
  { wordings, printed, before, behind, beforeKept, behindKept }: Expected,
): GapReading {
  const lost = { before: 0, behind: gap.length, values: undefined, unclear: false };
  // Beside a fact that was edited too, nobody can tell where the one ends and the other begins.
  const open = isBlank(wordings[0]!) && before && !beforeKept;
  const shut = isBlank(wordings.at(-1)!) && behind && !behindKept;
  const readings = placements(gap, wordings);
  if (readings.length >= MOST_READINGS) return { ...lost, edited: false };
  const known = printed.map((isPrinted) => remembered(isPrinted));
  const scored = readings.map((reading) => ({
    reading,
    kept: reading.map(([from, to], i) => known[i]!(gap.slice(from, to))),
  }));
  const count = (kept: readonly boolean[]): number => kept.filter(Boolean).length;
  const most = Math.max(0, ...scored.map(({ kept }) => count(kept)));
  const best = scored.filter(({ kept }) => count(kept) === most);
  const [only] = best;
  const edges = only && (!open || only.kept[0]) && (!shut || only.kept.at(-1));
  if (best.length !== 1 || !only || !edges) return { ...lost, edited: readings.length === 0 };
  return { ...lost, values: only.reading, edited: false };
}

function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? ask(text);
    known.set(text, answer);
    return answer;
  };
}

/** Every way to find the wordings in order, the first at the start, the last at the end. */
export function placements(
  gap: string,
  wordings: readonly string[],
): readonly (readonly (readonly [number, number])[])[] {
  const found: (readonly [number, number])[][] = [];
  const first = edge(gap, wordings[0]!, 'start');
  const last = edge(gap, wordings.at(-1)!, 'end');
  if (first === undefined || last === undefined) return [];
  const inner = wordings
    .slice(1, -1)
    .map((wording) => (isBlank(wording) ? seams(gap) : placesOf(wording, gap)));
  const place = (i: number, from: number, values: (readonly [number, number])[]): void => {
    if (found.length >= MOST_READINGS) return;
    if (i === inner.length) {
      if (from <= last) found.push([...values, [from, last]]);
      return;
    }
    for (const [start, end] of inner[i]!) {
      if (start >= from && end <= last) place(i + 1, end, [...values, [from, start]]);
    }
  };
  place(0, first, []);
  return found;
}

/** Where two values may meet that only a space parts. */
function seams(gap: string): (readonly [number, number])[] {
  return [...gap.matchAll(/\s+/gu)].map(({ 0: space, index }) => [index, index + space.length] as const);
}

/** Where the first value begins, the last one ends; `undefined` where the wording is not at its edge. */
function edge(gap: string, wording: string, at: 'start' | 'end'): number | undefined {
  if (isBlank(wording)) return at === 'start' ? 0 : gap.length;
  for (const [from, to] of placesOf(wording, gap)) {
    if (at === 'start' && isBlank(gap.slice(0, from))) return to;
    if (at === 'end' && isBlank(gap.slice(to))) return from;
  }
  return undefined;
}
