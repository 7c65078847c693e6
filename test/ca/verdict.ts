/** What the judge says of a case. */
import { expect } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { Verdict, VerdictWord } from '../../src/judge/verdict.ts';
import { changedExample, judgeWorkspace, loadExample } from '../support/dossier.ts';
import { ANSWERED, type JudgedCase } from './ca.ts';

const TODAY = '2026-11-22';

/** Verdict of the first nomination. */
export function verdictOf(judged: JudgedCase): VerdictWord {
  return judgementOf(judged).verdict.verdict;
}

/** Verdict and findings; a case that breaks the structure of its files proves nothing. */
export function judgementOf(judged: JudgedCase): { verdict: Verdict; findings: readonly Finding[] } {
  const workspace = changedExample(judged.vi_du, judged.thay);
  if (workspace.findings.length > 0)
    throw new Error(`${label(judged)}: ${workspace.findings.map((finding) => finding.message).join(' ')}`);
  const file = loadExample(judged.vi_du).dossiers[0]!.submissions[0]!.nominations[0]!.document.source.file;
  // The short facts name no day for an answer: it is given on the day of the submission.
  for (const { document, nominations } of workspace.dossiers.flatMap((dossier) => dossier.submissions))
    for (const { document: nomination } of nominations)
      for (const answer of Object.values(
        (nomination.data['tra_loi'] ?? {}) as Record<string, { ngay: unknown }>,
      ))
        if (answer.ngay === ANSWERED) answer.ngay = (document.data['to_trinh'] as { ngay: unknown }).ngay;
  const judgement = judgeWorkspace(workspace, { today: TODAY });
  expect(judgement.defects).toBe(0);
  const verdict = judgement.verdicts.find((one) => one.file === file)!;
  return { verdict, findings: judgement.findings };
}

export const label = (judged: JudgedCase) => `${judged.tep} ${judged.diem}: ${judged.ten}`;
