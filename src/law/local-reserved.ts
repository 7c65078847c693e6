/**
 * What a rule file of a dossier may not set at all: what only the law can say, or what would make counting easier.
 * A key that would be left unread is refused too: who writes it believes that it counts.
 */
import { fold } from '../core/text.ts';
import { instrumentOf } from './cite.ts';
import type { HolidayYear, Instrument, LawData } from './types.ts';

/** `opened`: instruments of the law that the file loads. */
export function reservedProblems(base: LawData, pack: LawData, opened: ReadonlySet<string>): string[] {
  return [
    ...unread(base, pack, opened),
    ...pack.quy_tac
      .filter((rule) => rule.vai_tro !== undefined)
      .map((rule) => `quy tắc “${rule.id}” ghi vai_tro: chỉ quy tắc của kho luật mở thủ tục, mở lời khuyên`),
    ...pack.luong_co_so
      .filter(
        ({ can_cu, tu_ngay }) => !setsWages(instrumentOf(can_cu), base, opened) || tu_ngay < lastWageOf(base),
      )
      .map(
        ({ tu_ngay }) =>
          `lương cơ sở từ ngày ${tu_ngay}: chỉ Chính phủ đặt ra, tệp riêng chỉ được thêm mức theo văn bản trong kho luật, sau mức cuối đã có (${lastWageOf(base)})`,
      ),
    ...pack.van_ban
      .filter(({ id }) => !opened.has(id))
      .flatMap((vb) => namesake(vb, base))
      .map(([mine, theirs]) => `văn bản “${mine.id}” mang số ${mine.so_hieu}, là số của ${theirs.ten}`),
    ...pack.lich.flatMap((year) => fewerHolidays(year, base)),
  ];
}

/** The instruments of an agency set none. */
function setsWages(id: string, base: LawData, opened: ReadonlySet<string>): boolean {
  return opened.has(id) || base.van_ban.some((vb) => vb.id === id && !vb.rieng);
}

/** A wage to come may be added by whoever has not got a newer program yet; what was paid before is known. */
function lastWageOf({ luong_co_so }: LawData): string {
  return (
    luong_co_so
      .map(({ tu_ngay }) => tu_ngay)
      .sort()
      .at(-1) ?? ''
  );
}

/** Parts of a law file that merging leaves as they are in the law. */
function unread(base: LawData, pack: LawData, opened: ReadonlySet<string>): string[] {
  const set: readonly (readonly [string, boolean])[] = [
    ['giay_to_lap_tu', pack.giay_to_lap_tu.length > 0],
    ['ten_cap', pack.ten_cap !== null],
    ['loi_khuyen', pack.loi_khuyen !== null],
    ['vai_noi_nhan', pack.vai_noi_nhan.length > 0],
    ['thiet_dat', Object.keys(pack.thiet_dat).length > 0],
    ['cach_dem', pack.cach_dem.some(({ van_ban }) => !opened.has(van_ban))],
  ];
  const asked = Object.entries(pack.cau_hoi).filter(
    ([id, text]) => base.cau_hoi[id] !== undefined && base.cau_hoi[id] !== text,
  );
  return [
    ...set
      .filter(([, isSet]) => isSet)
      .map(([key]) => `tệp riêng không được đặt ${key}: là việc của kho luật`),
    ...asked.map(([id]) => `câu hỏi “${id}” đã có trong kho luật với lời khác; đặt mã khác`),
  ];
}

/** An instrument by the number of one that the law data has. */
function namesake(vb: Instrument, base: LawData): (readonly [Instrument, Instrument])[] {
  const theirs = base.van_ban.find(
    (known) => !known.rieng && known.id !== vb.id && fold(known.so_hieu) === fold(vb.so_hieu),
  );
  return theirs ? [[vb, theirs]] : [];
}

/** Every year has the same number of days off: one with fewer would count holidays as working days. */
function fewerHolidays(year: HolidayYear, base: LawData): string[] {
  const off = ({ nghi, lam_bu, cho_xac_nhan }: HolidayYear) =>
    new Set(nghi).size - lam_bu.length + cho_xac_nhan.length;
  const least = Math.min(...base.lich.map(off));
  return off(year) < least
    ? [
        `lịch nghỉ năm ${year.nam} có ${off(year)} ngày nghỉ (đã trừ ngày làm bù), ít hơn mọi năm trong kho luật (${least})`,
      ]
    : [];
}
