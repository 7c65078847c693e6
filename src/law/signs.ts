/**
 * Signs in the law data that a mechanism goes by: what advice looks for, and which ways of counting are in force.
 */
import type { Condition, Mark } from './types.ts';

/** What advice is told of a step; judging does not look at it. */
export interface NodeMarks {
  /** The step looks at the deed itself: always, or for these kinds of incident. */
  readonly soi_hanh_dong?: true | readonly string[];
  /** The step is about who the nominee is, or about circumstances that few are in; but for nominees of these groups. */
  readonly hoan_canh_rieng?: true | readonly string[];
}

/** Why advice has to find a rule, whatever its id is. */
export type RuleRole =
  | { readonly la: 'khen_mot_lan' | 'cua_thu_tuc_don_gian' | 'hinh_thuc_dang_xin' }
  | {
      readonly la: 'truong_hop_don_gian';
      /** Letter of the case of law. */
      readonly chu: string;
      /** Holds where the facts themselves show the case; other cases are for the agency to state. */
      readonly du_kien: Condition;
    };

/** Ways of counting that keywords know; whether and where one applies is declared by the law data. */
export type CountingId = 'nghi_thai_san' | 'ke_thua_tien_than' | 'nam_de_nghi_da_het';

/** A way of counting under one instrument. */
export interface Counting {
  readonly id: CountingId;
  readonly ten: string;
  readonly van_ban: string;
  /** Provision id; absent where the article was not seen. */
  readonly can_cu?: string;
  readonly dau: Mark;
  /** The question whose recorded answer settles what the text leaves open. */
  readonly hoi: string;
}

/** What an addressee of submissions is to an award; see `schemas/law/noi-nhan.yaml`. */
export type AddresseeRole = 'quyet_dinh' | 'tang' | 'tiep_nhan';

export interface Addressee {
  readonly noi_nhan: string;
  readonly vai: AddresseeRole;
  /** Provision ids. */
  readonly can_cu: readonly string[];
  readonly dau: Mark;
}

/** Signs that advice goes by. */
export interface AdviceSigns {
  /** The dossier tells of one deed: its awards are compared under this type of commendation. */
  readonly mot_viec: { readonly loai_hinh: string; readonly khi: Condition };
  /** Who is proposed under one of these is never looked at under another type. */
  readonly loai_hinh_phai_khai: readonly string[];
  /** Groups of rules by which a record is relied on or not. */
  readonly xet_du_kien: readonly string[];
}

/** An office that signs decisions, and how it is told in the words of one. */
export interface Office {
  readonly ten: string;
  /** Patterns over folded text. */
  readonly nhan_ra: readonly string[];
  /** Nobody holds the office from the first day in force of this instrument on. */
  readonly het_theo?: string;
}

/** Who may sign awards by one provision. */
export interface Authority {
  /** Provision id. */
  readonly can_cu: string;
  /** Absent: every award whose deciding provision it is. */
  readonly hinh_thuc?: readonly string[];
  /** Ids of offices. */
  readonly nguoi: readonly string[];
}
