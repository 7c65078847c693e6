/**
 * Page headers (`w:hdr`, ECMA-376 Part 1, 17.10): the page number, Arabic, centred in the top margin and absent on the
 * first page (Nghị định 30/2020/NĐ-CP, Phụ lục I, I.7), where the direction on circulation stands (ô 11, III.2c); the
 * watermark on every page.
 */
import { AlignmentType, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { ContentBlock } from '../layout/flow.ts';
import { fitHeader } from '../layout/header.ts';
import { watermark } from '../layout/margin.ts';
import type { Measure } from '../layout/measure.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { mmToTwips } from '../layout/twips.ts';
import { framedMark } from './docx-framed.ts';
import { runOptions } from './docx-paragraph.ts';
import type { SectionPage } from './docx-section.ts';
import { mmToPt } from './docx-units.ts';
import { watermarkRun } from './docx-watermark.ts';

/** The two headers of section `index`, counted from 0, which holds `blocks`; `text` is that of the watermark. */
export function pageHeaders(
  text: string | undefined,
  index: number,
  { width, height, textWidth }: SectionPage,
  blocks: readonly ContentBlock[],
  profile: LayoutProfile,
  measure: Measure,
): NonNullable<ISectionOptions['headers']> {
  const font = profile.font.docx;
  const behind = (place: number): readonly TextRun[] => {
    if (!text) return [];
    const item = watermark(text, { width: mmToPt(width), height: mmToPt(height) }, profile, measure);
    return [watermarkRun(item, 2 * index + place, font)];
  };
  const base = runOptions({ size: profile.page.numberSize }, font);
  const header = (children: readonly TextRun[]): Header =>
    new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, run: base, children })] });
  const number = new TextRun({ ...base, children: [PageNumber.CURRENT] });
  const [head] = blocks.filter((block) => block.kind === 'letterhead');
  if (head?.luu_hanh) {
    const { luu_hanh } = profile;
    const right = mmToTwips(fitHeader(head, profile, measure, width).rightWidth);
    const place = { left: textWidth - right, width: right };
    const mark = framedMark(luu_hanh.words[head.luu_hanh], luu_hanh, 0, place, font, behind(1));
    return { first: new Header({ children: [mark] }), default: header([...behind(2), number]) };
  }
  return { first: header(behind(1)), default: header([...behind(2), number]) };
}
