/** One printed paragraph (or several that were joined) against what stands there now: the text of each of its facts. */
import { anchorName, type Pattern } from '../doc/fact-map.ts';
import { soften } from '../doc/soft.ts';
import type { Para } from '../docx-read/docx.ts';
import { readGap } from './gap.ts';
import { type SoftPara, softPara } from './soft-para.ts';
import { isBlank } from './wording.ts';

/** A fact as it stands in the file. */
export type Reading =
  /** `core` is what the bookmark holds, where `text` takes in what touches it. */
  | { readonly kind: 'text'; readonly text: string; readonly core: string; readonly anchored: boolean }
  /** There is text, and it cannot be told which part of it is the fact. */
  | { readonly kind: 'unclear'; readonly text: string };

export interface GroupReading {
  /** By number of the fact. */
  readonly facts: ReadonlyMap<number, Reading>;
  /** Wording was changed. */
  readonly edited: boolean;
}

interface Stop {
  /** Number of the fact; none at the ends. */
  readonly fact: number | undefined;
  readonly from: number;
  readonly to: number;
  /** Place in the list of pieces: -1 before the first, their number behind the last. */
  readonly piece: number;
}

export function readGroup(
  pattern: Pattern,
  para: Para,
  printedAs: (fact: number, text: string) => boolean,
): GroupReading {
  const pieces = normalForm(pattern);
  const soft = softPara(para);
  const facts = new Map<number, Reading>();
  const stops = stopsOf(pieces, soft);
  if (!stops) return unordered(pieces, soft);
  let edited = false;
  const isKept = ({ fact, from, to }: Stop): boolean =>
    fact !== undefined && printedAs(fact, soft.text.slice(from, to));
  const wide = stops.map(({ from, to }) => ({ from, to, unclear: false }));
  for (let i = 0; i + 1 < stops.length; i++) {
    const [left, right] = [stops[i]!, stops[i + 1]!];
    const between = pieces.slice(left.piece + 1, right.piece);
    const missing = between.filter((piece): piece is number => typeof piece === 'number');
    const gap = soft.text.slice(left.to, right.from);
    const reading = readGap(gap, {
      wordings: between.filter((piece): piece is string => typeof piece === 'string'),
      printed: missing.map((fact) => (text: string) => printedAs(fact, text)),
      before: left.fact !== undefined,
      behind: right.fact !== undefined,
      beforeKept: isKept(left),
      behindKept: isKept(right),
    });
    wide[i]!.to = left.to + reading.before;
    wide[i + 1]!.from = left.to + reading.behind;
    if (reading.unclear) for (const stop of [wide[i]!, wide[i + 1]!]) stop.unclear = true;
    edited ||= reading.edited;
    for (const [k, fact] of missing.entries()) {
      const place = reading.values?.[k];
      if (!place) facts.set(fact, { kind: 'unclear', text: soft.written(left.to, right.from).trim() });
      else {
        const text = soft.written(left.to + place[0], left.to + place[1]).trim();
        facts.set(fact, { kind: 'text', text, core: text, anchored: false });
      }
    }
  }
  for (const [i, stop] of stops.entries()) {
    if (stop.fact === undefined) continue;
    const { from, to, unclear } = wide[i]!;
    const text = soft.written(from, to).trim();
    const core = soft.written(stop.from, stop.to).trim();
    facts.set(stop.fact, unclear ? { kind: 'unclear', text } : { kind: 'text', text, core, anchored: true });
  }
  return { facts, edited };
}

/** Wording and facts in turn, wording at both ends, soft; wording that touches is one. */
export function normalForm(pattern: Pattern): (string | number)[] {
  const pieces: (string | number)[] = [''];
  for (const piece of pattern) {
    const last = pieces.at(-1);
    if (typeof piece === 'number') pieces.push(...(typeof last === 'number' ? ['', piece] : [piece]));
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + soften(piece);
    else pieces.push(soften(piece));
  }
  return typeof pieces.at(-1) === 'number' ? [...pieces, ''] : pieces;
}

/** The facts whose bookmarks are there, between the two ends; `undefined` where they stand in another order or overlap. */
function stopsOf(pieces: readonly (string | number)[], { text, anchors }: SoftPara): Stop[] | undefined {
  const stops: Stop[] = [{ fact: undefined, from: 0, to: 0, piece: -1 }];
  for (const [i, piece] of pieces.entries()) {
    const anchor =
      typeof piece === 'number' ? anchors.find(({ name }) => name === anchorName(piece)) : undefined;
    if (!anchor) continue;
    if (anchor.from < stops.at(-1)!.to) return undefined;
    stops.push({ fact: piece as number, from: anchor.from, to: anchor.to, piece: i });
  }
  return [...stops, { fact: undefined, from: text.length, to: text.length, piece: pieces.length }];
}

/** Facts in another order: each bookmark for itself, the wording as changed. */
function unordered(pieces: readonly (string | number)[], soft: SoftPara): GroupReading {
  const facts = new Map<number, Reading>();
  for (const fact of pieces) {
    if (typeof fact !== 'number') continue;
    const anchor = soft.anchors.find(({ name }) => name === anchorName(fact));
    const text = anchor ? soft.written(anchor.from, anchor.to).trim() : soft.text.trim();
    facts.set(
      fact,
      anchor && !isBlank(text)
        ? { kind: 'text', text, core: text, anchored: true }
        : { kind: 'unclear', text },
    );
  }
  return { facts, edited: true };
}

/** Facts of a pattern. */
export function factsIn(pattern: Pattern): number[] {
  return pattern.filter((piece): piece is number => typeof piece === 'number');
}
