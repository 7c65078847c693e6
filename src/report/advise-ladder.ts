/**
 * The ladder of awards for one deed, as lines.
 */

import { missingCount, type PointAdvice, readingOf } from '../judge/advise-point.ts';
import type { Ladder } from '../judge/ladder.ts';
import { ADVICE_INK, ADVICE_SIGNS, type AdvicePen, readingWords } from './advise-pen.ts';
import { fold, safe, vietnameseDates } from './prose.ts';

export function ladderLines(ladder: Ladder, pen: AdvicePen): string[] {
  const { paint, width, cite } = pen;
  const ground = ladder.citation ? ` (${cite(ladder.citation)})` : '';
  const rule = `Một thành tích chỉ khen một lần, bằng một hình thức${ground}: chỉ được chọn MỘT bậc. Công cụ không chọn thay; người có thẩm quyền chọn theo mức độ, phạm vi ảnh hưởng.`;
  return [
    '',
    `  ${paint('bold', 'Thang khen thưởng cho hành động, thành tích đột xuất này, từ thấp đến cao')}`,
    ...fold('  ', rule, width),
    ...ladder.rungs.flatMap((rung, i) => rungLines(rung, i + 1, i === ladder.highest, pen)),
  ];
}

function rungLines(rung: PointAdvice, place: number, highest: boolean, { paint, width, cite }: AdvicePen) {
  const reading = readingOf(rung);
  const lead = `  ${String(place).padStart(2)}. ${ADVICE_SIGNS[reading]} `;
  const state =
    reading === 'chua_ket_luan'
      ? `${readingWords(rung)}, còn thiếu ${missingCount(rung)}`
      : `${readingWords(rung)}${rung.reason === null ? '' : `, ${rung.reason}`}`;
  const mark = highest ? ' ← bậc cao nhất đang đạt' : '';
  const text = `${rung.award.ten} — ${cite(rung.citation)}${rung.current ? ' (đang viện dẫn)' : ''}: ${state}${mark}`;
  return fold(lead, vietnameseDates(safe(text)), width).map((row, i) =>
    i === 0 ? paint(ADVICE_INK[reading], lead) + row.slice(lead.length) : row,
  );
}

/** The rungs that the dossier can speak of, on one line. */
export function shortLadderLines(ladder: Ladder, { paint, width, cite }: AdvicePen): string[] {
  const ground = ladder.citation ? ` (${cite(ladder.citation)})` : '';
  const shown = ladder.rungs
    .map((rung, i) => [rung, i === ladder.highest] as const)
    .filter(
      ([rung, highest]) => highest || rung.current || !(rung.special || readingOf(rung) === 'khong_dat'),
    );
  const steps = shown.map(
    ([rung, highest]) =>
      `${ADVICE_SIGNS[readingOf(rung)]} ${rung.award.ten}${highest ? ' (bậc cao nhất đang đạt)' : ''}`,
  );
  if (shown.length === 0) return [];
  return [
    '',
    `  ${paint('bold', 'Bậc khen cho hành động, thành tích đột xuất này, từ thấp đến cao')}`,
    ...fold('  ', safe(`${steps.join(' < ')}.`), width),
    ...fold(
      '  ',
      `Một thành tích chỉ khen một lần, bằng một hình thức${ground}: người có thẩm quyền chọn MỘT bậc.`,
      width,
    ),
  ];
}
