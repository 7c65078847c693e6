/** Ô 7a and 9b of the submitting agency (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7b and II.9d). */
import type { CoQuan, NguoiKy } from './data.ts';
import { onceEach, unmarked } from './mark.ts';
import { told } from './origin.ts';
import { shape } from './steps.ts';

/**
 * The lines of authority and office: `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`; `Q.` stands before
 * the office itself, under the collective for which its acting head signs.
 */
export function officeLines(signer: NguoiKy): readonly string[] {
  const { quyen_han, thay_mat, ky_thay } = signer;
  const capitals = (key: keyof NguoiKy): string => shape('hoa', told(signer, key));
  const office = capitals('chuc_vu');
  if (quyen_han === undefined) return [office];
  if (quyen_han === 'Q.')
    return [...(thay_mat === undefined ? [] : [`TM. ${capitals('thay_mat')}`]), `Q. ${office}`];
  const signsFor = quyen_han === 'KT.' && ky_thay !== undefined ? 'ky_thay' : undefined;
  const principal = thay_mat === undefined ? signsFor : 'thay_mat';
  const named = principal && signer[principal];
  const deputyFor = ky_thay !== undefined && named !== ky_thay ? [`KT. ${capitals('ky_thay')}`] : [];
  return [...(principal === undefined ? [] : [`${quyen_han} ${capitals(principal)}`]), ...deputyFor, office];
}

/** Recipients between `first` ("Như trên") and the kept copies; their own marks and repetitions are dropped. */
export function recipients(
  first: readonly string[],
  others: readonly string[],
  kept: string,
): readonly string[] {
  const own = others
    .map((_, i) => shape('muc_nhan', told(others, i)))
    .filter((item) => item !== '' && !/^(như trên|lưu)(?!\p{L})/iu.test(unmarked(item)));
  return [...onceEach([...first, ...own]), kept];
}

/** `Lưu: VT, TĐKT`. */
export function keptCopies(agency: CoQuan): string {
  const unit = told(agency, 'don_vi_soan_thao');
  return unit === '' ? 'Lưu: VT' : `Lưu: VT, ${unit}`;
}
