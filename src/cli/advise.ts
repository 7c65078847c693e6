/**
 * Reads the named nominations with what belongs to them and prints advice on each.
 */
import { adviseDossier } from '../judge/advise.ts';
import { readingOf } from '../judge/advise-point.ts';
import type { Carried } from '../judge/nomination.ts';
import { type AdviceReport, type Advised, adviceText } from '../report/advise.ts';
import { adviceJson } from '../report/advise-json.ts';
import type { Look } from '../report/look.ts';
import type { Env } from './env.ts';
import { EXIT, type Exit, worse } from './exit.ts';
import { open } from './open.ts';

const LAYOUTS = {
  text: adviceText,
  json: adviceJson,
} as const satisfies Readonly<Record<string, (report: AdviceReport, look: Look) => string>>;

export type AdviceFormat = keyof typeof LAYOUTS;

export interface AdviseOptions {
  readonly paths: readonly string[];
  readonly format: AdviceFormat;
  /** Every point in full. */
  readonly all: boolean;
}

/** The exit code. `env.today` is the day of the run. */
export async function advise({ paths, format, all }: AdviseOptions, env: Env): Promise<Exit> {
  const { files, problems, workspace, findings, engineOf, lawName } = open(paths, env);
  for (const { message } of [...problems, ...findings]) env.stderr.write(`khenthuong: ${message}\n`);

  // A nomination is meant when it is named, or the submission that carries it.
  const named = new Set(files);
  const wanted = ({ document, carrier }: Carried): boolean =>
    named.has(document.source.absolute) || (carrier !== undefined && named.has(carrier.source.absolute));
  const advised = workspace.dossiers.flatMap((dossier) => {
    const { law, validators, names } = engineOf(dossier);
    const input = { law, validators, names, today: env.today };
    return adviseDossier(dossier, input, wanted).map((advice): Advised => ({ advice, names }));
  });
  const unreadable = problems.length > 0 || workspace.sources.some((source) => source.unreadable);
  // Advice by less law than the dossier names is no firm advice.
  const refused = findings.some((finding) => finding.severity === 'error');
  const exit = worse(exitOf(advised, unreadable), refused ? EXIT.findings : EXIT.ok);
  if (advised.length === 0) env.stderr.write('khenthuong: Không có đề nghị nào trong các tệp đã nêu.\n');
  if (advised.length > 0 || format === 'json') {
    const report = { version: env.version, ngay: env.today, advised, lawName, all, exit };
    env.stdout.write(LAYOUTS[format](report, env.stdout));
  }
  return exit;
}

/** 0 only where each nomination meets some award for certain. */
function exitOf(advised: readonly Advised[], unreadable: boolean): Exit {
  if (unreadable || advised.length === 0) return EXIT.usage;
  if (advised.some(({ advice }) => advice.unsound.length > 0)) return EXIT.findings;
  const firm = ({ advice }: Advised): boolean =>
    advice.unsettled.length === 0 && advice.points.some((point) => readingOf(point) === 'dat');
  return advised.every(firm) ? EXIT.ok : EXIT.unsettled;
}
