/** Draws the fitted letterhead (ô 1–5b, 10, 11): two rows of two halves, rules under the names and under tiêu ngữ. */
import { addFramed } from './framed.ts';
import { ARTIFACT } from './frames.ts';
import type { HeaderFit } from './header.ts';
import { setWholeLines } from './line.ts';
import { PT_PER_MM } from './measure.ts';
import type { TextStyle } from './profile.ts';
import type { Setting } from './setting.ts';
import { addLines, addRule, EMPTY, type Stack, stackAt } from './stack.ts';
import { plainStrip, type Strip } from './strip.ts';

/** The letterhead as one strip. Nodes are added row by row, left before right, as a table reads. */
export function letterheadStrip(fit: HeaderFit, setting: Setting): Strip {
  const { set, left, right } = fit;
  const { rules, header, page, do_khan, do_mat, luu_hanh } = setting.profile;
  const half = (mm: number, x: number) => ({ x, width: mm * PT_PER_MM });
  const leftHalf = half(fit.leftWidth, setting.left);
  const rightHalf = half(fit.rightWidth, setting.left + leftHalf.width);
  const draw = (
    stack: Stack,
    texts: readonly string[],
    size: number,
    more: Partial<TextStyle>,
    place: typeof leftHalf,
    before = 0,
  ): Stack => {
    const style: TextStyle = { size, align: 'center', before, lineHeight: 1, ...more };
    const node = texts.length === 0 ? ARTIFACT : setting.addNode('P').id;
    return addLines(stack, before, setWholeLines(texts, style, { ...place, node }, setting));
  };
  const rule = (stack: Stack, place: typeof leftHalf, mm: number): Stack =>
    mm === 0 ? stack : addRule(stack, place.x + place.width / 2, mm * PT_PER_MM, rules, rules.below);

  const circulation = fit.luu_hanh
    ? addFramed(EMPTY, luu_hanh.words[fit.luu_hanh], luu_hanh, 0, rightHalf, setting)
    : EMPTY;
  let names = draw(EMPTY, left.co_quan_chu_quan, set.co_quan, {}, leftHalf);
  names = draw(names, left.co_quan, set.co_quan, { bold: true }, leftHalf);
  names = rule(names, leftHalf, fit.rules.co_quan);
  let state = draw(EMPTY, [right.quoc_hieu], set.quoc_hieu, { bold: true }, rightHalf);
  state = draw(state, [right.tieu_ngu], set.tieu_ngu, { bold: true }, rightHalf);
  state = rule(state, rightHalf, fit.rules.tieu_ngu);

  const gap = header.rowGap;
  const numbers = left.so_ky_hieu === '' ? [] : [left.so_ky_hieu];
  let number = draw(EMPTY, numbers, set.so_ky_hieu, {}, leftHalf, gap);
  number = draw(number, left.trich_yeu_cong_van, set.trich_yeu_cong_van, {}, leftHalf, gap);
  if (fit.do_mat) number = { ...number, height: number.height + gap + do_mat.room * PT_PER_MM };
  if (fit.do_khan) number = addFramed(number, do_khan.words[fit.do_khan], do_khan, gap, leftHalf, setting);
  const date = draw(EMPTY, right.dia_danh, set.dia_danh, { italic: true }, rightHalf, gap);

  const row1 = Math.max(names.height, state.height);
  const margin = (page.numberTop - page.top) * PT_PER_MM;
  const items = [
    ...stackAt(circulation, margin),
    ...names.items,
    ...state.items,
    ...stackAt(number, row1),
    ...stackAt(date, row1),
  ];
  const under = left.trich_yeu_cong_van.length > 0 ? header.aboutGap : 0;
  return plainStrip(row1 + Math.max(number.height + under, date.height), 0, items);
}
