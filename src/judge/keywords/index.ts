/**
 * The vocabulary: every keyword that a condition may use besides `allOf`, `anyOf` and `tai`.
 * Adding one: a file here, a line below, its tests. The vocabulary page is written from this list.
 */
import { tra_loi_ghi_can_cu, tra_loi_khong_trai } from './answers.ts';
import { ma_khen_dung, ten_goi } from './called.ts';
import { bao_han, bao_so_ngay, giu_luat_nho_tiep_nhan } from './clock.ts';
import { so_phan_tu, so_sanh, tong, ty_le } from './compare.ts';
import { dem } from './count.ts';
import { cung_ngay, cuoi_nam, khoang_nam, nam_so_ngay, nam_tron, ngay_lam_viec, thu_tu } from './dates.ts';
import type { Keyword } from './define.ts';
import { moi_tep, tep_rieng, ton_tai_tep } from './evidence.ts';
import {
  khac_ten,
  khong_dieu_hanh_hoi_dong,
  khong_ke_viec_nguoi_khac,
  khong_trong_hoi_dong,
  khong_trung,
} from './folder.ts';
import { con_hieu_luc, so_hieu_con_hieu_luc } from './grounds.ts';
import { chuoi_nam, da_khen } from './history.ts';
import { thu_tu_gio } from './hours.ts';
import { can_cuoc } from './identity.ts';
import { co_giay_to, cung_gia_tri, khong_lap } from './lists.ts';
import { tien_trong_cau } from './money-text.ts';
import { neu_ten } from './nominee.ts';
import { ngoai_khoang } from './office.ts';
import { cap_ten, van_ban_khong_cua } from './office-level.ts';
import { da_xong } from './over.ts';
import { van_ban_khac_ten } from './own-papers.ts';
import { mot_tep_mot_van_ban, van_ban_trong_khoang } from './papers.ts';
import { trong_chuoi_nam } from './period.ts';
import { co, khong_co } from './presence.ts';
import { cung_tinh, van_ban_cung_tinh } from './province.ts';
import { chua_duoc_khen } from './rewarded.ts';
import { cung_co_quan } from './same-office.ts';
import { co_van_ban, mot_so_mot_co_quan, mot_so_mot_ngay } from './same-paper.ts';
import { ty_le_dem } from './share.ts';
import { co_quan_la, con_chuc_danh, nguoi_ky_khen } from './signers.ts';
import { thoi_gian } from './spans.ts';
import { lien_tuc } from './streak.ts';
import { so_khop_loi_ke, so_trong_cau } from './tally-text.ts';
import { co_nhom_chu, khen_cua_dot, khen_xin, ten_nguoi, ten_tap_the, viet_hoa_khen } from './text.ts';
import { ngay_trong_cau, viet_co_dau } from './typed-text.ts';

export const KEYWORDS: readonly Keyword[] = [
  co,
  khong_co,
  dem,
  thu_tu,
  thu_tu_gio,
  khoang_nam,
  thoi_gian,
  ngoai_khoang,
  cap_ten,
  van_ban_khong_cua,
  ten_goi,
  ma_khen_dung,
  neu_ten,
  van_ban_trong_khoang,
  mot_tep_mot_van_ban,
  mot_so_mot_co_quan,
  mot_so_mot_ngay,
  co_van_ban,
  cung_co_quan,
  cung_tinh,
  van_ban_cung_tinh,
  van_ban_khac_ten,
  tra_loi_ghi_can_cu,
  tra_loi_khong_trai,
  nam_so_ngay,
  cung_ngay,
  cuoi_nam,
  da_xong,
  nam_tron,
  ngay_lam_viec,
  so_sanh,
  so_phan_tu,
  ty_le,
  ty_le_dem,
  tong,
  da_khen,
  lien_tuc,
  chuoi_nam,
  trong_chuoi_nam,
  ton_tai_tep,
  moi_tep,
  tep_rieng,
  can_cuoc,
  ten_nguoi,
  ten_tap_the,
  viet_hoa_khen,
  khen_cua_dot,
  khen_xin,
  co_nhom_chu,
  so_trong_cau,
  so_khop_loi_ke,
  tien_trong_cau,
  ngay_trong_cau,
  viet_co_dau,
  con_hieu_luc,
  so_hieu_con_hieu_luc,
  khong_trung,
  khong_ke_viec_nguoi_khac,
  chua_duoc_khen,
  khong_trong_hoi_dong,
  khong_dieu_hanh_hoi_dong,
  khac_ten,
  cung_gia_tri,
  khong_lap,
  co_giay_to,
  nguoi_ky_khen,
  con_chuc_danh,
  co_quan_la,
  giu_luat_nho_tiep_nhan,
  bao_so_ngay,
  bao_han,
];
