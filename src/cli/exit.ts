/**
 * Exit codes. What is unknown is never 0.
 */
import { type Finding, SEVERITIES, type Severity } from '../core/finding.ts';
import type { Verdict } from '../judge/verdict.ts';

export const EXIT = {
  /** Nothing at or above `--fail-on`, every verdict settled. */
  ok: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, or input that cannot be read. */
  usage: 2,
  /** No error found, but no conclusion either; also a failure of the tool itself. */
  unsettled: 3,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface Outcome {
  /** A path that leads nowhere, or a file that cannot be opened. */
  readonly unreadable: boolean;
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  /** Rules that broke. */
  readonly defects: number;
  /** There was something to judge and no rule ran. */
  readonly idle: boolean;
}

/** 2 over 1 over 3 over 0. A verdict of "không đạt" is never less than 1, whatever `--fail-on` says. */
export function exitOf(outcome: Outcome, failOn: Severity): Exit {
  if (outcome.unreadable) return EXIT.usage;
  const limit = SEVERITIES.indexOf(failOn);
  const loud = outcome.findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
  if (loud || outcome.verdicts.some((verdict) => verdict.verdict === 'khong_dat')) return EXIT.findings;
  const open = outcome.verdicts.some((verdict) => verdict.verdict === 'chua_ket_luan');
  return open || outcome.defects > 0 || outcome.idle ? EXIT.unsettled : EXIT.ok;
}

/** Of two parts of a run, the code that speaks for both. */
export function worse(a: Exit, b: Exit): Exit {
  return [EXIT.usage, EXIT.findings, EXIT.unsettled].find((code) => code === a || code === b) ?? EXIT.ok;
}
