/**
 * `khenthuong money`: the prize of each nomination and who pays it.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import type { Env } from '../env.ts';
import { dayOption, formatOption } from '../options.ts';

const FORMATS = ['text', 'json'] as const;

interface Flags {
  readonly format: (typeof FORMATS)[number];
  readonly ngay?: IsoDate;
}

export function moneyCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('money')
    .description('tính tiền thưởng của từng đề nghị: hệ số, lương cơ sở, làm tròn, bên chi, tổng')
    .usage('[đường dẫn…] [tùy chọn]')
    .argument('[đường dẫn...]', 'tệp, thư mục hoặc mẫu tên (không ghi: thư mục hiện tại)')
    .addOption(formatOption(FORMATS))
    .option(
      '--ngay <NĂM-THÁNG-NGÀY>',
      'ngày quyết định, khi hồ sơ chưa ghi (không ghi: ngày của máy)',
      dayOption,
    )
    .action(async (paths: string[], flags: Flags) => {
      const { money } = await import('../money.ts');
      done(money({ paths, format: flags.format, ngay: flags.ngay }, env));
    });
}
