/** The filters of the template language; the names are what the templates write. */
import { formatDate, formatLongDate } from '../core/date.ts';
import { NO_BREAK_SPACE } from './nobreak.ts';
import { formatNumber, twoDigits } from './numbers.ts';

const DOTS = '…'.repeat(19);

type Filter = (value: unknown) => string;

/** Text and numbers pass; an absent value is empty, so that a filter never prints "undefined". */
function on(run: (text: string) => string): Filter {
  return (value) => (value === undefined || value === null || value === '' ? '' : run(String(value)));
}

export const FILTERS: Readonly<Record<string, Filter>> = {
  /** 2026-03-05 → 05/03/2026 */
  ngay: on(formatDate),
  /** 2026-03-05 → ngày 05 tháng 3 năm 2026 */
  ngay_dai: on(formatLongDate),
  /** 2026-03-05 → 2026 */
  nam: on((text) => text.slice(0, 4)),
  /** 1234567.5 → 1.234.567,5 */
  so: on((text) => formatNumber(Number(text))),
  /** 3 → 03, as counts are written in official documents */
  hai_so: on((text) => twoDigits(Number(text))),
  /** ALL CAPITALS */
  hoa: on((text) => text.toUpperCase()),
  /** First letter capital */
  hoa_dau: on((text) => upperFirst(text)),
  /** Without the mark at the end, so that another can follow */
  bo_cham: on((text) => text.replace(/[\s.;,/]+$/u, '')),
  /** Ends like a sentence: adds a full stop where there is no mark */
  cau: on((text) => (/[.!?…;:]["”)]?$/u.test(text) ? text : `${text}.`)),
  /** A dotted line to write on, where there is nothing to print */
  hoac_cham: (value) => (value === undefined || value === null || value === '' ? DOTS : String(value)),
  /** A list, one item a line */
  dong: (value) => (Array.isArray(value) ? value.join('\n') : ''),
  /** A person's name that stays whole; a long one keeps its first and last two syllables together */
  ten_nguoi: on(holdName),
};

/** "tặng" → "Tặng". */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function holdName(name: string): string {
  const syllables = name.split(' ');
  const whole = syllables.length <= 4;
  return syllables.reduce((text, syllable, i) => {
    const held = whole || i === 1 || i === syllables.length - 1;
    return `${text}${held ? NO_BREAK_SPACE : ' '}${syllable}`;
  });
}
