/**
 * `khenthuong law`: the law of one day, or what differs between two days.
 */
import { Command } from 'commander';
import type { IsoDate } from '../../core/date.ts';
import type { Env } from '../env.ts';
import { EXIT } from '../exit.ts';
import { choiceOption, dayOption, formatOption } from '../options.ts';
import { isUsageError, UsageError } from '../usage.ts';

const FORMATS = ['text', 'json'] as const;
const TASKS = ['at', 'diff'] as const;

interface Flags {
  readonly format: (typeof FORMATS)[number];
}

export function lawCommand(env: Env, done: (exit: number) => void): Command {
  return new Command('law')
    .description('pháp luật của một ngày (at), hoặc khác nhau giữa hai ngày (diff)')
    .usage('at <ngày> | diff <ngày> <ngày> [tùy chọn]')
    .argument(
      '<việc>',
      'at: văn bản, tham số, danh hiệu, mẫu của một ngày; diff: so hai ngày',
      choiceOption('law', TASKS),
    )
    .argument('<ngày>', 'ngày, dạng NĂM-THÁNG-NGÀY', dayArgument)
    .argument('[ngày thứ hai]', 'ngày thứ hai, cho diff', dayArgument)
    .addOption(formatOption(FORMATS))
    .action(
      async (task: (typeof TASKS)[number], first: IsoDate, second: IsoDate | undefined, flags: Flags) => {
        if (task === 'diff' && second === undefined)
          throw new UsageError(
            'Lệnh “law diff” cần hai ngày.',
            `Ví dụ: khenthuong law diff ${first} ${env.today}.`,
          );
        if (task === 'at' && second !== undefined)
          throw new UsageError(
            'Lệnh “law at” chỉ nhận một ngày.',
            `So hai ngày: khenthuong law diff ${first} ${second}.`,
          );
        const { printLawAt, printLawDiff } = await import('../law.ts');
        if (second === undefined) printLawAt(first, flags.format, env);
        else printLawDiff(first, second, flags.format, env);
        done(EXIT.ok);
      },
    );
}

/** A day as an argument: worded as for `--ngay`, without naming that option. */
function dayArgument(text: string): IsoDate {
  try {
    return dayOption(text);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    const bare = (sentence: string): string => sentence.replaceAll('--ngay ', '');
    throw new UsageError(bare(error.message), bare(error.hint));
  }
}
