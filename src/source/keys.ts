/**
 * Names of keys, read alike by the data and by the places, so that a path of one always fits the other.
 */
import { isScalar, type ParsedNode } from 'yaml';

/** The name under which a key stands in the data (NFC), or `undefined` where a key has no name. */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const text = typeof key.value === 'string' ? key.value : (key.source ?? '');
  return text.normalize('NFC');
}

/** The last offset of what a person sees of a node: without line ends after block text or nested blocks. */
export function visibleEnd(node: ParsedNode, text: string): number {
  const [start, end] = node.range;
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last -= 1;
  return last;
}
