/**
 * Judges one nomination: its place in the law, the rules, the criteria of the point it cites, and the verdict of them all.
 */
import type { Finding } from '../core/finding.ts';
import { once } from '../core/once.ts';
import { valueAt } from '../core/path.ts';
import { allOf, type Tri } from '../core/tri.ts';
import { legalGrounds } from '../law/law.ts';
import type { Award, Condition, RequiredPaper } from '../law/types.ts';
import {
  agencyOf,
  agencyOrigins,
  type Bench,
  lawReason,
  runRules,
  snapshotOf,
  surroundings,
} from './bench.ts';
import { type Case, type CaseData, origin } from './case.ts';
import { type Proof, proveCriteria, smallestMissing } from './criteria.ts';
import { askedBy, criteriaFindings, lackingWords } from './criteria-findings.ts';
import { holds, type Surroundings, type Validators } from './evaluate.ts';
import { gapsOf, unsoundStep, unvouchedOf, vouchedFor } from './gaps.ts';
import { proofStep, ruleStep } from './proof.ts';
import type { RuleRun } from './rules.ts';
import { clockFindings, standingOf } from './standing.ts';
import { waitingFor, withdraw } from './told-once.ts';
import { type ProofStep, type Verdict, word } from './verdict.ts';
import { excused, weigh } from './waivers.ts';
import { type Document, mentionOf } from './workspace.ts';

/** A nomination and the submission that carries it, at which place of its list. */
export interface Carried {
  readonly document: Document;
  readonly carrier: Document | undefined;
  readonly index: number;
}

/** A verdict, and the findings told on the way to it. */
export interface Judged {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** As `judgeNomination`, with what it said; the verdict is taken off the bench. */
export function judgedAlone(bench: Bench, nomination: Carried, shared: readonly RuleRun[]): Judged {
  const first = bench.findings.length;
  judgeNomination(bench, nomination, shared);
  return { verdict: bench.verdicts.pop()!, findings: bench.findings.slice(first) };
}

/** `shared`: runs of the rules over the submission; they count for each of its nominations. */
export function judgeNomination(bench: Bench, nomination: Carried, shared: readonly RuleRun[]): void {
  const { document, carrier } = nomination;
  const unsound = [document, ...(carrier ? [carrier] : [])].filter((part) => !part.sound);
  if (unsound.length > 0) {
    const proof = unsoundStep(unsound.map((part) => part.source.file));
    const law = { van_ban: [], ngay: '', vi_sao: '' };
    bench.verdicts.push({
      ...headOf(document, bench),
      verdict: 'chua_ket_luan',
      provisional: null,
      law,
      proof,
      missing: proof.missing,
    });
    return;
  }
  const { names, validators } = bench.input;
  const snapshot = snapshotOf(bench, carrier);
  const view = caseOf(bench, nomination, snapshot.award(textAt(document, ['hinh_thuc'])));
  const around = surroundings(bench, snapshot, view, document.source);
  if (!carrier) bench.findings.push(...clockFindings(view, snapshot, bench.input.law));
  const standing = standingOf(view, around, validators, names);
  bench.findings.push(...standing.findings);
  const own = runRules(bench, view, around, 'de_nghi');
  const runs = [...shared, ...own].filter((run) => run.blocking).map((run) => excused(run, bench.waivers));

  const results: Tri[] = [
    // An award that is not recognised leaves everything open: there is no standard that could fail.
    standing.award && standing.findings.length > 0
      ? weigh(standing.findings, bench.waivers)
      : standing.criteria && standing.subject,
  ];
  let proof: Proof | undefined;
  const unvouched = standing.criteria ? unvouchedOf(standing.criteria, around) : [];
  if (standing.criteria) {
    proof = proveCriteria(standing.criteria, view.data, around, validators);
    const waiting = waitingFor(askedBy(proof), own);
    withdraw(bench.findings, waiting);
    const none = [...new Set(waiting.flatMap((run) => run.none ?? []))];
    const failed = criteriaFindings(proof, standing.criteria, view, around, names, none);
    const waived = proof.ket_qua === false && failed.every((finding) => bench.waivers?.noteOf(finding));
    results.push(waived || !vouchedFor(standing.criteria) ? undefined : proof.ket_qua);
    bench.findings.push(...failed);
  }
  const gaps = gapsOf(bench, nomination);
  results.push(...gaps.map(() => undefined));
  results.push(...runs.map((run) => run.result));

  const unsure = runs.filter((run) => run.result !== true);
  const settled = allOf(results);
  // A law that is not loaded, not settled, or amended at this point without a word on it, leaves the reading provisional.
  const amended = standing.criteria !== undefined && snapshot.amendedBy(standing.criteria.id) !== undefined;
  const open = amended || snapshot.chua_nap.length > 0 || snapshot.nghi_ngo.length > 0;
  const missing = [
    ...(standing.open === undefined ? [] : [standing.open]),
    ...gaps.flatMap((gap) => gap.missing),
    ...missingOf(proof, names.pointer),
    ...unvouched,
    ...(proof ? lackingWords(proof, view, around, names) : []),
    ...unsure.flatMap((run) => run.missing.map(names.pointer)),
    ...unsure
      .filter((run) => run.waived)
      .map((run) => `“${run.rule.ten}”: đang được bỏ qua, chưa được coi là đạt`),
    ...unsure
      .filter((run) => run.result === undefined && run.missing.length === 0 && !run.waived && !run.open)
      .map((run) => `“${run.rule.ten}”: chưa rõ, xem vì sao ở phát hiện của quy tắc này`),
    ...unsure
      .filter((run) => run.open && !run.told)
      .map((run) => `“${run.rule.ten}”: chưa thỏa, xem cách sửa ở phát hiện [${run.rule.id}]`),
  ];
  // Long, and seldom read where all is well: put together when asked for.
  const steps = once((): readonly ProofStep[] => [
    ...(proof && standing.criteria ? [proofStep(proof, view, standing.criteria.citation, names)] : []),
    ...gaps,
    ...runs.map((run) => ruleStep(run, view, names)),
  ]);
  bench.verdicts.push({
    ...headOf(document, bench),
    verdict: word(open ? undefined : settled),
    provisional: open ? word(settled) : null,
    law: {
      van_ban: legalGrounds(snapshot).map((vb) => vb.id),
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
      get steps() {
        return steps();
      },
    },
    missing: [...new Set(missing)],
  });
}

function headOf(document: Document, bench: Bench): Pick<Verdict, 'file' | 'nominee' | 'award' | 'awardName'> {
  const award = textAt(document, ['hinh_thuc']);
  const nominee = textAt(document, ['doi_tuong', 'ten']);
  return { file: document.source.file, nominee, award, awardName: bench.input.names.slug(award) };
}

/** A text of a document, or nothing. */
export function textAt(document: Document, at: readonly string[]): string {
  const value = valueAt(document.data, at);
  return typeof value === 'string' ? value : '';
}

/** The case of a nomination under the award that it is proposed for. */
export function caseOf(bench: Bench, { document, carrier, index }: Carried, award: Award | undefined): Case {
  const votesAt = ['de_nghi', index, 'phieu'];
  const votes = carrier ? valueAt(carrier.data, votesAt) : undefined;
  const data: CaseData = {
    de_nghi: document.data,
    ...(carrier ? { dot_trinh: carrier.data } : {}),
    ...(votes === undefined ? {} : { phieu: votes }),
    ...(carrier ? { lan_trinh: mentionOf(bench.dossier, carrier, index) } : {}),
    hom_nay: bench.input.today,
    ...(award ? { hinh_thuc: award } : {}),
    ...agencyOf(bench.dossier),
  };
  const carried = carrier
    ? [
        origin('/dot_trinh', carrier.source),
        origin('/phieu', carrier.source, votesAt),
        origin('/lan_trinh', carrier.source, ['de_nghi', index, 'tep']),
      ]
    : [];
  const view: Case = {
    data,
    origins: [origin('/de_nghi', document.source), ...carried, ...agencyOrigins(bench.dossier)],
    home: origin('', document.source, ['hinh_thuc']),
  };
  if (!award) return view;
  const around = surroundings(bench, snapshotOf(bench, carrier), view, document.source);
  return {
    ...view,
    data: { ...data, giay_to_can: papersNeeded(award, data, around, bench.input.validators) },
  };
}

/** A paper as a case needs it: with all the data that the tool may write it from. */
export interface NeededPaper extends RequiredPaper {
  readonly lap_tu: readonly string[];
}

/** The award's papers for the procedure chosen, less those whose condition does not hold. */
export function papersNeeded(
  award: Award,
  data: CaseData,
  around: Surroundings,
  validators: Validators,
): NeededPaper[] {
  const applies = (condition: Condition) => holds(condition, data, around, validators);
  const simple = valueAt(data, ['de_nghi', 'thu_tuc_don_gian', 'ap_dung']) === true;
  const papers = simple && award.thu_tuc_don_gian ? award.giay_to_don_gian : award.giay_to;
  return papers
    .filter((paper) => !paper.khi || applies(paper.khi))
    .map((paper) => {
      const others = around.law.data.giay_to_lap_tu.filter(
        ({ loai, khi }) => loai === paper.loai && applies(khi),
      );
      return {
        ...paper,
        lap_tu: [...(paper.dung_tu ? [paper.dung_tu] : []), ...others.map(({ dung_tu }) => dung_tu)],
      };
    });
}

/** The smallest set of facts, or of conditions where no fact is named, that would settle the criteria. */
function missingOf(proof: Proof | undefined, nameOf: (pointer: string) => string): string[] {
  const steps = proof ? (smallestMissing(proof) ?? []) : [];
  return steps.flatMap((step) => (step.thieu.length > 0 ? step.thieu.map(nameOf) : [step.ten]));
}
