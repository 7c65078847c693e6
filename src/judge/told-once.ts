/**
 * One fact, one finding: whoever reads the same twice looks for two faults. What a run counts for the verdict stays.
 */
import type { Finding } from '../core/finding.ts';
import type { RuleRun } from './rules.ts';

/** The runs of all rules over a case, those silent whose breach a rule that they yield to (`nhuong`) tells at the same place. */
export function yielding(runs: readonly RuleRun[]): readonly RuleRun[] {
  return runs.some(({ rule, finding }) => rule.nhuong && finding)
    ? runs.map((run) => (runs.some((other) => tellsFor(other, run)) ? silent(run) : run))
    : runs;
}

function tellsFor(other: RuleRun, { rule, finding }: RuleRun): boolean {
  if (!finding || !other.finding || rule.nhuong?.includes(other.rule.id) !== true) return false;
  const breach = other.result === false || other.open === true;
  return breach && placeKey(other.finding) === placeKey(finding);
}

function silent({ finding: _told, ...run }: RuleRun): RuleRun {
  return { ...run, finding: undefined, told: true };
}

/** Runs that only wait for facts that are asked for elsewhere. */
export function waitingFor(asked: ReadonlySet<string>, runs: readonly RuleRun[]): readonly RuleRun[] {
  return runs.filter(
    ({ result, open, finding, missing }) =>
      finding &&
      result === undefined &&
      !open &&
      missing.length > 0 &&
      missing.every((one) => asked.has(one)),
  );
}

/** Takes back what runs said. */
export function withdraw(findings: Finding[], runs: readonly RuleRun[]): void {
  if (runs.length === 0) return;
  const said = new Set(runs.map(({ finding }) => finding));
  findings.splice(0, findings.length, ...findings.filter((finding) => !said.has(finding)));
}

/** A place as one word. */
export function placeKey({ place: { file, line, column } }: Pick<Finding, 'place'>): string {
  return `${file}:${line}:${column}`;
}
