/**
 * A finding before it has a line and column: offsets only, so that a sound file never counts lines.
 */
import type { Finding, Place } from '../core/finding.ts';
import { type DataPath, toPointer } from '../core/path.ts';
import { SOURCE_GROUP, SOURCE_RULES, type SourceRule, type Words } from './wording.ts';

export interface Issue extends Words {
  readonly rule: SourceRule;
  /** UTF-16 offsets into the text of the source, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly path: DataPath;
}

/** An issue at the head of the file. */
export function atHead(rule: SourceRule, words: Words): Issue {
  return { rule, ...words, start: 0, end: 0, path: [] };
}

/** An issue at its place, as a finding. */
export function toFinding(issue: Issue, place: Place): Finding {
  const text = SOURCE_RULES[issue.rule];
  return {
    rule: issue.rule,
    group: SOURCE_GROUP,
    severity: text.severity,
    message: issue.message,
    why: text.why,
    fix: issue.fix ?? text.fix,
    citation: null,
    place,
    path: toPointer(issue.path),
  };
}
