/**
 * Reads the nominations of a submission by the newer law too, where a transition clause keeps the older one for them but
 * offers the newer where it is more favourable. The verdict stays that of the law kept, unless people chose the other.
 */
import { type IsoDate, parseDate } from '../core/date.ts';
import type { Citation, Finding } from '../core/finding.ts';
import { valueAt } from '../core/path.ts';
import { citationId, parseCitation } from '../law/cite.ts';
import { keptUnder, type Newer, newerLaws } from '../law/favour.ts';
import { answersElsewhere } from './as-if.ts';
import { type Bench, snapshotOf } from './bench.ts';
import { choiceOf, lackOf, weighChoice } from './choice.ts';
import { noEffect } from './choice-findings.ts';
import { type Judged, judgedAlone, textAt } from './nomination.ts';
import { differing, notCompared } from './readings-findings.ts';
import type { RuleRun } from './rules.ts';
import type { OtherReading, Verdict, VerdictWord } from './verdict.ts';
import type { Document, Submission } from './workspace.ts';

/** A submission by the law kept. */
export interface KeptReading {
  /** The nominations, in their order. */
  readonly judged: readonly Judged[];
  /** What was found of the submission as a whole. */
  readonly whole: readonly Finding[];
}

/**
 * `wholeOf`: runs of the rules over the submission, for the newer law. Findings say where the readings differ, or that
 * they cannot be compared.
 */
export function withOtherReadings(
  bench: Bench,
  submission: Submission,
  { judged, whole }: KeptReading,
  wholeOf: (bench: Bench) => readonly RuleRun[],
): Verdict[] {
  const { document: carrier, nominations } = submission;
  const kept = snapshotOf(bench, carrier);
  const { law } = bench.input;
  const day = judgedDay(bench, carrier);
  const offered = newerLaws(law, kept, day);
  const choice = choiceOf(carrier);
  if (choice && !offered.some(({ id }) => id === choice.van_ban)) {
    const ten = law.instrument(choice.van_ban)?.ten ?? `văn bản “${choice.van_ban}”`;
    bench.findings.push(noEffect(law, carrier, ten, NOT_OFFERED));
  }
  let read = judged.map(({ verdict }) => verdict);
  for (const newer of offered) {
    const older = keptUnder(newer.co_loi_hon, kept);
    const asked = choice?.van_ban === newer.id ? choice : undefined;
    const lack = asked && lackOf(asked, newer, day, carrier, bench);
    if (lack) bench.findings.push(noEffect(law, carrier, newer.ten, lack));
    const stands = lack === undefined ? asked : undefined;
    const weighed = (verdict: Verdict, i: number, reading: OtherReading, own?: Judged): Verdict => {
      const both = joined(verdict, reading);
      if (!stands) return both;
      const { findings } = judged[i]!;
      return weighChoice(bench, carrier, stands, newer, { kept: { verdict: both, findings }, reading, own });
    };
    if (!newer.da_nap) {
      const finding = notCompared(law, carrier, newer, older);
      if (nominations.length > 0) bench.findings.push(finding);
      read = read.map((verdict, i) => weighed(verdict, i, unread(newer, finding.message)));
      continue;
    }
    const scratch: Bench = { ...bench, findings: [], verdicts: [], luat: new Set(), chosen: [newer.id] };
    const shared = wholeOf(scratch);
    const wholeAnew = [...scratch.findings];
    read = read.map((verdict, i) => {
      const { document, index } = nominations[i]!;
      if (!document.sound) return verdict;
      const { reading, own } = readBy(newer, scratch, { carrier, document, index }, verdict, shared);
      if (!stands) bench.findings.push(...differing(bench.input, carrier, newer, older, verdict, reading));
      return weighed(verdict, i, reading, own);
    });
    // Where one nomination still goes by the law kept, so does the submission.
    const followed = stands && read.length > 0 && read.every(({ law: by }) => by.van_ban.includes(newer.id));
    if (followed) exchange(bench.findings, whole, wholeAnew);
  }
  return read;
}

/** Puts what the chosen law says in the place of what the law kept said. */
function exchange(findings: Finding[], stale: readonly Finding[], anew: readonly Finding[]): void {
  const gone = new Set(stale);
  findings.splice(0, findings.length, ...findings.filter((one) => !gone.has(one)), ...anew);
}

/** The day of the decision, or of judging until there is one: what was decided before a law began stands. */
function judgedDay({ input }: Bench, { data }: Document): IsoDate {
  return parseDate(valueAt(data, ['quyet_dinh', 'ngay'])) ?? input.today;
}

const NOT_OFFERED =
  'hồ sơ này không thuộc diện được chọn văn bản ấy (chưa ghi ngày tiếp nhận, chưa đến ngày có hiệu lực, đã theo văn bản ấy, hoặc văn bản không có điều khoản cho chọn)';

interface Nominated {
  readonly carrier: Document;
  readonly document: Document;
  readonly index: number;
}

const BEST: readonly VerdictWord[] = ['dat', 'chua_ket_luan', 'khong_dat'];

/** By the point the file cites, where the newer law keeps it, and by each point that the newer law itself sets: the best counts. */
function readBy(
  newer: Newer,
  bench: Bench,
  nomination: Nominated,
  kept: Verdict,
  shared: readonly RuleRun[],
): { readonly reading: OtherReading; readonly own: Judged } {
  const { document, ...place } = nomination;
  const cited = citedPoint(document);
  const points = snapshotOf(bench, nomination.carrier)
    .tieu_chuan.filter(
      ({ id, hinh_thuc, citation }) =>
        hinh_thuc === textAt(document, ['hinh_thuc']) && (id === cited || citation.van_ban === newer.id),
    )
    .map(({ citation }) => citation);
  const read = (points.length > 0 ? points : [parseCitation(cited)]).map((citation) => {
    const as = { ...place, document: citing(document, citation, bench) };
    return { citation, ...judgedAlone(bench, as, shared) };
  });
  const [best] = read.sort((a, b) => BEST.indexOf(a.verdict.verdict) - BEST.indexOf(b.verdict.verdict));
  const { verdict, findings } = best!;
  const reading: OtherReading = {
    van_ban: newer.id,
    can_cu: parseCitation(newer.co_loi_hon.can_cu),
    ket_luan: verdict.verdict,
    vi_sao:
      verdict.provisional === null
        ? ''
        : `chưa đối chiếu được điểm viện dẫn là giữ nguyên hay đã đổi theo ${newer.ten}`,
    diem_dat: {
      giu_lai: isMet(kept, cited) ? [parseCitation(cited)] : [],
      moi: read.filter((one) => isMet(one.verdict, citationId(one.citation))).map((one) => one.citation),
    },
    con_thieu: verdict.missing,
  };
  return { reading, own: { verdict, findings } };
}

function citedPoint({ data }: Document): string {
  return citationId(data['can_cu'] as Citation);
}

/** The nomination as if it cited another point; answers about the point it does cite are left behind. */
function citing(document: Document, citation: Citation, { input }: Bench): Document {
  if (citationId(citation) === citedPoint(document)) return document;
  const { tra_loi, ...rest } = document.data;
  const answers = answersElsewhere(
    tra_loi as Readonly<Record<string, unknown>> | undefined,
    input.law.data.rieng_diem,
  );
  return { ...document, data: { ...rest, can_cu: citation, ...(answers ? { tra_loi: answers } : {}) } };
}

/** Whether the standards of the point were met, whatever the rules around it say. */
function isMet({ proof }: Verdict, point: string): boolean {
  return proof.steps.some(
    ({ citation, result, steps }) =>
      result === 'dat' && steps.length > 0 && citation !== null && citationId(citation) === point,
  );
}

function unread(newer: Newer, vi_sao: string): OtherReading {
  const diem_dat = { giu_lai: [], moi: [] };
  const can_cu = parseCitation(newer.co_loi_hon.can_cu);
  return { van_ban: newer.id, can_cu, ket_luan: null, vi_sao, diem_dat, con_thieu: [] };
}

function joined(verdict: Verdict, reading: OtherReading): Verdict {
  return { ...verdict, cach_doc_khac: [...(verdict.cach_doc_khac ?? []), reading] };
}
