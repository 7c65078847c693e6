/**
 * `khenthuong build`: judge, plan, render, and put each submission's folder in place whole.
 */
import path from 'node:path';
import { sourceReminder } from '../../forms/select.ts';
import { shownPath } from '../../source/shown.ts';
import type { BuildOptions } from '../commands/build.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { assertWritableFolder } from '../unwritable.ts';
import { UsageError } from '../usage.ts';
import { foreignFiles, replaceFolder } from './folder.ts';
import { type Job, openWorkshop, runJobs, sortedJobs, type Workshop } from './jobs.ts';
import { type Made, makeJob, planJob, wordFailure } from './make.ts';

/** The exit code: that of `validate` where all was built, else what kept it from being built. */
export async function buildCommand(options: BuildOptions, env: Env): Promise<number> {
  const out = outputFolder(options.out, env);
  const sorted = await sortedJobs(options, env);
  if ('exit' in sorted) return sorted.exit;
  const { ready, held, examined, code } = sorted;
  const shop = openWorkshop(options, env, examined);
  if (!(await runJobs(ready, env, (job) => buildJob(job, path.join(out, job.folder), shop))))
    return EXIT.usage;
  return held.length > 0 && code === EXIT.ok ? EXIT.findings : code;
}

function outputFolder(out: string, env: Env): string {
  if (out.trim() === '')
    throw new UsageError('“-o” chưa ghi tên thư mục.', 'Ghi tên thư mục nhận văn bản, ví dụ: -o van-ban');
  const folder = path.resolve(env.cwd, out);
  assertWritableFolder(folder, env);
  return folder;
}

/** Builds one submission; a sentence where it could not. */
async function buildJob(job: Job, target: string, shop: Workshop): Promise<string | undefined> {
  const shown = shownPath(target, shop.env.cwd);
  const foreign = foreignFiles(target);
  if (foreign.length > 0) {
    const list = foreign
      .map(({ name, edited }) => `${name}${edited ? ' (đã sửa sau khi kết xuất)' : ''}`)
      .join(', ');
    return `Không ghi vào ${shown}: ở đó có tệp không phải do lần kết xuất trước tạo ra: ${list}. Chuyển các tệp này đi hoặc chọn thư mục khác với -o.`;
  }
  try {
    const plan = planJob(job, shop);
    if (plan.documents.length === 0)
      return `Không ghi gì vào ${shown}: không mẫu nào trong số đã gọi áp dụng cho hồ sơ này. Xem: khenthuong list forms <hồ sơ>.`;
    const made = await makeJob(job, plan, shop);
    replaceFolder(target, made.files, made.manifest);
    announce(made, target, shop.env);
    return undefined;
  } catch (error) {
    const sentence = wordFailure(error, shown);
    if (sentence === undefined) throw error;
    return sentence;
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
