/** Strips: the unbreakable horizontal bands that pages are filled with. Lengths in pt. */
import type { FieldItem, RuleItem, TextItem } from './frames.ts';

/** What a strip holds; `y` counts from the strip's top, `x` from the paper's left edge. */
export type StripItem = TextItem | RuleItem | FieldItem;

export interface Strip {
  readonly height: number;
  /** Space above and below; neither is kept at an automatic page break. */
  readonly before: number;
  readonly after: number;
  /** Room for the outer half of a border, needed where it begins a page after an automatic break, or ends one. */
  readonly edge?: number;
  /** A page may end above this strip. */
  readonly breakBefore: boolean;
  readonly items: readonly StripItem[];
  /** Drawn again above this strip when it starts a page: the table's header row. */
  readonly repeat?: Strip;
  /** Drawn too when the strip starts or ends a page: borders of a row that continues. */
  readonly atTop?: readonly StripItem[];
  readonly atBottom?: readonly StripItem[];
}

/** A strip with nothing special about it. */
export function plainStrip(height: number, before: number, items: readonly StripItem[]): Strip {
  return { height, before, after: 0, breakBefore: true, items };
}
