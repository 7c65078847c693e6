/**
 * Text across a page (`DỰ THẢO`), behind the body: a VML WordArt shape in a page header (ECMA-376 Part 4, 14.1
 * `v:shapetype`, `v:shape`, `v:textpath`; type 136, plain text). Word takes a shape of this name for its own watermark,
 * so "Remove Watermark" removes it; LibreOffice reads the same shape.
 */
import { TextRun, type XmlComponent } from 'docx';
import type { WatermarkItem } from '../layout/frames.ts';
import { element } from './docx-element.ts';
import { checkXmlText } from './xml-text.ts';

/** Formulas of type 136 as Word writes them; without them Word draws nothing. */
const FORMULAS = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
] as const;

const TYPE = '_x0000_t136';

/** A header run that draws `item` in the middle of the page; `id` numbers the shapes of a document from 1. */
export function watermarkRun(item: WatermarkItem, id: number, font: string): TextRun {
  return new TextRun({
    noProof: true,
    children: [element('w:pict', {}, shapeType(), shape(item, id, font))],
  });
}

function shapeType(): XmlComponent {
  const formulas = FORMULAS.map((eqn) => element('v:f', { eqn }));
  return element(
    'v:shapetype',
    {
      id: TYPE,
      coordsize: '21600,21600',
      'o:spt': '136',
      adj: '10800',
      path: 'm@7,l@8,m@5,21600l@6,21600e',
    },
    element('v:formulas', {}, ...formulas),
    element('v:path', {
      textpathok: 't',
      'o:connecttype': 'custom',
      'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
      'o:connectangles': '270,180,90,0',
    }),
    element('v:textpath', { on: 't', fitshape: 't' }),
    element('v:handles', {}, element('v:h', { position: '#0,bottomRight', xrange: '6629,14971' })),
    element('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
  );
}

function shape(item: WatermarkItem, id: number, font: string): XmlComponent {
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    // The text is stretched over the box: its own width and size leave the letters in proportion.
    `width:${item.width.toFixed(2)}pt`,
    `height:${item.size.toFixed(2)}pt`,
    // VML turns clockwise.
    `rotation:${(360 - item.angle) % 360}`,
    `z-index:-${id}`,
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:page',
  ];
  const letters = [`font-family:"${font}"`, 'font-size:1pt', ...(item.face & 1 ? ['font-weight:bold'] : [])];
  return element(
    'v:shape',
    {
      id: `PowerPlusWaterMarkObject${id}`,
      'o:spid': `_x0000_s${2048 + id}`,
      type: `#${TYPE}`,
      style: style.join(';'),
      'o:allowincell': 'f',
      fillcolor: grayColor(item.gray),
      stroked: 'f',
    },
    element('v:textpath', { style: letters.join(';'), string: checkXmlText(item.text) }),
  );
}

/** 0 black … 1 white → `#rrggbb`. */
function grayColor(gray: number): string {
  const level = Math.round(gray * 255).toString(16);
  return `#${level.padStart(2, '0').repeat(3)}`;
}
