/**
 * Changes values in the text of a YAML file and nothing else: comments, order of keys, quotes and layout stay as they are.
 */
import { Composer, CST, isMap, isScalar, type Node, Parser, type Scalar } from 'yaml';
import { type DataPath, valueAt } from '../core/path.ts';

export interface Edit {
  readonly path: DataPath;
  readonly value: string | number;
}

/** The text with the new values; `undefined` where it cannot be had without changing anything else. */
export function editYaml(text: string, edits: readonly Edit[]): string | undefined {
  let now: string | undefined = text;
  for (const edit of edits) now = now === undefined ? undefined : editOne(now, edit);
  return now;
}

function editOne(text: string, { path, value }: Edit): string | undefined {
  for (const style of [undefined, 'QUOTE_DOUBLE'] as const) {
    const edited = replaced(text, path, value, style) ?? inserted(text, path, value);
    // What was written must read as the value, and all else as before.
    if (edited !== undefined && isOnlyChange(text, edited, { path, value })) return edited;
  }
  return undefined;
}

function replaced(
  text: string,
  path: DataPath,
  value: string | number,
  style: Scalar.Type | undefined,
): string | undefined {
  const tokens = [...new Parser().parse(text)];
  const node = nodeAt(rootOf(tokens), path);
  if (!isScalar(node) || !node.srcToken || node.srcToken.type === 'alias') return undefined;
  if (node.anchor !== undefined) return undefined;
  const type = style ?? styleOf(node, value);
  CST.setScalarValue(node.srcToken, String(value), type === undefined ? {} : { type });
  return tokens.map((token) => CST.stringify(token)).join('');
}

/** The style a value had; a text of one line needs no block, one of several does. */
function styleOf(node: Scalar, value: string | number): Scalar.Type | undefined {
  if (typeof value === 'number') return 'PLAIN';
  const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  return value.includes('\n') ? 'BLOCK_LITERAL' : block ? 'PLAIN' : (node.type as Scalar.Type | undefined);
}

/** A key that was not there, before the first one of its map. */
function inserted(text: string, path: DataPath, value: string | number): string | undefined {
  const key = path.at(-1);
  const map = nodeAt(rootOf([...new Parser().parse(text)]), path.slice(0, -1));
  if (typeof key !== 'string' || !isMap(map) || map.has(key)) return undefined;
  const start = (map.items[0]?.key as Node | undefined)?.range?.[0];
  if (start === undefined || String(value).includes('\n')) return undefined;
  const pair = `${key}: ${JSON.stringify(value)}`;
  const indent = /[^\n]*$/.exec(text.slice(0, start))![0].replace(/[^ ]/g, ' ');
  return `${text.slice(0, start)}${pair}${map.flow ? ', ' : `\n${indent}`}${text.slice(start)}`;
}

function rootOf(tokens: readonly CST.Token[]): Node | null {
  const documents = [...new Composer({ keepSourceTokens: true, schema: 'core' }).compose(tokens)];
  const [document] = documents;
  return documents.length === 1 && document && document.errors.length === 0
    ? (document.contents as Node | null)
    : null;
}

function nodeAt(root: Node | null, path: DataPath): Node | null | undefined {
  let here: unknown = root;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !('get' in here)) return undefined;
    here = (here as { get(key: unknown, keep: true): unknown }).get(step, true);
  }
  return here as Node | null | undefined;
}

function isOnlyChange(before: string, after: string, { path, value }: Edit): boolean {
  const [old, fresh] = [before, after].map(
    (text) => rootOf([...new Parser().parse(text)])?.toJSON() as unknown,
  );
  const found = valueAt(fresh, path);
  if ((typeof found === 'string' ? found.trim().normalize('NFC') : found) !== value) return false;
  return JSON.stringify(without(old, path)) === JSON.stringify(without(fresh, path));
}

/** The data without the value at the path. */
function without(data: unknown, path: DataPath): unknown {
  const copy = structuredClone(data);
  const owner = valueAt(copy, path.slice(0, -1));
  if (Array.isArray(owner)) owner[Number(path.at(-1))] = null;
  else if (owner !== null && typeof owner === 'object')
    delete (owner as Record<string, unknown>)[String(path.at(-1))];
  return copy;
}
