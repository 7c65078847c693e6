/** Who signs an award by law, so that made-up records are whole. */
export function signerOf(ten: string): string {
  if (/^(huan_chuong|huy_chuong|anh_hung|nha_giao|thay_thuoc|nghe_|giai_thuong)/.test(ten))
    return 'Chủ tịch nước';
  if (/^(bang_khen_ttg|chien_si_thi_dua_toan_quoc|co_thi_dua_chinh_phu)$/.test(ten))
    return 'Thủ tướng Chính phủ';
  if (/^(giay_khen|lao_dong_tien_tien|chien_si_thi_dua_co_so|tap_the_lao_dong_tien_tien)$/.test(ten))
    return 'Giám đốc Sở Nội vụ';
  return /^(don_vi_|chien_si_tien_tien)/.test(ten) ? 'Tư lệnh Quân khu' : 'Bộ trưởng Bộ Quốc phòng';
}
