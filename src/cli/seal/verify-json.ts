/** What `verify` found, for a machine: one JSON object, described by `schemas/verify.schema.json`. */
import type { Difference } from './check.ts';
import type { Checked } from './words.ts';

export function verifyJson(checks: readonly Checked[], version: string, exit: number): string {
  return `${JSON.stringify({ version, checks: checks.map(checkedEntry), exit }, null, 2)}\n`;
}

function checkedEntry({ title, origin, counts, rooted, law, differences, notes, open }: Checked): object {
  return {
    title,
    version: origin.version,
    documents: counts.documents,
    copies: counts.copies,
    sources: origin.sources.length,
    evidence: origin.evidence.length,
    rooted,
    law,
    differences: differences.map(differenceEntry),
    notes,
    open,
  };
}

/** All parts, so that a reader needs no test for absence. */
function differenceEntry({ file, kind, expected, actual, where }: Difference): object {
  return { file, kind, expected: expected ?? null, actual: actual ?? null, where: where ?? null };
}
