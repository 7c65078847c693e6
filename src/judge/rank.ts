/**
 * Which of two awards is the higher: by who decides, then by the order in which the law itself lists them.
 */
import type { Award } from '../law/types.ts';

const CAPS: readonly Award['cap'][] = ['co_so', 'bo_tinh', 'nha_nuoc'];

/** From lowest to highest: the orders as khoản 2 Điều 33 of the law lists them from the highest down; honorary titles above. */
const ORDER: readonly string[] = [
  'giay_khen',
  'bang_khen_bo_tinh',
  'bang_khen_ttg',
  'giai_thuong_nha_nuoc',
  'giai_thuong_ho_chi_minh',
  'lao_dong_tien_tien',
  'chien_si_tien_tien',
  'chien_si_thi_dua_co_so',
  'chien_si_thi_dua_bo_tinh',
  'chien_si_thi_dua_toan_quoc',
  'tap_the_lao_dong_tien_tien',
  'don_vi_tien_tien',
  'tap_the_lao_dong_xuat_sac',
  'don_vi_quyet_thang',
  'co_thi_dua_bo_tinh',
  'co_thi_dua_chinh_phu',
  'huy_chuong_thanh_nien_xung_phong_ve_vang',
  'huy_chuong_huu_nghi',
  'huy_chuong_chien_si_ve_vang_hang_ba',
  'huy_chuong_chien_si_ve_vang_hang_nhi',
  'huy_chuong_chien_si_ve_vang_hang_nhat',
  'huy_chuong_vi_an_ninh_to_quoc',
  'huy_chuong_quan_ky_quyet_thang',
  'huan_chuong_huu_nghi',
  'huan_chuong_dung_cam',
  'huan_chuong_dai_doan_ket_dan_toc',
  'huan_chuong_chien_cong_hang_ba',
  'huan_chuong_chien_cong_hang_nhi',
  'huan_chuong_chien_cong_hang_nhat',
  'huan_chuong_bao_ve_to_quoc_hang_ba',
  'huan_chuong_bao_ve_to_quoc_hang_nhi',
  'huan_chuong_bao_ve_to_quoc_hang_nhat',
  'huan_chuong_lao_dong_hang_ba',
  'huan_chuong_lao_dong_hang_nhi',
  'huan_chuong_lao_dong_hang_nhat',
  'huan_chuong_quan_cong_hang_ba',
  'huan_chuong_quan_cong_hang_nhi',
  'huan_chuong_quan_cong_hang_nhat',
  'huan_chuong_doc_lap_hang_ba',
  'huan_chuong_doc_lap_hang_nhi',
  'huan_chuong_doc_lap_hang_nhat',
  'huan_chuong_ho_chi_minh',
  'huan_chuong_sao_vang',
  'nghe_nhan_uu_tu',
  'nghe_nhan_nhan_dan',
  'nghe_si_uu_tu',
  'nghe_si_nhan_dan',
  'thay_thuoc_uu_tu',
  'thay_thuoc_nhan_dan',
  'nha_giao_uu_tu',
  'nha_giao_nhan_dan',
  'anh_hung_lao_dong',
  'anh_hung_luc_luong_vu_trang',
];

/** Negative: `a` is the lower. An award that is not listed stands lowest within its level. */
export function compareRank(a: Award, b: Award): number {
  return CAPS.indexOf(a.cap) - CAPS.indexOf(b.cap) || ORDER.indexOf(a.id) - ORDER.indexOf(b.id);
}
