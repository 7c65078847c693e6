/** Sections (`w:sectPr`, ECMA-376 Part 1, 17.6): paper, margins, page numbers of a run of pages. */
import { type ISectionPropertiesOptions, PageOrientation } from 'docx';
import { fitHeader } from '../layout/header.ts';
import type { Measure } from '../layout/measure.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import type { SectionPart } from '../layout/sections.ts';
import { mmToTwips } from '../layout/twips.ts';

/** Paper and room for text of a section. */
export interface SectionPage {
  /** Width and height of the paper as it lies, mm. */
  readonly width: number;
  readonly height: number;
  /** Right margin, mm: the narrow one where a letterhead of the section asks for it. */
  readonly rightMargin: number;
  /** Width between the margins, twips. */
  readonly textWidth: number;
}

/** The page of a section. */
export function sectionPage(section: SectionPart, profile: LayoutProfile, measure: Measure): SectionPage {
  const { page } = profile;
  const [width, height] = section.landscape ? [page.height, page.width] : [page.width, page.height];
  const asked = section.blocks
    .filter((block) => block.kind === 'letterhead')
    .map((block) => fitHeader(block, profile, measure, width).rightMargin);
  const rightMargin = Math.min(page.right, ...asked);
  const textWidth = mmToTwips(width) - mmToTwips(page.left) - mmToTwips(rightMargin);
  return { width, height, rightMargin, textWidth };
}

/**
 * `w:sectPr` without its headers and footers. Sections that count anew hide the number on their first page
 * (`w:titlePg`). `strip`: there is something to print in the bottom margin.
 */
export function sectionProperties(
  section: SectionPart,
  { rightMargin }: SectionPage,
  { page, footer }: LayoutProfile,
  strip: boolean,
): ISectionPropertiesOptions {
  return {
    titlePage: section.restartNumbers,
    page: {
      // docx itself swaps the sides of a landscape page.
      size: {
        width: mmToTwips(page.width),
        height: mmToTwips(page.height),
        orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mmToTwips(page.top),
        bottom: mmToTwips(page.bottom),
        left: mmToTwips(page.left),
        right: mmToTwips(rightMargin),
        header: mmToTwips(page.numberTop),
        footer: mmToTwips(strip ? footer.bottom : page.numberTop),
        gutter: 0,
      },
      ...(section.restartNumbers && { pageNumbers: { start: 1 } }),
    },
  };
}
