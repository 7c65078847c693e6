/**
 * `khenthuong validate`: reads, judges, reports. A PDF that carries its dossier is read by a chunk of its own.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import { SEVERITIES, type Severity } from '../../core/finding.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../report/index.ts';
import type { Env } from '../env.ts';
import { choiceOption, formatOption, JOBS, JUDGING_DAY } from '../options.ts';
import { loadChunk } from '../script.ts';

interface Flags {
  readonly format: ReportFormat;
  readonly ngay?: IsoDate;
  readonly failOn: Severity;
  readonly jobs?: number;
  readonly luuY?: boolean;
}

export function validateCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('validate')
    .description('kiểm tra hồ sơ: đọc tệp, cấu trúc, rồi đối chiếu với pháp luật')
    .usage('[đường dẫn…] [tùy chọn]')
    .argument(
      '[đường dẫn...]',
      'tệp, thư mục hoặc mẫu tên; hoặc một PDF có kèm nguồn (không ghi: thư mục hiện tại)',
    )
    .addOption(formatOption(REPORT_FORMATS))
    .option(...JUDGING_DAY)
    .option(
      '--fail-on <mức>',
      'mức thấp nhất làm mã thoát là 1: error, warning hoặc info (không ghi: error)',
      choiceOption('--fail-on', SEVERITIES),
      'error',
    )
    .option('--luu-y', 'in cả các lưu ý chỉ để biết (không ghi: chỉ đếm; dạng json luôn có đủ)')
    .option(...JOBS)
    .action(async (paths: string[], flags: Flags) => {
      const { format, failOn, jobs } = flags;
      // Who fails on a note must see it.
      const notes = flags.luuY === true || failOn === 'info';
      const options = { paths, format, failOn, jobs, notes };
      const dated = { ...env, today: flags.ngay ?? env.today };
      if (paths.some((name) => isPdf(path.resolve(env.cwd, name)))) {
        const chunk = loadChunk(env.packageRoot, 'seal') as typeof import('../../chunk/seal.ts');
        done(await chunk.validatePdf(options, dated));
        return;
      }
      const { validate } = await import('../validate.ts');
      done(await validate(options, dated));
    });
}

function isPdf(absolute: string): boolean {
  if (!/\.pdf$/i.test(absolute)) return false;
  try {
    return statSync(absolute).isFile();
  } catch {
    // The search for files words what is wrong with the path.
    return false;
  }
}
