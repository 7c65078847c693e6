/**
 * The report for a machine: one JSON object, described by `schemas/report.schema.json`.
 */
import type { Citation, Finding } from '../core/finding.ts';
import type { ProofStep, Verdict } from '../judge/verdict.ts';
import type { Report } from './report.ts';

export function jsonReport(report: Report): string {
  const { version, ngay, luat, files, summary } = report;
  const findings = report.findings.map(findingEntry);
  const verdicts = report.verdicts.map(verdictEntry);
  return `${JSON.stringify({ version, ngay, luat, files, findings, verdicts, summary }, null, 2)}\n`;
}

function findingEntry(finding: Finding): object {
  const { rule, group, severity, message, why, fix, place, path } = finding;
  const { file, line, column, endLine, endColumn } = place;
  const citation = citationEntry(finding.citation);
  return { rule, group, severity, message, why, fix, citation, file, line, column, endLine, endColumn, path };
}

/** All four parts, so that a reader needs no test for absence. */
function citationEntry(citation: Citation | null): object | null {
  if (citation === null) return null;
  const { van_ban, dieu = null, khoan = null, diem = null } = citation;
  return { van_ban, dieu, khoan, diem };
}

function verdictEntry(verdict: Verdict): object {
  const { file, award, nominee, verdict: word, provisional, law, missing } = verdict;
  return { file, award, nominee, verdict: word, provisional, law, proof: proofEntry(verdict.proof), missing };
}

function proofEntry(step: ProofStep): object {
  const { name, result, facts, missing, note, any = false } = step;
  const citation = citationEntry(step.citation);
  return { name, result, citation, facts, missing, note, any, steps: step.steps.map(proofEntry) };
}
