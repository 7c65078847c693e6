/**
 * Marks in a frame (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2b, III.2c): a paragraph with borders on its four sides
 * (`w:pBdr`, ECMA-376 Part 1, 17.3.1.24), indented so that they stand as far apart as the frame is wide.
 */
import { AlignmentType, BorderStyle, type IBorderOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { framedStyle } from '../layout/framed.ts';
import type { FramedWords, FrameStyle } from '../layout/profile.ts';
import { mmToTwips, ptToTwips } from '../layout/twips.ts';
import { runOptions } from './docx-paragraph.ts';
import { lineHeightToLine, ptToEighths, ptToHalfPoints } from './docx-units.ts';

/** Room for the mark, twips: `left` of it stays free, and it is centred in the `width` behind that. */
export interface FramePlace {
  readonly left: number;
  readonly width: number;
}

/** The mark, `before` pt under what stands above it; `behind` are drawings that hang on its paragraph. */
export function framedMark(
  { text, width }: FramedWords,
  frame: FrameStyle,
  before: number,
  place: FramePlace,
  font: string,
  behind: readonly TextRun[] = [],
): Paragraph {
  const { border, padding, color = '000000' } = frame;
  const style = framedStyle(frame, before);
  // Borders stand outside the indents, by their thickness.
  const free = Math.max(0, place.width - mmToTwips(width) + ptToTwips(border));
  const left = Math.round(free / 2);
  const edge = (space: number): IBorderOptions => ({
    style: BorderStyle.SINGLE,
    size: ptToEighths(border),
    space,
    color,
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: place.left + left, right: free - left },
    spacing: {
      before: ptToTwips(style.before),
      after: 0,
      line: lineHeightToLine(style.lineHeight),
      lineRule: LineRuleType.AUTO,
    },
    border: { top: edge(padding.top), bottom: edge(padding.bottom), left: edge(0), right: edge(0) },
    run: { size: ptToHalfPoints(style.size) },
    children: [
      ...behind,
      new TextRun({ ...runOptions(style, font), bold: true, ...(frame.color && { color }), text }),
    ],
  });
}
