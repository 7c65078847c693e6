/** The mark of urgency (ô 10b): red words in a frame of single lines, centred in the left half. Lengths in pt. */
import type { DoKhan } from '../doc/model.ts';
import type { RuleItem } from './frames.ts';
import { setWholeLines } from './line.ts';
import { PT_PER_MM } from './measure.ts';
import type { LayoutProfile, TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { addLines, type Stack } from './stack.ts';

/** The style of the words; `before` is the space above the frame. */
export function urgencyStyle({ do_khan: { size }, header }: LayoutProfile): TextStyle {
  return { size, bold: true, align: 'center', before: header.rowGap, lineHeight: 1 };
}

/** The mark under `stack`, as a text of its own; without a degree the stack as it is. */
export function addUrgency(
  stack: Stack,
  degree: DoKhan | undefined,
  place: { readonly x: number; readonly width: number },
  setting: Setting,
): Stack {
  if (!degree) return stack;
  const { border, color, padding, words } = setting.profile.do_khan;
  const { text, width } = words[degree];
  const style = urgencyStyle(setting.profile);
  const node = setting.addNode('P').id;
  const lines = setWholeLines([text], style, { ...place, node }, setting).map(({ item, ...line }) => ({
    ...line,
    item: { ...item, color },
  }));
  const top = stack.height + style.before;
  const below = addLines(stack, style.before + border + padding.top, lines);
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
    color,
  });
  // Lines across reach over those at the sides, or the corners would have notches.
  const frame = [
    edge(left - half, top + half, right + half, top + half),
    edge(left - half, height - half, right + half, height - half),
    edge(left, top, left, height),
    edge(right, top, right, height),
  ];
  return { items: [...below.items, ...frame], height };
}
