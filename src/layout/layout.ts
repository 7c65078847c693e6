/** `DocModel` and a layout profile → pages of positioned text and rules. Pure: same input, same frames. */
import type { DocModel } from '../doc/model.ts';
import { type ContentBlock, flowStrips } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { footerItems } from './footer.ts';
import type { Frames, Item, Page } from './frames.ts';
import { fitHeader } from './header.ts';
import { pageNumber, watermark } from './margin.ts';
import { type Measure, measurer, PT_PER_MM } from './measure.ts';
import { paginate } from './paginate.ts';
import type { LayoutProfile } from './profile.ts';
import { type SectionPart, splitSections } from './sections.ts';
import { growTree } from './tree.ts';
import { mmToTwips, twipsToPt } from './twips.ts';

/** Lays a document out. Throws `MissingGlyphError` for a character the fonts lack, `TooTallError` for a block. */
export function layoutDocument(doc: DocModel, profile: LayoutProfile, fonts: Fonts): Frames {
  const measure = measurer(fonts);
  const { root, add } = growTree();
  const pages: Page[] = [];
  let number = 0;
  for (const part of splitSections(doc)) {
    if (part.restartNumbers) number = 0;
    const { paper, area } = sheet(part, profile, measure);
    const fields = doc.signatureFields === true;
    const setting = { profile, fonts, measure, addNode: add, fields, ...area };
    const strips = flowStrips(part.blocks, paper.width / PT_PER_MM, setting);
    const top = twipsToPt(mmToTwips(profile.page.top));
    for (const [i, items] of paginate(strips, { top, bottom: top + area.height }).entries()) {
      number++;
      const hidden = i === 0 && part.restartNumbers;
      const behind: Item[] = doc.watermark ? [watermark(doc.watermark, paper, profile, measure)] : [];
      const above: Item[] = hidden ? [] : [pageNumber(number, area, profile, fonts, measure)];
      const below = doc.footer ? footerItems(doc.footer, paper.height, area.left, profile, fonts) : [];
      pages.push({ ...paper, items: [...behind, ...above, ...items, ...below] });
    }
  }
  return { pages, root };
}

/** Paper and text area of a section, pt. The margins stay on their sides when the paper is turned. */
function sheet({ landscape, blocks }: SectionPart, profile: LayoutProfile, measure: Measure) {
  const { page } = profile;
  const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height];
  const right = rightMargin(blocks, width, profile, measure);
  return {
    paper: { width: width * PT_PER_MM, height: height * PT_PER_MM },
    area: {
      left: twipsToPt(mmToTwips(page.left)),
      width: between(width, page.left, right),
      height: between(height, page.top, page.bottom),
    },
  };
}

/** What two margins leave of a length, each in whole twips. */
function between(length: number, before: number, after: number): number {
  return twipsToPt(mmToTwips(length) - mmToTwips(before) - mmToTwips(after));
}

/** The margin that the letterheads of a section ask for, mm. */
function rightMargin(
  blocks: readonly ContentBlock[],
  width: number,
  profile: LayoutProfile,
  measure: Measure,
): number {
  const asked = blocks.flatMap((block) =>
    block.kind === 'letterhead' ? [fitHeader(block, profile, measure, width).rightMargin] : [],
  );
  return Math.min(profile.page.right, ...asked);
}
