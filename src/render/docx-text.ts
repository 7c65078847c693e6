/**
 * Reads the text of a DOCX that `renderDocx` wrote, in reading order: paragraphs and, cell by cell from left to right,
 * tables. Page headers (number, watermark) are not text of the document.
 */
import { unescapeXml } from './xml-text.ts';
import { readZip, ZipError } from './zip.ts';

const BODY = 'word/document.xml';
/** Each paragraph with text or a property, and in it each text: `w:p` never nests in our files. */
export const PARAGRAPH = /<w:p(?:\s[^>]*)?>(.*?)<\/w:p>/gs;
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** One line for each paragraph that has text, joined by `\n`. Throws `ZipError` on bytes that are no DOCX. */
export function docxText(bytes: Uint8Array): string {
  const body = readZip(bytes, (name) => name === BODY).get(BODY);
  if (!body) throw new ZipError(`the archive has no ${BODY}`);
  const xml = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  const lines: string[] = [];
  for (const [, content] of xml.matchAll(PARAGRAPH)) {
    const line = [...content!.matchAll(TEXT)].map(([, text]) => unescapeXml(text!)).join('');
    if (line !== '') lines.push(line);
  }
  return lines.join('\n');
}
