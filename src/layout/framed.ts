/** Marks in a frame of single lines: the degree of urgency (ô 10b), the direction on circulation (ô 11). Lengths in pt. */
import type { RuleItem } from './frames.ts';
import { setWholeLines } from './line.ts';
import { PT_PER_MM } from './measure.ts';
import type { FramedWords, FrameStyle, TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { addLines, type Stack } from './stack.ts';

/** The style of the words; `before` is the space above the frame. */
export function framedStyle({ size }: FrameStyle, before: number): TextStyle {
  return { size, bold: true, align: 'center', before, lineHeight: 1 };
}

/** The mark under `stack`, as a text of its own, centred in `place`. */
export function addFramed(
  stack: Stack,
  { text, width }: FramedWords,
  frame: FrameStyle,
  before: number,
  place: { readonly x: number; readonly width: number },
  setting: Setting,
): Stack {
  const { border, padding } = frame;
  const color = frame.color === undefined ? {} : { color: frame.color };
  const style = framedStyle(frame, before);
  const node = setting.addNode('P').id;
  const lines = setWholeLines([text], style, { ...place, node }, setting).map(({ item, ...line }) => ({
    ...line,
    item: { ...item, ...color },
  }));
  const top = stack.height + before;
  const below = addLines(stack, before + border + padding.top, lines);
  const height = below.height + padding.bottom + border;
  const half = border / 2;
  const centre = place.x + place.width / 2;
  const [left, right] = [centre - (width * PT_PER_MM) / 2, centre + (width * PT_PER_MM) / 2];
  const edge = (x1: number, y1: number, x2: number, y2: number): RuleItem => ({
    kind: 'rule',
    x1,
    y1,
    x2,
    y2,
    thickness: border,
    ...color,
  });
  // Lines across reach over those at the sides, or the corners would have notches.
  const sides = [
    edge(left - half, top + half, right + half, top + half),
    edge(left - half, height - half, right + half, height - half),
    edge(left, top, left, height),
    edge(right, top, right, height),
  ];
  return { items: [...below.items, ...sides], height };
}
