/**
 * `khenthuong build`: the wiring only; documents are made by a chunk of its own, loaded when asked for.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import type { Env } from '../env.ts';
import { dayOption, listOption } from '../options.ts';
import { loadChunk } from '../script.ts';

const FORMATS = ['docx', 'pdf'] as const;

/** What the chunk is asked to do. */
export interface BuildOptions {
  /** As given; empty means the working folder. */
  readonly paths: readonly string[];
  /** Folder to write into, as given. */
  readonly out: string;
  readonly formats: readonly (typeof FORMATS)[number][];
  /** Print also what is not ready, marked as a draft. */
  readonly draft: boolean;
  readonly today: IsoDate;
}

interface Flags {
  readonly out: string;
  readonly format: BuildOptions['formats'];
  readonly nhap?: boolean;
  readonly ngay?: IsoDate;
}

export function buildCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('build')
    .description('kết xuất văn bản của hồ sơ: tờ trình, danh sách, báo cáo…')
    .usage('[đường dẫn…] -o <thư mục> [tùy chọn]')
    .argument('[paths...]', 'tệp, thư mục hoặc mẫu tên (không ghi: thư mục hiện tại)')
    .requiredOption('-o, --out <thư mục>', 'thư mục nhận văn bản')
    .option(
      '--format <dạng>',
      'các dạng văn bản, cách nhau dấu phẩy: docx, pdf (không ghi: cả hai)',
      listOption('--format', FORMATS),
      FORMATS,
    )
    .option('--nhap', 'in cả hồ sơ chưa đạt, có dấu DỰ THẢO')
    .option('--ngay <NĂM-THÁNG-NGÀY>', 'xét như thể hôm nay là ngày này (không ghi: ngày của máy)', dayOption)
    .action(async (paths: string[], flags: Flags) => {
      const today = flags.ngay ?? env.today;
      const chunk = loadChunk(env.packageRoot, 'build') as typeof import('../../chunk/build.ts');
      const options: BuildOptions = {
        paths,
        out: flags.out,
        formats: flags.format,
        draft: flags.nhap === true,
        today,
      };
      done(await chunk.buildCommand(options, { ...env, today }));
    });
}
