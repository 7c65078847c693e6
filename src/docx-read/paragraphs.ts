/**
 * The paragraphs of a DOCX that somebody may have edited, with the bookmarks that stand in them: as the text would read
 * with every tracked change accepted (ECMA-376 Part 1, 17.3 and 17.13).
 */
import { attribute, localName, xmlTokens } from './xml.ts';

/** A bookmark of a paragraph, `[from, to)` in its text; one that goes on in the next paragraph has a part in each. */
export interface Anchor {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Para {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/** What is cut, moved away, or there a second time for older programs. */
const DROPPED = new Set(['del', 'moveFrom', 'Fallback', 'txbxContent', 'pict', 'object', 'drawing']);
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

interface Open {
  text: string;
  readonly anchors: Anchor[];
  /** Start of each bookmark that is open, by its id. */
  readonly starts: Map<string, number>;
}

/** The paragraphs of a body (`word/document.xml`) in reading order, empty ones too. */
export function readParagraphs(xml: string): Para[] {
  const ended = new Set<string>();
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'open' && localName(token.name) === 'bookmarkEnd') ended.add(idOf(token.attributes));
  }
  const found: Para[] = [];
  /** Bookmarks that are open, by id. */
  const names = new Map<string, string>();
  let here: Open | undefined;
  let inText = false;
  let dropped = 0;
  const close = (id: string): void => {
    const from = here?.starts.get(id);
    const name = names.get(id);
    if (here && from !== undefined && name !== undefined)
      here.anchors.push({ name, from, to: here.text.length });
    here?.starts.delete(id);
  };
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (inText && here && dropped === 0) here.text += token.text;
      continue;
    }
    const name = localName(token.name);
    if (DROPPED.has(name)) {
      if (token.kind === 'close') dropped--;
      else if (!token.empty) dropped++;
    }
    if (name === 'bookmarkStart' && token.kind === 'open') {
      const id = idOf(token.attributes);
      if (!ended.has(id)) continue;
      names.set(id, attribute(token.attributes, 'w:name') ?? '');
      here?.starts.set(id, here.text.length);
    } else if (name === 'bookmarkEnd' && token.kind === 'open') {
      const id = idOf(token.attributes);
      close(id);
      names.delete(id);
    }
    if (dropped > 0) continue;
    if (name === 'p') {
      if (token.kind === 'open')
        here = { text: '', anchors: [], starts: new Map([...names.keys()].map((id) => [id, 0])) };
      if (here && (token.kind === 'close' || token.empty)) {
        for (const id of [...here.starts.keys()]) close(id);
        found.push({ text: here.text, anchors: here.anchors });
        here = undefined;
      }
    } else if (name === 't') inText = token.kind === 'open' && !token.empty;
    else if (token.kind === 'open' && here && SIGNS[name] !== undefined && inRun(token.attributes))
      here.text += SIGNS[name];
  }
  return found;
}

function idOf(attributes: string): string {
  return attribute(attributes, 'w:id') ?? '';
}

/** A tab stop of a paragraph's properties has the name of a tab in its text; only the stop has a position. */
function inRun(attributes: string): boolean {
  return attribute(attributes, 'w:pos') === undefined;
}
