/**
 * A path of the data → the stretch of text that wrote it.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { DataPath } from '../core/path.ts';
import { keyName, visibleEnd } from './keys.ts';

export type Span = readonly [start: number, end: number];

/** See `Source.locate`. */
export function spanOf(root: ParsedNode, text: string, path: DataPath, part: 'key' | 'value'): Span {
  let node = root;
  let head = headOf(root, text);
  for (const step of path) {
    if (isAlias(node)) return wholeOf(node, text);
    const next = childOf(node, step);
    if (!next) return head;
    head = next.key ? wholeOf(next.key, text) : next.value ? headOf(next.value, text) : head;
    if (!next.value) return head;
    node = next.value;
  }
  return part === 'key' ? head : wholeOf(node, text);
}

interface Child {
  readonly key?: ParsedNode;
  readonly value: ParsedNode | null;
}

function childOf(node: ParsedNode, step: string | number): Child | undefined {
  if (isMap(node)) {
    const name = String(step);
    // Nearly all keys are typed as we spell them: one that is not costs a second look.
    const pair =
      node.items.find(({ key }) => isScalar(key) && key.value === name) ??
      node.items.find(({ key }) => keyName(key) === name);
    return pair && { key: pair.key as ParsedNode, value: pair.value as ParsedNode | null };
  }
  if (isSeq(node)) {
    const item = /^\d+$/.test(String(step)) ? node.items[Number(step)] : undefined;
    return item && !isPair(item) ? { value: item as ParsedNode } : undefined;
  }
  return undefined;
}

/** Where a value without a key of its own begins: its first key, else all of it. */
function headOf(node: ParsedNode, text: string): Span {
  if (isMap(node) && node.items.length > 0) return wholeOf(node.items[0]!.key as ParsedNode, text);
  return wholeOf(node, text);
}

/** The node without the white space and comments after its last value. */
function wholeOf(node: ParsedNode, text: string): Span {
  const start = node.range[0];
  return [start, Math.max(start, contentEnd(node, text))];
}

function contentEnd(node: ParsedNode, text: string): number {
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    const last = node.items[node.items.length - 1]!;
    if (!isPair(last)) return contentEnd(last as ParsedNode, text);
    return contentEnd((last.value ?? last.key) as ParsedNode, text);
  }
  return visibleEnd(node, text);
}
