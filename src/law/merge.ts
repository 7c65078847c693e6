/**
 * Adds rule files that come with a dossier to the law we ship. Adding is all a file may do: it may load an
 * instrument we know only by name, and it may be stricter; it replaces no rule, number, award or criterion that is there.
 */
import { danglingNames } from './check.ts';
import { instrumentOf } from './cite.ts';
import { markOwn, reviewPack } from './local.ts';
import { markStandards } from './local-awards.ts';
import { prizeKey } from './money-file.ts';
import type { LawData } from './types.ts';

/** The file brings an instrument that we know by name alone. */
function opensLaw(base: LawData, id: string): boolean {
  return base.van_ban.some((vb) => vb.id === id && !vb.da_nap);
}

/** The merged data, or sentences that say why the file is refused. */
export function mergeLaw(base: LawData, pack: LawData): LawData | readonly string[] {
  const problems: string[] = [];
  const taken = (what: string, ids: readonly string[], mine: ReadonlySet<string>) => {
    for (const id of ids)
      if (mine.has(id)) problems.push(`${what} “${id}” đã có trong kho luật, tệp riêng không được thay`);
  };
  const isUnloaded = (id: string) => base.van_ban.some((vb) => vb.id === id && !vb.da_nap);
  const loaded = new Set(base.van_ban.filter((vb) => vb.da_nap).map((vb) => vb.id));
  taken(
    'văn bản',
    pack.van_ban.map((vb) => vb.id),
    loaded,
  );
  taken(
    'quy tắc',
    pack.quy_tac.map((rule) => rule.id),
    new Set(base.quy_tac.map((rule) => rule.id)),
  );
  // Of an instrument known by name only, the provisions are hearsay: the text says them anew.
  taken(
    'điều khoản',
    Object.keys(pack.dieu_khoan),
    new Set(Object.keys(base.dieu_khoan).filter((id) => !isUnloaded(instrumentOf(id)))),
  );
  taken(
    'tiêu chuẩn',
    pack.tieu_chuan.map((c) => c.id),
    new Set(base.tieu_chuan.map((c) => c.id)),
  );
  taken('tiền thưởng', pack.tien_thuong.map(prizeKey), new Set(base.tien_thuong.map(prizeKey)));
  taken(
    'lương cơ sở từ ngày',
    pack.luong_co_so.map((wage) => wage.tu_ngay),
    new Set(base.luong_co_so.map((wage) => wage.tu_ngay)),
  );
  problems.push(...reviewPack(base, pack));
  const named = new Set(pack.van_ban.map((vb) => vb.id));
  const tham_so = { ...base.tham_so };
  for (const [id, values] of Object.entries(pack.tham_so)) tham_so[id] = [...(tham_so[id] ?? []), ...values];
  const data: LawData = {
    van_ban: [...base.van_ban.filter((vb) => !named.has(vb.id)), ...markOwn(base, pack)],
    dieu_khoan: { ...base.dieu_khoan, ...pack.dieu_khoan },
    tham_so,
    hinh_thuc: [...base.hinh_thuc, ...pack.hinh_thuc],
    // What stands in for a paper is the law's to say: a file of one's own may not add a way round it.
    giay_to_lap_tu: base.giay_to_lap_tu,
    sua_hinh_thuc: [...base.sua_hinh_thuc, ...pack.sua_hinh_thuc],
    thu_bac: [...base.thu_bac, ...pack.thu_bac],
    // Who may sign is the law's alone.
    chuc_danh: base.chuc_danh,
    tham_quyen_khen: base.tham_quyen_khen,
    tieu_chuan: [...base.tieu_chuan, ...markStandards(base, pack)],
    quy_tac: [...base.quy_tac, ...pack.quy_tac],
    bieu_mau: [...base.bieu_mau, ...pack.bieu_mau],
    lich: [...base.lich, ...pack.lich],
    cau_hoi: { ...pack.cau_hoi, ...base.cau_hoi },
    // A way of counting makes standards easier to meet: the law's to declare, unless the file loads the law itself.
    cach_dem: [...base.cach_dem, ...pack.cach_dem.filter(({ van_ban }) => opensLaw(base, van_ban))],
    rieng_diem: [...new Set([...base.rieng_diem, ...pack.rieng_diem])],
    ghi_can_cu: [...new Set([...base.ghi_can_cu, ...pack.ghi_can_cu])],
    // A name that may be read another way would let a lower office stand for a higher one.
    ten_cap: base.ten_cap,
    loi_khuyen: base.loi_khuyen,
    vai_noi_nhan: base.vai_noi_nhan,
    luong_co_so: [...base.luong_co_so, ...pack.luong_co_so],
    tien_thuong: [...base.tien_thuong, ...pack.tien_thuong],
    thiet_dat: { ...pack.thiet_dat, ...base.thiet_dat },
  };
  problems.push(...danglingNames(data));
  return problems.length > 0 ? problems : data;
}
