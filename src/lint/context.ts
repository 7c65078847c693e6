/** What every check is given. */

import type { WordDocument } from '../docx-read/model.ts';
import type { Hit, Span } from './hit.ts';
import { lettersOf, shown, sizesOf } from './hit.ts';
import type { Parts } from './parts.ts';
import type { Range, Rulebook, RuleId, SizeOf } from './rulebook.ts';

/** An award as the law names it; a proper name keeps its first capital. */
export interface AwardName {
  readonly ten: string;
  readonly ten_rieng?: boolean;
}

export interface Context {
  readonly doc: WordDocument;
  readonly parts: Parts;
  readonly book: Rulebook;
  readonly awards: readonly AwardName[];
  /** Width in pt of text set in Times New Roman; a character that the font lacks counts as a letter. */
  readonly measure: (
    text: string,
    size: number,
    style: { readonly bold: boolean; readonly italic: boolean },
  ) => number;
  /** Height in pt of a single line of this size. */
  readonly single: (size: number) => number;
}

export type Check = (context: Context) => Iterable<Hit>;

export const PT_PER_MM = 72 / 25.4;

/** pt → mm, one decimal at most, as Vietnamese writes it. */
export function mm(pt: number): string {
  return vietnamese(pt / PT_PER_MM);
}

/** One decimal at most, with a comma. */
export function vietnamese(value: number, decimals = 1): string {
  return String(Math.round(value * 10 ** decimals) / 10 ** decimals).replace('.', ',');
}

export function within(value: number, [from, to]: Range, slack = 0): boolean {
  return value >= from - slack && value <= to + slack;
}

/** A hit for each size of the span that is out of range. */
export function* wrongSizes(
  span: Span,
  of: SizeOf,
  book: Rulebook,
  rule: RuleId,
  way: string,
): Generator<Hit> {
  const range = book.so.co_chu[of];
  for (const size of sizesOf(span)) {
    if (within(size, range)) continue;
    yield {
      rule,
      way,
      values: { chu: shown(span.text), co: vietnamese(size), tu: range[0], den: range[1] },
      at: span,
    };
  }
}

/** Width of a span as it is set. */
export function widthOf(span: Span, { measure }: Pick<Context, 'measure'>): number {
  const { paragraph, from, to } = span;
  return paragraph.runs.reduce((sum, { at, text, style }) => {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    return sum + measure(piece.replace(/[\n\t]/g, ' '), style.size, style);
  }, 0);
}

/** Upright: no letter leans. */
export function isUpright(span: Span): boolean {
  return lettersOf(span).every(({ style }) => !style.italic);
}
