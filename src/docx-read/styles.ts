/**
 * Resolves styles (ECMA-376 Part 1, 17.7.2): document defaults, table style, paragraph style and what it is based on,
 * numbering, character style, then what the paragraph and the run say themselves.
 */
import type { ParagraphStyle, RunStyle } from './model.ts';
import type { DocxParts } from './open.ts';
import { type ParagraphPart, paragraphPart, type RunPart, runPart, type Theme } from './style-parts.ts';
import { child, elements, valOf, type XmlElement } from './xml.ts';

/** What Word assumes where nothing is said. */
const BASE_RUN: RunStyle = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  size: 10,
  bold: false,
  italic: false,
  underline: false,
  caps: false,
  color: 'auto',
  hidden: false,
};
const BASE_PARAGRAPH: ParagraphStyle = {
  align: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: 1,
  lineRule: 'auto',
  keepNext: false,
  pageBreakBefore: false,
  contextual: false,
  borderTop: 0,
  borderBottom: 0,
};
const MAX_CHAIN = 32;

interface Style {
  readonly run: RunPart;
  readonly paragraph: ParagraphPart;
}

export interface Styles {
  /** Of a paragraph with these properties, inside a table of this style. */
  paragraph(
    pPr: XmlElement | undefined,
    tableStyle: string | undefined,
    numbered: ParagraphPart,
  ): ParagraphStyle;
  /** `numId` and level, from the paragraph or its style. */
  numbering(pPr: XmlElement | undefined): Pick<ParagraphPart, 'numId' | 'level'>;
  run(rPr: XmlElement | undefined, pPr: XmlElement | undefined, tableStyle: string | undefined): RunStyle;
  /** `w:tblPr` of a table style, its own or of what it is based on. */
  tablePart(tableStyle: string | undefined, name: string): XmlElement | undefined;
}

export function readStyles(parts: DocxParts): Styles {
  const related = parts.related(parts.main);
  const find = (type: string) => related.find((one) => one.type === type)?.target;
  const theme = readTheme(parts.part(find('theme') ?? ''));
  const sheet = parts.part(find('styles') ?? 'word/styles.xml');
  const defaults = child(sheet, 'w:docDefaults');
  const base: Style = {
    run: runPart(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    paragraph: paragraphPart(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
  };
  const byId = new Map(
    elements(sheet, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]),
  );
  const normal = elements(sheet, 'w:style').find(
    (style) => style.attributes.get('w:type') === 'paragraph' && isTrue(style.attributes.get('w:default')),
  );
  const normalId = normal?.attributes.get('w:styleId');
  /** From the root of the chain to the style itself; a chain that goes round is cut. */
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    let style = id === undefined ? undefined : byId.get(id);
    while (style && !found.includes(style) && found.length < MAX_CHAIN) {
      found.unshift(style);
      style = byId.get(valOf(style, 'w:basedOn') ?? '');
    }
    return found;
  };
  const cache = new Map<string, Style>();
  const styleOf = (id: string | undefined): Style => {
    const key = id ?? '';
    const known = cache.get(key);
    if (known) return known;
    const links = chain(id);
    const style = {
      run: Object.assign({}, ...links.map((one) => runPart(child(one, 'w:rPr'), theme))) as RunPart,
      paragraph: Object.assign(
        {},
        ...links.map((one) => paragraphPart(child(one, 'w:pPr'))),
      ) as ParagraphPart,
    };
    cache.set(key, style);
    return style;
  };
  const paragraphStyle = (pPr: XmlElement | undefined): Style => styleOf(valOf(pPr, 'w:pStyle') ?? normalId);
  return {
    paragraph(pPr, tableStyle, numbered) {
      const {
        numId: _id,
        level: _level,
        ...style
      } = {
        ...base.paragraph,
        ...styleOf(tableStyle).paragraph,
        ...paragraphStyle(pPr).paragraph,
        ...numbered,
        ...paragraphPart(pPr),
      };
      return { ...BASE_PARAGRAPH, ...style };
    },
    numbering(pPr) {
      const own = { ...paragraphStyle(pPr).paragraph, ...paragraphPart(pPr) };
      return {
        ...(own.numId !== undefined && { numId: own.numId }),
        ...(own.level !== undefined && { level: own.level }),
      };
    },
    run(rPr, pPr, tableStyle) {
      const paragraph = paragraphStyle(pPr).run;
      const character = styleOf(valOf(rPr, 'w:rStyle')).run;
      const style = { ...BASE_RUN, ...base.run, ...styleOf(tableStyle).run, ...paragraph, ...character };
      // Switches of two styles cancel each other (17.7.3).
      for (const key of ['bold', 'italic', 'caps', 'hidden'] as const) {
        if (paragraph[key] && character[key]) style[key] = false;
      }
      return { ...style, ...runPart(rPr, theme) };
    },
    tablePart(tableStyle, name) {
      return chain(tableStyle)
        .map((one) => child(child(one, 'w:tblPr'), name))
        .findLast((found) => found !== undefined);
    },
  };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function readTheme(theme: XmlElement | undefined): Theme {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
  const font = (name: string) => child(child(scheme, name), 'a:latin')?.attributes.get('typeface');
  return { major: font('a:majorFont'), minor: font('a:minorFont') };
}
