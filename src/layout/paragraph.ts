/** A paragraph as strips, one per line, with widow and orphan control: no page starts or ends on a single line of it. */
import type { Line } from '../doc/model.ts';
import { setLines } from './line.ts';
import type { TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import type { Strip } from './strip.ts';

/** Fewest lines of a broken paragraph at the foot and at the head of a page. */
const TOGETHER = 2;

/** The strips of a paragraph across the text width. */
export function paragraphStrips(
  line: Line,
  style: TextStyle,
  node: number,
  setting: Setting,
): readonly Strip[] {
  const lines = setLines(line, style, { x: setting.left, width: setting.width, node }, setting);
  return lines.map(({ item, height }, i) => ({
    height,
    before: i === 0 ? style.before : 0,
    after: 0,
    breakBefore: i === 0 || (i >= TOGETHER && lines.length - i >= TOGETHER),
    items: [item],
  }));
}
