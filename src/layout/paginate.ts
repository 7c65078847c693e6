/** Fills pages with strips: as many as fit, then the last allowed break. Lengths in pt. */
import { moveDown } from './frames.ts';
import type { Strip, StripItem } from './strip.ts';

/** Where text begins and ends on a page, from the top of the paper. */
export interface PageRoom {
  readonly top: number;
  readonly bottom: number;
}

/** A block that no page can hold, such as a signature with too many recipients. */
export class TooTallError extends Error {
  override readonly name = 'TooTallError';
}

/** Rounding of the heights must not push out a strip that fits exactly. */
const EPSILON = 0.05;

/** The items of each page. At least one page, even without strips. */
export function paginate(strips: readonly Strip[], room: PageRoom): readonly (readonly StripItem[])[] {
  const pages: (readonly StripItem[])[] = [];
  for (let begin = 0; begin < strips.length; ) {
    const end = pageEnd(strips, begin, room);
    pages.push(place(strips.slice(begin, end), room, begin === 0));
    begin = end;
  }
  return pages.length > 0 ? pages : [[]];
}

/** First strip of the next page. Where every break is forbidden, the page is simply filled. */
function pageEnd(strips: readonly Strip[], begin: number, { top, bottom }: PageRoom): number {
  let allowed = 0;
  let y = top;
  for (let i = begin; i < strips.length; i++) {
    const strip = strips[i]!;
    if (i > begin && strip.breakBefore) allowed = i;
    y += spaceAbove(strips, i, begin) + strip.height;
    if (y + (strip.edge ?? 0) <= bottom + EPSILON) continue;
    if (i === begin) throw new TooTallError('Khối văn bản cao hơn một trang giấy');
    return allowed > begin ? allowed : i;
  }
  return strips.length;
}

/** The first page keeps the space above its first strip; a page after an automatic break drops it. */
function spaceAbove(strips: readonly Strip[], index: number, begin: number): number {
  const strip = strips[index]!;
  if (index > begin) return strips[index - 1]!.after + strip.before;
  return begin === 0 ? strip.before : (strip.repeat?.height ?? 0) + (strip.edge ?? 0);
}

function place(strips: readonly Strip[], { top }: PageRoom, first: boolean): readonly StripItem[] {
  const items: StripItem[] = [];
  let y = top;
  for (const [i, strip] of strips.entries()) {
    if (i > 0) y += strips[i - 1]!.after + strip.before;
    else if (first) y += strip.before;
    else if (strip.repeat) {
      for (const item of strip.repeat.items) items.push(moveDown(item, y));
      y += strip.repeat.height;
    }
    const edges = [
      ...(i === 0 ? (strip.atTop ?? []) : []),
      ...(i === strips.length - 1 ? (strip.atBottom ?? []) : []),
    ];
    for (const item of strip.items) items.push(moveDown(item, y));
    for (const item of edges) items.push(moveDown(item, y));
    y += strip.height;
  }
  return items;
}
