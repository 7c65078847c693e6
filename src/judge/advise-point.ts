/**
 * One point of law judged as if a nomination cited it, under each type of commendation that the point allows; the best counts.
 */
import type { Citation } from '../core/finding.ts';
import { allOf } from '../core/tri.ts';
import { mayBlock } from '../law/law.ts';
import type { Award, Criteria, RuleSpec } from '../law/types.ts';
import { awardRuns, pointRuns } from './advise-rules.ts';
import { asIfCited, proposalOf } from './as-if.ts';
import type { JudgeInput } from './bench.ts';
import type { Case } from './case.ts';
import { type Price, type Proof, proveCriteria, smallestMissing } from './criteria.ts';
import { evaluate, type Surroundings } from './evaluate.ts';
import { type Procedure, procedureOf } from './procedure.ts';
import type { RuleRun } from './rules.ts';
import { earliestOf, lackingIn, plainly, type Shortfall } from './shortfall.ts';
import { type VerdictWord, word } from './verdict.ts';

/** A question that a person has to answer. */
export interface OpenQuestion {
  readonly id: string;
  readonly text: string;
  /** It was answered, but for the point that the file cites. */
  readonly again: boolean;
}

/** The smallest set of what would settle a point. */
export interface Missing {
  readonly facts: readonly string[];
  readonly questions: readonly OpenQuestion[];
  /** What the law itself leaves open. */
  readonly unclear: readonly string[];
}

export interface PointAdvice {
  readonly award: Award;
  /** What the point demands, in short. */
  readonly title: string;
  readonly citation: Citation;
  readonly type: string;
  /** The file itself names this award and point. */
  readonly current: boolean;
  readonly verdict: VerdictWord;
  /** The reading under the text that is loaded, when an instrument in force is not. */
  readonly provisional: VerdictWord | null;
  readonly missing: Missing;
  /** What surely fails; empty unless the reading is "không đạt". */
  readonly shortfalls: readonly Shortfall[];
  /** The one that decides. */
  readonly reason: string | null;
  /** First year in which waiting alone can bring the point within reach. */
  readonly earliest: number | null;
  /** Open, and every way to it leads through circumstances that the dossier does not speak of. */
  readonly special: boolean;
  readonly procedure: Procedure;
}

/** What is the same for all points of one nomination. */
export interface Seeker {
  readonly input: JudgeInput;
  /** The case as the file puts it. */
  readonly view: Case;
  readonly around: Surroundings;
  /** The law is not settled or not loaded: every reading is provisional. */
  readonly open: boolean;
  /** Runs of the rules that do not look at the point, by award and type of commendation. */
  readonly runs: Map<string, readonly RuleRun[]>;
  /** Runs of the rules that look at no part of the proposal. */
  readonly steady: Map<RuleSpec, readonly RuleRun[] | null>;
}

/** A point that fits the subject is judged under every type that it allows, or under the file's own where it names none. */
export function adviseOnPoint(criteria: Criteria, award: Award, seeker: Seeker): PointAdvice[] {
  const own = proposalOf(seeker.view).type;
  const types = criteria.loai_hinh.length > 0 ? criteria.loai_hinh : [own];
  return types
    .map((type) => adviseUnder(criteria, award, type, seeker))
    .sort((a, b) => compareNearness(a, b) || Number(b.type === own) - Number(a.type === own));
}

const READINGS: readonly VerdictWord[] = ['dat', 'chua_ket_luan', 'khong_dat'];

/** The reading under the law that is loaded. */
export function readingOf(point: PointAdvice): VerdictWord {
  return point.provisional ?? point.verdict;
}

/** How many facts and answers are missing. */
export function missingCount({ missing }: PointAdvice): number {
  return missing.facts.length + missing.questions.length + missing.unclear.length;
}

/** Nearest first: by reading, then by what is missing or failing. */
export function compareNearness(a: PointAdvice, b: PointAdvice): number {
  const far = (point: PointAdvice): number =>
    readingOf(point) === 'khong_dat'
      ? point.shortfalls.length + (point.earliest ?? 10_000)
      : missingCount(point);
  return READINGS.indexOf(readingOf(a)) - READINGS.indexOf(readingOf(b)) || far(a) - far(b);
}

function adviseUnder(criteria: Criteria, award: Award, type: string, seeker: Seeker): PointAdvice {
  const { input, around } = seeker;
  const { validators, names, law } = input;
  const proposal = proposalOf(seeker.view);
  const view = asIfCited(seeker.view, criteria, award, type, law.data.rieng_diem);
  const subject = evaluate(criteria.doi_tuong, view.data, around, validators);
  const proof = proveCriteria(criteria, view.data, around, validators);
  const sure = mayBlock(criteria.dau);
  const key = `${award.id} ${type}`;
  const same = award.id === proposal.award && type === proposal.type;
  const ofAward =
    seeker.runs.get(key) ?? awardRuns(asIfCited(seeker.view, criteria, award, type, []), seeker, same);
  seeker.runs.set(key, ofAward);
  const runs = [...pointRuns(view, seeker), ...ofAward];
  const doubt = doubtOfType(criteria, proof, type, proposal.type, input);
  const settled = allOf([
    subject.value,
    doubt ? undefined : true,
    proof.ket_qua === false && !sure ? undefined : proof.ket_qua,
    ...runs.map((run) => run.result),
  ]);

  const lacking = lackingIn(proof, view.data, around, names);
  const shortfalls = unique([
    ...runs.flatMap(({ result, finding }) =>
      result === false && finding ? [plainly(finding.message.replace(/\.$/, ''))] : [],
    ),
    ...(sure ? lacking.shortfalls : []),
  ]);
  const failed = settled === false;
  const decisive = shortfalls.find((shortfall) => shortfall.year === null);
  let procedure: Procedure | undefined;
  const open = settled === true ? [] : (smallestMissing(proof, dear) ?? lacking.open);
  const missing = missingOf(open, view, seeker);
  const others = settled === true ? [] : runs.filter((run) => run.result === undefined);
  const rest = [...subject.missing, ...others.flatMap((run) => run.missing)].map(names.pointer);
  const unclear = [
    ...missing.unclear,
    ...(settled === undefined && doubt
      ? [
          `thành tích thuộc ${inText(names.slug(type))} (đề nghị đang ghi ${inText(names.slug(proposal.type))})`,
        ]
      : []),
    ...(settled !== true && proof.ket_qua === false && !sure
      ? ['tiêu chuẩn theo cách hiểu chưa đối chiếu nguyên văn']
      : []),
    ...others.flatMap((run) => (run.missing.length === 0 ? [run.rule.ten] : [])),
  ];
  return {
    award,
    title: criteria.ten,
    citation: criteria.citation,
    type,
    current: proposal.award === award.id && proposal.point === criteria.id,
    verdict: word(seeker.open ? undefined : settled),
    provisional: seeker.open ? word(settled) : null,
    missing: { ...missing, facts: [...new Set([...missing.facts, ...rest])], unclear: [...new Set(unclear)] },
    shortfalls: failed ? shortfalls : [],
    reason: failed ? ((decisive ?? shortfalls[0])?.text ?? proof.ten) : null,
    earliest: failed ? earliestOf(shortfalls) : null,
    special: open.some((step) => step.rieng === true),
    get procedure() {
      procedure ??= procedureOf(view, around, validators, names);
      return procedure;
    },
  };
}

/** What few can show is asked for last. */
const dear: Price = (step) => (step.rieng ? 100 : 1);

/**
 * A type of commendation other than the file's is taken for granted where the point knows no other, or where its facts
 * were tested; and never for one who is proposed as a foreigner or from abroad.
 */
function doubtOfType(
  criteria: Criteria,
  proof: Proof,
  type: string,
  own: string,
  { law }: JudgeInput,
): boolean {
  const tested = (step: Proof): boolean =>
    (step.ket_qua === true && step.du_kien.includes('/de_nghi/loai_hinh')) || step.nhanh.some(tested);
  return (
    type !== own &&
    (law.data.loi_khuyen?.loai_hinh_phai_khai.includes(own) ||
      (criteria.loai_hinh.length !== 1 && !tested(proof)))
  );
}

function inText(type: string): string {
  return `loại hình ${type.slice(0, 1).toLowerCase()}${type.slice(1)}`;
}

function missingOf(steps: readonly Proof[], view: Case, { input, view: original }: Seeker): Missing {
  const { names, law } = input;
  const answersOf = (from: Case) =>
    ((from.data.de_nghi as { tra_loi?: object }).tra_loi ?? {}) as Readonly<Record<string, unknown>>;
  const ids = [...new Set(steps.flatMap((step) => (step.cau_hoi ? [step.cau_hoi] : [])))];
  const plain = steps.filter((step) => !step.cau_hoi);
  return {
    facts: [...new Set(plain.flatMap((step) => step.thieu.map(names.pointer)))],
    questions: ids.map((id) => {
      const text = law.data.cau_hoi[id] ?? id;
      const again = law.data.rieng_diem.includes(id) && id in answersOf(original) && !(id in answersOf(view));
      return { id, text, again };
    }),
    unclear: plain
      .filter((step) => step.thieu.length === 0)
      .map((step) => step.ten + (step.ghi_chu ? ` (${step.ghi_chu})` : '')),
  };
}

function unique(shortfalls: readonly Shortfall[]): Shortfall[] {
  return shortfalls.filter(({ text }, i) => shortfalls.findIndex((other) => other.text === text) === i);
}
