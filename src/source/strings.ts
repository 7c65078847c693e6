/**
 * Strings of a file: to NFC, and letters that look right but are not. A file without anything unusual
 * is told by one look at its whole text; then no string is looked at again.
 */
import type { ParsedNode } from 'yaml';
import type { DataPath } from '../core/path.ts';
import { HIDDEN, STRANGE_D } from '../core/text.ts';
import type { Issue } from './issue.ts';
import { visibleEnd } from './keys.ts';
import { say } from './sentences.ts';

/** C0 but tab, line feed and CRLF; DEL, C1, the replacement character, noncharacters, lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFD-\uFFFF]|\r(?!\n)|\p{Cs}/u;

export interface StringReader {
  /** The string in NFC. */
  read(value: string, node: ParsedNode, path: DataPath): string;
  /** To call at the end: adds the one issue that says how many strings changed. */
  finish(): void;
}

/** A reader for the strings of one text. `letters`: also judge single letters. */
export function stringReader(text: string, letters: boolean, issues: Issue[]): StringReader {
  // Escapes such as "\u0301" write letters that the text itself does not show.
  const escapes = text.includes('\\');
  const composed = !escapes && text.normalize('NFC') === text;
  const usual = !letters || !(escapes || STRANGE_D.test(text) || HIDDEN.test(text) || CONTROL.test(text));
  let changed = 0;
  let first: { start: number; end: number; path: DataPath } | undefined;

  return {
    read(value, node, path) {
      if (!usual) issues.push(...letterIssues(value, node, path, text));
      if (composed) return value;
      const normal = value.normalize('NFC');
      if (normal !== value) {
        changed += 1;
        first ??= { start: node.range[0], end: visibleEnd(node, text), path: [...path] };
      }
      return normal;
    },
    finish() {
      if (first) issues.push({ rule: 'chuan_hoa_nfc', ...say.normalised(changed), ...first });
    },
  };
}

function letterIssues(value: string, node: ParsedNode, path: DataPath, text: string): Issue[] {
  const issues: Issue[] = [];
  const strange = STRANGE_D.exec(value)?.[0];
  if (strange)
    issues.push({
      rule: 'chu_d_la',
      ...say.strangeD(strange, value),
      ...spot(strange, node, text),
      path: [...path],
    });
  const control = CONTROL.exec(value)?.[0];
  if (control)
    issues.push({ rule: 'ky_tu_la', ...say.control(control), ...spot(control, node, text), path: [...path] });
  const hidden = HIDDEN.exec(value)?.[0];
  if (hidden)
    issues.push({
      rule: 'ky_tu_an',
      ...say.hidden(hidden, value),
      ...spot(hidden, node, text),
      path: [...path],
    });
  return issues;
}

/** The letter itself, or the whole scalar where the letter is written as an escape. */
function spot(letter: string, node: ParsedNode, text: string): { start: number; end: number } {
  const end = visibleEnd(node, text);
  const at = text.indexOf(letter, node.range[0]);
  const outer = Math.max(end, node.range[1]);
  return at !== -1 && at < outer ? { start: at, end: at + letter.length } : { start: node.range[0], end };
}
