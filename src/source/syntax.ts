/**
 * Faults of YAML syntax: which of the library's errors to show, and where. A person sees one for each line.
 */
import type { YAMLParseError } from 'yaml';
import { opened, wordsOf } from './faults.ts';
import type { Issue } from './issue.ts';
import { lineEnd, lineStarts, positionAt } from './lines.ts';
import type { Words } from './wording.ts';

/** More are echoes of the first as a rule. */
const MAX_FAULTS = 10;
const MAX_BLANK = 200;

/** A quoted text or a bracket that never closes; the library points at `end`, a person looks for `start`. */
export interface Unclosed {
  readonly start: number;
  readonly end: number;
}

/** One issue for each line at most, in order; none on a line that `known` already speaks of. */
export function syntaxIssues(
  errors: readonly YAMLParseError[],
  text: string,
  unclosed: readonly Unclosed[],
  known: readonly Issue[],
): Issue[] {
  if (errors.length === 0 && unclosed.length === 0) return [];
  const lines = lineStarts(text);
  const lineOf = (offset: number): number => positionAt(lines, offset).line;
  // A tab where blanks must stand upsets every line that follows.
  const tabbed = errors.some((error) => error.code === 'TAB_AS_INDENT');
  const spoken = new Set(known.map((issue) => lineOf(issue.start)));
  // Words are made for the few that are shown: a hostile file has a million faults on one line.
  const faults = [
    ...unclosed.map(({ start }) => ({ start, make: () => unclosedIssue(start, text) })),
    ...errors
      .filter((error) => !echoes(error, unclosed) && (!tabbed || error.code === 'TAB_AS_INDENT'))
      .map((error) => ({ start: startOf(error, text), make: () => errorIssue(error, text) })),
  ].sort((a, b) => a.start - b.start);
  const issues: Issue[] = [];
  for (const fault of faults) {
    const line = lineOf(fault.start);
    if (spoken.has(line)) continue;
    spoken.add(line);
    issues.push(fault.make());
    if (issues.length === MAX_FAULTS) break;
  }
  return issues;
}

function unclosedIssue(start: number, text: string): Issue {
  return faultAt(start, lineEnd(text, start), opened(text[start]!));
}

function errorIssue(error: YAMLParseError, text: string): Issue {
  const start = startOf(error, text);
  const line = lineEnd(text, start);
  const end = error.pos[1] > start + 1 || error.code !== 'BAD_INDENT' ? Math.min(error.pos[1], line) : line;
  return faultAt(start, Math.max(start, end), wordsOf(error.code, text, start, end));
}

function echoes(error: YAMLParseError, unclosed: readonly Unclosed[]): boolean {
  if (error.code !== 'MISSING_CHAR' && error.code !== 'BAD_INDENT') return false;
  return unclosed.some(({ start, end }) => start < error.pos[0] && error.pos[0] <= end);
}

function faultAt(start: number, end: number, words: Words): Issue {
  return { rule: 'cu_phap_yaml', ...words, start, end, path: [] };
}

/** Where the library points at white space before the fault, the next letter of the same text is nearer. */
function startOf(error: YAMLParseError, text: string): number {
  let start = Math.min(error.pos[0], text.length);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'BAD_INDENT') {
    const limit = Math.min(text.length, start + MAX_BLANK);
    while (start < limit && /\s/.test(text[start]!)) start += 1;
    if (start === limit) start = Math.min(error.pos[0], text.length);
  }
  return start;
}
