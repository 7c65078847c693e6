/** What `verify` found, for a machine: one JSON object, described by `schemas/verify.schema.json`. */
import { adviceOn } from './advice.ts';
import type { Difference } from './check.ts';
import type { PaperChecked } from './papers.ts';
import type { Checked } from './words.ts';

export function verifyJson(
  checks: readonly Checked[],
  paper: PaperChecked | undefined,
  version: string,
  exit: number,
): string {
  const van_tay = paper ? paperEntry(paper) : null;
  return `${JSON.stringify({ version, checks: checks.map(checkedEntry), van_tay, exit }, null, 2)}\n`;
}

function checkedEntry(checked: Checked): object {
  const { title, origin, counts, rooted, law, lawParts, differences, notes, open } = checked;
  return {
    title,
    version: origin.version,
    documents: counts.documents,
    copies: counts.copies,
    sources: origin.sources.length,
    evidence: origin.evidence.length,
    templates: origin.mau_rieng?.length ?? 0,
    rooted,
    law,
    law_parts: lawParts,
    differences: differences.map(differenceEntry),
    notes,
    open,
  };
}

/** All parts, so that a reader needs no test for absence. */
function differenceEntry(difference: Difference): object {
  const { file, part, kind, expected, actual, where } = difference;
  const { why, fix } = adviceOn(difference);
  return {
    file,
    part,
    kind,
    expected: expected ?? null,
    actual: actual ?? null,
    where: where ?? null,
    why,
    fix,
  };
}

function paperEntry({ shown, found, why }: PaperChecked): object {
  return { given: shown, found, why };
}
