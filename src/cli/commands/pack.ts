/**
 * `khenthuong pack`: the wiring only; packages are made by the chunk that makes documents.
 */
import { Command } from 'commander';
import type { Env } from '../env.ts';
import { JOBS, JUDGING_DAY } from '../options.ts';
import { loadChunk } from '../script.ts';
import { MAKE_FLAGS, type MakeFlags, type MakeOptions, makeOptions } from './build.ts';

/** What the chunk is asked to do. */
export interface PackOptions extends MakeOptions {
  /** The ZIP to write, as given. */
  readonly out: string;
  /** Threads; `undefined`: as many as pay. */
  readonly jobs: number | undefined;
}

interface Flags extends MakeFlags {
  readonly out: string;
  readonly jobs?: number;
}

export function packCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('pack')
    .description('đóng gói hồ sơ trình thành một tệp ZIP: văn bản, minh chứng, bản kê mã băm')
    .usage('[đường dẫn…] -o <tệp.zip> [tùy chọn]')
    .argument('[đường dẫn...]', 'tệp, thư mục hoặc mẫu tên (không ghi: thư mục hiện tại)')
    .requiredOption('-o, --out <tệp.zip>', 'tệp ZIP nhận hồ sơ; không ghi đè tệp không do lệnh này tạo')
    .option(...MAKE_FLAGS.nhap)
    .option(...MAKE_FLAGS.anDanh)
    .option(...MAKE_FLAGS.dinhKem)
    .option(...MAKE_FLAGS.templates)
    .option(...MAKE_FLAGS.oKy)
    .option(...MAKE_FLAGS.vanTay)
    .option(...JUDGING_DAY)
    .option(...JOBS)
    .action(async (paths: string[], flags: Flags) => {
      const options: PackOptions = {
        ...makeOptions(paths, flags, ['docx', 'pdf'], env),
        out: flags.out,
        jobs: flags.jobs,
      };
      const chunk = loadChunk(env.packageRoot, 'build') as typeof import('../../chunk/build.ts');
      done(await chunk.packCommand(options, { ...env, today: options.today }));
    });
}
