/**
 * `khenthuong explain`: what a rule, an award or a form is, in plain Vietnamese.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import type { Env } from '../env.ts';
import { dayOption } from '../options.ts';

export function explainCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('explain')
    .description('giải thích một quy tắc, danh hiệu, hình thức, mẫu, câu hỏi, văn bản hoặc tham số')
    .usage('<mã> [tùy chọn]')
    .argument('<mã>', 'mã quy tắc, danh hiệu, hình thức, mẫu… (xem: khenthuong list, law at)')
    .option('--ngay <NĂM-THÁNG-NGÀY>', 'theo pháp luật của ngày này (không ghi: hôm nay)', dayOption)
    .action(async (id: string, flags: { readonly ngay?: IsoDate }) => {
      const { explain } = await import('../explain.ts');
      done(explain(id, flags.ngay ?? env.today, env));
    });
}
