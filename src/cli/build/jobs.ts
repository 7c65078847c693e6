/**
 * What `build` and `pack` work through: one job for each submission, those that may be printed apart from those held back.
 */
import path from 'node:path';
import type { Finding } from '../../core/finding.ts';
import type { Forms } from '../../forms/template.ts';
import type { Document, Dossier, Submission } from '../../judge/workspace.ts';
import { shownPath } from '../../source/shown.ts';
import type { Source } from '../../source/source.ts';
import type { MakeOptions } from '../commands/build.ts';
import type { Env } from '../env.ts';
import type { Examined } from '../examine.ts';
import { EXIT, type Exit } from '../exit.ts';
import { documentsOf, nameInside } from './evidence.ts';
import { fileSlug, uniqueNames } from './names.ts';
import { type OpenedForms, openForms } from './own-forms.ts';
import { createRenderer, type Render } from './render.ts';
import { type Selection, selectForms } from './selection.ts';

export interface Job {
  readonly dossier: Dossier;
  readonly submission: Submission;
  /** Folder of its documents below the output, in the separators of the system. */
  readonly folder: string;
  /** Of its own files, and of those of its dossier that could not be read. */
  readonly findings: readonly Finding[];
  /** Files of its dossier that could not be read, as shown: what they say of it nobody knows. */
  readonly unread: readonly string[];
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
    const unread = workspace.sources
      .filter((source) => isUnread(source) && !nameInside(dossier.root, source.absolute).startsWith('../'))
      .map(({ file }) => file);
    const job = (submission: Submission, folder: string): Job => {
      const own = documentsOf(dossier, submission).map((document) => document.source.file);
      const files = new Set([...own, ...unread]);
      const findings = judgement.findings.filter((finding) => files.has(finding.place.file));
      return { dossier, submission, folder, findings, unread };
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

/** No sound YAML, or not to be opened. */
export function isUnread({ data, unreadable }: Source): boolean {
  return data === undefined || unreadable;
}

/** A dossier with errors is held back unless a draft was asked for; one that cannot be read always is. */
export function mayBuild(job: Job, draft: boolean): boolean {
  return isReadable(job) && (draft || job.findings.every((finding) => finding.severity !== 'error'));
}

function isReadable({ dossier, submission, unread }: Job): boolean {
  return (
    unread.length === 0 &&
    dossier.config?.sound === true &&
    submission.document.sound &&
    submission.nominations.every(({ document }) => document.sound)
  );
}

/** The line for a submission that is not printed. */
export function whyHeld(job: Job, env: Env): string {
  const { dossier, submission, unread } = job;
  const name = shownPath(submission.document.source.absolute, env.cwd);
  const draft = isReadable(job) ? '; muốn in bản dự thảo để rà soát, thêm --nhap' : '';
  const why =
    unread.length > 0
      ? `không đọc được ${unread.join(', ')}`
      : !dossier.config
        ? 'thư mục hồ sơ không có khenthuong.yaml (cơ quan, người ký)'
        : draft === ''
          ? 'có tệp đọc chưa trọn hoặc sai cấu trúc'
          : 'còn lỗi';
  return `khenthuong: Chưa kết xuất ${name}: ${why}. Sửa rồi chạy lại${draft}.\n`;
}
