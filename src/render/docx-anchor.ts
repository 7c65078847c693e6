/**
 * Facts of a document as bookmarks (`w:bookmarkStart`, ECMA-376 Part 1, 17.13.6): Word and LibreOffice keep them through
 * editing and saving, and neither prints them nor breaks a line otherwise for them. LibreOffice loses the tags of content
 * controls and moves what stands in them.
 */
import { BuilderElement, type ParagraphChild, type TextRun } from 'docx';
import type { Fact } from '../doc/fact.ts';
import { anchorName, type FactMap, type MappedFact, type Pattern, writeFactMap } from '../doc/fact-map.ts';
import { textHash } from '../doc/hash.ts';
import { PARAGRAPH } from './docx-text.ts';
import { escapeXml, unescapeXml } from './xml-text.ts';

/** Namespace of the part that holds the map. */
export const FACT_MAP = 'urn:khenthuong:du-kien:1';

/** The run between the two ends of its bookmark, named after its fact until all are counted. */
export function anchored(fact: Fact | undefined, run: TextRun): ParagraphChild[] {
  if (!fact) return [run];
  const name = [fact.at, fact.as, fact.more ?? ''].join('|');
  return [end('w:bookmarkStart', { 'w:name': name }), run, end('w:bookmarkEnd', {})];
}

function end(name: string, attributes: Readonly<Record<string, string>>): ParagraphChild {
  const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: payload }) as unknown as ParagraphChild;
}

/** Start of a bookmark, its end, or text. */
const PIECE = /<w:bookmarkStart w:name="([^"]*)"\/>|(<w:bookmarkEnd\/>)|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
const ENDS = /<w:bookmark(?:Start w:name="[^"]*"|End)\/>/g;

/** Gives the bookmarks of a body their numbers, in reading order, and says what they are. */
export function numberAnchors(
  body: string,
  source: string,
): { readonly body: string; readonly map: FactMap } {
  const facts: Omit<MappedFact, 'whole'>[] = [];
  const texts: string[] = [];
  const patterns: Pattern[] = [];
  for (const [, content] of body.matchAll(PARAGRAPH)) {
    const pattern: (string | number)[] = [];
    let fact: Pick<MappedFact, 'at' | 'as' | 'more'> | undefined;
    let wording = '';
    for (const [, name, closed, text] of content!.matchAll(PIECE)) {
      if (name !== undefined) {
        if (wording !== '') pattern.push(wording);
        wording = '';
        fact = factOf(unescapeXml(name));
      } else if (closed === undefined) wording += unescapeXml(text!);
      else {
        pattern.push(facts.length);
        facts.push({ ...fact!, hash: textHash(wording) });
        texts.push(wording);
        wording = '';
      }
    }
    if (wording !== '') pattern.push(wording);
    if (pattern.length > 0) patterns.push(pattern);
  }
  let count = 0;
  const numbered = body.replace(ENDS, (tag) =>
    tag.startsWith('<w:bookmarkS')
      ? `<w:bookmarkStart w:id="${count}" w:name="${anchorName(count)}"/>`
      : `<w:bookmarkEnd w:id="${count++}"/>`,
  );
  const whole = facts.map((one, i): MappedFact => {
    let end = i + 1;
    while (facts[end]?.more !== undefined) end++;
    const parted = end > i + 1 && one.more === undefined;
    return { ...one, whole: parted ? textHash(texts.slice(i, end).join(' ')) : one.hash };
  });
  return { body: numbered, map: { source, facts: whole, patterns } };
}

function factOf(name: string): Pick<MappedFact, 'at' | 'as' | 'more'> {
  const parts = name.split('|');
  const more = parts.at(-1) === '' ? undefined : (parts.at(-1) as Fact['more']);
  return { at: parts.slice(0, -2).join('|'), as: parts.at(-2)!, more };
}

/** Any fixed id: one file holds one such part. */
const STORE_ID = '{6B68656E-7468-7561-6E67-6475206B6965}';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/** Adds the map to the parts of a package as a custom XML part (ECMA-376 Part 1, 15.2.5 and 15.2.6). */
export function addFactMap(parts: Map<string, string>, map: FactMap): void {
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const before = (part: string, closing: string, more: string): void => {
    parts.set(
      part,
      parts.get(part)!.replace(closing, () => `${more}${closing}`),
    );
  };
  parts.set(
    'customXml/item1.xml',
    `${XML}<du-kien xmlns="${FACT_MAP}">${escapeXml(writeFactMap(map))}</du-kien>`,
  );
  parts.set(
    'customXml/itemProps1.xml',
    `${XML}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${FACT_MAP}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${XML}<Relationships xmlns="${relations}"><Relationship Id="rId1" ` +
      `Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  before(
    RELATIONS,
    '</Relationships>',
    `<Relationship Id="rIdDuKien" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`,
  );
  before(
    TYPES,
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
}
