/**
 * Advice on one screen: what can be proposed now, what is nearest and what it lacks, the rung for the deed; the rest is counted.
 */
import type { Advice } from '../judge/advise.ts';
import { type PointAdvice, readingOf } from '../judge/advise-point.ts';
import { noteLines, section, stateLines, typeText, wayText } from './advise-card.ts';
import { comingLines } from './advise-coming.ts';
import { shortLadderLines } from './advise-ladder.ts';
import type { AdvicePen } from './advise-pen.ts';
import { procedureText } from './advise-procedure.ts';
import { fold } from './prose.ts';

/** Open points that a person looks into first, and points that only years bring. */
const NEAREST = 3;
const NEXT = 2;

export function shortLines(advice: Advice, pen: AdvicePen): string[] {
  const { points, proposal, unsettled, ladder } = advice;
  const provisional = unsettled.length > 0 ? ' (tạm tính)' : '';
  const of = (reading: string) => points.filter((point) => readingOf(point) === reading);
  const met = eachAwardOnce(of('dat'), new Set());
  const taken = new Set(met.map(awardOf));
  // What the file itself cites is always told of.
  const cited = points.filter((point) => point.current && readingOf(point) === 'chua_ket_luan');
  const fitting = of('chua_ket_luan').filter((point) => !point.special);
  const near = eachAwardOnce([...cited, ...fitting], taken).slice(0, NEAREST);
  const failed = points.filter((point) => point.current && readingOf(point) === 'khong_dat');
  const later = of('khong_dat')
    .filter((point) => point.earliest !== null && !point.special)
    .toSorted((a, b) => a.earliest! - b.earliest!);
  const wanting = [...failed, ...later];
  // Where nothing else is told of, why the first points fail is: a bare count helps nobody.
  const told = met.length + near.length + wanting.length > 0 ? wanting : of('khong_dat');
  const next = eachAwardOnce(told, new Set([...taken, ...near.map(awardOf)])).slice(0, NEXT);
  const above = new Map<string, string>();
  const card = (point: PointAdvice) => [
    ...stateLines(point, pen),
    ...onceLines(
      'Trình theo',
      `${typeText(point, proposal.type, pen)}; ${procedureText(point.procedure, pen)}`,
    ),
    ...onceLines('Người quyết định', wayText(point.award, pen)),
  ];
  /** What the card above says is not read twice. */
  const onceLines = (label: string, text: string): string[] => {
    const lines = noteLines(label, above.get(label) === text ? 'như trên' : text, pen);
    above.set(label, text);
    return lines;
  };
  return [
    ...section(`Đạt tiêu chuẩn, lập hồ sơ được ngay${provisional}`, met, card, pen),
    ...section(`Gần nhất, thiếu ít nhất trước${provisional}`, near, card, pen),
    ...section(`Chưa đạt, sớm nhất trước${provisional}`, next, card, pen),
    ...(next.length > 0 ? comingLines(advice, pen) : []),
    ...(points.length === 0 ? ['', '  Không có khoản nào trong kho luật dành cho đối tượng này.'] : []),
    ...(ladder ? shortLadderLines(ladder, pen) : []),
    ...restLines(points, [...met, ...near, ...next], pen),
  ];
}

function awardOf(point: PointAdvice): string {
  return point.award.id;
}

/** The first point of each award that is not told of yet. */
function eachAwardOnce(points: readonly PointAdvice[], told: ReadonlySet<string>): PointAdvice[] {
  const seen = new Set(told);
  return points.filter((point) => {
    const fresh = !seen.has(point.award.id);
    seen.add(point.award.id);
    return fresh;
  });
}

/** What is not shown, in one line. */
function restLines(
  points: readonly PointAdvice[],
  shown: readonly PointAdvice[],
  { width }: AdvicePen,
): string[] {
  const rest = points.filter((point) => !shown.includes(point));
  if (rest.length === 0) return [];
  const told = new Set(shown.map(awardOf));
  const others = new Set(rest.map(awardOf).filter((id) => !told.has(id))).size;
  const special = rest.filter((point) => point.special).length;
  const why =
    special > 0 ? `, trong đó ${special} điểm cần đối tượng hoặc hoàn cảnh riêng mà hồ sơ không nói tới` : '';
  const text = `Còn ${others} danh hiệu, hình thức khác (${rest.length} điểm của luật${why}). Xem đủ: thêm --tat-ca.`;
  return ['', ...fold('  ', text, width)];
}
