/** Paragraphs of text: `w:p`, `w:pPr`, `w:r` (ECMA-376 Part 1, 17.3), styled from a layout profile. */
import {
  AlignmentType,
  type IFontAttributesProperties,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import { type ToldText, toldRuns } from '../doc/fact.ts';
import type { Line } from '../doc/model.ts';
import type { TextStyle } from '../layout/profile.ts';
import { mmToTwips, ptToTwips } from '../layout/twips.ts';
import { anchored } from './docx-anchor.ts';
import { lineHeightToLine, ptToHalfPoints } from './docx-units.ts';
import { checkXmlText } from './xml-text.ts';

/** What the place of a paragraph adds to its style. */
export interface Placement {
  /** Kept on the page of the next paragraph, whatever the style says. */
  readonly keepNext?: boolean;
  /** Not split between pages. */
  readonly keepLines?: boolean;
  /** Level of the navigation pane, 0 the highest. */
  readonly outlineLevel?: number;
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/**
 * One paragraph. Bold and italic of a run add to those of the style. The line rule is always written: LibreOffice
 * reads `w:line` without it as an exact height.
 */
export function paragraph(
  line: Line,
  style: TextStyle,
  font: string,
  { keepNext = false, keepLines = false, outlineLevel }: Placement = {},
): Paragraph {
  const base = runOptions(style, font);
  return new Paragraph({
    alignment: ALIGNMENT[style.align],
    ...((style.left || style.firstLine) && {
      indent: { left: mmToTwips(style.left ?? 0), firstLine: mmToTwips(style.firstLine ?? 0) },
    }),
    spacing: {
      before: ptToTwips(style.before),
      after: 0,
      line: lineHeightToLine(style.lineHeight),
      lineRule: LineRuleType.AUTO,
    },
    widowControl: true,
    ...((keepNext || style.keepNext) && { keepNext: true }),
    ...(keepLines && { keepLines: true }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    // Word counts the paragraph mark into the height of the last line.
    run: { size: ptToHalfPoints(style.size) },
    children: line.flatMap((run) =>
      anchored(
        run.fact,
        new TextRun({
          ...base,
          ...((run.bold || style.bold) && { bold: true }),
          ...((run.italic || style.italic) && { italics: true }),
          text: checkXmlText(run.text),
        }),
      ),
    ),
  });
}

/** A paragraph in one style. */
export function textParagraph(
  text: string | ToldText,
  style: TextStyle,
  font: string,
  placement: Placement = {},
): Paragraph {
  const runs = typeof text !== 'string' ? toldRuns(text) : text === '' ? [] : [{ text }];
  return paragraph(runs, style, font, placement);
}

/** An empty paragraph exactly `height` pt high, at least 1 twip: the space around tables, which have none of their own. */
export function spacer(height: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    spacing: {
      before: 0,
      after: 0,
      line: Math.max(1, ptToTwips(height)),
      lineRule: LineRuleType.EXACT,
    },
    ...(keepNext && { keepNext: true }),
  });
}

/** Size and font of a style; all four scripts are named, or a viewer may pick another font for some letters. */
export function runOptions(style: Pick<TextStyle, 'size'>, font: string): IRunOptions {
  return { size: ptToHalfPoints(style.size), font: fontOf(font) };
}

/** `w:rFonts` of one font for every script. */
export function fontOf(font: string): IFontAttributesProperties {
  return { ascii: font, hAnsi: font, cs: font, eastAsia: font };
}

/** A centred, single-spaced style of `size` pt, for the parts of a profile that give a size only. */
export function centred(size: number, more: Partial<TextStyle> = {}): TextStyle {
  return { size, align: 'center', before: 0, lineHeight: 1, ...more };
}
