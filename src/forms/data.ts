/**
 * What the forms print of a submission (`schemas/{khenthuong,dot_trinh}.schema.json`) and all that they may draw from:
 * only the fields that reach paper. Data comes here already valid against those schemas; optional fields may be absent.
 */
import type { Finding } from '../core/finding.ts';
import type { DoKhan, DoMat, LuuHanh } from '../doc/model.ts';
import type { DeNghi, VanBan } from './nomination.ts';

export type { DeNghi } from './nomination.ts';

export interface CoQuan {
  readonly co_quan_chu_quan?: string;
  readonly ten: string;
  readonly viet_tat: string;
  readonly dia_danh: string;
  readonly cap: string;
  readonly don_vi_soan_thao?: string;
}

export interface NguoiKy {
  readonly quyen_han?: string;
  readonly thay_mat?: string;
  readonly ky_thay?: string;
  readonly chuc_vu: string;
  readonly ho_ten: string;
}

export interface Phieu {
  readonly dong_y: number;
  readonly khong_dong_y?: number;
  readonly khong_hop_le?: number;
}

export interface ThanhVien {
  readonly ho_ten: string;
  readonly chuc_vu?: string;
  readonly vai_tro: string;
  readonly vang?: boolean;
  readonly y_kien_van_ban?: VanBan;
}

export interface HopHoiDong {
  readonly ten_hoi_dong?: string;
  readonly so_bien_ban?: string;
  readonly ngay: string;
  readonly gio_bat_dau?: string;
  readonly gio_ket_thuc?: string;
  readonly dia_diem?: string;
  readonly tong_so_thanh_vien: number;
  readonly so_du_hop?: number;
  readonly chu_tri?: string;
  readonly thu_ky?: string;
  readonly thanh_vien?: readonly ThanhVien[];
  readonly bo_phieu_kin?: boolean;
  readonly y_kien_thao_luan?: string;
}

export interface ToTrinh {
  readonly so?: string;
  readonly ky_hieu: string;
  readonly ngay: string;
  readonly kinh_gui: readonly string[];
  readonly nguoi_nhan: string;
  readonly trich_yeu: string;
  readonly can_cu?: readonly ({ readonly van_ban: string } | { readonly cau: string })[];
  readonly mo_dau?: string;
  readonly ket_thuc?: string;
  readonly noi_nhan?: readonly string[];
  readonly do_mat?: DoMat;
  readonly do_khan?: DoKhan;
  readonly luu_hanh?: LuuHanh;
}

export interface CongKhai {
  readonly kenh?: readonly { readonly ten: string; readonly dia_chi?: string }[];
  readonly tu_ngay: string;
  readonly den_ngay: string;
  readonly y_kien?: readonly {
    readonly ngay?: string;
    readonly noi_dung: string;
    readonly ket_qua?: string;
  }[];
}

export interface DotTrinh {
  readonly to_trinh: ToTrinh;
  readonly hop_hoi_dong?: HopHoiDong;
  readonly cong_khai?: CongKhai;
  /** A newer law that people chose because it is more favourable: one more ground. */
  readonly luat_co_loi_hon?: {
    readonly van_ban: string;
    readonly giay_to?: { readonly so?: string; readonly ngay?: string; readonly tep?: string };
  };
}

/** A letter of its own (`schemas/cong_van.schema.json`). */
export interface CongVan {
  readonly so?: string;
  readonly ky_hieu: string;
  readonly ngay?: string;
  readonly trich_yeu: string;
  readonly kinh_gui: readonly string[];
  readonly noi_dung: readonly string[];
  readonly noi_nhan?: readonly string[];
  readonly luu?: string;
  readonly do_mat?: DoMat;
  readonly do_khan?: DoKhan;
  readonly luu_hanh?: LuuHanh;
}

/** A paper that the law wants of a nomination, and whether the dossier has it. */
export interface GiayToCan {
  readonly ten: string;
  /** In words: `điểm a khoản 2 Điều 84 …`. */
  readonly can_cu: string;
  readonly co: boolean;
}

/** One nomination of the submission, its votes and the papers it needs. */
export interface MucDeNghi {
  readonly de_nghi: DeNghi;
  readonly phieu?: Phieu;
  readonly giay_to?: readonly GiayToCan[];
}

/** Names out of the law of the dossier. */
export interface LawNames {
  /** Sentences of the grounds in force, in the order they are to be printed; "Căn cứ" may be left out. */
  readonly can_cu_in: readonly string[];
  /** The same sentence for one instrument that the submission names itself. */
  canCu(vanBan: string): string;
  /** Name of an instrument in running text. */
  tenVanBan(vanBan: string): string;
  /** Name of an award in running text. `giver`: who gave it, for one of the past; else the addressee of the submission. */
  tenKhen(slug: string, giver?: string): string;
  /** A title (danh hiệu) rather than a form of reward (hình thức). */
  laDanhHieu(slug: string): boolean;
  /** An honorary title of the State: a form of reward that running text names as a title. */
  laVinhDu(slug: string): boolean;
  /** The word for giving it, where the law of the dossier has one of its own: `phong tặng`. */
  dongTu(slug: string): string | undefined;
  /** Addressees that decide at the level of State, by rank; each has one name. */
  readonly capQuyetDinh: readonly string[];
  /** Whether the addressee only takes the papers in, appraises and passes them on. */
  chiTiepNhan(noiNhan: string): boolean;
  /** Who decides on the award; empty where the law of the dossier does not know it. */
  quyetDinh(slug: string): string;
}

/** All that a form may draw from. */
export interface FormInput {
  readonly co_quan: CoQuan;
  readonly nguoi_ky: NguoiKy;
  readonly noi_nhan?: readonly string[];
  readonly dot_trinh?: DotTrinh;
  readonly cong_van?: CongVan;
  readonly de_nghi: readonly MucDeNghi[];
  readonly law: LawNames;
  readonly findings: readonly Finding[];
  /** `YYYY-MM-DD`: the date of documents that have none of their own. */
  readonly hom_nay: string;
}
