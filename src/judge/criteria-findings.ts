/**
 * Words for a criteria tree that is not fulfilled: what fails, or what is still to be supplied.
 */
import type { Finding } from '../core/finding.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import { citationText } from '../law/cite.ts';
import { mayBlock } from '../law/law.ts';
import type { Criteria } from '../law/types.ts';
import { type Case, locateInCase } from './case.ts';
import { factsOf } from './condition-facts.ts';
import { type Proof, smallestMissing } from './criteria.ts';
import type { Surroundings } from './evaluate.ts';
import type { Names } from './names.ts';
import { noneText } from './rule-words.ts';
import { earliestOf, lackingIn } from './shortfall.ts';

/** The facts that an open proof asks for by its easiest way, as pointers. */
export function askedBy(proof: Proof): ReadonlySet<string> {
  return new Set(proof.ket_qua === undefined ? smallestMissing(proof)?.flatMap(placesOf) : []);
}

function placesOf({ cau_hoi, thieu }: Proof): readonly string[] {
  return cau_hoi ? [`/de_nghi/tra_loi/${cau_hoi}`] : thieu;
}

/** A failed tree is an error at the cited point where the law was seen; an open one asks for facts. `none`: lines for having none of them. */
export function criteriaFindings(
  proof: Proof,
  criteria: Criteria,
  view: Case,
  around: Surroundings,
  names: Names,
  none: readonly string[] = [],
): Finding[] {
  if (proof.ket_qua === true) return [];
  const cited = citationText(criteria.citation, (id) => around.law.instrument(id)?.ten ?? id);
  const base = { group: 'tieu_chuan', citation: criteria.citation, ...locateInCase(view, '/de_nghi/can_cu') };
  return [
    proof.ket_qua === false
      ? {
          ...base,
          ...failed(proof, criteria, cited, around, lackingWords(proof, view, around, names)),
        }
      : { ...base, ...open(proof, view.data, cited, names, none) },
  ];
}

type Words = Pick<Finding, 'rule' | 'severity' | 'message' | 'why' | 'fix'>;

/** What a proof that does not hold lacks by its easiest way, and the year in which waiting alone makes up for it. */
export function lackingWords(
  proof: Proof,
  view: Case,
  around: Surroundings,
  names: Names,
): readonly string[] {
  if (proof.ket_qua !== false) return [];
  const { shortfalls } = lackingIn(proof, view.data, around, names);
  const year = earliestOf(shortfalls);
  return [
    ...new Set(shortfalls.map((shortfall) => shortfall.text)),
    ...(year === null ? [] : [`sớm nhất đủ điều kiện năm ${year}, nếu các năm tới đạt đủ`]),
  ];
}

function failed(
  proof: Proof,
  criteria: Criteria,
  cited: string,
  around: Surroundings,
  lacking: readonly string[],
): Words {
  const firm = mayBlock(criteria.dau);
  const amended = around.snapshot.amendedBy(criteria.id) !== undefined;
  return {
    rule: 'tieu_chuan_khong_dat',
    severity: firm && !amended ? 'error' : 'warning',
    message: `Không đạt tiêu chuẩn ${proof.ten} theo ${cited}: ${lacking.join('; ')}.`,
    why: `Điểm này đòi: ${criteria.ten}. Căn cứ: ${cited}${firm ? '' : ' (chưa đối chiếu nguyên văn)'}.`,
    fix: 'Kiểm tra dữ kiện đã ghi; nếu đúng, chọn điểm hoặc hình thức khác phù hợp với thành tích, hoặc chờ đủ điều kiện.',
  };
}

function open(proof: Proof, data: unknown, cited: string, names: Names, none: readonly string[]): Words {
  const steps = smallestMissing(proof) ?? [];
  const places = new Set<string>();
  const wanted: string[] = [];
  for (const step of steps) {
    const own = placesOf(step);
    // One missing fact leaves several steps open: of what is recorded for the others, it would be wrong to say that it is missing.
    if (own.length === 0 || !looksAtMore(step, data) || own.some((place) => !places.has(place)))
      wanted.push(step.ten + (step.ghi_chu && step.thieu.length === 0 ? ` (${step.ghi_chu})` : ''));
    for (const place of own) places.add(place);
  }
  return {
    rule: 'tieu_chuan_chua_ro',
    severity: 'warning',
    message: `Chưa kết luận được tiêu chuẩn ${proof.ten} theo ${cited}: còn thiếu ${wanted.join('; ')}.`,
    why: `Thiếu dữ kiện thì không được coi là đạt. Căn cứ: ${cited}.`,
    fix:
      places.size > 0
        ? `${writeText([...places], names)}${noneText(none)}`
        : 'Hỏi cơ quan thẩm định trước khi trình.',
  };
}

/** Whether a step looks at something of the nomination that is recorded. */
function looksAtMore({ dieu_kien }: Proof, data: unknown): boolean {
  const facts = dieu_kien ? factsOf(dieu_kien, data) : [];
  return facts.some((fact) => fact.startsWith('/de_nghi/') && valueAt(data, fromPointer(fact)) !== undefined);
}

const ANSWERS = '/de_nghi/tra_loi/';

/** What to write at some places. Several questions are written alike: how is told once. */
function writeText(places: readonly string[], names: Names): string {
  const questions = places.filter((place) => place.startsWith(ANSWERS));
  if (questions.length < 2) return `Ghi thêm: ${places.map(names.toWrite).join('; ')}.`;
  const facts = places.filter((place) => !questions.includes(place)).map(names.toWrite);
  return [
    ...(facts.length > 0 ? [`Ghi thêm: ${facts.join('; ')}.`] : []),
    `Người có trách nhiệm trả lời, mỗi câu ghi ket_qua (true hoặc false), nguoi, chuc_vu, ngay, can_cu: ${questions.map(names.pointer).join('; ')}.`,
  ].join(' ');
}
