/**
 * The text of one YAML file → `Source`. Lines and columns are counted only when somebody asks.
 */
import { isScalar } from 'yaml';
import { compareFindings, type Place } from '../core/finding.ts';
import type { Decoded } from './decode.ts';
import { atHead, type Issue, toFinding } from './issue.ts';
import { headOf, lineStarts, placeAt } from './lines.ts';
import { spanOf } from './locate.ts';
import { say } from './sentences.ts';
import type { Source } from './source.ts';
import { readTree } from './tree.ts';
import { readValues } from './values.ts';

/** Reads decoded text; never throws on any text. */
export function parseSource(decoded: Decoded, file: string, absolute: string): Source {
  const { text } = decoded;
  let counted: readonly number[] | undefined;
  const lines = (): readonly number[] => {
    counted ??= lineStarts(text);
    return counted;
  };
  const place = (start: number, end: number): Place =>
    text === '' ? headOf(file) : placeAt(file, lines(), start, end);

  let issues: readonly Issue[] = decoded.issues;
  const tree = decoded.sound ? readTree(text) : { root: null, issues: [] };
  issues = issues.concat(tree.issues);
  let data: unknown;
  const root = tree.root;
  if (decoded.sound && tree.issues.length === 0) {
    if (root === null || (isScalar(root) && root.source === '' && root.type === 'PLAIN')) {
      issues = [...issues, atHead('tep_rong', say.empty())];
    } else {
      const values = readValues(root, text, decoded.unicode, lines);
      data = values.data;
      issues = issues.concat(values.issues);
    }
  }
  return {
    file,
    absolute,
    text,
    data,
    findings: issues.map((issue) => toFinding(issue, place(issue.start, issue.end))).sort(compareFindings),
    unreadable: false,
    locate: (path, part) => {
      return root ? place(...spanOf(root, text, path, part)) : headOf(file);
    },
  };
}
