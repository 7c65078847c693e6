/**
 * Advice laid out for a person: what is met and nearest on one screen, or every point with what is missing.
 */
import type { IsoDate } from '../core/date.ts';
import type { Citation } from '../core/finding.ts';
import type { Advice } from '../judge/advise.ts';
import { type PointAdvice, readingOf } from '../judge/advise-point.ts';
import type { Names } from '../judge/names.ts';
import type { VerdictWord } from '../judge/verdict.ts';
import { citationText } from '../law/cite.ts';
import { cardLines, headLines, section, whoLines } from './advise-card.ts';
import { comingLines } from './advise-coming.ts';
import { ladderLines } from './advise-ladder.ts';
import { type AdvicePen, lower } from './advise-pen.ts';
import { shortLines } from './advise-short.ts';
import type { Look } from './look.ts';
import { painter } from './paint.ts';
import { fold, safe, vietnameseDates } from './prose.ts';

/** Advice with the words of its own dossier's law. */
export interface Advised {
  readonly advice: Advice;
  readonly names: Names;
}

export interface AdviceReport {
  readonly version: string;
  readonly ngay: IsoDate;
  readonly advised: readonly Advised[];
  readonly lawName: (id: string) => string;
  /** Every point in full, not what is met and nearest alone. */
  readonly all: boolean;
  readonly exit: number;
}

export function adviceText(report: AdviceReport, look: Look): string {
  const width = look.columns === undefined ? undefined : Math.min(120, Math.max(40, look.columns));
  const blocks = report.advised.map(({ advice, names }) => {
    const laws = [...new Set(advice.points.map((point) => point.citation.van_ban))];
    const nameOf = (id: string) => (laws.length === 1 && id === laws[0] ? '' : report.lawName(id));
    const cite = (citation: Citation) => citationText(citation, nameOf);
    const pen: AdvicePen = { paint: painter(look.color), width, names, lawName: report.lawName, cite };
    return nominationLines(advice, laws, report.all, pen).join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** `laws`: the instruments whose points are judged. */
function nominationLines(advice: Advice, laws: readonly string[], all: boolean, pen: AdvicePen): string[] {
  const { paint, width, names, cite, lawName } = pen;
  const { proposal, law, points, unsettled } = advice;
  const head = `${paint('bold', safe(advice.nominee || '(chưa ghi tên)'))}  ${paint('underline', safe(advice.file))}`;
  if (advice.unsound.length > 0) {
    const why = `Chưa xét được: ${advice.unsound.join(', ')} có lỗi đọc tệp hoặc cấu trúc. Chạy “khenthuong validate” để xem và sửa.`;
    return [head, ...fold('  ', safe(why), width)];
  }
  const asked = [names.slug(proposal.award), ...(proposal.citation ? [cite(proposal.citation)] : [])];
  const ground =
    law.van_ban.length === 0
      ? `Kho luật không có văn bản nào áp dụng cho ngày ${law.ngay}.`
      : `Xét theo: ${law.van_ban.map(lawName).join('; ')} (${law.vi_sao}).${laws.length === 1 ? ` Điều, khoản không nêu tên văn bản là của ${lawName(laws[0]!)}.` : ''}`;
  const open = `TẠM TÍNH: ${unsettled.map(lawName).join('; ')} chưa có nguyên văn trong công cụ hoặc chưa rõ có áp dụng không. Mọi kết quả dưới đây chưa phải kết luận.`;
  const of = (reading: VerdictWord) => points.filter((point) => readingOf(point) === reading);
  const later = of('khong_dat').filter((point) => point.earliest !== null);
  const never = of('khong_dat').filter((point) => point.earliest === null);
  const provisional = unsettled.length > 0 ? ' (tạm tính)' : '';
  const card = (point: PointAdvice) => cardLines(point, proposal.type, pen);
  const intro = [
    head,
    ...fold('  ', `Đang đề nghị: ${safe(asked.join(', '))} (${lower(names.slug(proposal.type))}).`, width),
    ...fold('  ', vietnameseDates(ground), width),
    ...(unsettled.length > 0 ? fold('  ', open, width).map((line) => paint('yellow', line)) : []),
  ];
  if (!all) return [...intro, ...shortLines(advice, pen)];
  return [
    ...intro,
    ...section(`Đạt${provisional}`, of('dat'), card, pen),
    ...section(`Chưa kết luận${provisional}, thiếu ít nhất trước`, of('chua_ket_luan'), card, pen),
    ...section(`Chưa đạt vì còn thiếu năm hoặc số lần${provisional}`, later, card, pen),
    ...(later.length > 0 ? comingLines(advice, pen) : []),
    ...section(`Không đạt${provisional}`, never, (point) => headLines(point, pen, point.reason ?? ''), pen),
    ...(points.length === 0 ? ['', '  Không có khoản nào trong kho luật dành cho đối tượng này.'] : []),
    ...(advice.ladder ? ladderLines(advice.ladder, pen) : []),
    ...whoLines(
      [...of('dat'), ...of('chua_ket_luan'), ...later].map((point) => point.award),
      pen,
    ),
  ];
}
