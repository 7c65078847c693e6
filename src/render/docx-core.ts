/** `docProps/core.xml` (ECMA-376 Part 2, 11): title, agency and the document's own date, nothing of this machine. */
import { parseDate } from '../core/date.ts';
import type { DocModel } from '../doc/model.ts';
import { escapeXml } from './xml-text.ts';

/** The part. A date that is not a day is left out: Word refuses a file with a bad one. */
export function coreProperties({ title, author, date }: DocModel): string {
  const day = parseDate(date);
  const stamp = (name: string): string =>
    day ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dc:language>vi-VN</dc:language>` +
    `${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}
