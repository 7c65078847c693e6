/**
 * What all parts of an advice are written with.
 */
import type { Citation } from '../core/finding.ts';
import { type PointAdvice, readingOf } from '../judge/advise-point.ts';
import type { Names } from '../judge/names.ts';
import type { VerdictWord } from '../judge/verdict.ts';
import type { Ink, Paint } from './paint.ts';
import { VERDICT_WORDS } from './words.ts';

/** What the lines of one nomination are written with. */
export interface AdvicePen {
  readonly paint: Paint;
  readonly width: number | undefined;
  readonly names: Names;
  readonly lawName: (id: string) => string;
  /** "điểm b khoản 1 Điều 73", with the instrument where it is not the one that the page is about. */
  readonly cite: (citation: Citation) => string;
}

export const ADVICE_INK: Readonly<Record<VerdictWord, Ink>> = {
  dat: 'green',
  khong_dat: 'red',
  chua_ket_luan: 'yellow',
};
export const ADVICE_SIGNS: Readonly<Record<VerdictWord, string>> = {
  dat: '✓',
  khong_dat: '✗',
  chua_ket_luan: '?',
};

/** Name of a verdict, with the mark of a provisional one. */
export function readingWords(point: PointAdvice): string {
  return `${VERDICT_WORDS[readingOf(point)]}${point.provisional === null ? '' : ' (tạm tính)'}`;
}

/** A sentence's first letter, within a sentence. */
export function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
