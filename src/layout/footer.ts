/** The strip in the bottom margin of a working paper: a square code, and lines of text beside it. Lengths in pt. */
import type { Footer } from '../doc/model.ts';
import type { Fonts } from './fonts.ts';
import { type CodeItem, FOOTER, type TextItem } from './frames.ts';
import { baselineOffset, PT_PER_MM, singleLine } from './measure.ts';
import type { LayoutProfile } from './profile.ts';

/** Where the strip lies on a paper of this height. */
export interface FooterPlace {
  /** Upper edge and side of the code. */
  readonly top: number;
  readonly side: number;
  /** From the left edge of the code to the text. */
  readonly textIndent: number;
}

export function footerPlace({ code }: Footer, paperHeight: number, { footer }: LayoutProfile): FooterPlace {
  const side = code.length * footer.module * PT_PER_MM;
  const top = paperHeight - footer.bottom * PT_PER_MM - side;
  return { top, side, textIndent: side + footer.gap * PT_PER_MM };
}

/** The strip, its code flush with `left`, the lines in the middle of its height. */
export function footerItems(
  footer: Footer,
  paperHeight: number,
  left: number,
  profile: LayoutProfile,
  fonts: Fonts,
): readonly (CodeItem | TextItem)[] {
  const { top, side, textIndent } = footerPlace(footer, paperHeight, profile);
  const { module, size } = profile.footer;
  const step = singleLine(fonts, size);
  const first = top + (side - footer.lines.length * step) / 2 + baselineOffset(fonts, size);
  return [
    { kind: 'code', x: left, y: top, module: module * PT_PER_MM, rows: footer.code },
    ...footer.lines.map(
      (text, i): TextItem => ({
        kind: 'text',
        x: left + textIndent,
        y: first + i * step,
        size,
        spans: [{ face: 0, text }],
        stretch: 0,
        node: FOOTER,
      }),
    ),
  ];
}
