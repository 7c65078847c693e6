/** An edited DOCX as reading back needs it: its paragraphs as typed, and the map of facts that our own renderer put in. */
import { type FactMap, readFactMap } from '../doc/fact-map.ts';
import type { Anchor } from './bookmarks.ts';
import { DocxError, type DocxParts, openDocx } from './open.ts';
import { readWord } from './read.ts';
import { textOf } from './xml.ts';

/** With its number or bullet; tracked changes count as accepted. */
export interface Para {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

export interface EditedDocx {
  /** Without those of text boxes. */
  readonly paragraphs: readonly Para[];
  /** `undefined` in a file that is not ours, that was built without a map, or that lost it. */
  readonly map: FactMap | undefined;
}

const CUSTOM = /^customXml\/item\d*\.xml$/;
/** Root element of the part that holds the map. */
const MAP_ROOT = /(?:^|[:?])du-kien$/;

/** Throws `DocxError` on bytes that are no DOCX. */
export function readDocx(bytes: Uint8Array): EditedDocx {
  const parts = openDocx(bytes);
  const maps = parts.names.filter((name) => CUSTOM.test(name)).flatMap((name) => mapIn(parts, name) ?? []);
  return {
    paragraphs: readWord(parts)
      .paragraphs.filter(({ inBox }) => !inBox)
      .map(({ typed, anchors }) => ({ text: typed, anchors })),
    map: maps.length === 1 ? maps[0] : undefined,
  };
}

/** Parts of other programs may be anything; a broken one says nothing of ours. */
function mapIn(parts: DocxParts, name: string): FactMap | undefined {
  try {
    const root = parts.part(name);
    return root && MAP_ROOT.test(root.name) ? readFactMap(textOf(root)) : undefined;
  } catch (error) {
    if (error instanceof DocxError) return undefined;
    throw error;
  }
}
