/**
 * Page footers of working papers (`w:ftr`, ECMA-376 Part 1, 17.10): a square code and lines of text. The code is a
 * DrawingML shape with a path of its own (`wps:wsp`, `a:custGeom`; Word 2010 and later, LibreOffice): sharp at any size,
 * no picture, no relation. Older programs leave it out and show the text. It hangs on the page, so that neither it nor
 * the text, both within the bottom margin, moves a line of the body.
 */
import { Footer as DocxFooter, type ISectionOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Footer } from '../doc/model.ts';
import { footerPlace } from '../layout/footer.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { ptToTwips } from '../layout/twips.ts';
import { element } from './docx-element.ts';
import { runOptions } from './docx-paragraph.ts';
import type { SectionPage } from './docx-section.ts';
import { mmToPt } from './docx-units.ts';
import { checkXmlText } from './xml-text.ts';

const EMU_PER_PT = 12_700;
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The two footers of section `index`, counted from 0; none without a strip. */
export function pageFooters(
  footer: Footer | undefined,
  index: number,
  { height }: SectionPage,
  profile: LayoutProfile,
): Pick<ISectionOptions, 'footers'> {
  if (!footer) return {};
  const place = footerPlace(footer, mmToPt(height), profile);
  const left = mmToPt(profile.page.left);
  const base = runOptions({ size: profile.footer.size }, profile.font.docx);
  const strip = (id: number): DocxFooter => {
    const code = new TextRun({
      noProof: true,
      children: [drawing(footer.code, id, { x: left, y: place.top, side: place.side })],
    });
    const paragraphs = footer.lines.map(
      (text, i) =>
        new Paragraph({
          indent: { left: ptToTwips(place.textIndent) },
          spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          run: base,
          children: [...(i === 0 ? [code] : []), new TextRun({ ...base, text: checkXmlText(text) })],
        }),
    );
    return new DocxFooter({ children: paragraphs });
  };
  return { footers: { first: strip(2 * index + 1), default: strip(2 * index + 2) } };
}

/** `id` numbers the shapes of a document from 1; lengths in pt, from the upper left corner of the paper. */
function drawing(
  code: readonly string[],
  id: number,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
) {
  const [left, top, size] = [x, y, side].map((pt) => String(Math.round(pt * EMU_PER_PT)));
  const at = (name: string, offset: string) =>
    element(name, { relativeFrom: 'page' }, element('wp:posOffset', {}, offset));
  const anchor = element(
    'wp:anchor',
    {
      distT: '0',
      distB: '0',
      distL: '0',
      distR: '0',
      simplePos: '0',
      relativeHeight: String(id),
      behindDoc: '0',
      locked: '0',
      layoutInCell: '1',
      allowOverlap: '1',
    },
    element('wp:simplePos', { x: '0', y: '0' }),
    at('wp:positionH', left!),
    at('wp:positionV', top!),
    element('wp:extent', { cx: size!, cy: size! }),
    element('wp:effectExtent', { l: '0', t: '0', r: '0', b: '0' }),
    element('wp:wrapNone', {}),
    element('wp:docPr', { id: String(id), name: `Ma QR ${id}`, descr: 'Mã QR của vân tay' }),
    element('wp:cNvGraphicFramePr', {}),
    element(
      'a:graphic',
      { 'xmlns:a': DRAWING },
      element('a:graphicData', { uri: SHAPE }, shape(code, size!)),
    ),
  );
  return element(
    'mc:AlternateContent',
    {},
    element('mc:Choice', { Requires: 'wps' }, element('w:drawing', {}, anchor)),
    element('mc:Fallback', {}),
  );
}

function shape(code: readonly string[], size: string) {
  const count = String(code.length);
  return element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', {}),
    element(
      'wps:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: '0', y: '0' }), element('a:ext', { cx: size, cy: size })),
      element(
        'a:custGeom',
        {},
        element('a:avLst', {}),
        element('a:gdLst', {}),
        element('a:ahLst', {}),
        element('a:cxnLst', {}),
        element('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
        element('a:pathLst', {}, element('a:path', { w: count, h: count }, ...code.flatMap(rowPath))),
      ),
      element('a:solidFill', {}, element('a:srgbClr', { val: '000000' })),
      element('a:ln', {}, element('a:noFill', {})),
    ),
    element('wps:bodyPr', {}),
  );
}

/** Runs of dark modules of row `y`, in modules: a rectangle each. */
function rowPath(row: string, y: number) {
  return [...row.matchAll(/1+/g)].flatMap((run) => {
    const [from, to] = [run.index, run.index + run[0].length];
    const corner = (name: string, px: number, py: number) =>
      element(name, {}, element('a:pt', { x: String(px), y: String(py) }));
    return [
      corner('a:moveTo', from, y),
      corner('a:lnTo', to, y),
      corner('a:lnTo', to, y + 1),
      corner('a:lnTo', from, y + 1),
      element('a:close', {}),
    ];
  });
}
