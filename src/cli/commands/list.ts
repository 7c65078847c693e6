/**
 * `khenthuong list`: what the tool knows.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import { LIST_KINDS, type ListKind } from '../../report/list.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { choiceOption, dayOption } from '../options.ts';

export function listCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('list')
    .description('liệt kê quy tắc (rules), danh hiệu và hình thức (awards), mẫu (forms), văn bản luật (laws)')
    .usage(`<${LIST_KINDS.join('|')}> [tùy chọn]`)
    .argument('<loai>', `loại cần liệt kê: ${LIST_KINDS.join(', ')}`, choiceOption('list', LIST_KINDS))
    .option(
      '--ngay <NĂM-THÁNG-NGÀY>',
      'danh hiệu, hình thức, mẫu theo pháp luật của ngày này (không ghi: hôm nay)',
      dayOption,
    )
    .action(async (kind: ListKind, flags: { readonly ngay?: IsoDate }) => {
      const { list } = await import('../list.ts');
      list(kind, flags.ngay ?? env.today, env);
      done(EXIT.ok);
    });
}
