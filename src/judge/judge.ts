/**
 * Judges a workspace: for each submission the law of its dates, the rules over submission and nominations,
 * the criteria of each nomination, one verdict each. Letters beside them have findings, no verdict.
 */
import { compareText, type Finding, tidyFindings } from '../core/finding.ts';
import { BLANK_RULE } from '../schema/blanks.ts';
import type { Bench, JudgeInput } from './bench.ts';
import { type FolderEntry, folderEntry } from './facts.ts';
import { judgeLetter } from './letter.ts';
import { judgeNomination } from './nomination.ts';
import { notReadTwice } from './readings-findings.ts';
import { judgeSubmission } from './submission.ts';
import { placeKey } from './told-once.ts';
import type { Verdict } from './verdict.ts';
import { openWaivers } from './waivers.ts';
import type { Dossier, Workspace } from './workspace.ts';

export interface Judgement {
  /** Reading, structure and law, sorted, each once. */
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  /** Instruments that were applied to any dossier of the run, in the order of the law data. */
  readonly luat: readonly string[];
  /** Runs of rules; 0 over sound dossiers means nothing was judged. */
  readonly rulesRun: number;
  /** A rule broke: the run cannot be called clean. */
  readonly defects: number;
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
  const blanks = new Set(
    workspace.findings.filter(({ rule }) => rule === BLANK_RULE).map((finding) => placeKey(finding)),
  );
  let rulesRun = 0;
  let defects = 0;
  for (const dossier of workspace.dossiers) {
    const own = inputOf(dossier);
    const waivers = openWaivers(dossier, own);
    const bench: Bench = {
      input: own,
      dossier,
      folder: folderOf(dossier),
      findings: [],
      blanks,
      waivers,
      verdicts,
      luat,
      rulesRun: 0,
      defects: 0,
    };
    for (const submission of dossier.submissions) judgeSubmission(bench, submission);
    for (const document of dossier.loose) {
      judgeNomination(bench, { document, carrier: undefined, index: 0 }, []);
      bench.findings.push(...notReadTwice(own, document));
    }
    for (const document of dossier.letters) judgeLetter(bench, document);
    for (const finding of waivers.settle(bench.findings)) findings.push(finding);
    rulesRun += bench.rulesRun;
    defects += bench.defects;
  }
  const order = input.law.data.van_ban.map((vb) => vb.id);
  return {
    findings: tidyFindings(findings),
    verdicts: verdicts.sort((a, b) => compareText(a.file, b.file)),
    luat: [...luat].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    rulesRun,
    defects,
  };
}

/** Every nomination of the dossier that can be judged, to be seen from the others. */
function folderOf(dossier: Dossier): FolderEntry[] {
  const carried = dossier.submissions.flatMap((submission) =>
    submission.nominations.map(({ document }) => ({ document, submission: submission.document.source.file })),
  );
  const loose = dossier.loose.map((document) => ({ document, submission: '' }));
  return [...carried, ...loose]
    .filter(({ document }) => document.sound)
    .map(({ document, submission }) => folderEntry(document.source.file, document.data, submission));
}
