/**
 * Judges a workspace: for each submission the law of its dates, the rules over submission and nominations,
 * the criteria of each nomination, one verdict each. A rule that throws is our defect: the others still run.
 */
import path from 'node:path';
import type { IsoDate } from '../core/date.ts';
import { type Finding, tidyFindings } from '../core/finding.ts';
import { valueAt } from '../core/path.ts';
import { allOf, type Tri } from '../core/tri.ts';
import { workCalendar } from '../law/calendar.ts';
import { citationText } from '../law/cite.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import { mayBlock } from '../law/law.ts';
import type { Award, RequiredPaper } from '../law/types.ts';
import { checkEvidence } from '../source/evidence.ts';
import type { Source } from '../source/source.ts';
import { type Case, type CaseData, locateInCase, origin, sourceOf } from './case.ts';
import type { FolderEntry } from './context.ts';
import { failures, type Proof, proveCriteria, smallestMissing } from './criteria.ts';
import { ruleDefect, unsoundStep } from './defects.ts';
import { evaluate, type Surroundings, type Validators } from './evaluate.ts';
import { folderEntry, submissionDates } from './facts.ts';
import { proofStep, ruleStep } from './proof.ts';
import { type Names, type RuleRun, runRule } from './rules.ts';
import { clockFindings, standingOf } from './standing.ts';
import { type ProofStep, type Verdict, word } from './verdict.ts';
import type { Document, Dossier, Submission, Workspace } from './workspace.ts';

export interface Judgement {
  /** Reading, structure and law, sorted, each once. */
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  /** Instruments that were applied to any dossier of the run, in order of effect. */
  readonly luat: readonly string[];
  /** Runs of rules; 0 over sound dossiers means nothing was judged. */
  readonly rulesRun: number;
  /** A rule broke: the run cannot be called clean. */
  readonly defects: number;
}

export interface JudgeInput {
  readonly law: Law;
  readonly validators: Validators;
  readonly names: Names;
  readonly today: IsoDate;
}

/** Everything of one dossier that its cases share. */
interface Bench {
  readonly input: JudgeInput;
  readonly dossier: Dossier;
  readonly folder: readonly FolderEntry[];
  readonly findings: Finding[];
  readonly verdicts: Verdict[];
  readonly luat: Set<string>;
  rulesRun: number;
  defects: number;
}

/** `inputOf` gives a dossier with rule files of its own its own engine. */
export function judge(
  workspace: Workspace,
  input: JudgeInput,
  inputOf: (dossier: Dossier) => JudgeInput = () => input,
): Judgement {
  const findings: Finding[] = [...workspace.findings];
  const verdicts: Verdict[] = [];
  const luat = new Set<string>();
  let rulesRun = 0;
  let defects = 0;
  for (const dossier of workspace.dossiers) {
    const bench: Bench = {
      input: inputOf(dossier),
      dossier,
      folder: folderOf(dossier),
      findings,
      verdicts,
      luat,
      rulesRun: 0,
      defects: 0,
    };
    for (const submission of dossier.submissions) judgeSubmission(bench, submission);
    for (const nomination of dossier.loose)
      judgeNomination(bench, undefined, { document: nomination, index: 0 }, []);
    rulesRun += bench.rulesRun;
    defects += bench.defects;
  }
  const order = input.law.data.van_ban.map((vb) => vb.id);
  return {
    findings: tidyFindings(findings),
    verdicts: verdicts.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    luat: [...luat].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    rulesRun,
    defects,
  };
}

function folderOf(dossier: Dossier): FolderEntry[] {
  const carried = dossier.submissions.flatMap((submission) =>
    submission.nominations.map(({ document }) => ({ document, submission: submission.document.source.file })),
  );
  const loose = dossier.loose.map((document) => ({ document, submission: '' }));
  return [...carried, ...loose]
    .filter(({ document }) => document.sound)
    .map(({ document, submission }) => folderEntry(document.source.file, document.data, submission));
}

function judgeSubmission(bench: Bench, submission: Submission): void {
  if (!submission.document.sound) {
    for (const nomination of submission.nominations) judgeNomination(bench, submission, nomination, []);
    return;
  }
  const { document } = submission;
  const snapshot = snapshotOf(bench, document);
  const nominations = submission.nominations.filter((n) => n.document.sound);
  const config = soundConfig(bench.dossier);
  const view: Case = {
    data: {
      dot_trinh: document.data,
      ...agencyOf(config),
      cac_de_nghi: nominations.map((n) => n.document.data),
      cac_hinh_thuc: nominations
        .map((n) => snapshot.award(String(n.document.data['hinh_thuc'])))
        .filter((award) => award !== undefined),
    },
    origins: [
      origin('/dot_trinh', document.source),
      ...agencyOrigins(config),
      ...nominations.map((n, i) => origin(`/cac_de_nghi/${i}`, n.document.source)),
    ],
    home: origin('', document.source, ['to_trinh']),
  };
  bench.findings.push(...clockFindings(view, snapshot, (id) => bench.input.law.instrument(id)?.ten ?? id));
  const runs = runRules(bench, view, surroundings(bench, snapshot, view, document.source), 'dot_trinh');
  for (const nomination of submission.nominations) judgeNomination(bench, submission, nomination, runs);
}

function judgeNomination(
  bench: Bench,
  submission: Submission | undefined,
  nomination: { document: Document; index: number },
  shared: readonly RuleRun[],
): void {
  const { document, index } = nomination;
  const carrier = submission?.document;
  const head = {
    file: document.source.file,
    nominee: text(document, ['doi_tuong', 'ten']),
    award: text(document, ['hinh_thuc']),
  };
  const unsound = [document, ...(carrier ? [carrier] : [])].filter((d) => !d.sound);
  if (unsound.length > 0) {
    const proof = unsoundStep(unsound.map((d) => d.source.file));
    const law = { van_ban: [], ngay: '', vi_sao: '' };
    bench.verdicts.push({
      ...head,
      awardName: bench.input.names.slug(head.award),
      verdict: 'chua_ket_luan',
      provisional: null,
      law,
      proof,
      missing: proof.missing,
    });
    return;
  }
  const snapshot = snapshotOf(bench, carrier);
  const config = soundConfig(bench.dossier);
  const votes = carrier ? valueAt(carrier.data, ['de_nghi', index, 'phieu']) : undefined;
  const award = snapshot.award(head.award);
  const view: Case = {
    data: {
      de_nghi: document.data,
      ...(carrier ? { dot_trinh: carrier.data } : {}),
      ...(votes === undefined ? {} : { phieu: votes }),
      ...(award ? { hinh_thuc: award } : {}),
      ...agencyOf(config),
    },
    origins: [
      origin('/de_nghi', document.source),
      ...(carrier
        ? [
            origin('/dot_trinh', carrier.source),
            origin('/phieu', carrier.source, ['de_nghi', index, 'phieu']),
          ]
        : []),
      ...agencyOrigins(config),
    ],
    home: origin('', document.source, ['hinh_thuc']),
  };
  const around = surroundings(bench, snapshot, view, document.source);
  const papers = award ? papersNeeded(award, view.data, around, bench.input.validators) : [];
  Object.assign(view.data, { giay_to_can: papers });
  if (!carrier)
    bench.findings.push(...clockFindings(view, snapshot, (id) => bench.input.law.instrument(id)?.ten ?? id));
  const standing = standingOf(view, around, bench.input.validators, bench.input.names);
  bench.findings.push(...standing.findings);
  const runs = runRules(bench, view, around, 'de_nghi');

  const steps: ProofStep[] = [];
  const results: Tri[] = [];
  let proof: Proof | undefined;
  if (standing.criteria) {
    proof = proveCriteria(standing.criteria, view.data, around, bench.input.validators);
    const firm = mayBlock(standing.criteria.dau);
    results.push(proof.ket_qua === false && !firm ? undefined : proof.ket_qua);
    steps.push(proofStep(proof, view, standing.criteria.citation, bench.input.names));
    bench.findings.push(...criteriaFindings(proof, standing.criteria.citation, firm, view, bench, snapshot));
  }
  results.push(standing.findings.length > 0 ? false : standing.criteria ? true : undefined);
  const blocking = [...shared, ...runs].filter((run) => run.blocking);
  results.push(...blocking.map((run) => run.result));
  steps.push(...blocking.map((run) => ruleStep(run, bench.input.names)));

  const settled = allOf(results);
  const open = snapshot.chua_nap.length > 0 || snapshot.nghi_ngo.length > 0;
  const missing = [
    ...(proof
      ? (smallestMissing(proof) ?? []).flatMap((step) =>
          step.thieu.length > 0 ? step.thieu.map(bench.input.names.pointer) : [step.ten],
        )
      : []),
    ...blocking.flatMap((run) => run.missing.map(bench.input.names.pointer)),
  ];
  bench.verdicts.push({
    ...head,
    awardName: bench.input.names.slug(head.award),
    verdict: word(open ? undefined : settled),
    provisional: open ? word(settled) : null,
    law: {
      van_ban: snapshot.van_ban.map((vb) => vb.id),
      ngay: snapshot.ngay,
      vi_sao: lawReason(carrier, snapshot),
    },
    proof: {
      name: 'Kết luận',
      result: word(settled),
      citation: null,
      facts: [],
      missing: [],
      note: '',
      steps,
    },
    missing: [...new Set(missing)],
  });
}

/** The award's papers for the procedure chosen, less those whose condition does not hold. */
function papersNeeded(
  award: Award,
  data: CaseData,
  around: Surroundings,
  validators: Validators,
): RequiredPaper[] {
  const simple = valueAt(data, ['de_nghi', 'thu_tuc_don_gian', 'ap_dung']) === true;
  const papers = simple && award.thu_tuc_don_gian ? award.giay_to_don_gian : award.giay_to;
  return papers.filter((paper) => !paper.khi || evaluate(paper.khi, data, around, validators).value === true);
}

/** A failed criteria tree is an error at the cited point; an open one says what is still to be supplied. */
function criteriaFindings(
  proof: Proof,
  citation: NonNullable<Finding['citation']>,
  firm: boolean,
  view: Case,
  bench: Bench,
  snapshot: LawSnapshot,
): Finding[] {
  if (proof.ket_qua === true) return [];
  const { names, law } = bench.input;
  const cited = citationText(citation, (id) => law.instrument(id)?.ten ?? id);
  const base = { group: 'tieu_chuan', citation, ...locateInCase(view, '/de_nghi/can_cu') };
  const amended = snapshot.amendedBy(citation.van_ban) !== undefined;
  if (proof.ket_qua === false) {
    const failed = failures(proof).map((step) => step.ten + (step.ghi_chu ? ` (${step.ghi_chu})` : ''));
    return [
      {
        ...base,
        rule: 'tieu_chuan_khong_dat',
        severity: firm && !amended ? 'error' : 'warning',
        message: `Không đạt tiêu chuẩn ${proof.ten} theo ${cited}: ${failed.join('; ')}.`,
        why: `Căn cứ: ${cited}${firm ? '' : ' (chưa đối chiếu nguyên văn)'}.`,
        fix: 'Kiểm tra dữ kiện đã ghi; nếu đúng, chọn điểm hoặc hình thức khác phù hợp với thành tích, hoặc chờ đủ điều kiện.',
      },
    ];
  }
  const open = smallestMissing(proof) ?? [];
  const wanted = open.map(
    (step) => step.ten + (step.ghi_chu && step.thieu.length === 0 ? ` (${step.ghi_chu})` : ''),
  );
  const places = open.flatMap((step) =>
    step.cau_hoi ? [`tra_loi.${step.cau_hoi}`] : step.thieu.map(names.pointer),
  );
  return [
    {
      ...base,
      rule: 'tieu_chuan_chua_ro',
      severity: 'warning',
      message: `Chưa kết luận được tiêu chuẩn ${proof.ten} theo ${cited}: còn thiếu ${wanted.join('; ')}.`,
      why: `Thiếu dữ kiện thì không được coi là đạt. Căn cứ: ${cited}.`,
      fix:
        places.length > 0
          ? `Ghi thêm: ${[...new Set(places)].join('; ')}.`
          : 'Hỏi cơ quan thẩm định trước khi trình.',
    },
  ];
}

function runRules(bench: Bench, view: Case, around: Surroundings, scope: 'dot_trinh' | 'de_nghi'): RuleRun[] {
  const { law, validators, names } = bench.input;
  return law.data.quy_tac
    .filter((rule) => rule.pham_vi === scope)
    .flatMap((rule) => {
      try {
        const runs = runRule(rule, view, around, validators, names);
        bench.rulesRun += runs.length;
        for (const run of runs) if (run.finding) bench.findings.push(run.finding);
        return runs;
      } catch (error) {
        bench.defects++;
        bench.findings.push(ruleDefect(rule, view, error));
        return [{ rule, result: undefined, blocking: true, finding: undefined, missing: [] }];
      }
    });
}

function surroundings(bench: Bench, snapshot: LawSnapshot, view: Case, self: Source): Surroundings {
  return {
    law: bench.input.law,
    snapshot,
    calendar: calendarOf(bench.input.law),
    evidence: (pointer, file) =>
      checkEvidence(path.dirname(sourceOf(view, pointer).absolute), bench.dossier.root, file),
    folder: bench.folder,
    self: self.file,
  };
}

const calendars = new WeakMap<Law, ReturnType<typeof workCalendar>>();

function calendarOf(law: Law): ReturnType<typeof workCalendar> {
  let calendar = calendars.get(law);
  if (!calendar) {
    calendar = workCalendar(law.data.lich);
    calendars.set(law, calendar);
  }
  return calendar;
}

function snapshotOf(bench: Bench, submission: Document | undefined): LawSnapshot {
  const dates = submission ? submissionDates(submission.data) : {};
  const snapshot = bench.input.law.at({ ...dates, hom_nay: bench.input.today });
  for (const vb of snapshot.van_ban) bench.luat.add(vb.id);
  return snapshot;
}

function lawReason(carrier: Document | undefined, snapshot: LawSnapshot): string {
  const dates = carrier ? submissionDates(carrier.data) : {};
  if (dates.ngay_tiep_nhan) return `ngày tiếp nhận để thẩm định ${dates.ngay_tiep_nhan}`;
  if (dates.ngay_trinh) return `ngày tờ trình ${dates.ngay_trinh}, chưa ghi ngày tiếp nhận để thẩm định`;
  return `chưa có đợt trình, xét theo ngày ${snapshot.ngay}`;
}

function soundConfig(dossier: Dossier): Document | undefined {
  return dossier.config?.sound ? dossier.config : undefined;
}

function agencyOf(config: Document | undefined): object {
  return config ? { co_quan: config.data['co_quan'], nguoi_ky: config.data['nguoi_ky'] } : {};
}

function agencyOrigins(config: Document | undefined) {
  return config
    ? [origin('/co_quan', config.source, ['co_quan']), origin('/nguoi_ky', config.source, ['nguoi_ky'])]
    : [];
}

function text(document: Document, at: readonly string[]): string {
  const value = valueAt(document.data, at);
  return typeof value === 'string' ? value : '';
}
