/** An edited DOCX as reading back needs it: its paragraphs as typed, and the map of facts that our own renderer put in. */
import type { FactMap } from '../doc/fact-map.ts';
import { mapInPieces, type Property } from '../doc/fact-pieces.ts';
import type { Anchor } from './bookmarks.ts';
import { DocxError, type DocxParts, openDocx } from './open.ts';
import { readWord } from './read.ts';
import { elements, textOf } from './xml.ts';

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

/** Throws `DocxError` on bytes that are no DOCX. */
export function readDocx(bytes: Uint8Array): EditedDocx {
  const parts = openDocx(bytes);
  return {
    paragraphs: readWord(parts)
      .paragraphs.filter(({ inBox }) => !inBox)
      .map(({ typed, anchors }) => ({ text: typed, anchors })),
    map: mapInPieces(propertiesOf(parts)),
  };
}

/** Those that people add. Other programs may write anything there; a broken part says nothing of ours. */
function propertiesOf(parts: DocxParts): Property[] {
  try {
    const target = parts.related('').find(({ type }) => type === 'custom-properties')?.target;
    return elements(parts.part(target ?? ''), 'cup:property').map((one) => ({
      name: one.attributes.get('name') ?? '',
      value: textOf(one).trim(),
    }));
  } catch (error) {
    if (error instanceof DocxError) return [];
    throw error;
  }
}
