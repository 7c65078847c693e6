/**
 * The document tree: what a document says, block by block, without sizes or margins.
 * Both back ends (DOCX, PDF) and every form speak it. Sizes come from `templates/layout/`.
 */
import type { Fact, Told } from './fact.ts';

/** A stretch of text in one style. Text is NFC; a no-break space (U+00A0) forbids a line break. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** The value it prints; never changes how it is printed. */
  readonly fact?: Fact;
}

/** A line of runs; `\n` inside a run is not allowed, use more paragraphs. */
export type Line = readonly Run[];

/** The roles a paragraph may play; each is a style in the layout profile (`roles`). */
export type Role =
  | 'noi_dung' // body, justified, first line indented
  | 'can_cu' // legal ground, italic
  | 'muc' // "I. TIÊU ĐỀ"
  | 'khoan' // "1. Tiêu đề", bold, kept with the next
  | 'gach_dau_dong' // "- item" of the body
  | 'kinh_gui' // "Kính gửi:" with its one recipient
  | 'kinh_gui_dau' // "Kính gửi:" above several recipients
  | 'kinh_gui_muc' // recipients under "Kính gửi:"
  | 'giua' // centred body line
  | 'giua_dam' // centred bold line
  | 'chu_thich'; // note, italic, smaller

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: Role;
  readonly line: Line;
}

/** Degrees of urgency (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2b), the highest first. */
export const DO_KHAN = ['hoa_toc', 'thuong_khan', 'khan'] as const;
export type DoKhan = (typeof DO_KHAN)[number];

/** Degrees of secrecy (III.2a), the highest first: a stamp is put there by hand. */
export const DO_MAT = ['tuyet_mat', 'toi_mat', 'mat'] as const;
export type DoMat = (typeof DO_MAT)[number];

/** Directions on circulation (III.2c). */
export const LUU_HANH = ['xem_xong_tra_lai', 'luu_hanh_noi_bo', 'tai_lieu_thu_hoi'] as const;
export type LuuHanh = (typeof LUU_HANH)[number];

/** Ô 1–5b: agency names, quốc hiệu, number, place and date; `trich_yeu_cong_van` is the V/v under the number. */
export interface Letterhead {
  readonly kind: 'letterhead';
  /** Parent agency, empty when there is none. */
  readonly co_quan_chu_quan: string;
  readonly co_quan: string;
  /** `05/TTr-UBND`, with spaces where the number is not yet given; empty prints no number line. */
  readonly so_ky_hieu: string;
  readonly dia_danh: string;
  /** `YYYY-MM-DD`, or empty: the day stays blank. Empty `dia_danh` and `ngay` print no date line. */
  readonly ngay: string;
  readonly trich_yeu_cong_van?: string;
  /** Ô 10b: the mark of urgency under the left half, in its frame. */
  readonly do_khan?: DoKhan;
  /** Ô 10a: room for the stamp of secrecy above it; nothing is printed. */
  readonly do_mat?: DoMat;
  /** Ô 11: the direction on circulation in its frame, in the top margin above the right half. */
  readonly luu_hanh?: LuuHanh;
  readonly facts?: {
    readonly [part in 'co_quan_chu_quan' | 'co_quan' | 'so_ky_hieu' | 'dia_danh' | 'ngay']?: readonly Told[];
  };
}

/** Ô 5a: name of the type and subject, with the rule under it. `lines` of the subject break between words of meaning. */
export interface Title {
  readonly kind: 'title';
  readonly ten_loai: string;
  readonly trich_yeu: readonly string[];
  /** No rule under the subject (reports on prescribed forms have none). */
  readonly rule: boolean;
  /** "(Kèm theo …)" under the title of an appendix (Phụ lục I, III.1c); the rule is then under it. */
  readonly kem_theo?: Line;
  /** Of each line of the subject. */
  readonly facts?: readonly (readonly Told[])[];
}

export interface Column {
  /** Share of the text width; all shares of a table add up to 1. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

/** A cell is one or more paragraphs. */
export type Cell = readonly Line[];

/** A bordered table; `header` repeats on each page, rows are kept whole where they fit on a page. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One party who signs: ô 7a, 7c, 7b. */
export interface Signatory {
  /** Lines of authority and office: `['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']`. */
  readonly chuc_vu: readonly string[];
  /** Note under the office such as `(Ký, ghi rõ họ tên)`, italic; may be empty. */
  readonly ghi_chu: string;
  /** Empty where the name is to be written by hand. */
  readonly ho_ten: string;
  /** Of each line of the office, and of the name. */
  readonly facts?: { readonly chuc_vu: readonly (readonly Told[])[]; readonly ho_ten: readonly Told[] };
}

/** Ô 7 and 9b: recipients on the left or a second signatory, the signatory on the right. Kept whole on a page. */
export interface Signature {
  readonly kind: 'signature';
  /** `Nơi nhận` items without their dash and mark; empty array prints none. */
  readonly noi_nhan: readonly string[];
  readonly left?: Signatory;
  readonly right: Signatory;
  /** Of each recipient. */
  readonly facts?: readonly (readonly Told[])[];
}

/** Starts a new page: an appendix with its own page numbers, portrait or landscape. */
export interface Section {
  readonly kind: 'section';
  readonly orientation: 'portrait' | 'landscape';
  /** Numbers start again at 1, hidden on the first page. */
  readonly restartNumbers: boolean;
}

/** A strip in the bottom margin of every page, of working papers only: a few short lines beside a square code. */
export interface Footer {
  readonly lines: readonly string[];
  /** Rows of the code, top first: `1` a dark module, `0` a light one. As many rows as columns. */
  readonly code: readonly string[];
}

export type Block = Paragraph | Letterhead | Title | Table | Signature | Section;

export interface DocModel {
  /** Stable name used for the file, ASCII: `to-trinh`. */
  readonly id: string;
  /** Title for the file properties. */
  readonly title: string;
  /** Agency that issues it, for the file properties. */
  readonly author: string;
  /** The document's own date `YYYY-MM-DD`; the only date that goes into the file. */
  readonly date: string;
  /** Diagonal text across each page (`DỰ THẢO`), absent on a clean copy. */
  readonly watermark?: string;
  /** Absent on everything official. */
  readonly footer?: Footer;
  /** Empty fields for digital signatures where the parties sign; only a PDF has them. */
  readonly signatureFields?: boolean;
  /** The submission it prints, relative to the root of the dossier: there where its facts are to be found again. */
  readonly source?: string;
  readonly blocks: readonly Block[];
}
