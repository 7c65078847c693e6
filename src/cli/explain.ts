/** Prints what a rule, an award or a form is. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../core/date.ts';
import { nearest } from '../core/suggest.ts';
import { createLaw } from '../law/law.ts';
import type { LawData, RuleExample } from '../law/types.ts';
import { BUILTIN_RULES } from '../report/builtin.ts';
import { explainText, findSubjects, subjectIds } from '../report/explain.ts';
import { loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { layoutRules, readRulebook } from './rulebook.ts';
import { UsageError } from './usage.ts';

/** `day`: as of that day, with what is in force marked. */
export function explain(word: string, day: IsoDate | undefined, env: Env): void {
  const engine = loadEngine(env);
  const { names } = engine;
  const law = createLaw(withExamples(engine.law.data, env.packageRoot));
  const builtins = [...BUILTIN_RULES, ...layoutRules(readRulebook(env), law)];
  const subjects = findSubjects(word, law, builtins);
  if (Object.values(subjects).every((found) => found.length === 0)) {
    const guess = nearest(word, subjectIds(law, builtins));
    throw new UsageError(
      `Không có quy tắc, danh hiệu, hình thức hay mẫu nào mang mã “${word}”.`,
      guess ? `Có phải ý bạn là “${guess}”?` : 'Xem: khenthuong list rules, awards, forms.',
    );
  }
  env.stdout.write(explainText(subjects, law, names, env.stdout, day));
}

/** The examples beside the rules lie in a file of their own: only `explain` wants them. */
function withExamples(data: LawData, packageRoot: string): LawData {
  const file = path.join(packageRoot, 'dist', 'generated', 'vi-du.json');
  const examples = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly RuleExample[]>>;
  return { ...data, quy_tac: data.quy_tac.map((rule) => ({ ...rule, vi_du: examples[rule.id] ?? [] })) };
}
