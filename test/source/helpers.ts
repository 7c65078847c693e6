/** Short ways to read text in tests and to print findings as `rule line:column-line:column`. */

import { sourceFromBytes } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';

export function read(content: string | Uint8Array): Source {
  return sourceFromBytes(Buffer.from(content as string), '/w/ho-so.yaml', 'ho-so.yaml');
}

export function marks(source: Source): string[] {
  return source.findings.map(
    ({ rule, place }) => `${rule} ${place.line}:${place.column}-${place.endLine}:${place.endColumn}`,
  );
}

/** The stretch of text that a place covers. */
export function covered(source: Source, place: ReturnType<Source['locate']>): string {
  const lines = source.text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return source.text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn));
}
