/**
 * What `build` and `pack` work through: one job for each submission, those that may be printed apart from those held back.
 */
import path from 'node:path';
import type { Finding } from '../../core/finding.ts';
import type { Forms } from '../../forms/template.ts';
import type { Document, Dossier, Submission } from '../../judge/workspace.ts';
import { writeReport } from '../../report/index.ts';
import { makeReport } from '../../report/report.ts';
import { shownPath } from '../../source/shown.ts';
import type { MakeOptions } from '../commands/build.ts';
import { nextTurn } from '../crew.ts';
import type { Env } from '../env.ts';
import { type Examined, examine } from '../examine.ts';
import { EXIT, type Exit } from '../exit.ts';
import { progressBar } from '../progress.ts';
import { documentsOf } from './evidence.ts';
import { fileSlug, uniqueNames } from './names.ts';
import { type OpenedForms, openForms } from './own-forms.ts';
import { createRenderer, type Render } from './render.ts';
import { type Selection, selectForms } from './selection.ts';

export interface Job {
  readonly dossier: Dossier;
  readonly submission: Submission;
  /** Folder of its documents below the output, in the separators of the system. */
  readonly folder: string;
  readonly findings: readonly Finding[];
}

/** What every dossier shares. */
export interface Tools {
  readonly options: MakeOptions;
  readonly forms: Forms;
  /** Files of the agency's own forms. */
  readonly own: OpenedForms['own'];
  readonly selection: Selection | undefined;
  readonly render: Render;
}

/** What every job of a dossier shares. */
export interface Workshop extends Tools {
  readonly env: Env;
  readonly examined: Examined;
}

/** Forms and fonts, opened once. Throws `UsageError` where the agency's own forms, or the forms asked for, are not right. */
export function openTools(options: MakeOptions, env: Env): Tools {
  const { forms, own } = openForms(options.templates, env);
  const selection = options.forms && selectForms(options.forms, forms);
  return { options, forms, own, selection, render: createRenderer(env.packageRoot) };
}

/** What to make, or the exit code of a run that ends before anything is made. */
export type Sorted =
  | { readonly exit: number }
  | {
      readonly ready: readonly Job[];
      readonly held: readonly Job[];
      readonly examined: Examined;
      readonly code: number;
    };

/** Reads and judges the paths; says on the error output what is held back, and why. */
export async function sortedJobs(options: MakeOptions, env: Env): Promise<Sorted> {
  const examined = await examine(options.paths, env);
  for (const problem of examined.problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  const code = examined.exit('error');
  if (examined.problems.length > 0) return { exit: EXIT.usage };
  const jobs = jobsOf(examined);
  if (jobs.length === 0) return { exit: noJobs(env, code) };
  const ready = jobs.filter((job) => mayBuild(job, options.draft));
  const held = jobs.filter((job) => !ready.includes(job));
  if (held.length > 0) reportHeld(held, examined, env, code);
  return { ready, held, examined, code };
}

/** How many nominations of these jobs have no verdict yet. */
export function openNominations(jobs: readonly Job[], { judgement }: Examined): number {
  const files = new Set(
    jobs.flatMap(({ submission }) => submission.nominations.map(({ document }) => document.source.file)),
  );
  return judgement.verdicts.filter(({ file, verdict }) => verdict === 'chua_ket_luan' && files.has(file))
    .length;
}

/** Papers that look finished must not pass for a verdict. */
export function warnOpen(open: number, env: Env): void {
  if (open > 0)
    env.stderr.write(
      `khenthuong: ${open} đề nghị CHƯA KẾT LUẬN: văn bản đã lập, nhưng chưa đủ cơ sở để nói là đủ điều kiện. Xem vì sao: khenthuong validate.\n`,
    );
}

/** The exit code of a run that found nothing to make. */
export function noJobs(env: Env, code: Exit): Exit {
  env.stderr.write(
    'khenthuong: Không có đợt trình hay công văn nào để kết xuất (tệp có “kieu: dot_trinh” hoặc “kieu: cong_van”).\n',
  );
  return code === EXIT.ok ? EXIT.usage : code;
}

/** Runs the jobs one after the other; `work` answers with a sentence where it failed. Whether all went well. */
export async function runJobs(
  jobs: readonly Job[],
  env: Env,
  work: (job: Job) => Promise<string | undefined>,
): Promise<boolean> {
  const progress = progressBar(jobs.length, env.stderr);
  let fine = true;
  for (const job of jobs) {
    const problem = await work(job);
    await nextTurn();
    progress.step();
    if (problem === undefined) continue;
    fine = false;
    progress.clear();
    env.stderr.write(`khenthuong: ${problem}\n`);
  }
  progress.clear();
  return fine;
}

/** Folders of dossiers in the output, in the same order. */
export function folderNames(dossiers: readonly { readonly root: string }[]): string[] {
  return uniqueNames(dossiers.map(({ root }) => fileSlug(path.basename(root))));
}

/**
 * One job for each submission, in a folder named after its dossier (and file, where a dossier has several); one for each
 * letter, in a folder beside it, or in it where the dossier holds letters alone. `names`: see `folderNames`.
 */
export function jobsOf({ workspace, judgement }: Examined, names = folderNames(workspace.dossiers)): Job[] {
  return workspace.dossiers.flatMap((dossier, i) => {
    const job = (submission: Submission, folder: string): Job => {
      const files = new Set(documentsOf(dossier, submission).map((document) => document.source.file));
      const findings = judgement.findings.filter((finding) => files.has(finding.place.file));
      return { dossier, submission, folder, findings };
    };
    const parts = fileSlugs(dossier.submissions.map(({ document }) => document));
    const single = dossier.submissions.length === 1;
    const letters = fileSlugs(dossier.letters);
    const beside = dossier.submissions.length === 0 ? names[i]! : `${names[i]}-cong-van`;
    return [
      ...dossier.submissions.map((one, j) => job(one, single ? names[i]! : path.join(names[i]!, parts[j]!))),
      ...dossier.letters.map((document, j) =>
        job({ document, nominations: [] }, path.join(beside, letters[j]!)),
      ),
    ];
  });
}

function fileSlugs(documents: readonly Document[]): string[] {
  return uniqueNames(documents.map(({ source }) => fileSlug(path.parse(source.file).name)));
}

/** A dossier with errors is held back unless a draft was asked for; one that cannot be read always is. */
export function mayBuild({ dossier, submission, findings }: Job, draft: boolean): boolean {
  const readable =
    dossier.config?.sound === true &&
    submission.document.sound &&
    submission.nominations.every(({ document }) => document.sound);
  return readable && (draft || findings.every((finding) => finding.severity !== 'error'));
}

function reportHeld(held: readonly Job[], examined: Examined, env: Env, exit: number): void {
  const findings = held.flatMap((job) => job.findings.filter((finding) => finding.severity === 'error'));
  const report = makeReport({
    version: env.version,
    ngay: env.today,
    judgement: { findings, verdicts: [], luat: examined.judgement.luat },
    sources: examined.workspace.sources,
    exit,
    lawName: examined.lawName,
  });
  if (findings.length > 0) env.stderr.write(writeReport('text', report, env.stderr));
  for (const job of held) env.stderr.write(whyHeld(job, env));
}

/** The line for a submission that is not printed. */
export function whyHeld({ dossier, submission }: Job, env: Env): string {
  const name = shownPath(submission.document.source.absolute, env.cwd);
  const why = dossier.config ? 'còn lỗi' : 'thư mục hồ sơ không có khenthuong.yaml (cơ quan, người ký)';
  return `khenthuong: Chưa kết xuất ${name}: ${why}. Sửa rồi chạy lại; muốn in bản dự thảo để rà soát, thêm --nhap.\n`;
}
