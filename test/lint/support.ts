/** What the tests of `lint-docx` share: the rulebook, a lint of bytes, a good letter. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Linted, lintDocx } from '../../src/lint/lint.ts';
import type { Rulebook } from '../../src/lint/rulebook.ts';
import { fonts } from '../layout/support.ts';

const BOOK = new URL('../../templates/layout/kiem-the-thuc.yaml', import.meta.url);
export const book = parse(readFileSync(BOOK, 'utf8')) as Rulebook;

export function lint(bytes: Uint8Array): Linted {
  return lintDocx({ file: 'a.docx', bytes, book, fonts, decree: 'Nghị định số 30/2020/NĐ-CP' });
}

/** Each finding as `rule@line`, in order. */
export function rulesOf({ findings }: Linted): string[] {
  return findings.map(({ rule }) => rule);
}
