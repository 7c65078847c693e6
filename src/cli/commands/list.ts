/**
 * `khenthuong list`: what the tool knows.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import { LIST_KINDS, type ListKind } from '../../report/list.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { choiceOption, JUDGING_DAY } from '../options.ts';
import { loadChunk } from '../script.ts';
import { UsageError } from '../usage.ts';
import { MAKE_FLAGS } from './build.ts';

interface Flags {
  readonly templates?: string;
  readonly ngay?: IsoDate;
}

export function listCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('list')
    .description('liệt kê quy tắc (rules), danh hiệu và hình thức (awards), mẫu (forms), văn bản luật (laws)')
    .usage(`<${LIST_KINDS.join('|')}> [đường dẫn… của hồ sơ, chỉ với forms]`)
    .argument('<loại>', `loại cần liệt kê: ${LIST_KINDS.join(', ')}`, choiceOption('list', LIST_KINDS))
    .argument('[đường dẫn...]', 'với forms: hồ sơ cần xem mẫu nào áp dụng, vì sao')
    .option(...MAKE_FLAGS.templates)
    .option(...JUDGING_DAY)
    .action(async (kind: ListKind, paths: string[], flags: Flags) => {
      if (paths.length > 0) {
        if (kind !== 'forms')
          throw new UsageError(
            `“list ${kind}” không nhận đường dẫn.`,
            'Chỉ “list forms <hồ sơ>” xem theo hồ sơ.',
          );
        const chunk = loadChunk(env.packageRoot, 'build') as typeof import('../../chunk/build.ts');
        const today = flags.ngay ?? env.today;
        done(await chunk.listFormsCommand(paths, flags.templates, { ...env, today }));
        return;
      }
      const { list } = await import('../list.ts');
      list(kind, flags.ngay ?? env.today, env);
      done(EXIT.ok);
    });
}
