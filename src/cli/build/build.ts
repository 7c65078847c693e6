/**
 * `khenthuong build`: judge, plan, render, and put each submission's folder in place whole.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText, type Finding } from '../../core/finding.ts';
import { loadForms } from '../../forms/template.ts';
import type { Document, Dossier, Submission } from '../../judge/workspace.ts';
import { legalGrounds } from '../../law/law.ts';
import { MissingGlyphError } from '../../layout/fonts.ts';
import { REPORTERS } from '../../report/index.ts';
import { makeReport } from '../../report/report.ts';
import { shownPath } from '../../source/shown.ts';
import type { BuildOptions } from '../commands/build.ts';
import type { Env } from '../env.ts';
import { type Examined, examine } from '../examine.ts';
import { EXIT } from '../exit.ts';
import { progressBar } from '../progress.ts';
import { foreignFiles, type OutputFile, replaceFolder, sha256 } from './folder.ts';
import type { Manifest, ManifestDocument } from './manifest.ts';
import { fileSlug, uniqueNames } from './names.ts';
import { type Plan, planSubmission } from './plan.ts';
import { createRenderer, type Render } from './render.ts';

/** Forms of this release; a new one: its file in `templates/mau`, its name here. */
const FORMS = [
  'to-trinh',
  'danh-sach',
  'bien-ban-hop-hoi-dong',
  'bao-cao-ca-nhan',
  'bao-cao-tap-the',
  'bao-cao-dot-xuat',
  'bao-cao-chuyen-de',
  'bao-cao-tom-tat',
  'phieu-phat-hien',
];

interface Job {
  readonly dossier: Dossier;
  readonly submission: Submission;
  /** Absolute folder of its documents. */
  readonly target: string;
  readonly findings: readonly Finding[];
}

/** The exit code: that of `validate` where all was built, else what kept it from being built. */
export async function buildCommand(options: BuildOptions, env: Env): Promise<number> {
  const examined = await examine(options.paths, env);
  for (const problem of examined.problems) env.stderr.write(`khenthuong: ${problem.message}\n`);
  const code = examined.exit('error');
  if (examined.problems.length > 0) return EXIT.usage;
  const jobs = jobsOf(examined, path.resolve(env.cwd, options.out));
  if (jobs.length === 0) {
    env.stderr.write('khenthuong: Không có đợt trình nào để kết xuất (tệp có “kieu: dot_trinh”).\n');
    return code === EXIT.ok ? EXIT.usage : code;
  }
  const { ready, held } = sortJobs(jobs, options.draft);
  if (held.length > 0) reportHeld(held, examined, env, code);

  const root = env.packageRoot;
  const forms = loadForms(
    (name) => readFileSync(path.join(root, 'templates', 'mau', `${name}.yaml`), 'utf8'),
    FORMS,
  );
  const render = createRenderer(root);
  const progress = progressBar(ready.length, env.stderr);
  let failed = false;
  for (const job of ready) {
    const problem = await buildJob(job, { options, env, examined, forms, render });
    progress.step();
    if (problem !== undefined) {
      failed = true;
      progress.clear();
      env.stderr.write(`khenthuong: ${problem}\n`);
    }
  }
  progress.clear();
  if (failed) return EXIT.usage;
  return held.length > 0 && code === EXIT.ok ? EXIT.findings : code;
}

/** One job for each submission, in a folder named after its dossier (and file, where a dossier has several). */
function jobsOf({ workspace, judgement }: Examined, out: string): Job[] {
  const dossiers = workspace.dossiers.filter((dossier) => dossier.submissions.length > 0);
  const names = uniqueNames(dossiers.map((dossier) => fileSlug(path.basename(dossier.root))));
  return dossiers.flatMap((dossier, i) => {
    const parts = uniqueNames(
      dossier.submissions.map((s) => fileSlug(path.parse(s.document.source.file).name)),
    );
    return dossier.submissions.map((submission, j): Job => {
      const files = new Set(filesOf(dossier, submission).map((document) => document.source.file));
      const folder = dossier.submissions.length === 1 ? names[i]! : path.join(names[i]!, parts[j]!);
      const findings = judgement.findings.filter((finding) => files.has(finding.place.file));
      return { dossier, submission, target: path.join(out, folder), findings };
    });
  });
}

function filesOf(dossier: Dossier, submission: Submission): Document[] {
  const config = dossier.config ? [dossier.config] : [];
  return [...config, submission.document, ...submission.nominations.map((nomination) => nomination.document)];
}

/** A dossier with errors is held back unless a draft was asked for; one that cannot be read always is. */
function sortJobs(jobs: readonly Job[], draft: boolean): { ready: Job[]; held: Job[] } {
  const readable = (job: Job) =>
    job.dossier.config?.sound === true &&
    job.submission.document.sound &&
    job.submission.nominations.every((n) => n.document.sound);
  const clean = (job: Job) => draft || job.findings.every((finding) => finding.severity !== 'error');
  const ready = jobs.filter((job) => readable(job) && clean(job));
  return { ready, held: jobs.filter((job) => !ready.includes(job)) };
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
  if (findings.length > 0) env.stderr.write(REPORTERS.text(report, env.stderr));
  for (const job of held) {
    const name = shownPath(job.submission.document.source.absolute, env.cwd);
    const why = job.dossier.config ? 'còn lỗi' : 'thư mục hồ sơ không có khenthuong.yaml (cơ quan, người ký)';
    env.stderr.write(
      `khenthuong: Chưa kết xuất ${name}: ${why}. Sửa rồi chạy lại; muốn in bản dự thảo để rà soát, thêm --nhap.\n`,
    );
  }
}

interface BuildContext {
  readonly options: BuildOptions;
  readonly env: Env;
  readonly examined: Examined;
  readonly forms: ReturnType<typeof loadForms>;
  readonly render: Render;
}

/** Builds one submission; a sentence where it could not. */
async function buildJob(
  job: Job,
  { options, env, examined, forms, render }: BuildContext,
): Promise<string | undefined> {
  const shown = shownPath(job.target, env.cwd);
  const foreign = foreignFiles(job.target);
  if (foreign.length > 0) {
    const list = foreign
      .map(({ name, edited }) => `${name}${edited ? ' (đã sửa sau khi kết xuất)' : ''}`)
      .join(', ');
    return `Không ghi vào ${shown}: ở đó có tệp không phải do lần kết xuất trước tạo ra: ${list}. Chuyển các tệp này đi hoặc chọn thư mục khác với -o.`;
  }
  const { law, validators } = examined.engineOf(job.dossier);
  try {
    const plan = planSubmission({
      ...job,
      law,
      validators,
      forms,
      today: options.today,
      draft: options.draft,
    });
    for (const file of plan.formless)
      env.stderr.write(
        `khenthuong: ${file}: chưa có mẫu báo cáo cho trường hợp này trong văn bản áp dụng.\n`,
      );
    const { files, documents } = await renderPlan(plan, options, render);
    replaceFolder(job.target, files, manifestOf(job, plan, documents, options, env));
    announce(job, plan, documents, env);
    return undefined;
  } catch (error) {
    if (error instanceof MissingGlyphError)
      return `Không kết xuất được ${shown}: ${error.message}. Tìm và thay ký tự này trong hồ sơ.`;
    throw error;
  }
}

async function renderPlan(
  plan: Plan,
  options: BuildOptions,
  render: Render,
): Promise<{ files: OutputFile[]; documents: ManifestDocument[] }> {
  const files: OutputFile[] = [];
  const documents: ManifestDocument[] = [];
  for (const { name, doc, form, entry } of plan.documents) {
    for (const format of options.formats) {
      const bytes = await render(doc, format);
      const file = `${name}.${format}`;
      files.push({ name: file, bytes });
      documents.push({
        file,
        form: form.id,
        so_mau: entry?.so_mau ?? '',
        van_ban: entry?.van_ban ?? '',
        nguon_khung: form.nguon_khung,
        sha256: sha256(bytes),
        bytes: bytes.length,
      });
    }
  }
  return { files, documents };
}

function manifestOf(
  job: Job,
  plan: Plan,
  documents: readonly ManifestDocument[],
  options: BuildOptions,
  env: Env,
): Manifest {
  const sources = filesOf(job.dossier, job.submission).map((document) => ({
    file: path.relative(job.dossier.root, document.source.absolute).replaceAll(path.sep, '/'),
    sha256: sha256(readFileSync(document.source.absolute)),
  }));
  return {
    made_by: 'khenthuong',
    version: env.version,
    draft: options.draft,
    law: {
      van_ban: legalGrounds(plan.snapshot).map((vb) => vb.id),
      ngay: plan.snapshot.ngay,
    },
    sources: sources.sort((a, b) => compareText(a.file, b.file)),
    documents,
  };
}

/** Where the documents lie, and which forms still have to be compared with the decree. */
function announce(job: Job, plan: Plan, documents: readonly ManifestDocument[], env: Env): void {
  env.stdout.write(`${shownPath(job.target, env.cwd)}: ${documents.length} tệp\n`);
  for (const document of documents) env.stdout.write(`  ${document.file}\n`);
  const unsure = plan.documents.filter(
    ({ form }) => form.nguon_khung === 'ho_hang' || form.nguon_khung === 'tri_nho',
  );
  if (unsure.length > 0) {
    const names = [...new Set(unsure.map(({ form }) => form.ten))].join('; ');
    env.stdout.write(`  Đối chiếu với mẫu ở Phụ lục của nghị định trước khi ký: ${names}.\n`);
  }
}
