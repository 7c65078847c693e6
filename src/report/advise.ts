/**
 * Advice laid out: for a person, nearest first with what is missing; for a machine, one JSON object.
 */
import type { IsoDate } from '../core/date.ts';
import type { Citation } from '../core/finding.ts';
import type { Advice } from '../judge/advise.ts';
import { type PointAdvice, readingOf } from '../judge/advise-point.ts';
import type { Names } from '../judge/rules.ts';
import type { VerdictWord } from '../judge/verdict.ts';
import { citationText } from '../law/cite.ts';
import type { Award } from '../law/types.ts';
import { ladderLines } from './advise-ladder.ts';
import { ADVICE_INK, ADVICE_SIGNS, type AdvicePen, lower } from './advise-pen.ts';
import { procedureText } from './advise-procedure.ts';
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
  /** Every open point in full, not the nearest alone. */
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
  const undecided = of('chua_ket_luan');
  const near = all ? undecided : undecided.filter((point, i) => i < NEAREST || point.current);
  const far = undecided.filter((point) => !near.includes(point));
  const card = (point: PointAdvice) => cardLines(point, proposal.type, pen);
  return [
    head,
    ...fold('  ', `Đang đề nghị: ${safe(asked.join(', '))} (${lower(names.slug(proposal.type))}).`, width),
    ...fold('  ', vietnameseDates(ground), width),
    ...(unsettled.length > 0 ? fold('  ', open, width).map((line) => paint('yellow', line)) : []),
    ...section(`Đạt${provisional}`, of('dat'), card, pen),
    ...section(`Chưa kết luận${provisional}, thiếu ít nhất trước`, near, card, pen),
    ...farLines(far, pen),
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

function section(
  title: string,
  points: readonly PointAdvice[],
  lines: (point: PointAdvice) => readonly string[],
  { paint }: AdvicePen,
): string[] {
  if (points.length === 0) return [];
  return ['', `  ${paint('bold', `${title} (${points.length})`)}`, ...points.flatMap(lines)];
}

/** Open points that a person looks into first. */
const NEAREST = 8;

/** The other open points, by award: where to look further. */
function farLines(points: readonly PointAdvice[], { width, cite }: AdvicePen): string[] {
  if (points.length === 0) return [];
  const awards = new Map<string, PointAdvice[]>();
  for (const point of points) awards.set(point.award.ten, [...(awards.get(point.award.ten) ?? []), point]);
  const head = `Còn ${points.length} điểm khác chưa kết luận, thiếu nhiều hơn hoặc cần hoàn cảnh riêng (xem đủ: thêm --tat-ca):`;
  const lines = [...awards].map(
    ([name, own]) => `${name}: ${own.map((point) => cite(point.citation)).join('; ')}`,
  );
  return [...fold('  ', head, width), ...lines.flatMap((line) => fold('  ? ', safe(line), width))];
}

/** A forecast by today's law says so where a later instrument is known. */
function comingLines({ coming }: Advice, { lawName, width }: AdvicePen): string[] {
  const names = coming.map(({ id, ngay }) => `${lawName(id)} từ ngày ${ngay}`).join('; ');
  return coming.length === 0
    ? []
    : fold('  ', vietnameseDates(`Năm ghi trên tính theo luật đang xét; phải xét lại theo ${names}.`), width);
}

/** One line: sign, award, point; and for what is out of reach the reason. */
function headLines(point: PointAdvice, { paint, width, cite }: AdvicePen, more: string): string[] {
  const reading = readingOf(point);
  const lead = `  ${ADVICE_SIGNS[reading]} `;
  const text = `${point.award.ten} — ${cite(point.citation)}${point.current ? ' (đang viện dẫn)' : ''}${more === '' ? '' : `: ${more}`}`;
  return fold(lead, vietnameseDates(safe(text)), width).map((row, i) =>
    i === 0 ? paint(ADVICE_INK[reading], lead) + row.slice(lead.length) : row,
  );
}

/** What lacks more than this is told of in short. */
const NEAR = 3;

/** `asked`: the type of commendation that the file names. */
function cardLines(point: PointAdvice, asked: string, pen: AdvicePen): string[] {
  const note = (label: string, text: string): string[] =>
    text === '' ? [] : fold(`      ${label}: `, vietnameseDates(safe(text)), pen.width);
  const words = missingWords(point);
  const near = words.length <= NEAR;
  const shown = near
    ? words
    : [...words.slice(0, NEAR), `và ${words.length - NEAR} điều khác (xem --format json)`];
  const nameOf = (slug: string) => lower(pen.names.slug(slug));
  const other = point.type === asked ? '' : ` (đề nghị đang ghi ${nameOf(asked)})`;
  const type = `loại hình ${nameOf(point.type)}${other}`;
  return [
    ...headLines(point, pen, point.title),
    ...note('Chưa đạt', point.shortfalls.map((shortfall) => shortfall.text).join('; ')),
    ...note('Sớm nhất đủ điều kiện', point.earliest === null ? '' : `năm ${point.earliest}`),
    ...note(`Còn thiếu ${words.length}`, shown.join('; ')),
    ...note('Trình theo', near ? `${type}; ${procedureText(point.procedure, pen)}` : type),
  ];
}

/** Facts as they are named in the files, then questions, then what the law leaves open. */
export function missingWords({ missing }: PointAdvice): string[] {
  return [
    ...missing.facts,
    ...missing.questions.map(
      ({ id, text, again }) =>
        `tra_loi.${id} (${text})${again ? ' — câu trả lời đã có là cho điểm đang viện dẫn' : ''}`,
    ),
    ...missing.unclear,
  ];
}

/** Who decides, who may submit, to whom: awards that go the same way on one line. */
function whoLines(awards: readonly Award[], pen: AdvicePen): string[] {
  if (awards.length === 0) return [];
  const { paint, width, names } = pen;
  const list = (slugs: readonly string[]) => slugs.map(names.slug).join('; ');
  const ways = new Map<string, Set<string>>();
  for (const award of awards) {
    const way = `Người quyết định: ${award.quyet_dinh}. Cấp trình: ${list(award.trinh_boi)}. Gửi: ${list(award.nguoi_nhan)}.`;
    ways.set(way, (ways.get(way) ?? new Set()).add(award.ten));
  }
  return [
    '',
    `  ${paint('bold', 'Ai quyết định, ai trình')}`,
    ...[...ways].flatMap(([way, titles]) => fold('  - ', `${[...titles].join(', ')}. ${way}`, width)),
  ];
}
