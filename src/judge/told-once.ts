/**
 * One fact, one finding: whoever reads the same twice looks for two faults. What a run counts for the verdict stays.
 */
import type { Finding } from '../core/finding.ts';
import type { RuleRun } from './rules.ts';

/** The runs of all rules over a case, those silent whose breach a rule that they yield to (`nhuong`) tells at the same place. */
export function yielding(runs: readonly RuleRun[]): readonly RuleRun[] {
  return runs.map((run) => {
    const { rule, finding } = run;
    const { nhuong } = rule;
    // Nearly none yields, and few of those find something.
    if (!nhuong || !finding) return run;
    return runs.some((other) => nhuong.includes(other.rule.id) && isBreachAt(finding, other))
      ? silent(run)
      : run;
  });
}

/** The runs of a case, those of one rule over several items told by the first of them, where the rule says so (`gop`). */
export function gathered(runs: readonly RuleRun[]): readonly RuleRun[] {
  const kept: RuleRun[] = [];
  const first = new Map<string, number>();
  for (const run of runs) {
    const { rule, finding } = run;
    if (!rule.gop || !finding || !isBreach(run)) {
      kept.push(run);
      continue;
    }
    const at = first.get(rule.id);
    if (at === undefined) {
      first.set(rule.id, kept.length);
      kept.push(run);
    } else {
      kept[at] = withLine(kept[at]!, finding.place.line);
      kept.push(silent(run));
    }
  }
  return kept;
}

const ALSO = ' Cũng như vậy: dòng ';

function withLine(run: RuleRun, line: number): RuleRun {
  const finding = run.finding!;
  const { message } = finding;
  return {
    ...run,
    finding: {
      ...finding,
      message: message.includes(ALSO) ? `${message.slice(0, -1)}, ${line}.` : `${message}${ALSO}${line}.`,
    },
  };
}

function isBreach({ result, open }: RuleRun): boolean {
  return result === false || open === true;
}

function isBreachAt({ place }: Finding, run: RuleRun): boolean {
  return isBreach(run) && run.finding !== undefined && placeKey(run.finding) === placeKey({ place });
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
