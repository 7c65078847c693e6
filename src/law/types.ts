/**
 * The shapes of our law data (`schemas/law/*.yaml`), after reading. `schemas/law.schema.json` checks them.
 * Words of the law keep their Vietnamese names.
 */
import type { IsoDate } from '../core/date.ts';
import type { Citation } from '../core/finding.ts';
import type { OfficeNames } from './offices.ts';
import type { Addressee, AdviceSigns, Authority, Counting, NodeMarks, Office, RuleRole } from './signs.ts';

/** V, V+: seen in the text; V~: seen indirectly; R: from memory. Only V and V+ may block. */
export type Mark = 'V' | 'V+' | 'V~' | 'R';

/** A date of the dossier that a transition clause ties the choice of law to. */
export type Anchor = 'ngay_trinh' | 'ngay_tiep_nhan';

export interface Instrument {
  readonly id: string;
  readonly loai: string;
  readonly so_hieu: string;
  /** Name in running text: "Nghị định số 152/2025/NĐ-CP". */
  readonly ten: string;
  /** The whole sentence printed as legal ground. */
  readonly can_cu_in: string;
  readonly ban_hanh: IsoDate;
  /** First day in force. */
  readonly hieu_luc: IsoDate;
  /** First day not in force, when the text itself says so; replacement by another instrument needs no date here. */
  readonly het_hieu_luc: IsoDate | null;
  /** Reading of `het_hieu_luc` that no seen text supports: warned of, never applied. */
  readonly het_hieu_luc_du_kien: IsoDate | null;
  readonly thay_the: readonly string[];
  readonly sua_doi: readonly string[];
  /** Provisions of what it amends that were compared and stay as they are; everything else it amends is open. */
  readonly giu_nguyen: readonly string[];
  /** false: in force, but its text was not to be had; what it amends can give no firm verdict. */
  readonly da_nap: boolean;
  /** Dates of the dossier that must all lie on one side of `hieu_luc`; empty: the date of each act decides. */
  readonly moc_chuyen_tiep: readonly Anchor[];
  /** The clause by which a dossier that keeps an older law may have this one where it is more favourable. */
  readonly co_loi_hon?: FavourClause;
  /** Printed among the legal grounds of the documents. */
  readonly in_can_cu: boolean;
  readonly dau: Mark;
  readonly nguon: string;
  /** Brought by a dossier: it may only be stricter than what we ship. */
  readonly rieng?: true;
}

/** A transition clause of the sort "the old law goes on, the new one applies where it is more favourable". */
export interface FavourClause {
  /** Provision id of the clause. */
  readonly can_cu: string;
  /** The instruments it is compared with. */
  readonly so_voi: readonly string[];
}

export interface Provision {
  readonly tom_tat: string;
  readonly dau: Mark;
  /** Provisions of earlier instruments, by their whole ids, that this one says anew: what cites them cites this one after them. */
  readonly thay?: readonly string[];
}

export interface Parameter {
  /** What a person calls it; absent: as another instrument does that sets it. */
  readonly ten?: string;
  readonly gia_tri: number | string | readonly string[];
  readonly don_vi: string;
  /** Provision of the same file. */
  readonly can_cu: string;
  /** A floor or a ceiling: which way a stricter number lies. Absent: nobody but the law may set it. */
  readonly chieu?: 'it_nhat' | 'nhieu_nhat';
}

/** A JSON Schema 2020-12 with the vocabulary of `src/judge/keywords/`; `ref` is its place among the compiled ones. */
export interface Condition {
  readonly ref: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A criteria tree. Exactly one of the variants. */
export type CriteriaNode = NodeMarks & CriteriaStep;

export type CriteriaStep =
  | { readonly kind: 'tat_ca' | 'mot_trong'; readonly ten: string; readonly nhanh: readonly CriteriaNode[] }
  | {
      readonly kind: 'dieu_kien';
      readonly ten: string;
      readonly dieu_kien: Condition;
      readonly thieu: string;
      /** false: rests on a text not seen; failing it leaves the verdict open. */
      readonly chac: boolean;
    }
  | { readonly kind: 'hoi'; readonly ma: string; readonly ten: string }
  | { readonly kind: 'chua_ro'; readonly ten: string; readonly ly_do: string }
  | { readonly kind: 'muon'; readonly ten: string; readonly diem: string }
  | {
      readonly kind: 'neu_co';
      readonly ten: string;
      readonly van_ban: string;
      readonly thi: CriteriaNode;
      readonly khong_thi: CriteriaNode;
    };

/** The standards of one point of law for one award. */
export interface Criteria {
  /** `luat_06_2022:d73.k1.b` */
  readonly id: string;
  readonly citation: Citation;
  readonly hinh_thuc: string;
  readonly ten: string;
  readonly dau: Mark;
  readonly loai_hinh: readonly string[];
  /** Whom the khoản is for. */
  readonly doi_tuong: Condition;
  /** Base conditions of the khoản; not carried along when the point is borrowed by another. */
  readonly nen: readonly CriteriaNode[];
  readonly cay: CriteriaNode;
  /** Brought by a dossier for an award of the law: nobody but the dossier vouches for it. */
  readonly rieng?: true;
}

export interface RequiredPaper {
  readonly loai: string;
  readonly ten: string;
  /** Pointer in the case: when it is there, the tool itself renders the paper. */
  readonly dung_tu?: string;
  /** Needed only when this holds. */
  readonly khi?: Condition;
  /** Provision id. */
  readonly can_cu: string;
}

/** Other data that a paper of this kind is written from, where the condition holds. */
export interface PaperSource {
  readonly loai: string;
  readonly dung_tu: string;
  readonly khi: Condition;
}

export interface Award {
  readonly id: string;
  readonly ten: string;
  readonly nhom: 'danh_hieu' | 'hinh_thuc';
  /** nha_nuoc: decided by the President, Government or Prime Minister. */
  readonly cap: 'nha_nuoc' | 'bo_tinh' | 'co_so';
  readonly doi_tuong: readonly string[];
  readonly quyet_dinh: string;
  readonly quyet_dinh_can_cu: string;
  /** Levels of agency that may submit, and addressees. */
  readonly trinh_boi: readonly string[];
  readonly nguoi_nhan: readonly string[];
  readonly tuyen_can_cu: string;
  readonly cong_khai: boolean;
  readonly y_kien: boolean;
  readonly thu_tuc_don_gian: boolean;
  readonly giay_to: readonly RequiredPaper[];
  readonly giay_to_don_gian: readonly RequiredPaper[];
  /** What a dossier's own instrument made stricter: key → instrument. */
  readonly quy_dinh_rieng?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** A stretch of the order of awards, from the highest down. */
export interface RankEntry {
  readonly van_ban: string;
  readonly cap: Award['cap'];
  readonly tu_cao: readonly string[];
  /** Provision id. */
  readonly can_cu: string;
  /** Of the order within the entry. */
  readonly dau: Mark;
}

export interface RuleExample {
  readonly ten: string;
  /** Folder or file under `examples/` that the example starts from. */
  readonly nen: string;
  /** Pointer in the case → new value; null deletes. */
  readonly thay: Readonly<Record<string, unknown>>;
  readonly ket_qua: 'dat' | 'sai' | 'chua_ro' | 'khong_ap_dung';
}

export interface RuleSpec {
  readonly id: string;
  readonly nhom: string;
  readonly ten: string;
  readonly pham_vi: 'de_nghi' | 'dot_trinh' | 'cong_van';
  readonly muc: 'error' | 'warning' | 'info';
  /** Provision ids, most fitting first; empty for rules of data hygiene, which always run. */
  readonly can_cu: readonly string[];
  /** Pointer in the case to the provision id that fits best, when the case knows it. */
  readonly can_cu_tu?: string;
  readonly khi?: Condition;
  /** Pointer of a list: the rule runs for each item, seen at `/muc`. */
  readonly voi_moi?: string;
  readonly thi: Condition;
  /** Pointer where the finding is shown. */
  readonly tai: string;
  readonly thong_bao: string;
  readonly vi_sao: string;
  readonly sua: string;
  /** true: an unknown result is silent (rules that only inform). */
  readonly bo_qua_khi_thieu: boolean;
  /** true: a breach leaves the verdict open, whatever the level of its finding. */
  readonly de_ngo: boolean;
  /** Facts of the dossier deny each other: no law in force makes that right, and no amendment. */
  readonly kiem_du_lieu?: true;
  /** Rules that tell the same fault better: where one of them finds it at the same place, this one says nothing. */
  readonly nhuong?: readonly string[];
  /** Broken by several items of `voi_moi`, it is told once, with the lines of the others. */
  readonly gop?: true;
  /** What an info finding tells is only to be known: a report for people tells how many there are. */
  readonly de_biet?: true;
  /** The paper that the rule demands of a dossier, beside those of its award. */
  readonly doi_giay?: string;
  readonly vai_tro?: RuleRole;
  readonly vi_du: readonly RuleExample[];
}

export type DayStatus = 'chinh_thuc' | 'bao_chi' | 'du_kien';

export interface HolidayYear {
  readonly nam: number;
  /** Days off that fall on working weekdays. */
  readonly nghi: readonly IsoDate[];
  /** Saturdays worked instead. */
  readonly lam_bu: readonly IsoDate[];
  /** Days whose status is not decided: both answers are computed. */
  readonly cho_xac_nhan: readonly { readonly ngay: IsoDate; readonly vi_sao: string }[];
  readonly trang_thai: DayStatus;
  readonly nguon: string;
}

/** A form of a decree: which documents `build` prints on it. */
export interface FormEntry {
  readonly van_ban: string;
  readonly so_mau: string;
  readonly ten: string;
  readonly mau: string;
  readonly khi: Condition;
  readonly dau: Mark;
}

export type SubjectKind = 'ca_nhan' | 'tap_the' | 'ho_gia_dinh';

/** The base wage from a day on, until the next one starts. */
export interface BaseWage {
  readonly tu_ngay: IsoDate;
  /** Đồng a month; a multiple of 10,000, so that every prize is a whole number before rounding. */
  readonly muc: number;
  /** Provision id. */
  readonly can_cu: string;
  readonly dau: Mark;
}

/** The prize of an award for one kind of nominee, as a share of the base wage. */
export interface Prize {
  readonly van_ban: string;
  readonly hinh_thuc: string;
  /** Name of an award whose standards are not loaded. */
  readonly ten?: string;
  readonly doi_tuong: SubjectKind;
  /** Coefficient in hundredths; absent where `nhan_tu` says whose coefficient is multiplied. */
  readonly phan_tram?: number;
  readonly nhan_tu?: SubjectKind;
  /** Only where the submission goes to one of these: the sum depends on who decides. */
  readonly noi_nhan?: readonly string[];
  /** Not more than this. */
  readonly toi_da: boolean;
  readonly can_cu: string;
  readonly dau: Mark;
}

/** What the law files say of money, and the tool's own settings. */
export interface MoneyData {
  readonly luong_co_so: readonly BaseWage[];
  readonly tien_thuong: readonly Prize[];
  /** Numbers that are the tool's own, not the law's. */
  readonly thiet_dat: Readonly<Record<string, number>>;
}

/** All law data, merged from all files. */
export interface LawData extends MoneyData {
  readonly van_ban: readonly Instrument[];
  /** Provision id → provision. */
  readonly dieu_khoan: Readonly<Record<string, Provision>>;
  /** Parameter id → its values by instrument. */
  readonly tham_so: Readonly<Record<string, readonly (Parameter & { readonly van_ban: string })[]>>;
  readonly hinh_thuc: readonly (Award & { readonly van_ban: string })[];
  readonly giay_to_lap_tu: readonly PaperSource[];
  /** Amendments of awards by later instruments: shallow, in order of effect. */
  readonly sua_hinh_thuc: readonly {
    readonly van_ban: string;
    readonly id: string;
    readonly gia_tri: Partial<Award>;
  }[];
  /** From the highest down; earlier entries stand above later ones. */
  readonly thu_bac: readonly RankEntry[];
  readonly chuc_danh: Readonly<Record<string, Office>>;
  readonly tham_quyen_khen: readonly Authority[];
  readonly tieu_chuan: readonly Criteria[];
  readonly quy_tac: readonly RuleSpec[];
  readonly bieu_mau: readonly FormEntry[];
  readonly lich: readonly HolidayYear[];
  /** Question id → its sentence. */
  readonly cau_hoi: Readonly<Record<string, string>>;
  readonly cach_dem: readonly Counting[];
  /** Questions whose answer holds for the cited point alone. */
  readonly rieng_diem: readonly string[];
  /** Questions whose sentence asks for the paper: an answer without `can_cu` is none. */
  readonly ghi_can_cu: readonly string[];
  /** How the level of an office is read out of its name; `null`: no name says any. */
  readonly ten_cap: OfficeNames | null;
  readonly loi_khuyen: AdviceSigns | null;
  /** Deciders of State in the order of their rank. */
  readonly vai_noi_nhan: readonly Addressee[];
}
