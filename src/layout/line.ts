/** Sets text into lines with positions: alignment, indents, justification. Lengths in pt. */
import type { Line } from '../doc/model.ts';
import { breakLines } from './break.ts';
import { type FaceIndex, faceIndex } from './fonts.ts';
import type { Span, TextItem } from './frames.ts';
import { baselineOffset, singleLine } from './measure.ts';
import type { TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { exactWidth, type ShapedText, shapeLine } from './shape.ts';
import { mmToTwips, ptToTwips, twipsToPt } from './twips.ts';

/** One line set: its text with the baseline counted from the line's top, and its height. */
export interface SetLine {
  readonly item: TextItem;
  readonly height: number;
  /** Width of the text, without spaces at its end. */
  readonly width: number;
}

/** Where a paragraph goes: its left edge, its width and its node in the structure. */
export interface Place {
  readonly x: number;
  readonly width: number;
  readonly node: number;
}

/** Height of one line of a style. */
export function lineHeight(style: TextStyle, { fonts }: Setting): number {
  return singleLine(fonts, style.size) * style.lineHeight;
}

/** Breaks `line` into set lines. */
export function setLines(line: Line, style: TextStyle, place: Place, setting: Setting): readonly SetLine[] {
  const { fonts } = setting;
  const { size, align } = style;
  const left = mmToTwips(style.left ?? 0);
  const indent = mmToTwips(style.firstLine ?? 0);
  const rest = ptToTwips(place.width) - left;
  const shaped = shapeLine(line, style, size, fonts);
  const height = lineHeight(style, setting);
  const single = ptToTwips(singleLine(fonts, size));
  const y = baselineOffset(fonts, size);
  return breakLines(shaped, { first: rest - indent, rest, height: single }).map(({ start, end, next }, i) => {
    const available = twipsToPt(i === 0 ? rest - indent : rest);
    const width = exactWidth(shaped, start, end, size, fonts);
    const last = next === shaped.text.length;
    const x = place.x + twipsToPt(i === 0 ? left + indent : left) + shift({ width, available }, align);
    // The space at the end of a line belongs to the text: without it, words run together.
    const spans = spansOf(shaped, start, last ? end : next);
    const stretch =
      align === 'justify' && !last ? stretchOf(shaped.text.slice(start, end), available - width, size) : 0;
    const item: TextItem = { kind: 'text', x, y, size, spans, stretch, node: place.node };
    return { item, height, width };
  });
}

/** Sets each text on a line of its own, unbroken; the lines end in a space so that they read as one text. */
export function setWholeLines(
  texts: readonly string[],
  style: TextStyle,
  place: Place,
  setting: Setting,
): readonly SetLine[] {
  const { fonts, measure } = setting;
  const face = faceIndex(style);
  const height = lineHeight(style, setting);
  const y = baselineOffset(fonts, style.size);
  return texts.map((text, i) => {
    const width = measure(text, style.size, style);
    const x = place.x + shift({ width, available: place.width }, style.align);
    const spans = [{ face, text: i < texts.length - 1 ? `${text} ` : text }];
    const item: TextItem = { kind: 'text', x, y, size: style.size, spans, stretch: 0, node: place.node };
    return { item, height, width };
  });
}

function shift(
  { width, available }: { readonly width: number; readonly available: number },
  align: TextStyle['align'],
): number {
  if (align === 'center') return (available - width) / 2;
  return align === 'right' ? available - width : 0;
}

/** A line that would need wider spaces than this share of the type size stays ragged: a long date did not fit on it. */
const MAX_STRETCH = 0.6;

/** What each space of a line takes of its free room, pt. No-break spaces widen with the others, as in word processors. */
function stretchOf(text: string, free: number, size: number): number {
  const spaces = text.split(/[ \u00a0]/u).length - 1;
  const stretch = spaces === 0 ? 0 : Math.max(0, free) / spaces;
  return stretch > size * MAX_STRETCH ? 0 : stretch;
}

/** The text of `[start, end)` by face. */
function spansOf({ text, stretches }: ShapedText, start: number, end: number): readonly Span[] {
  const spans: { face: FaceIndex; text: string }[] = [];
  for (const { face, ...stretch } of stretches) {
    if (stretch.start >= end || stretch.end <= start) continue;
    const part = text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end));
    const open = spans.at(-1);
    if (open?.face === face) open.text += part;
    else spans.push({ face, text: part });
  }
  return spans;
}
