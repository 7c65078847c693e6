/**
 * Facts of a document as bookmarks (`w:bookmarkStart`, ECMA-376 Part 1, 17.13.6): Word and LibreOffice keep them through
 * editing and saving, and neither prints them nor breaks a line otherwise for them. LibreOffice loses the tags of content
 * controls and moves what stands in them.
 */
import { BuilderElement, type ParagraphChild, type TextRun } from 'docx';
import type { Fact } from '../doc/fact.ts';
import { anchorName, type FactMap, type MappedFact, type Pattern } from '../doc/fact-map.ts';
import { textHash } from '../doc/hash.ts';
import { PARAGRAPH } from './docx-text.ts';
import { unescapeXml } from './xml-text.ts';

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
