/**
 * Forecasts stand under today's law: what is known to change it.
 */
import type { Advice } from '../judge/advise.ts';
import type { AdvicePen } from './advise-pen.ts';
import { fold, vietnameseDates } from './prose.ts';

/** A forecast by today's law says so where a later instrument is known. */
export function comingLines({ coming }: Advice, { lawName, width }: AdvicePen): string[] {
  const names = coming.map(({ id, ngay }) => `${lawName(id)} từ ngày ${ngay}`).join('; ');
  return coming.length === 0
    ? []
    : fold('  ', vietnameseDates(`Năm ghi trên tính theo luật đang xét; phải xét lại theo ${names}.`), width);
}
