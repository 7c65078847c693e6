/**
 * The prize of an award on the day of its decision: coefficient × base wage, rounded up once, in whole numbers.
 * Coefficients, wages, the rounding step and the household's share are law data; without one of them there is no sum.
 */
import type { IsoDate } from '../core/date.ts';
import { type Law, type LawSnapshot, mayBlock } from './law.ts';
import type { BaseWage, Parameter, Prize, SubjectKind } from './types.ts';

type OwnedParameter = Parameter & { readonly van_ban: string };

/** A prize with everything it was made of. */
export interface PrizeSum {
  /** The entry whose provision gives the prize; for a household, the household's own. */
  readonly muc_luat: Prize;
  /** Coefficient in hundredths, before a household's share. */
  readonly phan_tram: number;
  /** A household's share of an individual's prize, in hundredths. */
  readonly nhan: OwnedParameter | undefined;
  readonly luong: BaseWage;
  readonly lam_tron: OwnedParameter;
  /** Đồng, before and after rounding. */
  readonly truoc: number;
  readonly tien: number;
  /** Provisions it rests on whose text was not seen. */
  readonly chua_doi_chieu: readonly string[];
}

/** Why there is no sum. */
export interface NoPrize {
  readonly ly_do: 'khong_he_so' | 'he_so_chong_nhau' | 'theo_noi_nhan' | 'khong_luong' | 'khong_tham_so';
}

/** The law of a dossier whose every date is this day. */
export function lawOn(law: Law, day: IsoDate): LawSnapshot {
  return law.at({ ngay_trinh: day, ngay_tiep_nhan: day, hom_nay: day });
}

/** The base wage of a day: the last one that has started. */
export function baseWage(law: Law, day: IsoDate): BaseWage | undefined {
  return law.data.luong_co_so.reduce<BaseWage | undefined>(
    (last, wage) => (wage.tu_ngay <= day && (!last || wage.tu_ngay > last.tu_ngay) ? wage : last),
    undefined,
  );
}

/** The smallest multiple of `step` that is not less than `numerator / denominator`; all positive whole numbers. */
export function roundUp(numerator: number, denominator: number, step: number): number {
  const unit = denominator * step;
  const rest = numerator % unit;
  return ((numerator - rest) / unit + (rest > 0 ? 1 : 0)) * step;
}

/**
 * The prize of an award for a kind of nominee when the decision is signed on `day`. `addressee`: whom the submission
 * goes to, where the sum depends on who decides.
 */
export function prizeOf(
  law: Law,
  day: IsoDate,
  award: string,
  subject: SubjectKind,
  addressee?: string,
): PrizeSum | NoPrize {
  const snapshot = lawOn(law, day);
  const entry = entryOf(law, snapshot, award, subject, addressee);
  if (!entry) return { ly_do: 'khong_he_so' };
  const source =
    typeof entry === 'object' && entry.nhan_tu
      ? entryOf(law, snapshot, award, entry.nhan_tu, addressee)
      : entry;
  if (typeof entry === 'string') return { ly_do: entry };
  if (typeof source === 'string') return { ly_do: source };
  const luong = baseWage(law, day);
  if (!luong) return { ly_do: 'khong_luong' };
  const nhan = entry.nhan_tu ? numeric(snapshot, 'tien_thuong_ho_gia_dinh') : undefined;
  const lam_tron = numeric(snapshot, 'tien_thuong_lam_tron');
  if (!lam_tron || (entry.nhan_tu && !nhan)) return { ly_do: 'khong_tham_so' };
  const phan_tram = source?.phan_tram;
  if (phan_tram === undefined) return { ly_do: 'khong_he_so' };
  const numerator = luong.muc * phan_tram * (nhan ? Number(nhan.gia_tri) : 100);
  const grounds = [entry, ...(source && source !== entry ? [source] : []), luong];
  const weak = [
    ...grounds.filter(({ dau }) => !mayBlock(dau)).map(({ can_cu }) => can_cu),
    ...[lam_tron, ...(nhan ? [nhan] : [])].map(({ can_cu }) => can_cu).filter((id) => !isSeen(law, id)),
  ];
  return {
    muc_luat: entry,
    phan_tram,
    nhan,
    luong,
    lam_tron,
    truoc: roundUp(numerator, HUNDREDTHS, 1),
    tien: roundUp(numerator, HUNDREDTHS, Number(lam_tron.gia_tri)),
    chua_doi_chieu: [...new Set(weak)],
  };
}

/** Coefficient and share are both in hundredths. */
const HUNDREDTHS = 100 * 100;

/** The entries in force for an award and a kind of nominee: more than one where the sum depends on who decides. */
export function prizesOf(law: Law, snapshot: LawSnapshot, award: string, subject: SubjectKind): Prize[] {
  return law.data.tien_thuong.filter(
    (prize) => prize.hinh_thuc === award && prize.doi_tuong === subject && snapshot.has(prize.van_ban),
  );
}

/** The entry that counts; several that say the same count as one. */
function entryOf(
  law: Law,
  snapshot: LawSnapshot,
  award: string,
  subject: SubjectKind,
  addressee: string | undefined,
): Prize | 'he_so_chong_nhau' | 'theo_noi_nhan' | undefined {
  const all = prizesOf(law, snapshot, award, subject);
  const found = all.filter(
    ({ noi_nhan }) => !noi_nhan || addressee === undefined || noi_nhan.includes(addressee),
  );
  if (found.length === 0 && all.length > 0) return 'theo_noi_nhan';
  const same = found.every((p) => p.phan_tram === found[0]!.phan_tram && p.nhan_tu === found[0]!.nhan_tu);
  if (same) return found.at(-1);
  return found.some(({ noi_nhan }) => noi_nhan) ? 'theo_noi_nhan' : 'he_so_chong_nhau';
}

function numeric(snapshot: LawSnapshot, id: string): OwnedParameter | undefined {
  const value = snapshot.param(id);
  return typeof value === 'object' && typeof value.gia_tri === 'number' ? value : undefined;
}

function isSeen(law: Law, provision: string): boolean {
  const dau = law.data.dieu_khoan[provision]?.dau;
  return dau !== undefined && mayBlock(dau);
}
