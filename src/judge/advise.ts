/**
 * Advice on one nomination: from its facts alone, whatever it asks for, which awards in force it meets, which are near,
 * which are out of reach. Advice chooses nothing.
 */
import type { IsoDate } from '../core/date.ts';
import { type Citation, compareText } from '../core/finding.ts';
import { legalGrounds } from '../law/law.ts';
import { adviseOnPoint, compareNearness, type PointAdvice, readingOf, type Seeker } from './advise-point.ts';
import { proposalOf } from './as-if.ts';
import { type Bench, type JudgeInput, lawReason, snapshotOf, surroundings } from './bench.ts';
import type { Case } from './case.ts';
import { evaluate } from './evaluate.ts';
import { folderEntry } from './facts.ts';
import { deedType, type Ladder, ladderOf, looksAtDeed } from './ladder.ts';
import { type Carried, caseOf, textAt } from './nomination.ts';
import { type CompareRank, rankOf } from './rank.ts';
import type { Verdict } from './verdict.ts';
import type { Dossier } from './workspace.ts';

export interface Advice {
  readonly file: string;
  readonly nominee: string;
  /** What the file itself asks for. */
  readonly proposal: { readonly award: string; readonly type: string; readonly citation: Citation | null };
  readonly law: Verdict['law'];
  /** Instruments in force whose text is not loaded, or of which it is not settled whether they apply: all is provisional. */
  readonly unsettled: readonly string[];
  /** Instruments that will amend or replace what is applied here, and their first day. */
  readonly coming: readonly { readonly id: string; readonly ngay: IsoDate }[];
  /** Files with errors of reading or structure; nothing is then advised. */
  readonly unsound: readonly string[];
  /** đạt from the highest award down, then chưa kết luận by what is missing, then không đạt by the year it may come. */
  readonly points: readonly PointAdvice[];
  readonly ladder: Ladder | null;
}

/** Every nomination of a dossier that `wanted` names, in the order of the dossier. */
export function adviseDossier(
  dossier: Dossier,
  input: JudgeInput,
  wanted: (carried: Carried) => boolean = () => true,
): Advice[] {
  const all: Carried[] = [
    ...dossier.submissions.flatMap(({ document: carrier, nominations }) =>
      nominations.map(({ document, index }) => ({ document, carrier, index })),
    ),
    ...dossier.loose.map((document) => ({ document, carrier: undefined, index: 0 })),
  ];
  return all.filter(wanted).map((carried) => adviseNomination(carried, dossier, input));
}

/** Without a submission the dates are today's. */
export function adviseNomination(carried: Carried, dossier: Dossier, input: JudgeInput): Advice {
  const { document, carrier } = carried;
  const parts = [document, ...(carrier ? [carrier] : [])];
  const unsound = parts.filter((part) => !part.sound).map((part) => part.source.file);
  const head = { file: document.source.file, nominee: textAt(document, ['doi_tuong', 'ten']), unsound };
  if (unsound.length > 0) {
    const award = textAt(document, ['hinh_thuc']);
    return {
      ...head,
      proposal: { award, type: textAt(document, ['loai_hinh']), citation: null },
      law: { van_ban: [], ngay: '', vi_sao: '' },
      unsettled: [],
      coming: [],
      points: [],
      ladder: null,
    };
  }
  const bench = benchOf(dossier, carried, input);
  const snapshot = snapshotOf(bench, carrier);
  const view = datedToday(caseOf(bench, carried, snapshot.award(textAt(document, ['hinh_thuc']))), input);
  const around = surroundings(bench, snapshot, view, document.source);
  const unsettled = [...snapshot.chua_nap, ...snapshot.nghi_ngo.map((doubt) => doubt.moi)];
  const seeker: Seeker = {
    input,
    view,
    around,
    open: unsettled.length > 0,
    runs: new Map(),
    steady: new Map(),
  };
  const { award, type } = proposalOf(view);
  const compareRank = rankOf(snapshot);
  const grounds = legalGrounds(snapshot).map((vb) => vb.id);
  const points: PointAdvice[] = [];
  const ofDeed: PointAdvice[] = [];
  const deed = deedType(view, around, input.validators);
  for (const criteria of snapshot.tieu_chuan) {
    const giver = snapshot.award(criteria.hinh_thuc);
    if (!giver?.doi_tuong.includes(textAt(document, ['doi_tuong', 'loai']))) continue;
    if (evaluate(criteria.doi_tuong, view.data, around, input.validators).value === false) continue;
    const judged = adviseOnPoint(criteria, giver, seeker);
    points.push(judged[0]!);
    if (deed !== null && looksAtDeed(criteria, deed, view)) ofDeed.push(...judged);
  }
  return {
    ...head,
    proposal: { award, type, citation: (document.data['can_cu'] ?? null) as Citation | null },
    law: {
      van_ban: grounds,
      ngay: snapshot.ngay,
      vi_sao: lawReason(carrier, snapshot),
    },
    unsettled: [...new Set(unsettled.map((vb) => vb.id))],
    coming: input.law.data.van_ban
      .filter(
        (vb) =>
          vb.hieu_luc > snapshot.ngay && [...vb.sua_doi, ...vb.thay_the].some((id) => grounds.includes(id)),
      )
      .map(({ id, hieu_luc }) => ({ id, ngay: hieu_luc }))
      .sort((a, b) => compareText(a.ngay, b.ngay) || compareText(a.id, b.id)),
    points: withTitlesFirst(points).sort((a, b) => comparePoints(a, b, type, compareRank)),
    ladder: deed !== null && ofDeed.length > 0 ? ladderOf(ofDeed, deed, view, around) : null,
  };
}

/** Met: the highest first. Not met: the nearest first, then the type of commendation of the file, then the highest. */
function comparePoints(a: PointAdvice, b: PointAdvice, type: string, compareRank: CompareRank): number {
  const higher = compareRank(b.award, a.award);
  const met = readingOf(a) === 'dat' && readingOf(b) === 'dat';
  const current = Number(b.current) - Number(a.current);
  return met
    ? higher || current
    : compareNearness(a, b) || current || Number(b.type === type) - Number(a.type === type) || higher;
}

/** A title that is lacking must itself come within reach first: its first year puts off what rests on it. */
function withTitlesFirst(points: readonly PointAdvice[]): PointAdvice[] {
  const firstOf = (award: string, among: readonly PointAdvice[]): number =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...among
        .filter((point) => point.award.id === award)
        .map((point) =>
          readingOf(point) === 'khong_dat' ? (point.earliest ?? Number.POSITIVE_INFINITY) : 0,
        ),
    );
  const putOff = (among: readonly PointAdvice[]): PointAdvice[] =>
    among.map((point) => {
      const years = point.shortfalls
        .filter(({ titles }) => titles.length > 0)
        .map(({ titles, times }) => Math.min(...titles.map((title) => firstOf(title, among))) + times - 1);
      if (point.earliest === null || years.length === 0) return point;
      const earliest = Math.max(point.earliest, ...years);
      return { ...point, earliest: Number.isFinite(earliest) ? earliest : null };
    });
  // Titles rest on titles: no ladder of the law is longer than its list of points.
  let settled = points;
  for (const _ of points) {
    const next = putOff(settled);
    if (next.every((point, i) => point.earliest === settled[i]!.earliest)) break;
    settled = next;
  }
  return [...settled];
}

/** Advice looks at one nomination, as if it were alone in its folder: twins and findings are for `validate`. */
function benchOf(dossier: Dossier, { document, carrier }: Carried, input: JudgeInput): Bench {
  return {
    input,
    dossier,
    folder: [folderEntry(document.source.file, document.data, carrier?.source.file ?? '')],
    findings: [],
    blanks: new Set(),
    verdicts: [],
    luat: new Set(),
    rulesRun: 0,
    defects: 0,
  };
}

/** A nomination that no submission carries is looked at as if it were proposed today. */
function datedToday(view: Case, { today }: JudgeInput): Case {
  if (view.data.dot_trinh !== undefined) return view;
  return { ...view, data: { ...view.data, dot_trinh: { to_trinh: { ngay: today } } } };
}
