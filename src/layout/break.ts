/**
 * Breaks a paragraph into lines where LibreOffice breaks it: first fit, stretch by stretch. All decisions are made in
 * whole twips and sixths of a twip (`shape.ts`), as there; otherwise one line in two hundred differs.
 */
import { mayBreak } from './opportunity.ts';
import { isNoBreakSpace, type ShapedText, type Stretch, UNITS_PER_TWIP } from './shape.ts';

/** One line: `[start, end)` of the paragraph's text; what lies before `next` are spaces that hang in the margin. */
export interface BrokenLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** How wide the lines are, in twips, and what else decides. */
export interface Measures {
  readonly first: number;
  readonly rest: number;
  /** Height of a single line, twips. */
  readonly height: number;
}

/** Italic letters lean over their advance: at the end of a stretch this share of its height is kept free. */
const ITALIC_SHARE = 12;

/** A slash ends a line only where no space stands this near before it, and never where the line is full behind it. */
const PATH_LENGTH = 66;

/** The lines of a paragraph. A word wider than its line is cut between characters; without text there is one empty line. */
export function breakLines(shaped: ShapedText, { first, rest, height }: Measures): readonly BrokenLine[] {
  const { length } = shaped.text;
  const lines: BrokenLine[] = [];
  for (let start = 0; start < length; ) {
    const line = new LineFiller(shaped, start, height).fill(lines.length === 0 ? first : rest);
    lines.push(line);
    start = line.next;
  }
  return lines.length > 0 ? lines : [{ start: 0, end: 0, next: 0 }];
}

/** A stretch that stands on the line, from its first character there; width in twips. */
interface Placed {
  readonly stretch: Stretch;
  readonly from: number;
  readonly width: number;
}

class LineFiller {
  private readonly shaped: ShapedText;
  private readonly start: number;
  private readonly height: number;

  constructor(shaped: ShapedText, start: number, height: number) {
    this.shaped = shaped;
    this.start = start;
    this.height = height;
  }

  fill(width: number): BrokenLine {
    const { text, stretches } = this.shaped;
    const placed: Placed[] = [];
    let x = 0;
    let at = stretches.findIndex(({ end }) => end > this.start);
    for (; at < stretches.length; at++) {
      const stretch = stretches[at]!;
      const from = Math.max(this.start, stretch.start);
      const room = width - x;
      const wide = this.widthIfFits(stretch, from, room);
      if (wide === undefined) return this.endInside(placed, stretch, from, room);
      placed.push({ stretch, from, width: wide });
      x += wide;
    }
    return this.line(text.length, text.length);
  }

  /**
   * The width in twips of all that is left of a stretch, where it fits into `room`. A no-break space in italic takes the
   * room for the lean of its letters with it.
   */
  private widthIfFits(stretch: Stretch, from: number, room: number): number | undefined {
    const left = room - this.reserve(stretch, from);
    const { advances } = this.shaped;
    const most = (left + 1) * UNITS_PER_TWIP;
    let units = 0;
    for (let i = from; i < stretch.end && units <= most; i++) units += advances[i]!;
    const lean = isNoBreakSpace(this.shaped.text, from) ? room - left : 0;
    const width = Math.round(units / UNITS_PER_TWIP) + lean;
    if (units <= left * UNITS_PER_TWIP) return width;
    // A text that looks short is measured in twips only.
    const short = left * 2 > (stretch.end - from) * this.height;
    return short && width - lean <= left ? width : undefined;
  }

  /** The stretch does not fit into `room` twips: the line ends in it, or in one before it. */
  private endInside(placed: Placed[], stretch: Stretch, from: number, room: number): BrokenLine {
    const cut = this.firstOutside(stretch, from, room - this.reserve(stretch, from));
    const [end, next] = this.breakAt(cut);
    if (end >= from && end > this.start) return this.line(end, next);
    const before = end > this.start && this.mayGoBack(from) ? placed.pop() : undefined;
    // The break lies in an earlier stretch, which is broken as if it did not quite fit.
    if (before) return this.endInside(placed, before.stretch, before.from, before.width - 1);
    const forced = cut === this.start ? cut + 1 : cut;
    return this.line(forced, forced);
  }

  /** Behind a no-break space the line is searched for a break only where a space stands in it; else the word is cut. */
  private mayGoBack(from: number): boolean {
    const { text } = this.shaped;
    if (!isNoBreakSpace(text, from - 1)) return true;
    if (text.charCodeAt(from) === SPACE || text.charCodeAt(from - 2) === SPACE) return false;
    return text.lastIndexOf(' ', from - 2) > this.start;
  }

  /** Twips kept free behind a stretch in italic. */
  private reserve({ face, end }: Stretch, from: number): number {
    const lone = end - from === 1 && this.shaped.text.charCodeAt(from) === SPACE;
    return (face & 2) === 0 || lone ? 0 : Math.floor(this.height / ITALIC_SHARE);
  }

  /** The first character of a stretch that does not fit into `room` twips; the last one where all do. */
  private firstOutside({ end }: Stretch, from: number, room: number): number {
    const { advances } = this.shaped;
    let left = room * UNITS_PER_TWIP;
    for (let i = from; i < end; i++) {
      left -= advances[i]!;
      if (left < 0) return i;
    }
    return end - 1;
  }

  /** Where the line ends and the next one begins if the character at `cut` is the first outside; `start` where nowhere. */
  private breakAt(cut: number): readonly [end: number, next: number] {
    const { text } = this.shaped;
    let next = cut;
    if (text.charCodeAt(cut) === SPACE) while (text.charCodeAt(next) === SPACE) next++;
    else next = this.lastChance(cut);
    let end = Math.min(next, cut);
    while (end > this.start && text.charCodeAt(end - 1) === SPACE) end--;
    return [end, next];
  }

  /** The last place up to `cut` where a line may end. */
  private lastChance(cut: number): number {
    const { text } = this.shaped;
    let at = text.charCodeAt(cut - 1) === SLASH ? cut - 1 : cut;
    while (at > this.start && !mayBreak(text, at)) at--;
    if (text.charCodeAt(at - 1) !== SLASH) return at;
    const space = text.lastIndexOf(' ', at - 1);
    return space >= 0 && at - space <= PATH_LENGTH ? Math.max(this.start, space + 1) : at;
  }

  private line(end: number, next: number): BrokenLine {
    return { start: this.start, end, next };
  }
}

const SPACE = 0x20;
const SLASH = 0x2f;
