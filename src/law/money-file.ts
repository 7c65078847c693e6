/**
 * Reads what a law file says of money (`luong_co_so`, `tien_thuong`) and the tool's own settings (`thiet_dat`),
 * and checks that it holds together.
 */
import { isoDate } from '../core/date.ts';
import { instrumentOf } from './cite.ts';
import type { BaseWage, LawData, MoneyData, Prize } from './types.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The instrument of an entry: the file's own, or the one that the entry cites. */
export function ownerOf(vb: string, citation: string): string {
  return vb === '' ? instrumentOf(citation) : vb;
}

/** Gathers the entries of all files. */
export class MoneyReader implements MoneyData {
  readonly luong_co_so: BaseWage[] = [];
  readonly tien_thuong: Prize[] = [];
  readonly thiet_dat: Record<string, number> = {};

  /** `vb` is the file's own instrument or empty; `full` makes a short provision id whole. */
  add(data: Raw, vb: string, full: (id: string) => string): void {
    for (const raw of (data['luong_co_so'] ?? []) as Raw[]) {
      this.luong_co_so.push({
        ...(raw as unknown as BaseWage),
        tu_ngay: isoDate(String(raw['tu_ngay'])),
        can_cu: full(String(raw['can_cu'])),
      });
    }
    for (const raw of (data['tien_thuong'] ?? []) as Raw[]) {
      const can_cu = full(String(raw['can_cu']));
      this.tien_thuong.push({
        ...(raw as unknown as Prize),
        toi_da: raw['toi_da'] === true,
        can_cu,
        van_ban: ownerOf(vb, can_cu),
      });
    }
    Object.assign(this.thiet_dat, data['thiet_dat']);
  }

  /** As plain data. */
  get all(): MoneyData {
    return { ...this };
  }
}

/** What makes two entries of prizes the same. */
export function prizeKey(prize: Pick<Prize, 'van_ban' | 'hinh_thuc' | 'doi_tuong' | 'noi_nhan'>): string {
  return `${prize.van_ban}/${prize.hinh_thuc}/${prize.doi_tuong}${prize.noi_nhan ? `/${prize.noi_nhan.join('+')}` : ''}`;
}

/** Sentences about entries that lead nowhere; `cite` looks up a provision. */
export function danglingMoney(data: LawData, cite: (id: string, from: string) => void): string[] {
  const problems: string[] = [];
  const awards = new Set(data.hinh_thuc.map((award) => award.id));
  const withShare = new Set(data.tien_thuong.filter((p) => p.phan_tram !== undefined).map(prizeKey));
  for (const wage of data.luong_co_so) cite(wage.can_cu, `lương cơ sở từ ${wage.tu_ngay}`);
  for (const prize of data.tien_thuong) {
    const key = prizeKey(prize);
    cite(prize.can_cu, `tiền thưởng ${key}`);
    if (!awards.has(prize.hinh_thuc) && prize.ten === undefined)
      problems.push(`tiền thưởng ${key}: chưa khai hình thức, cũng không có tên`);
    if (prize.nhan_tu && !withShare.has(prizeKey({ ...prize, doi_tuong: prize.nhan_tu })))
      problems.push(`tiền thưởng ${key}: không có hệ số của ${prize.nhan_tu}`);
  }
  return problems;
}
