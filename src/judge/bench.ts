/**
 * The bench: what all cases of one dossier share, and where their findings and verdicts are gathered.
 */
import path from 'node:path';
import type { IsoDate } from '../core/date.ts';
import type { Finding } from '../core/finding.ts';
import { memoFor, memoTyped } from '../core/memo.ts';
import { workCalendar } from '../law/calendar.ts';
import { type Law, type LawSnapshot, legalGrounds } from '../law/law.ts';
import type { RuleSpec } from '../law/types.ts';
import { type Evidence, type EvidenceState, openEvidence } from '../source/evidence.ts';
import type { Source } from '../source/source.ts';
import { type Case, origin, sourceOf } from './case.ts';
import { ruleDefect } from './defects.ts';
import type { Surroundings, Validators } from './evaluate.ts';
import type { FolderEntry } from './facts.ts';
import { submissionDates } from './facts.ts';
import type { Names } from './names.ts';
import { asksOfAward, brokenRun, type RuleRun, readyRules, runRule, Scene } from './rules.ts';
import { gathered, placeKey, yielding } from './told-once.ts';
import type { Verdict } from './verdict.ts';
import type { Waivers } from './waivers.ts';
import type { Document, Dossier } from './workspace.ts';

export interface JudgeInput {
  readonly law: Law;
  readonly validators: Validators;
  readonly names: Names;
  readonly today: IsoDate;
  /** Rule files of the dossier that could not be loaded: it is not judged by all that it names. */
  readonly refused?: readonly string[];
}

/** Everything of one dossier that its cases share. */
export interface Bench {
  readonly input: JudgeInput;
  readonly dossier: Dossier;
  readonly folder: readonly FolderEntry[];
  readonly findings: Finding[];
  readonly verdicts: Verdict[];
  /** Instruments applied to any of its cases. */
  readonly luat: Set<string>;
  /** Newer instruments that it is read by, whatever its dates say; absent: the law of its dates. */
  readonly chosen?: readonly string[];
  /** Places of texts that were never filled in (`placeKey`). */
  readonly blanks: ReadonlySet<string>;
  /** Absent: nothing is waived. */
  readonly waivers?: Waivers;
  rulesRun: number;
  defects: number;
}

/** Runs all rules of a scope over a case. A rule that throws is our defect: it leaves the verdict open, the others still run. */
export function runRules(
  bench: Bench,
  view: Case,
  around: Surroundings,
  scope: RuleSpec['pham_vi'],
): readonly RuleRun[] {
  const { law, validators, names } = bench.input;
  const all: RuleRun[] = [];
  const scene = new Scene(view, around, validators, names);
  for (const ready of readyRules(law)(around.snapshot.chung)[scope]) {
    const { rule } = ready;
    try {
      for (const run of runRule(ready, scene)) {
        if (asksOfAward(run, view)) continue;
        bench.rulesRun++;
        all.push(run);
      }
    } catch (error) {
      bench.defects++;
      bench.findings.push(ruleDefect(rule, view, error));
      all.push(brokenRun(rule));
    }
  }
  const runs = gathered(yielding(all));
  for (const run of runs) if (run.finding && !waitsForBlank(run, bench)) bench.findings.push(run.finding);
  return runs;
}

/** What a rule cannot tell where nothing was filled in yet: that place is told of already. */
function waitsForBlank({ result, open, finding }: RuleRun, { blanks }: Bench): boolean {
  return result === undefined && !open && finding !== undefined && blanks.has(placeKey(finding));
}

export function surroundings(bench: Bench, snapshot: LawSnapshot, view: Case, self: Source): Surroundings {
  return {
    law: bench.input.law,
    snapshot,
    calendar: calendarOf(bench.input.law),
    evidence: (pointer, file) => evidenceOf(bench.dossier, sourceOf(view, pointer), file),
    fileAt: (pointer, file) => filesBeside(sourceOf(view, pointer))(file),
    folder: bench.folder,
    self: self.file,
  };
}

/** Names of files as a source writes them → the files themselves, under one name each. */
const filesBeside = memoFor(({ absolute }: Source) => {
  const folder = path.dirname(absolute);
  return memoTyped((file) => path.resolve(folder, file.replaceAll('\\', '/')).normalize('NFC'), MOST_FILES);
});

/** Files that one source names are fewer. */
const MOST_FILES = 500;

interface Looked {
  readonly evidence: Evidence;
  /** By its name, as the file writes it that names it. */
  readonly statesIn: (source: Source) => Map<string, EvidenceState>;
}

const lookedAt = memoFor(
  (dossier: Dossier): Looked => ({
    evidence: openEvidence(dossier.root),
    statesIn: memoFor((_source: Source) => new Map<string, EvidenceState>()),
  }),
);

/** Many rules ask for the same file; the disk is asked once. `file` is as written in `source`. */
function evidenceOf(dossier: Dossier, source: Source, file: string): EvidenceState {
  const { evidence, statesIn } = lookedAt(dossier);
  const states = statesIn(source);
  let state = states.get(file);
  if (state === undefined) {
    state = evidence.prove(path.dirname(source.absolute), file);
    states.set(file, state);
  }
  return state;
}

const calendarOf = memoFor((law: Law) => workCalendar(law.data.lich));

/** The law of a submission's dates; without a submission, of today. */
export function snapshotOf(bench: Bench, submission: Document | undefined): LawSnapshot {
  const dates = submission ? submissionDates(submission.data) : {};
  const snapshot = bench.input.law.at({ ...dates, hom_nay: bench.input.today }, bench.chosen);
  for (const vb of legalGrounds(snapshot)) bench.luat.add(vb.id);
  return snapshot;
}

/** Which date chose the law, in words. */
export function lawReason(carrier: Document | undefined, snapshot: LawSnapshot): string {
  const dates = carrier ? submissionDates(carrier.data) : {};
  if (dates.ngay_tiep_nhan) return `ngày tiếp nhận để thẩm định ${dates.ngay_tiep_nhan}`;
  if (dates.ngay_trinh) return `ngày tờ trình ${dates.ngay_trinh}, chưa ghi ngày tiếp nhận để thẩm định`;
  return `chưa có đợt trình, xét theo ngày ${snapshot.ngay}`;
}

/** The configuration, when it can be relied on. */
function soundConfig(dossier: Dossier): Document | undefined {
  return dossier.config?.sound ? dossier.config : undefined;
}

/** Agency and signer, as parts of a case. */
export function agencyOf(dossier: Dossier): object {
  const config = soundConfig(dossier);
  return config ? { co_quan: config.data['co_quan'], nguoi_ky: config.data['nguoi_ky'] } : {};
}

export function agencyOrigins(dossier: Dossier) {
  const config = soundConfig(dossier);
  return config
    ? [origin('/co_quan', config.source, ['co_quan']), origin('/nguoi_ky', config.source, ['nguoi_ky'])]
    : [];
}
