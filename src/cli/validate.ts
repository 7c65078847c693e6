/**
 * Judges what the paths hold and prints the report.
 */
import type { Severity } from '../core/finding.ts';
import { REPORTERS, type ReportFormat } from '../report/index.ts';
import { makeReport } from '../report/report.ts';
import type { Env } from './env.ts';
import { examine } from './examine.ts';

export interface ValidateOptions {
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly failOn: Severity;
}

/** The exit code. */
export async function validate(options: ValidateOptions, env: Env): Promise<number> {
  const { workspace, judgement, problems, lawName, exit } = await examine(options.paths, env);
  for (const problem of problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  const code = exit(options.failOn);
  const nothing = workspace.sources.length === 0;
  // Nothing was read: to a person the problems say it all; a machine still wants its object.
  if (nothing && options.format === 'text') return code;
  const report = makeReport({
    version: env.version,
    ngay: env.today,
    judgement,
    sources: workspace.sources,
    exit: code,
    lawName,
  });
  env.stdout.write(REPORTERS[options.format](report, env.stdout));
  return code;
}
