/**
 * One point of advice as lines: what it is, what is missing, by which way it is proposed.
 */
import { type PointAdvice, readingOf } from '../judge/advise-point.ts';
import type { Award } from '../law/types.ts';
import { ADVICE_INK, ADVICE_SIGNS, type AdvicePen, lower } from './advise-pen.ts';
import { procedureText } from './advise-procedure.ts';
import { fold, safe, vietnameseDates } from './prose.ts';

/** A titled list with its count; nothing to list, no title. */
export function section(
  title: string,
  points: readonly PointAdvice[],
  lines: (point: PointAdvice) => readonly string[],
  { paint }: AdvicePen,
): string[] {
  if (points.length === 0) return [];
  return ['', `  ${paint('bold', `${title} (${points.length})`)}`, ...points.flatMap(lines)];
}

/** One line: sign, award, point; and for what is out of reach the reason. */
export function headLines(point: PointAdvice, { paint, width, cite }: AdvicePen, more: string): string[] {
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
export function cardLines(point: PointAdvice, asked: string, pen: AdvicePen): string[] {
  const near = missingWords(point).length <= NEAR;
  const type = typeText(point, asked, pen);
  return [
    ...stateLines(point, pen),
    ...noteLines('Trình theo', near ? `${type}; ${procedureText(point.procedure, pen)}` : type, pen),
  ];
}

/** A card's head, what fails, when it may hold, what is missing. */
export function stateLines(point: PointAdvice, pen: AdvicePen): string[] {
  const words = missingWords(point);
  const shown =
    words.length <= NEAR
      ? words
      : [...words.slice(0, NEAR), `và ${words.length - NEAR} điều khác (xem --format json)`];
  return [
    ...headLines(point, pen, point.title),
    ...noteLines('Chưa đạt', point.shortfalls.map((shortfall) => shortfall.text).join('; '), pen),
    ...noteLines('Sớm nhất đủ điều kiện', point.earliest === null ? '' : `năm ${point.earliest}`, pen),
    ...noteLines(`Còn thiếu ${words.length}`, shown.join('; '), pen),
  ];
}

/** "loại hình đột xuất", with what the file says where that is another. */
export function typeText(point: PointAdvice, asked: string, { names }: AdvicePen): string {
  const nameOf = (slug: string) => lower(names.slug(slug));
  const other = point.type === asked ? '' : ` (đề nghị đang ghi ${nameOf(asked)})`;
  return `loại hình ${nameOf(point.type)}${other}`;
}

/** A labelled line below a head; nothing to say, no line. */
export function noteLines(label: string, text: string, { width }: AdvicePen): string[] {
  return text === '' ? [] : fold(`      ${label}: `, vietnameseDates(safe(text)), width);
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
export function whoLines(awards: readonly Award[], pen: AdvicePen): string[] {
  if (awards.length === 0) return [];
  const { paint, width } = pen;
  const ways = new Map<string, Set<string>>();
  for (const award of awards) {
    const way = `Người quyết định: ${wayText(award, pen)}`;
    ways.set(way, (ways.get(way) ?? new Set()).add(award.ten));
  }
  return [
    '',
    `  ${paint('bold', 'Ai quyết định, ai trình')}`,
    ...[...ways].flatMap(([way, titles]) => fold('  - ', `${[...titles].join(', ')}. ${way}`, width)),
  ];
}

/** Who decides, who may submit, to whom: "Chủ tịch nước. Cấp trình: …. Gửi: …." */
export function wayText(award: Award, { names }: AdvicePen): string {
  const list = (slugs: readonly string[]) => slugs.map(names.slug).join('; ');
  return `${award.quyet_dinh}. Cấp trình: ${list(award.trinh_boi)}. Gửi: ${list(award.nguoi_nhan)}.`;
}
