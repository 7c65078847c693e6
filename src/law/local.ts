/**
 * Reviews a rule file that comes with a dossier: it stands on its own instrument, and it may be stricter than the law,
 * never looser. An instrument that we know by name only may be loaded whole; then it says what it says.
 */
import { formatDate } from '../core/date.ts';
import { instrumentOf, parseCitation } from './cite.ts';
import { mayBlock } from './law.ts';
import { awardProblems } from './local-awards.ts';
import { reservedProblems } from './local-reserved.ts';
import type { Award, Instrument, LawData, Parameter } from './types.ts';

/** Kinds of instrument that bind those who submit; a plan does not. */
const BINDING: readonly string[] = ['luat', 'nghi_quyet', 'nghi_dinh', 'thong_tu', 'quyet_dinh'];

/** Sentences that say what the file may not do; empty when it may be added. */
export function reviewPack(base: LawData, pack: LawData): string[] {
  const known = new Map(base.van_ban.map((vb) => [vb.id, vb]));
  const opened = new Set(pack.van_ban.filter((vb) => isOpened(vb, known)).map((vb) => vb.id));
  return [
    ...pack.van_ban.flatMap((vb) =>
      opened.has(vb.id) ? differences(vb, known.get(vb.id)!) : ownInstrument(vb, known),
    ),
    ...provisions(pack),
    ...pack.quy_tac.flatMap((rule) => groundProblems(rule, pack, opened)),
    ...awardProblems(base, pack, opened),
    ...reservedProblems(base, pack, opened),
    ...(Object.keys(pack.chuc_danh).length + pack.tham_quyen_khen.length > 0
      ? ['tệp riêng không được đặt chuc_danh, tham_quyen_khen: ai ký được là việc của luật']
      : []),
    ...pack.sua_hinh_thuc.flatMap((change) => changeProblems(change, base)),
    ...Object.entries(pack.tham_so).flatMap(([id, values]) =>
      values.filter((value) => !opened.has(value.van_ban)).flatMap((value) => looser(id, value, base, pack)),
    ),
    ...pack.lich
      .filter((year) => base.lich.some((mine) => mine.nam === year.nam))
      .map((year) => `lịch nghỉ năm ${year.nam} đã có trong kho luật, tệp riêng không được thay`),
  ];
}

/** The file's instruments as they are merged: those that are not national are known as the dossier's own. */
export function markOwn(base: LawData, pack: LawData): readonly Instrument[] {
  const known = new Map(base.van_ban.map((vb) => [vb.id, vb]));
  return pack.van_ban.map((vb) => {
    const favour = known.get(vb.id)?.co_loi_hon;
    // The transition that the register knows goes on, unless the text loaded says it in its own words.
    if (isOpened(vb, known)) return favour && !vb.co_loi_hon ? { ...vb, co_loi_hon: favour } : vb;
    return { ...vb, rieng: true };
  });
}

/** Known by name, in force without its text: a file may bring the text. */
function isOpened(vb: Instrument, known: ReadonlyMap<string, Instrument>): boolean {
  return known.get(vb.id)?.da_nap === false;
}

/** A text may be loaded for the instrument that the register knows, not for another of the same name. */
function differences(vb: Instrument, mine: Instrument): string[] {
  const same = ['loai', 'so_hieu', 'ban_hanh', 'hieu_luc', 'het_hieu_luc', 'moc_chuyen_tiep'] as const;
  const wrong = same.filter((key) => JSON.stringify(vb[key]) !== JSON.stringify(mine[key]));
  const lost = (['thay_the', 'sua_doi'] as const).filter((key) =>
    mine[key].some((id) => !vb[key].includes(id)),
  );
  // What it takes the place of would no longer be asked of any dossier.
  const ended = vb.thay_the.filter((id) => !mine.thay_the.includes(id));
  return [
    ...ended.map((id) => `văn bản “${vb.id}” ghi thay thế “${id}”, sổ văn bản không ghi như vậy`),
    ...[...wrong, ...lost].map(
      (key) =>
        `văn bản “${vb.id}” khác sổ văn bản ở ${key} (sổ ghi ${JSON.stringify(mine[key])}); chỉ được nạp đúng văn bản ấy`,
    ),
    ...(mayBlock(vb.dau)
      ? []
      : [`văn bản “${vb.id}” ghi dấu ${vb.dau}: chỉ được nạp văn bản đã đọc nguyên văn (V, V+)`]),
  ];
}

function ownInstrument(vb: Instrument, known: ReadonlyMap<string, Instrument>): string[] {
  const national = (ids: readonly string[]) => ids.filter((id) => known.has(id) && !known.get(id)?.rieng);
  const [replaced, amended] = [national(vb.thay_the), national(vb.sua_doi)];
  return [
    ...replaced.map((id) => `“${vb.id}” không được thay thế ${known.get(id)!.ten}: tệp riêng chỉ được thêm`),
    ...amended.map((id) => `“${vb.id}” không được sửa đổi ${known.get(id)!.ten}: tệp riêng chỉ được thêm`),
    ...(vb.co_loi_hon ? [`“${vb.id}” không được đặt điều khoản chuyển tiếp có lợi hơn (co_loi_hon)`] : []),
    ...(vb.hieu_luc < vb.ban_hanh
      ? [`“${vb.id}” ghi có hiệu lực ngày ${formatDate(vb.hieu_luc)}, trước ngày ban hành`]
      : []),
    ...(vb.het_hieu_luc !== null && vb.het_hieu_luc <= vb.hieu_luc
      ? [`“${vb.id}” không có ngày nào có hiệu lực: ngày hết hiệu lực không sau ngày có hiệu lực`]
      : []),
  ];
}

function provisions(pack: LawData): string[] {
  const own = new Set(pack.van_ban.map((vb) => vb.id));
  return Object.keys(pack.dieu_khoan)
    .filter((id) => !own.has(instrumentOf(id)))
    .map((id) => `điều khoản “${id}” thuộc văn bản mà tệp này không khai (van_ban)`);
}

/** A rule must rest on a provision of the file's own instrument, which ends and starts by its own dates. */
function groundProblems(
  rule: LawData['quy_tac'][number],
  pack: LawData,
  opened: ReadonlySet<string>,
): string[] {
  const from = `quy tắc “${rule.id}”`;
  if (rule.can_cu.length === 0) return [`${from} không nêu căn cứ pháp lý (can_cu)`];
  const own = new Map(pack.van_ban.map((vb) => [vb.id, vb]));
  const problems = rule.can_cu.flatMap((id) => {
    const { van_ban, dieu } = parseCitation(id);
    const vb = own.get(van_ban);
    if (!vb) return [`${from} dựa vào ${id}, không phải điều khoản của văn bản mà tệp này khai`];
    if (!BINDING.includes(vb.loai))
      return [`${from} dựa vào ${vb.ten}: loại ${vb.loai} không đặt ra nghĩa vụ cho hồ sơ`];
    return dieu === undefined && !opened.has(van_ban)
      ? [`${from} dựa vào cả ${vb.ten}; phải nêu rõ điều, khoản`]
      : [];
  });
  const borrowed = rule.can_cu_tu !== undefined && !rule.can_cu.every((id) => opened.has(instrumentOf(id)));
  const timeless = rule.kiem_du_lieu
    ? [`${from} chạy ngoài hiệu lực của văn bản nó dựa vào (kiem_du_lieu)`]
    : [];
  return [...problems, ...timeless, ...(borrowed ? [`${from} mượn căn cứ của luật (can_cu_tu)`] : [])];
}

const LISTS: readonly string[] = ['doi_tuong', 'trinh_boi', 'nguoi_nhan'];
/** The value that asks for more. */
const FLAGS: Readonly<Record<string, boolean>> = { cong_khai: true, y_kien: true, thu_tuc_don_gian: false };

/** Lists may lose entries, duties may be added; nothing else of an award may change. */
function changeProblems({ id, gia_tri }: LawData['sua_hinh_thuc'][number], base: LawData): string[] {
  const before: readonly Partial<Award>[] = [
    ...base.hinh_thuc.filter((award) => award.id === id),
    ...base.sua_hinh_thuc.filter((change) => change.id === id).map((change) => change.gia_tri),
  ];
  if (before.length === 0) return [];
  return Object.entries(gia_tri).flatMap(([key, value]) => {
    const mine = before.map((entry) => entry[key]).filter((entry) => entry !== undefined);
    if (LISTS.includes(key)) {
      const wider = (value as readonly string[]).filter((one) =>
        mine.some((list) => !(list as readonly string[]).includes(one)),
      );
      return wider.length > 0 ? [`hình thức “${id}”: ${key} thêm ${wider.join(', ')}, rộng hơn luật`] : [];
    }
    if (Object.hasOwn(FLAGS, key)) {
      const fine = value === FLAGS[key] || mine.every((one) => one === value);
      return fine ? [] : [`hình thức “${id}”: ${key} ghi ${value} là lỏng hơn luật`];
    }
    return [`hình thức “${id}”: tệp riêng không được sửa ${key}`];
  });
}

/** A number of the law may be tightened where the law data says which way is strict. */
function looser(
  id: string,
  value: Parameter & { readonly van_ban: string },
  base: LawData,
  pack: LawData,
): string[] {
  const mine = base.tham_so[id] ?? [];
  if (mine.length === 0) return [];
  const chieu = mine.find((one) => one.chieu)?.chieu;
  const asked = value.gia_tri;
  if (!chieu || typeof asked !== 'number')
    return [`tham số “${id}” đã có trong kho luật, tệp riêng không được thay`];
  const over = mine.find(
    ({ gia_tri }) => typeof gia_tri !== 'number' || (chieu === 'it_nhat' ? asked < gia_tri : asked > gia_tri),
  );
  if (over) {
    const name = base.van_ban.find((vb) => vb.id === over.van_ban)?.ten ?? over.van_ban;
    const bound = chieu === 'it_nhat' ? 'ít nhất' : 'nhiều nhất';
    return [`tham số “${id}” ghi ${asked}, lỏng hơn mức ${bound} ${String(over.gia_tri)} của ${name}`];
  }
  const ground = pack.dieu_khoan[value.can_cu];
  return ground && mayBlock(ground.dau)
    ? []
    : [`tham số “${id}” phải dựa vào điều khoản của tệp này có dấu V: con số này sẽ thành lỗi`];
}
