/** A law that says nothing, for tests that add the little they need. */
import type { LawData } from '../../src/law/types.ts';

export function emptyLaw(extra: Partial<LawData> = {}): LawData {
  return {
    van_ban: [],
    dieu_khoan: {},
    tham_so: {},
    hinh_thuc: [],
    giay_to_lap_tu: [],
    sua_hinh_thuc: [],
    thu_bac: [],
    chuc_danh: {},
    tham_quyen_khen: [],
    tieu_chuan: [],
    quy_tac: [],
    bieu_mau: [],
    lich: [],
    cau_hoi: {},
    cach_dem: [],
    rieng_diem: [],
    ghi_can_cu: [],
    ten_cap: null,
    loi_khuyen: null,
    vai_noi_nhan: [],
    luong_co_so: [],
    tien_thuong: [],
    thiet_dat: {},
    ...extra,
  };
}
