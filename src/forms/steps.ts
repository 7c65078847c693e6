/**
 * The steps between a value and its text, by the names that templates write and that a document keeps of its facts.
 * Each takes plain text; `filters.ts` and the views use them through marks.
 */
import { formatDate, formatLongDate } from '../core/date.ts';
import { step } from './mark.ts';
import { NO_BREAK_SPACE } from './nobreak.ts';
import { formatNumber, twoDigits } from './numbers.ts';

export const STEPS = {
  /** 2026-03-05 → 05/03/2026; a year by itself, as public versions have of a birth, stays */
  ngay: (text: string) => (/^\d{4}$/.test(text) ? text : formatDate(text)),
  /** 2026-03-05 → ngày 05 tháng 3 năm 2026 */
  ngay_dai: formatLongDate,
  /** 2026-03-05 → 2026 */
  nam: (text: string) => (/^\d{4}/.test(text) ? text.slice(0, 4) : text),
  /** 2026-03-05 08:30 → 08 giờ 30 phút */
  gio: (text: string) => text.replace(/^.*(\d{2}):(\d{2})$/u, '$1 giờ $2 phút'),
  /** 08 giờ 00 → 08 giờ 00 phút */
  phut: (text: string) => (/^\d{1,2} giờ \d{1,2}$/u.test(text) ? `${text} phút` : text),
  /** 1234567.5 → 1.234.567,5 */
  so: (text: string) => formatNumber(Number(text)),
  /** 3 → 03, 1186 → 1.186, as counts are written in official documents */
  hai_so: (text: string) => (Number(text) < 10 ? twoDigits : formatNumber)(Number(text)),
  /** ALL CAPITALS */
  hoa: (text: string) => text.toUpperCase(),
  /** First letter capital */
  hoa_dau: (text: string) => {
    const [first = ''] = text;
    return first.toUpperCase() + text.slice(first.length);
  },
  /** Without the mark at the end, so that another can follow */
  bo_cham: (text: string) => text.replace(/[\s.;,/]+$/u, ''),
  /** Without the mark of a list item */
  bo_dau: (text: string) => text.replace(/[;.]$/u, ''),
  /** An addressee without the note behind it in brackets */
  bo_ngoac: (text: string) => text.replace(/\s*\([^()]*\)$/u, '').replace(/[;.]$/u, ''),
  /** A recipient without its dash and mark */
  muc_nhan: (text: string) => text.replace(/^-\s*/u, '').replace(/[\s;.]+$/u, ''),
  /** The unit of a people's committee */
  ten_don_vi: (text: string) => text.replace(/^(?:Ủy|Uỷ) ban nhân dân\s+(?=\S)/iu, ''),
  /** A title without the word for it and without quotes */
  ten_tran: (text: string) => text.replace(/^danh hiệu\s+/iu, '').replace(/^["“](.*)["”]$/u, '$1'),
  /** A person's name that stays whole; a long one keeps its first and last two syllables together */
  ten_nguoi: (name: string) => {
    const syllables = name.split(' ');
    const whole = syllables.length <= 4;
    return syllables.reduce((text, syllable, i) => {
      const held = whole || i === 1 || i === syllables.length - 1;
      return `${text}${held ? NO_BREAK_SPACE : ' '}${syllable}`;
    });
  },
} satisfies Readonly<Record<string, (text: string) => string>>;

export type StepName = keyof typeof STEPS;

const REACH: { readonly [name in StepName]?: 'first' | 'last' } = {
  hoa_dau: 'first',
  bo_cham: 'last',
  bo_dau: 'last',
  bo_ngoac: 'last',
};

/** A step on text that may hold marked facts; empty text stays empty. */
export function shape(name: StepName, text: string): string {
  return text === '' ? '' : step(name, STEPS[name], REACH[name])(text);
}
