/**
 * The mark of urgency (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2b): a paragraph with borders on its four sides (`w:pBdr`,
 * ECMA-376 Part 1, 17.3.1.24), indented so that they stand as far apart as the frame is wide.
 */
import { AlignmentType, BorderStyle, type IBorderOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { DoKhan } from '../doc/model.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { mmToTwips, ptToTwips } from '../layout/twips.ts';
import { urgencyStyle } from '../layout/urgency.ts';
import { runOptions } from './docx-paragraph.ts';
import { lineHeightToLine, ptToEighths, ptToHalfPoints } from './docx-units.ts';

/** The mark, centred in a cell `within` twips wide. */
export function urgencyMark(degree: DoKhan, within: number, profile: LayoutProfile): Paragraph {
  const { border, color, padding, words } = profile.do_khan;
  const { text, width } = words[degree];
  const style = urgencyStyle(profile);
  // Borders stand outside the indents, by their thickness.
  const free = Math.max(0, within - mmToTwips(width) + ptToTwips(border));
  const left = Math.round(free / 2);
  const edge = (space: number): IBorderOptions => ({
    style: BorderStyle.SINGLE,
    size: ptToEighths(border),
    space,
    color,
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left, right: free - left },
    spacing: {
      before: ptToTwips(style.before),
      after: 0,
      line: lineHeightToLine(style.lineHeight),
      lineRule: LineRuleType.AUTO,
    },
    border: { top: edge(padding.top), bottom: edge(padding.bottom), left: edge(0), right: edge(0) },
    run: { size: ptToHalfPoints(style.size) },
    children: [new TextRun({ ...runOptions(style, profile.font.docx), bold: true, color, text })],
  });
}
