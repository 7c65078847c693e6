/**
 * `khenthuong list`: what the tool knows.
 */
import { Command } from 'commander';
import { LIST_KINDS, type ListKind } from '../../report/list.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { choiceOption } from '../options.ts';

export function listCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('list')
    .description('liệt kê quy tắc (rules), danh hiệu và hình thức (awards), mẫu (forms), văn bản luật (laws)')
    .usage(`<${LIST_KINDS.join('|')}>`)
    .argument('<loai>', `loại cần liệt kê: ${LIST_KINDS.join(', ')}`, choiceOption('list', LIST_KINDS))
    .action(async (kind: ListKind) => {
      const { list } = await import('../list.ts');
      list(kind, env);
      done(EXIT.ok);
    });
}
