/**
 * Ô 1–5b, 10 above a document (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1–5): a borderless 2 × 2 table, names beside quốc
 * hiệu, number beside place and date. A rule stays in the row of the line it belongs to.
 */
import type { Paragraph, Table } from 'docx';
import { formatLongDate } from '../core/date.ts';
import { brokenFacts, shifted, type Told, type ToldText } from '../doc/fact.ts';
import type { Letterhead } from '../doc/model.ts';
import { fitHeader } from '../layout/header.ts';
import type { Measure } from '../layout/measure.ts';
import type { LayoutProfile, TextStyle } from '../layout/profile.ts';
import { mmToTwips } from '../layout/twips.ts';
import { framedMark } from './docx-framed.ts';
import { grid } from './docx-grid.ts';
import { centred, spacer, textParagraph } from './docx-paragraph.ts';
import { rule } from './docx-rule.ts';
import type { SectionPage } from './docx-section.ts';
import { mmToPt } from './docx-units.ts';

/** The letterhead across the text of `page`. */
export function letterheadTable(
  letterhead: Letterhead,
  profile: LayoutProfile,
  measure: Measure,
  page: SectionPage,
): Table {
  const fit = fitHeader(letterhead, profile, measure, page.width);
  const right = mmToTwips(fit.rightWidth);
  const left = page.textWidth - right;
  const { set, rules } = fit;
  const { do_mat, do_khan, font } = profile;
  const { rowGap, aboutGap } = profile.header;
  const said = letterheadFacts(letterhead);
  const lines = (
    texts: readonly string[],
    size: number,
    more: Partial<TextStyle> = {},
    whole: ToldText = { text: '', told: [] },
  ): readonly Paragraph[] =>
    brokenFacts(whole, texts).map((text, i) =>
      textParagraph(text, centred(size, i === 0 ? more : { ...more, before: 0 }), profile.font.docx),
    );
  const ruleIn = (within: number, length: number): readonly Paragraph[] =>
    length > 0 ? [rule({ within, length, below: profile.rules.below }, profile)] : [];
  const number = fit.left.so_ky_hieu === '' ? [] : [fit.left.so_ky_hieu];
  const names = [
    [
      ...lines(fit.left.co_quan_chu_quan, set.co_quan, {}, said.co_quan_chu_quan),
      ...lines(fit.left.co_quan, set.co_quan, { bold: true }, said.co_quan),
      ...ruleIn(left, rules.co_quan),
    ],
    [
      ...lines([fit.right.quoc_hieu], set.quoc_hieu, { bold: true }),
      ...lines([fit.right.tieu_ngu], set.tieu_ngu, { bold: true }),
      ...ruleIn(right, rules.tieu_ngu),
    ],
  ];
  const numbers = [
    [
      ...lines(number, set.so_ky_hieu, { before: rowGap }, said.so_ky_hieu),
      ...lines(fit.left.trich_yeu_cong_van, set.trich_yeu_cong_van, { before: rowGap }),
      // The stamp is put there by hand.
      ...(fit.do_mat ? [spacer(rowGap + mmToPt(do_mat.room), false)] : []),
      ...(fit.do_khan
        ? [framedMark(do_khan.words[fit.do_khan], do_khan, rowGap, { left: 0, width: left }, font.docx)]
        : []),
      ...(fit.left.trich_yeu_cong_van.length > 0 ? [spacer(aboutGap, false)] : []),
    ],
    [...lines(fit.right.dia_danh, set.dia_danh, { italic: true, before: rowGap }, said.dia_danh)],
  ];
  const rows = numbers.some((cell) => cell.length > 0) ? [names, numbers] : [names];
  return grid(rows.map((cells) => ({ widths: [left, right], cells })));
}

/** The texts of the letterhead with the words that are put around them, and their facts as they are then printed. */
function letterheadFacts({ facts = {}, ...parts }: Letterhead) {
  const stepped = (told: readonly Told[] = [], step: string): Told[] =>
    told.map((place) => ({ ...place, fact: { ...place.fact, as: `${place.fact.as} ${step}`.trim() } }));
  const date = parts.ngay === '' ? '' : formatLongDate(parts.ngay);
  const comma = parts.dia_danh === '' || date === '' ? '' : ', ';
  const [day] = stepped(facts.ngay, 'ngay_dai');
  const from = parts.dia_danh.length + comma.length;
  const placed = date === '' || !day ? [] : [{ from, to: from + date.length, fact: day.fact }];
  return {
    co_quan_chu_quan: { text: parts.co_quan_chu_quan, told: stepped(facts.co_quan_chu_quan, 'hoa') },
    co_quan: { text: parts.co_quan, told: stepped(facts.co_quan, 'hoa') },
    so_ky_hieu: { text: `Số: ${parts.so_ky_hieu}`, told: shifted(facts.so_ky_hieu ?? [], 'Số: '.length) },
    dia_danh: { text: `${parts.dia_danh}${comma}${date}`, told: [...(facts.dia_danh ?? []), ...placed] },
  };
}
