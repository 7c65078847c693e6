/**
 * A rule, an award, a form, a question, an instrument or one of its numbers in plain Vietnamese, made from the law data alone.
 */
import { formatDate, type IsoDate } from '../core/date.ts';
import { fold as foldName } from '../core/text.ts';
import type { Names } from '../judge/names.ts';
import { type Law, legalGrounds } from '../law/law.ts';
import { lawOn } from '../law/prize.ts';
import type { Award, FormEntry, RuleSpec } from '../law/types.ts';
import { BUILTIN_RULES, type BuiltinRule } from './builtin.ts';
import { conditionLines } from './condition-words.ts';
import { type AwardExamples, awardPage } from './explain-award.ts';
import { lawIds, lawPages } from './explain-law.ts';
import {
  appliesNote,
  elsewhenLines,
  head,
  instrumentName,
  type Page,
  part,
  periodPart,
  STEP,
} from './explain-page.ts';
import { questionPage } from './explain-question.ts';
import { builtinPage, rulePage } from './explain-rule.ts';
import { forceText } from './force.ts';
import { formNumber } from './law-words.ts';
import type { Look } from './look.ts';
import { painter } from './paint.ts';
import { ofTheDay } from './periods.ts';
import { fold } from './prose.ts';
import { MARK_WORDS } from './words.ts';

export interface Subjects {
  readonly rules: readonly RuleSpec[];
  readonly builtins: readonly BuiltinRule[];
  readonly awards: readonly (Award & { readonly van_ban: string })[];
  readonly forms: readonly FormEntry[];
  /** Their ids. */
  readonly questions: readonly string[];
  /** Ids of instruments, parameters, ways of counting. */
  readonly laws: readonly string[];
}

/** Everything that goes by this id; a name typed in any way will do too. `builtins`: rules that are not law data. */
export function findSubjects(
  word: string,
  law: Law,
  builtins: readonly BuiltinRule[] = BUILTIN_RULES,
): Subjects {
  const name = foldName(word);
  const named = (entry: { readonly ten: string }) => name !== '' && foldName(entry.ten) === name;
  const { quy_tac, hinh_thuc, bieu_mau, cau_hoi } = law.data;
  return {
    rules: quy_tac.filter((rule) => rule.id === word || named(rule)),
    builtins: builtins.filter((rule) => rule.id === word || named(rule)),
    awards: hinh_thuc.filter((award) => award.id === word || named(award)),
    forms: bieu_mau.filter((form) => form.mau === word || form.so_mau === word || named(form)),
    questions: Object.hasOwn(cau_hoi, word) ? [word] : [],
    laws: lawIds(law).filter((id) => id === word || (name !== '' && isCalled(id, name, law))),
  };
}

/** Whether an instrument goes by this folded name or number. */
function isCalled(id: string, name: string, law: Law): boolean {
  const vb = law.instrument(id);
  return vb !== undefined && [vb.ten, vb.so_hieu].some((one) => foldName(one) === name);
}

/** Every id that `findSubjects` knows. */
export function subjectIds(law: Law, builtins: readonly BuiltinRule[] = BUILTIN_RULES): string[] {
  const { quy_tac, hinh_thuc, bieu_mau, cau_hoi } = law.data;
  return [
    ...new Set([
      ...quy_tac.map((rule) => rule.id),
      ...builtins.map((rule) => rule.id),
      ...hinh_thuc.map((award) => award.id),
      ...bieu_mau.map((form) => form.mau),
      ...Object.keys(cau_hoi),
      ...lawIds(law),
    ]),
  ];
}

/** What a page is made from besides its subject. */
export interface About {
  readonly law: Law;
  readonly names: Names;
  /** The day whose law the page speaks of. */
  readonly day: IsoDate;
  /** Award → example dossiers that ask for it. */
  readonly examples: ReadonlyMap<string, AwardExamples>;
  /** Rule → folders of `examples/loi` that show it broken. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
}

/** Of an award or a form that several periods know, the entries of the day; of all, where the day has none. */
export function explainText(
  subjects: Subjects,
  { law, names, day, examples, faults }: About,
  look: Look,
): string {
  const snapshot = lawOn(law, day);
  const page: Page = {
    law,
    names,
    paint: painter(look.color),
    width: look.columns && Math.min(120, look.columns),
    snapshot,
  };
  const pages = [
    ...subjects.rules.map((rule) => rulePage(rule, page)),
    ...subjects.builtins.map((rule) => builtinPage(rule, page, faults.get(rule.id) ?? [])),
    ...subjects.laws.flatMap((id) => lawPages(id, page)),
    ...[
      ...ofTheDay(subjects.awards, snapshot).map((award) => awardPage(award, page, examples.get(award.id))),
      ...ofTheDay(subjects.forms, snapshot).map((form) => formPage(form, page)),
      ...subjects.questions.map((id) => questionPage(id, page)),
    ].map(([title = '', ...rest]) => [title, ...regimeLines(page), ...rest]),
  ];
  return `${pages.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** "Theo pháp luật ngày …: Luật …; Nghị định …", under the head of a page: whose text it is. */
function regimeLines(page: Page): string[] {
  const names = legalGrounds(page.snapshot).map(({ ten, da_nap }) => (da_nap ? ten : `${ten} (chưa nạp)`));
  const day = formatDate(page.snapshot.ngay);
  const text =
    names.length > 0
      ? `Theo pháp luật ngày ${day}: ${names.join('; ')}.`
      : `Không có văn bản nào trong công cụ áp dụng cho ngày ${day}.`;
  return fold(STEP, text, page.width);
}

/** Whether an award or a form is shown by the text of another day than the one asked for. */
export function isOfAnotherDay({ awards, forms }: Subjects, law: Law, day: IsoDate): boolean {
  const snapshot = lawOn(law, day);
  return [awards, forms].some(
    (entries) => entries.length > 0 && !entries.some(({ van_ban }) => snapshot.has(van_ban)),
  );
}

function formPage(form: FormEntry, page: Page): string[] {
  const all = page.law.data.bieu_mau.filter((other) => other.mau === form.mau);
  const others = ofTheDay(all, page.snapshot).filter((other) => other !== form);
  const number = formNumber(form.so_mau);
  return [
    head(form.mau, form.ten, page),
    ...fold(
      STEP,
      `${number}, ${instrumentName(form.van_ban, page)}, ${forceText(form.van_ban, page.law)} [${MARK_WORDS[form.dau]}]${appliesNote(form.van_ban, page)}.`,
      page.width,
    ),
    ...elsewhenLines(form.van_ban, page),
    ...part('Được in khi', conditionLines(form.khi, { ...page, items: undefined }), page),
    ...part('Tệp mẫu', [`templates/mau/${form.mau}.yaml`], page),
    ...part(
      'Cũng dùng cho',
      others.map(
        (o) =>
          `- ${formNumber(o.so_mau)}, ${instrumentName(o.van_ban, page)}: ${o.ten}${appliesNote(o.van_ban, page)}`,
      ),
      page,
    ),
    ...periodPart(
      all.map((entry) => entry.van_ban),
      page,
    ),
  ];
}
