/** A DOCX from outside → its paragraphs, and the map of facts that our own renderer put into it. */
import { type FactMap, readFactMap } from '../doc/fact-map.ts';
import { readZip, ZipError } from '../render/zip.ts';
import { type Para, readParagraphs } from './paragraphs.ts';
import { localName, xmlTokens } from './xml.ts';

export interface EditedDocx {
  readonly paragraphs: readonly Para[];
  /** `undefined` in a file that is not ours, that was built without a map, or that lost it. */
  readonly map: FactMap | undefined;
}

const BODY = 'word/document.xml';
const CUSTOM = /^customXml\/item\d*\.xml$/;
/** Root element of the part that holds the map. */
const MAP_ROOT = 'du-kien';

/** Throws `ZipError` on bytes that are no DOCX. */
export function readDocx(bytes: Uint8Array): EditedDocx {
  const parts = readZip(bytes, (name) => name === BODY || CUSTOM.test(name));
  const body = parts.get(BODY);
  if (!body) throw new ZipError(`the archive has no ${BODY}`);
  const maps = [...parts].flatMap(([name, part]) => {
    const map = name === BODY ? undefined : mapIn(text(part));
    return map ? [map] : [];
  });
  return { paragraphs: readParagraphs(text(body)), map: maps.length === 1 ? maps[0] : undefined };
}

function mapIn(xml: string): FactMap | undefined {
  let json = '';
  let inside = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') json += inside ? token.text : '';
    else if (localName(token.name) === MAP_ROOT) inside = token.kind === 'open';
  }
  return json === '' ? undefined : readFactMap(json);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
