/** Prints what a rule, an award or a form is. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../core/date.ts';
import { nearest } from '../core/suggest.ts';
import { fold } from '../core/text.ts';
import { createLaw, type Law } from '../law/law.ts';
import type { LawData, RuleExample } from '../law/types.ts';
import { BUILTIN_RULES } from '../report/builtin.ts';
import { explainText, findSubjects, isOfAnotherDay, subjectIds } from '../report/explain.ts';
import type { AwardCase, AwardExamples } from '../report/explain-award.ts';
import { loadEngine } from './engine.ts';
import type { Env } from './env.ts';
import { EXIT, type Exit } from './exit.ts';
import { layoutRules, readRulebook } from './rulebook.ts';
import { UsageError } from './usage.ts';

/** By the law of `day`; unsettled where only the text of another day can be shown. */
export function explain(word: string, day: IsoDate, env: Env): Exit {
  const engine = loadEngine(env);
  const { names } = engine;
  const law = createLaw(withExamples(engine.law.data, env.packageRoot));
  const builtins = [...BUILTIN_RULES, ...layoutRules(readRulebook(env), law)];
  const subjects = findSubjects(word, law, builtins);
  if (Object.values(subjects).every((found) => found.length === 0)) {
    if (existsSync(path.join(env.packageRoot, 'templates', 'mau', `${path.basename(word)}.yaml`)))
      throw new UsageError(
        `“${word}” là mẫu giấy tờ quanh hồ sơ, không do nghị định quy định.`,
        `Cần gì để lập: khenthuong list forms <hồ sơ>. Lập: khenthuong build <hồ sơ> -o <thư mục> --mau ${word}.`,
      );
    const guess = awardMeant(word, law) ?? nearest(word, subjectIds(law, builtins));
    throw new UsageError(
      `Không có quy tắc, danh hiệu, hình thức, mẫu, câu hỏi, văn bản hay tham số nào mang mã “${word}”.`,
      guess ? `Có phải ý bạn là “${guess}”?` : 'Xem: khenthuong list rules, awards, forms.',
    );
  }
  const examples = awardExamples(env.packageRoot);
  env.stdout.write(
    explainText(subjects, { law, names, day, examples, faults: faultyExamples(env.packageRoot) }, env.stdout),
  );
  return isOfAnotherDay(subjects, law, day) ? EXIT.unsettled : EXIT.ok;
}

/** The award whose name has every word of a code or of a name cut short; the shortest such name. */
function awardMeant(word: string, { data }: Law): string | undefined {
  const wanted = fold(word).split(' ');
  const named = data.hinh_thuc.filter(({ ten }) => {
    const words = fold(ten).split(' ');
    return wanted.length > 1 && wanted.every((one) => words.includes(one));
  });
  return named.sort((a, b) => a.ten.length - b.ten.length)[0]?.id;
}

/** The example dossiers that come with the program, by the award that their nominations ask for, and a judged case of each award. */
function awardExamples(packageRoot: string): ReadonlyMap<string, AwardExamples> {
  const found = new Map<string, { dat: string[]; sai: string[]; ca?: AwardCase }>();
  const collect = (folder: string, as: 'dat' | 'sai', only: RegExp): void => {
    for (const name of namesIn(path.join(packageRoot, folder)).filter((name) => only.test(name))) {
      for (const award of awardsAskedIn(path.join(packageRoot, folder, name))) {
        const entry = found.get(award) ?? { dat: [], sai: [] };
        entry[as].push(`${folder}/${name}`);
        found.set(award, entry);
      }
    }
  };
  collect('examples', 'dat', /^\d\d-/);
  collect('examples/loi', 'sai', /^[^.]+$/);
  for (const [award, ca] of Object.entries(generated<AwardCase>(packageRoot, 'vi-du-hinh-thuc')))
    found.set(award, { ...(found.get(award) ?? { dat: [], sai: [] }), ca });
  return found;
}

/** The folders of `examples/loi` by the rule that each breaks, as its table tells. */
function faultyExamples(packageRoot: string): ReadonlyMap<string, readonly string[]> {
  const table = path.join(packageRoot, 'examples', 'loi', 'README.md');
  const found = new Map<string, string[]>();
  if (!existsSync(table)) return found;
  const rows = readFileSync(table, 'utf8').matchAll(/^\| `([^`]+)` \| [^|]+ \| [^|]+ \| `([^`]+)` \|/gm);
  for (const [, folder, rule] of rows) found.set(rule!, [...(found.get(rule!) ?? []), folder!]);
  return found;
}

function awardsAskedIn(folder: string): ReadonlySet<string> {
  const files = ['', 'de-nghi'].flatMap((part) =>
    namesIn(path.join(folder, part))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.join(folder, part, name)),
  );
  return new Set(
    files.flatMap((file) => /^hinh_thuc: (\w+)\s*$/m.exec(readFileSync(file, 'latin1'))?.[1] ?? []),
  );
}

/** Empty where there is no such folder: an installation may leave the examples out. */
function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
}

/** The examples beside the rules lie in a file of their own: only `explain` wants them. */
function withExamples(data: LawData, packageRoot: string): LawData {
  const examples = generated<readonly RuleExample[]>(packageRoot, 'vi-du');
  return { ...data, quy_tac: data.quy_tac.map((rule) => ({ ...rule, vi_du: examples[rule.id] ?? [] })) };
}

/** Written by the build, by id. */
function generated<T>(packageRoot: string, name: string): Readonly<Record<string, T>> {
  const file = path.join(packageRoot, 'dist', 'generated', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, T>>;
}
