/**
 * Awards and standards in a rule file of a dossier: it may bring an award of its own, never one that the law knows,
 * under whatever id, name, addressee or instrument.
 */
import { withoutRank } from '../core/names.ts';
import { fold } from '../core/text.ts';
import type { Award, LawData } from './types.ts';

/** Ways an award may be called beside its name. */
interface Called {
  readonly ten_goi_khac?: readonly string[];
  readonly ten_theo_cap?: Readonly<Record<string, string>>;
  /** Printed before the name of whoever gives it. */
  readonly ten_theo_noi_nhan?: string;
}

/** Sentences that say which awards and standards the file may not bring; `opened`: instruments that it loads. */
export function awardProblems(base: LawData, pack: LawData, opened: ReadonlySet<string>): string[] {
  const names = new Map(base.hinh_thuc.map((award) => [award.id, award.ten]));
  return [
    ...pack.hinh_thuc.flatMap((award) => [
      ...(names.has(award.id)
        ? [`hình thức “${award.id}” đã có trong kho luật, tệp riêng không được thay`]
        : []),
      ...stateAward(award, base),
      ...knownName(award, base),
    ]),
    ...pack.tieu_chuan
      .filter(({ hinh_thuc, citation }) => names.has(hinh_thuc) && !opened.has(citation.van_ban))
      .map(
        ({ id, hinh_thuc }) =>
          `tiêu chuẩn “${id}” thêm một cách đạt ${names.get(hinh_thuc)}, tức là lỏng hơn luật; muốn chặt hơn thì thêm quy tắc`,
      ),
  ];
}

/** The standards as they are merged: those of an award of the law are told from the law's own, and settle nothing. */
export function markStandards(base: LawData, pack: LawData): LawData['tieu_chuan'] {
  const known = new Set(base.hinh_thuc.map((award) => award.id));
  return pack.tieu_chuan.map((entry) => (known.has(entry.hinh_thuc) ? { ...entry, rieng: true } : entry));
}

/** Only the law makes an award that the State's highest bodies decide. */
function stateAward(award: Award, base: LawData): string[] {
  const from = `hình thức “${award.id}”`;
  const state = base.hinh_thuc.filter((known) => known.cap === 'nha_nuoc');
  const rest = base.hinh_thuc.filter((known) => known.cap !== 'nha_nuoc');
  const below = new Set(rest.flatMap((known) => known.nguoi_nhan));
  const above = new Set(state.flatMap((known) => known.nguoi_nhan).filter((to) => !below.has(to)));
  const decider = [...new Set(state.map((known) => known.quyet_dinh))].find((who) =>
    within(fold(award.quyet_dinh), fold(who)),
  );
  const to = award.nguoi_nhan.filter((one) => above.has(one));
  return [
    ...(award.cap === 'nha_nuoc' ? [`${from} ghi cap nha_nuoc: chỉ luật đặt ra hình thức cấp Nhà nước`] : []),
    ...(decider ? [`${from} ghi người quyết định là ${decider}: chỉ luật đặt ra hình thức ấy`] : []),
    ...(to.length > 0 ? [`${from} gửi ${to.join(', ')}: chỉ hình thức cấp Nhà nước mới gửi nơi ấy`] : []),
  ];
}

/** A name that a reader would take for an award of the law. */
function knownName(award: Award, base: LawData): string[] {
  const from = `hình thức “${award.id}”`;
  const mine = calledBy(award);
  if (mine.some((name) => /[^\p{Script=Latin}\P{L}]/u.test(name)))
    return [`${from} có tên viết bằng chữ cái không phải tiếng Việt`];
  const clash = base.hinh_thuc.find(
    (known) =>
      mine.some((name) => calledBy(known).some((other) => within(fold(name), fold(other)))) ||
      sameKind(award, known) ||
      (lead(award) !== '' && lead(award) === lead(known)),
  );
  return clash ? [`${from} mang tên “${award.ten}”, trùng ${clash.ten} đã có trong kho luật`] : [];
}

/** The law's forms are a closed list: another "bằng khen" of the same addressee is the same one by another name. */
function sameKind(award: Award, known: Award): boolean {
  const kind = ({ ten }: Award) => fold(ten).split(' ', 2).join(' ');
  return (
    known.nhom === 'hinh_thuc' &&
    kind(award) === kind(known) &&
    known.nguoi_nhan.some((to) => award.nguoi_nhan.includes(to))
  );
}

function calledBy(award: Award): readonly string[] {
  const { ten_goi_khac = [], ten_theo_cap = {} } = award as Award & Called;
  return [...withoutRank(award.ten), ...ten_goi_khac, ...Object.values(ten_theo_cap)];
}

function lead(award: Award): string {
  return fold((award as Award & Called).ten_theo_noi_nhan ?? '');
}

/** Whole words within a text, both folded. */
function within(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
