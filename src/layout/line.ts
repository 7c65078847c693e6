/** Sets text into lines with positions: alignment, indents, justification. Lengths in pt. */
import type { Line } from '../doc/model.ts';
import { type BrokenLine, breakLines } from './break.ts';
import { type FaceIndex, faceIndex } from './fonts.ts';
import type { Span, TextItem } from './frames.ts';
import { baselineOffset, PT_PER_MM, singleLine } from './measure.ts';
import type { TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { type Fragment, splitWords } from './words.ts';

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
  const indent = (style.firstLine ?? 0) * PT_PER_MM;
  const left = (style.left ?? 0) * PT_PER_MM;
  const words = splitWords(line, style, style.size, fonts);
  const rest = place.width - left;
  const height = lineHeight(style, setting);
  const y = baselineOffset(fonts, style.size);
  return breakLines(words, rest - indent, rest, style.size, fonts).map((broken, i) => {
    const x = place.x + left + (i === 0 ? indent : 0) + shift(broken, style.align);
    const spans = joinSpans(broken);
    const stretch = style.align === 'justify' && !broken.last ? stretchOf(broken, style.size) : 0;
    const item: TextItem = { kind: 'text', x, y, size: style.size, spans, stretch, node: place.node };
    return { item, height, width: broken.width };
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
  { width, available }: Pick<BrokenLine, 'width' | 'available'>,
  align: TextStyle['align'],
): number {
  if (align === 'center') return (available - width) / 2;
  return align === 'right' ? available - width : 0;
}

/** A line that would need wider spaces than this share of the type size stays ragged: a long date did not fit on it. */
const MAX_STRETCH = 0.6;

function stretchOf({ words, width, available }: BrokenLine, size: number): number {
  let spaces = 0;
  for (const word of words.slice(0, -1)) for (const space of word.spaces) spaces += space.text.length;
  const stretch = spaces === 0 ? 0 : Math.max(0, available - width) / spaces;
  return stretch > size * MAX_STRETCH ? 0 : stretch;
}

/** The line's text by face. The space at the end of a line belongs to the text: without it, words run together. */
function joinSpans({ words, last }: BrokenLine): readonly Span[] {
  const spans: { face: FaceIndex; text: string }[] = [];
  const push = ({ face, text }: Fragment): void => {
    const open = spans.at(-1);
    if (open?.face === face) open.text += text;
    else spans.push({ face, text });
  };
  for (const [i, word] of words.entries()) {
    word.fragments.forEach(push);
    if (!last || i < words.length - 1) word.spaces.forEach(push);
  }
  return spans;
}
