/**
 * The building of one dossier: what came of it is told, not printed, so that any thread may do it.
 */
import path from 'node:path';
import { sourceReminder } from '../../forms/select.ts';
import type { DossierFiles } from '../../judge/folders.ts';
import { type Count, countOf, partOf } from '../../report/report.ts';
import { textLayout } from '../../report/text.ts';
import type { Laid } from '../../report/writer.ts';
import { shownPath } from '../../source/shown.ts';
import type { BuildOptions, MakeOptions } from '../commands/build.ts';
import type { Work } from '../crew.ts';
import { loadEngine } from '../engine.ts';
import type { Env, Output } from '../env.ts';
import { judgeOpened } from '../examine.ts';
import type { Exit } from '../exit.ts';
import { openFiles } from '../open.ts';
import { openTarget } from './folder.ts';
import {
  isUnread,
  type Job,
  jobsOf,
  mayBuild,
  openNominations,
  openTools,
  type Workshop,
  whyHeld,
} from './jobs.ts';
import { type Made, makeJob, planJob, wordFailure } from './make.ts';

/** A dossier and the name of its folder in the output. */
export interface Share extends DossierFiles {
  readonly folder: string;
}

/** What came of one submission: what was made, or a sentence why not. */
export type Outcome<Made> = { readonly made: Made } | { readonly problem: string };

/** What came of one dossier. */
export interface Built<Made> {
  /** That of `validate`. */
  readonly exit: Exit;
  readonly jobs: number;
  /** Submissions held back; a dossier that could not be read is one. */
  readonly held: number;
  /** Nominations whose papers were made though nothing is concluded of them. */
  readonly open: number;
  /** Of the submissions that may be printed, in order. */
  readonly made: readonly Made[];
  /** Some document could not be made or put in place. */
  readonly failed: boolean;
  /** What keeps submissions back, as a share of a report. */
  readonly laid: Laid;
  readonly count: Count;
  readonly out: string;
  readonly err: string;
}

/** The work on one dossier, in this thread or another; `options.out` is absolute. */
export function openBuild(options: BuildOptions, env: Env): Work<Share, Built<undefined>> {
  return workOn(options, env, (job, shop) => buildJob(job, path.join(options.out, job.folder), shop));
}

/** Judges a dossier, holds back what is not ready, and does to each other submission what `make` does. */
export function workOn<Made>(
  options: MakeOptions,
  env: Env,
  make: (job: Job, shop: Workshop) => Promise<Outcome<Made>>,
): Work<Share, Built<Made>> {
  const engine = loadEngine(env);
  const tools = openTools(options, env);
  return async ({ root, files, folder }, step) => {
    const heard = listen(env);
    const examined = judgeOpened(openFiles(files, engine, env, step), env);
    const shop = { ...tools, env: heard.env, examined };
    const jobs = jobsOf(examined, [folder]);
    const held = jobs.filter((job) => !mayBuild(job, options.draft));
    for (const job of held) heard.env.stderr.write(whyHeld(job, env));
    // Nobody knows whether a submission stands in what could not be read.
    const lost = jobs.length > 0 ? [] : examined.workspace.sources.filter(isUnread).map(({ file }) => file);
    if (lost.length > 0)
      heard.env.stderr.write(
        `khenthuong: Chưa kết xuất gì từ ${shownPath(root, env.cwd)}: không đọc được ${lost.join(', ')}. Sửa rồi chạy lại.\n`,
      );
    const ready = jobs.filter((job) => !held.includes(job));
    const made: Made[] = [];
    for (const job of ready) {
      const outcome = await make(job, shop);
      if ('made' in outcome) made.push(outcome.made);
      else heard.env.stderr.write(`khenthuong: ${outcome.problem}\n`);
    }
    const { workspace, judgement, lawName } = examined;
    const told = new Set([
      ...held.flatMap((job) => job.findings),
      ...judgement.findings.filter(({ place }) => lost.includes(place.file)),
    ]);
    const errors = judgement.findings.filter((one) => one.severity === 'error' && told.has(one));
    const part = partOf({ findings: errors, verdicts: [], luat: [] }, workspace.sources, lawName);
    return {
      exit: examined.exit('error'),
      jobs: jobs.length,
      held: held.length + (lost.length > 0 ? 1 : 0),
      open: openNominations(ready, examined),
      made,
      failed: made.length < ready.length,
      laid: textLayout.lay(part, env.stderr),
      count: countOf(part, judgement.luat),
      ...heard.said(),
    };
  };
}

/** The same world, its outputs kept. */
function listen(env: Env): { env: Env; said: () => Pick<Built<unknown>, 'out' | 'err'> } {
  const out: string[] = [];
  const err: string[] = [];
  const kept = (output: Output, texts: string[]): Output => ({
    ...output,
    isTTY: false,
    write: (text) => void texts.push(text),
  });
  return {
    env: { ...env, stdout: kept(env.stdout, out), stderr: kept(env.stderr, err) },
    said: () => ({ out: out.join(''), err: err.join('') }),
  };
}

/** Builds one submission and puts it in place. */
async function buildJob(job: Job, target: string, shop: Workshop): Promise<Outcome<undefined>> {
  const shown = shownPath(target, shop.env.cwd);
  const { foreign, replace } = openTarget(target);
  if (foreign.length > 0) {
    const list = foreign
      .map(({ name, edited }) => `${name}${edited ? ' (đã sửa sau khi kết xuất)' : ''}`)
      .join(', ');
    return {
      problem: `Không ghi vào ${shown}: ở đó có tệp không phải do lần kết xuất trước tạo ra: ${list}. Chuyển các tệp này đi hoặc chọn thư mục khác với -o.`,
    };
  }
  try {
    const plan = planJob(job, shop);
    if (plan.documents.length === 0)
      return {
        problem: `Không ghi gì vào ${shown}: không mẫu nào trong số đã gọi áp dụng cho hồ sơ này. Xem: khenthuong list forms <hồ sơ>.`,
      };
    const made = await makeJob(job, plan, shop);
    replace(made.files, made.manifest);
    announce(made, target, shop.env);
    return { made: undefined };
  } catch (error) {
    const problem = wordFailure(error, shown);
    if (problem === undefined) throw error;
    return { problem };
  }
}

/** Where the documents lie, and which forms still have to be compared with the decree. */
function announce({ plan, manifest: { documents } }: Made, target: string, env: Env): void {
  env.stdout.write(`${shownPath(target, env.cwd)}: ${documents.length} tệp\n`);
  for (const document of documents) env.stdout.write(`  ${document.file}\n`);
  env.stdout.write(reminder(plan));
}

/** Which forms still have to be compared with the decree, or with the agency's own: a line each, or nothing. */
export function reminder(plan: Made['plan']): string {
  const unsure = plan.documents.map(({ form }) => form).filter((form) => sourceReminder(form) !== '');
  const reminders = [...new Set(unsure.map(sourceReminder))];
  return reminders
    .map((words) => {
      const names = new Set(unsure.filter((form) => sourceReminder(form) === words).map(({ ten }) => ten));
      return `  ${words}: ${[...names].join('; ')}.\n`;
    })
    .join('');
}
