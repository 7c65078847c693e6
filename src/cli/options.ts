/**
 * Values of options: checked here, so that a wrong one is told in Vietnamese with the nearest right one.
 */
import { Option } from 'commander';
import { type IsoDate, parseDate } from '../core/date.ts';
import { nearest } from '../core/suggest.ts';
import { UsageError } from './usage.ts';

/** `--format` of a command that prints one report: text, unless another is asked for. */
export function formatOption<T extends string>(formats: readonly T[]): Option {
  return new Option('--format <dạng>', `dạng kết quả: ${formats.join(' hoặc ')} (không ghi: text)`)
    .default('text')
    .argParser(choiceOption('--format', formats));
}

/** `--ngay` of a command that judges, as commander takes it. */
export const JUDGING_DAY = [
  '--ngay <NĂM-THÁNG-NGÀY>',
  'xét như thể hôm nay là ngày này (không ghi: ngày của máy)',
  dayOption,
] as const;

/** `--jobs` of a command that takes dossiers one by one. */
export const JOBS = [
  '--jobs <số>',
  'số luồng chạy song song (không ghi: tùy số hồ sơ và số nhân của máy)',
  jobsOption,
] as const;

/** Threads that any machine can hold. */
const MOST_JOBS = 64;

/** For `--jobs`. */
function jobsOption(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(
    `“--jobs ${text}” không dùng được.`,
    `Ghi một số nguyên từ 1 đến ${MOST_JOBS}, ví dụ: --jobs 2.`,
  );
}

/** For `--ngay`. */
export function dayOption(text: string): IsoDate {
  const date = parseDate(text);
  if (date) return date;
  const swapped = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const guess =
    swapped && parseDate(`${swapped[3]}-${swapped[2]!.padStart(2, '0')}-${swapped[1]!.padStart(2, '0')}`);
  throw new UsageError(
    `“--ngay ${text}” không phải một ngày có thật dạng NĂM-THÁNG-NGÀY.`,
    guess ? `Có phải ý bạn là “--ngay ${guess}”?` : 'Ví dụ: --ngay 2026-03-05.',
  );
}

/** For an option with a closed list of values. */
export function choiceOption<T extends string>(flag: string, allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((value) => value === text);
    if (found !== undefined) return found;
    const guess = nearest(text, allowed);
    throw new UsageError(
      `“${flag} ${text}” không dùng được.`,
      `${guess ? `Có phải ý bạn là “${flag} ${guess}”? ` : ''}Các giá trị dùng được: ${allowed.join(', ')}.`,
    );
  };
}

/** For an option with several values in one word: `docx,pdf`. */
export function listOption<T extends string>(
  flag: string,
  allowed: readonly T[],
): (text: string) => readonly T[] {
  const choose = choiceOption(flag, allowed);
  const words = wordsOption(flag, `Các giá trị dùng được: ${allowed.join(', ')}.`);
  return (text) => [...new Set(words(text).map(choose))];
}

/** For an option with several words in one, none of them empty. */
export function wordsOption(flag: string, help?: string): (text: string) => readonly string[] {
  return (text) => {
    const words = text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    if (words.length === 0) throw new UsageError(`“${flag}” chưa có giá trị.`, help);
    return words;
  };
}
