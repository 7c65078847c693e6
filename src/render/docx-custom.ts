/** `docProps/custom.xml` (ECMA-376 Part 1, 15.2.12.2 and 22.3): the map of facts, where a document carries one. */
import type { FactMap } from '../doc/fact-map.ts';
import { factPieces } from '../doc/fact-pieces.ts';
import { escapeXml } from './xml-text.ts';

/** Of properties that people add. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** Numbers of properties begin here. */
const FIRST = 2;

export function customProperties(map: FactMap): string {
  const properties = factPieces(map).map(
    ({ name, value }, i) =>
      `<property fmtid="${FORMAT}" pid="${FIRST + i}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Properties xmlns="${TYPES}/custom-properties" xmlns:vt="${TYPES}/docPropsVTypes">${properties.join('')}</Properties>`
  );
}
