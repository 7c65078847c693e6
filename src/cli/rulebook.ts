/** The rules of `lint-docx` from their file, for the command itself and for `explain` and `list`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Law } from '../law/law.ts';
import { type Rulebook, severityOf } from '../lint/rulebook.ts';
import type { BuiltinRule } from '../report/builtin.ts';
import type { Env } from './env.ts';

export function readRulebook({ packageRoot }: Pick<Env, 'packageRoot'>): Rulebook {
  return parse(
    readFileSync(path.join(packageRoot, 'templates', 'layout', 'kiem-the-thuc.yaml'), 'utf8'),
  ) as Rulebook;
}

/** As the pages of rules show them. */
export function layoutRules(book: Rulebook, law: Pick<Law, 'instrument'>): BuiltinRule[] {
  const decree = law.instrument(book.van_ban)?.ten ?? book.van_ban;
  return Object.entries(book.quy_tac).map(([id, rule]) => ({
    id,
    nhom: 'the_thuc',
    ten: rule.ten,
    muc: severityOf(rule),
    vi_sao: `${rule.vi_sao} (${rule.noi} ${decree}).`,
    sua: rule.sua.replace(/\{(\w+)\}/g, '‹$1›'),
    chay: 'quy tắc của khenthuong lint-docx, chạy với tệp Word',
  }));
}
