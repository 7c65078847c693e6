/**
 * Tree of nodes → plain data. Own walk, since the library's keeps lossy numbers, sets prototypes through
 * `__proto__`, and reports one fault at a time.
 */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { DataPath } from '../core/path.ts';
import type { Issue } from './issue.ts';
import { keyName, visibleEnd } from './keys.ts';
import { positionAt } from './lines.ts';
import { lossOf } from './scalars.ts';
import { say } from './sentences.ts';
import { stringReader } from './strings.ts';
import { MAX_DEPTH } from './tree.ts';
import type { SourceRule, Words } from './wording.ts';

/** Values that aliases may add in all; data shared by reference is small here but not for those who walk it. */
export const MAX_ALIASED = 10_000;

export interface Values {
  /** `undefined` where the file must not be used. */
  readonly data: unknown;
  readonly issues: readonly Issue[];
}

interface Anchor {
  data: unknown;
  /** Values below and with it, aliases counted in full. */
  size: number;
  height: number;
  open: boolean;
}

interface Built {
  readonly data: unknown;
  readonly size: number;
  readonly height: number;
}

/** `letters` as in `stringReader`; `lines` is asked only where a message names a line. */
export function readValues(
  root: ParsedNode,
  text: string,
  letters: boolean,
  lines: () => readonly number[],
): Values {
  const issues: Issue[] = [];
  const strings = stringReader(text, letters, issues);
  const anchors = new Map<string, Anchor>();
  const path: (string | number)[] = [];
  let aliased = 0;
  let fatal = false;

  const report = (rule: SourceRule, words: Words, node: ParsedNode, at: DataPath = path): void => {
    issues.push({ rule, ...words, start: node.range[0], end: visibleEnd(node, text), path: [...at] });
  };
  const stop = (rule: SourceRule, words: Words, node: ParsedNode): Built => {
    if (!fatal) report(rule, words, node);
    fatal = true;
    return leaf(undefined);
  };

  const build = (node: ParsedNode | null, depth: number): Built => {
    if (fatal || node === null) return leaf(null);
    if (isAlias(node)) return follow(node, depth);
    const anchor: Anchor | undefined = node.anchor
      ? { data: undefined, size: 1, height: 0, open: true }
      : undefined;
    if (anchor) anchors.set(node.anchor!, anchor);
    const built = isScalar(node) ? leaf(scalarOf(node)) : branch(node, depth + 1);
    if (anchor) Object.assign(anchor, built, { open: false });
    return built;
  };

  const follow = (node: ParsedNode & { source: string }, depth: number): Built => {
    const written = `*${node.source}`;
    const anchor = anchors.get(node.source);
    if (!anchor || anchor.open) {
      report('bi_danh_sai', anchor ? say.circularAlias(written) : say.unknownAlias(written), node);
      return leaf(written);
    }
    aliased += anchor.size;
    if (aliased > MAX_ALIASED) return stop('bi_danh_qua_nhieu', say.aliasBomb(MAX_ALIASED), node);
    if (depth + anchor.height > MAX_DEPTH) return stop('long_qua_sau', say.tooDeep(MAX_DEPTH), node);
    return anchor;
  };

  const scalarOf = (node: ParsedNode): unknown => {
    if (!isScalar(node)) return null;
    const loss = lossOf(node);
    if (loss) {
      report('mat_du_lieu', loss, node);
      return node.source;
    }
    return typeof node.value === 'string' ? strings.read(node.value, node, path) : node.value;
  };

  const branch = (node: ParsedNode, depth: number): Built => {
    if (depth > MAX_DEPTH) return stop('long_qua_sau', say.tooDeep(MAX_DEPTH), node);
    let size = 1;
    let height = 0;
    const child = (step: string | number, value: ParsedNode | null): unknown => {
      path.push(step);
      const built = build(value, depth);
      path.pop();
      size += built.size;
      height = Math.max(height, built.height);
      return built.data;
    };
    const data: unknown[] | Record<string, unknown> = isMap(node) ? {} : [];
    if (isSeq(node)) {
      node.items.forEach((item, i) => {
        (data as unknown[])[i] = child(i, item as ParsedNode);
      });
    } else if (isMap(node)) {
      const firsts = new Map<string, ParsedNode>();
      for (const pair of node.items) {
        const key = pair.key as ParsedNode;
        const name = nameOf(key, firsts);
        const value = child(name ?? '', pair.value as ParsedNode | null);
        if (name !== undefined) (data as Record<string, unknown>)[name] = value;
      }
    }
    return { data, size, height: height + 1 };
  };

  /** The name to store a value under, or `undefined` where it must not be stored. */
  const nameOf = (key: ParsedNode, firsts: Map<string, ParsedNode>): string | undefined => {
    const name = keyName(key);
    const written = text.slice(key.range[0], visibleEnd(key, text));
    const at = name === undefined ? path : [...path, name];
    if (name === undefined || (isScalar(key) && typeof key.value !== 'string')) {
      report('khoa_khong_phai_chu', say.keyNotText(written), key, at);
      if (name === undefined) return undefined;
    } else if (isScalar(key) && typeof key.value === 'string') strings.read(key.value, key, at);
    if (name === '__proto__') {
      report('khoa_cam', say.forbiddenKey(name), key, at);
      return undefined;
    }
    const first = firsts.get(name);
    if (first) {
      const { line, column } = positionAt(lines(), first.range[0]);
      report('khoa_trung', say.duplicateKey(name, line, column), key, at);
      return undefined;
    }
    firsts.set(name, key);
    return name;
  };

  const { data } = build(root, 0);
  strings.finish();
  return { data: fatal ? undefined : data, issues };
}

function leaf(data: unknown): Built {
  return { data, size: 1, height: 0 };
}
