/** The rules of layout as data (`templates/layout/kiem-the-thuc.yaml`): numbers, fixed words, severities, sentences. */
import type { Severity } from '../core/finding.ts';

export type Range = readonly [from: number, to: number];

/** One sentence, or one for each way to fail. */
export type Sentences = string | Readonly<Record<string, string>>;

export interface Rule {
  readonly ten: string;
  readonly muc: Severity;
  /** V, V+: text seen; weaker ones only warn. */
  readonly dau: string;
  /** Place in the decree, in words. */
  readonly noi: string;
  readonly thong_bao: Sentences;
  readonly vi_sao: string;
  readonly sua: string;
}

export interface Rulebook {
  readonly id: string;
  readonly van_ban: string;
  readonly so: {
    readonly giay: { readonly rong: number; readonly cao: number };
    readonly le: Readonly<Record<'tren' | 'duoi' | 'trai' | 'phai', Range>>;
    readonly phong: readonly string[];
    readonly mau: readonly string[];
    readonly chu_mau_do: readonly string[];
    readonly co_chu: Readonly<Record<SizeOf, Range>>;
    readonly bo_co_chu: readonly (readonly number[])[];
    readonly thut_dong: readonly number[];
    readonly cach_doan: number;
    readonly gian_dong: Range;
    readonly ke: Readonly<Record<'tieu_ngu' | 'co_quan' | 'trich_yeu', Range>>;
    readonly do_dai: Readonly<Record<'trich_yeu' | 'ho_ten' | 'chuc_vu' | 'ky_hieu', number>>;
    readonly sai_so: { readonly do_dai: number; readonly ke: number; readonly gian_dong: number };
    readonly bang_ma: { readonly ti_le: number; readonly it_nhat: number };
    readonly mot_trang: number;
    readonly cho_ky: number;
  };
  readonly chu: {
    readonly quoc_hieu: readonly string[];
    readonly tieu_ngu: string;
    readonly ten_loai: Readonly<Record<string, string>>;
    readonly khuon_rieng: readonly string[];
    readonly khuon_rieng_ten_loai: readonly string[];
    readonly khuon_rieng_trich_yeu: readonly string[];
    readonly giay_to: Readonly<Record<string, readonly RuleId[]>>;
    readonly khong_dia_danh: readonly string[];
    readonly co_kinh_gui: readonly string[];
    readonly quyen_han: readonly string[];
    readonly quyen_han_sai: Readonly<Record<string, string>>;
    readonly hoc_vi: readonly string[];
    readonly co_dieu: readonly string[];
    readonly viet_hoa: Readonly<Record<CapitalRule, readonly string[]>>;
    readonly viet_hoa_khen: readonly string[];
    readonly khong_phai_ten: readonly string[];
    readonly nhan_dan_thuong: readonly string[];
    readonly diem: string;
    readonly nha_nuoc_thuong: readonly string[];
    readonly mo_dau_co_quan: readonly string[];
    readonly hoi_dong: readonly string[];
  };
  readonly quy_tac: Readonly<Record<RuleId, Rule>>;
}

/** Rules of capitals that have names of their own; names of awards are of the law. */
export type CapitalRule = 'vb_hoa_dia_danh' | 'vb_hoa_co_quan' | 'vb_hoa_ngay_le' | 'vb_hoa_van_ban';

export type SizeOf =
  | 'quoc_hieu'
  | 'tieu_ngu'
  | 'co_quan'
  | 'so_ky_hieu'
  | 'dia_danh'
  | 'ten_loai'
  | 'trich_yeu'
  | 'trich_yeu_cong_van'
  | 'noi_dung'
  | 'kinh_gui'
  | 'chuc_vu'
  | 'ho_ten'
  | 'noi_nhan'
  | 'noi_nhan_muc'
  | 'phu_luc'
  | 'ten_phu_luc'
  | 'so_trang';

/** Every rule that a check may report; the data has each of them. */
export const RULE_IDS = [
  'vb_kho_giay',
  'vb_huong_giay',
  'vb_le_trang',
  'vb_phong_chu',
  'vb_mau_chu',
  'vb_so_trang',
  'vb_canh_deu',
  'vb_thut_dong',
  'vb_cach_doan',
  'vb_gian_dong',
  'vb_co_chu_noi_dung',
  'vb_quoc_hieu',
  'vb_tieu_ngu',
  'vb_bo_co_chu',
  'vb_ke_tieu_ngu',
  'vb_ke_co_quan',
  'vb_ke_trich_yeu',
  'vb_ke_gia',
  'vb_ten_co_quan',
  'vb_co_quan_chu_quan',
  'vb_so_ky_hieu',
  'vb_chu_viet_tat',
  'vb_dia_danh_ngay',
  'vb_ten_loai',
  'vb_trich_yeu',
  'vb_trich_yeu_cong_van',
  'vb_can_cu',
  'vb_diem',
  'vb_de_muc',
  'vb_dau_ket_thuc',
  'vb_quyen_han',
  'vb_chuc_vu',
  'vb_ho_ten',
  'vb_hoc_vi',
  'vb_khoi_ky',
  'vb_noi_nhan',
  'vb_nhu_tren',
  'vb_kinh_gui',
  'vb_phu_luc',
  'vb_nhu_dieu',
  'vb_ky_thay',
  'vb_khoang_trang',
  'vb_hoa_dau_cau',
  'vb_hoa_ten_nguoi',
  'vb_hoa_dia_danh',
  'vb_hoa_co_quan',
  'vb_hoa_khen',
  'vb_hoa_ngay_le',
  'vb_hoa_van_ban',
  'vb_hoa_thu',
  'vb_vien_dan',
  'vb_nha_nuoc',
  'vb_nhan_dan',
  'vb_bang_ma',
  'vb_ma_chu',
  'vb_kieu_dau',
  'vb_do_dai',
  'vb_khong_co_chu',
  'vb_truoc_nghi_dinh',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** What a rule may do at most: a provision whose text was not seen never blocks. */
export function severityOf({ muc, dau }: Rule): Severity {
  return muc === 'error' && dau !== 'V' && dau !== 'V+' ? 'warning' : muc;
}
