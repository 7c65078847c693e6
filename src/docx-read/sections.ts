/** Sections (`w:sectPr`, ECMA-376 Part 1, 17.6): paper, margins, and where the page number is. */
import type { PageNumber, Section } from './model.ts';
import { isOn, twips } from './style-parts.ts';
import { child, elements, type XmlElement } from './xml.ts';

/** What Word assumes without `w:pgSz` and `w:pgMar`: US Letter, an inch all around. */
const LETTER = { width: 612, height: 792, margin: 72 };

/** `before`: the section before, whose headers hold where this one has none; `numberOf`: of a header by relationship. */
export function readSection(
  sectPr: XmlElement | undefined,
  before: Section | undefined,
  first: number,
  numberOf: (id: string) => PageNumber | undefined,
): Section {
  const size = child(sectPr, 'w:pgSz')?.attributes;
  const margins = child(sectPr, 'w:pgMar')?.attributes;
  const margin = (side: string) => Math.abs(twips(margins, `w:${side}`) ?? LETTER.margin);
  const ofType = (name: string, type: string, inherited: PageNumber | undefined): PageNumber | undefined => {
    const found = elements(sectPr, name).find((one) => (one.attributes.get('w:type') ?? 'default') === type);
    return found ? numberOf(found.attributes.get('r:id') ?? '') : inherited;
  };
  return {
    width: twips(size, 'w:w') ?? LETTER.width,
    height: twips(size, 'w:h') ?? LETTER.height,
    top: margin('top'),
    bottom: margin('bottom'),
    // Room for binding is part of the margin.
    left: margin('left') + (twips(margins, 'w:gutter') ?? 0),
    right: margin('right'),
    titlePage: isOn(sectPr, 'w:titlePg') ?? false,
    first,
    header: ofType('w:headerReference', 'default', before?.header),
    firstHeader: ofType('w:headerReference', 'first', before?.firstHeader),
    footer: ofType('w:footerReference', 'default', before?.footer),
  };
}
