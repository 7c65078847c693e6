/**
 * `khenthuong advise`: which awards the facts of a nomination meet, whatever it asks for.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import type { AdviceFormat } from '../advise.ts';
import type { Env } from '../env.ts';
import { formatOption, JUDGING_DAY } from '../options.ts';

const FORMATS: readonly AdviceFormat[] = ['text', 'json'];

interface Flags {
  readonly format: AdviceFormat;
  readonly ngay?: IsoDate;
  readonly tatCa?: true;
}

export function adviseCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('advise')
    .description(
      'từ thành tích đã kê khai: đạt, gần đạt, chưa đạt những danh hiệu, hình thức nào, còn thiếu gì',
    )
    .usage('<đề nghị…> [tùy chọn]')
    .argument('<đường dẫn...>', 'tệp đề nghị, đợt trình hoặc thư mục')
    .addOption(formatOption(FORMATS))
    .option('--tat-ca', 'hiện đủ mọi danh hiệu, hình thức (không ghi: những gì đạt và gần nhất)')
    .option(...JUDGING_DAY)
    .action(async (paths: string[], flags: Flags) => {
      const { advise } = await import('../advise.ts');
      const options = { paths, format: flags.format, all: flags.tatCa === true };
      done(await advise(options, { ...env, today: flags.ngay ?? env.today }));
    });
}
