/** Ô 7a and 9b of the submitting agency (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7b and II.9d). */
import type { CoQuan, NguoiKy } from './data.ts';
import { written } from './text.ts';

/**
 * The lines of authority and office: `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`; `Q.` stands before
 * the office itself.
 */
export function officeLines(signer: NguoiKy): readonly string[] {
  const { quyen_han, thay_mat, ky_thay, chuc_vu } = signer;
  if (quyen_han === undefined) return [capitals(chuc_vu)];
  if (quyen_han === 'Q.') return [`Q. ${capitals(chuc_vu)}`];
  const principal = thay_mat ?? (quyen_han === 'KT.' ? ky_thay : undefined);
  const deputyFor = ky_thay !== undefined && principal !== ky_thay ? [`KT. ${capitals(ky_thay)}`] : [];
  return [
    ...(principal === undefined ? [] : [`${quyen_han} ${capitals(principal)}`]),
    ...deputyFor,
    capitals(chuc_vu),
  ];
}

function capitals(text: string): string {
  return written(text).toUpperCase();
}

/** Recipients between `first` ("Như trên") and the kept copies; their own marks and repetitions are dropped. */
export function recipients(
  first: readonly string[],
  others: readonly string[],
  kept: string,
): readonly string[] {
  const clean = others.map((item) =>
    written(item)
      .replace(/^-\s*/u, '')
      .replace(/[\s;.]+$/u, ''),
  );
  const own = clean.filter((item) => item !== '' && !/^(như trên|lưu)(?!\p{L})/iu.test(item));
  return [...new Set([...first, ...own]), kept];
}

/** `Lưu: VT, TĐKT`. */
export function keptCopies(agency: CoQuan): string {
  const unit = written(agency.don_vi_soan_thao);
  return unit === '' ? 'Lưu: VT' : `Lưu: VT, ${unit}`;
}
