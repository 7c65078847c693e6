/** What the forms print of a nomination (`schemas/de_nghi.schema.json`). Optional fields may be absent. */
import type { Citation } from '../core/finding.ts';

export interface VanBan {
  readonly so: string;
  readonly ngay: string;
  readonly co_quan: string;
}

export interface PhamVi {
  readonly muc: string;
  readonly cong_nhan?: VanBan;
  readonly nguoi_cong_nhan?: string;
}

export interface DoiTuong {
  readonly loai: 'ca_nhan' | 'tap_the' | 'ho_gia_dinh';
  readonly ten: string;
  readonly ten_tren_bang?: string;
  readonly dia_chi?: string;
  readonly ngay_sinh?: string;
  readonly gioi_tinh?: string;
  readonly dan_toc?: string;
  readonly ton_giao?: string;
  readonly quoc_tich?: string;
  readonly que_quan?: string;
  readonly noi_thuong_tru?: string;
  readonly nghe_nghiep?: string;
  readonly chuc_vu?: string;
  readonly don_vi?: string;
  readonly co_quan_chu_quan?: string;
  readonly loai_tap_the?: string;
  readonly trinh_do?: string;
  readonly hoc_ham?: string;
  readonly ngay_tham_gia?: string;
  readonly ngay_vao_dang?: string;
  readonly ngay_nghi_huu?: string;
  readonly ngay_mat?: string;
  readonly dai_dien_nhan?: string;
  readonly ngay_thanh_lap?: string;
  readonly so_nguoi?: number;
  readonly so_nu?: number;
  readonly chuc_nang?: string;
  readonly dac_diem?: string;
  readonly nguoi_dung_dau?: string;
  readonly chuc_vu_dung_dau?: string;
  readonly chu_ho?: string;
  readonly so_thanh_vien?: number;
}

export interface SoLieu {
  readonly chi_tieu: string;
  readonly gia_tri: number;
  readonly don_vi: string;
  readonly so_voi?: { readonly ky: string; readonly gia_tri: number };
}

export interface ThanhTich {
  readonly tu_ngay: string;
  readonly den_ngay?: string;
  readonly noi?: string;
  readonly hoan_canh?: string;
  readonly noi_dung: string;
  readonly so_lieu?: readonly SoLieu[];
  readonly pham_vi?: PhamVi;
}

export interface HanhDong {
  readonly ngay_gio?: string;
  readonly ngay: string;
  readonly dia_diem: string;
  readonly su_co: string;
  readonly loai: string;
  readonly dien_bien?: string;
  readonly so_nguoi_cuu?: number;
  readonly tai_san?: string;
  readonly thuong_tich?: string;
  readonly hy_sinh?: boolean;
  readonly nhiem_vu_duoc_giao?: boolean;
  readonly neu_guong?: PhamVi;
  readonly xac_nhan?: readonly VanBan[];
}

export interface DaKhen {
  readonly ten: string;
  readonly nam?: number;
  readonly so: string;
  readonly ngay: string;
  readonly nguoi_ky?: string;
  readonly co_quan?: string;
}

export interface SangKien {
  readonly ten: string;
  readonly quyet_dinh?: VanBan;
  readonly pham_vi?: string;
  readonly gia_tri_loi_ich?: string;
}

export interface XepLoai {
  readonly nam: number;
  readonly muc: string;
  readonly so?: string;
  readonly ngay?: string;
  readonly co_quan?: string;
}

export interface GiaiDoan {
  readonly tu_ngay: string;
  readonly den_ngay?: string;
  readonly chuc_vu?: string;
  readonly don_vi?: string;
}

export interface MoHinh {
  readonly ten: string;
  readonly tu_ngay: string;
  readonly den_ngay?: string;
  readonly dien_tich?: string;
  readonly doanh_thu?: string;
  readonly so_ho_giup?: number;
  readonly so_lao_dong?: number;
  readonly xac_nhan?: VanBan;
}

export interface DongGop {
  readonly cong_suc?: string;
  readonly dat_dai?: string;
  readonly tai_san?: string;
  readonly gia_tri?: number;
  readonly xac_nhan?: readonly VanBan[];
}

export interface PhongTrao {
  readonly ten: string;
  readonly nguoi_phat_dong: string;
  readonly tu_ngay?: string;
  readonly den_ngay?: string;
  readonly dip?: string;
  readonly van_ban?: VanBan;
}

export interface DeNghi {
  readonly doi_tuong: DoiTuong;
  readonly hinh_thuc: string;
  readonly loai_hinh: string;
  readonly can_cu: Citation;
  readonly truy_tang?: boolean;
  readonly tom_tat?: string;
  readonly nhiem_vu?: string;
  readonly thanh_tich?: readonly ThanhTich[];
  readonly bien_phap?: string;
  readonly chu_truong?: string;
  readonly doan_the?: string;
  readonly hanh_dong?: HanhDong;
  readonly xep_loai?: readonly XepLoai[];
  readonly qua_trinh?: readonly GiaiDoan[];
  readonly da_khen?: readonly DaKhen[];
  readonly sang_kien?: readonly SangKien[];
  readonly mo_hinh?: MoHinh;
  readonly phong_trao?: PhongTrao;
  readonly dong_gop?: DongGop;
  readonly ky_luat?: readonly { readonly hinh_thuc: string; readonly so?: string; readonly ngay: string }[];
  readonly vu_viec?: readonly { readonly trang_thai: string }[];
  readonly y_kien?: readonly { readonly co_quan: string }[];
}
