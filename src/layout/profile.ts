/**
 * A layout profile: every size, margin and alignment of a document, as data with its provision.
 * Read from `templates/layout/*.yaml`; renderers know no number of their own. Lengths in mm, type in pt.
 */
import type { DoKhan, LuuHanh, Role } from '../doc/model.ts';
import type { Phrases } from './phrase.ts';

export interface TextStyle {
  /** pt */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent, mm. */
  readonly firstLine?: number;
  /** Left indent of all lines, mm. */
  readonly left?: number;
  /** Space before, pt. There is no space after: word processors disagree when both are given. */
  readonly before: number;
  /** Multiple of the single line (1 = single). */
  readonly lineHeight: number;
  /** Never the last line of a page. */
  readonly keepNext?: boolean;
}

/** One legal set of sizes for ô 1–5b (Phụ lục I, mục V, chú thích 1): they rise or fall together. */
export interface HeaderSet {
  readonly id: string;
  /** pt */
  readonly quoc_hieu: number;
  readonly tieu_ngu: number;
  readonly co_quan: number;
  readonly so_ky_hieu: number;
  readonly dia_danh: number;
  readonly trich_yeu_cong_van: number;
}

/** Words in a frame of single lines. */
export interface FrameStyle {
  /** pt */
  readonly size: number;
  /** `RRGGBB` of words and frame; absent is black. */
  readonly color?: string;
  /** Of the frame's lines, pt. */
  readonly border: number;
  /** Between words and frame; whole pt, a border in Word knows no parts of them. */
  readonly padding: { readonly top: number; readonly bottom: number };
}

/** `width` of the frame in mm, measured at the middle of its lines. */
export interface FramedWords {
  readonly text: string;
  readonly width: number;
}

export interface LayoutProfile {
  readonly id: string;
  readonly font: { readonly docx: string; readonly pdf: string };
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    /** The narrower right margin, used only when the header does not fit. */
    readonly rightNarrow: number;
    /** Distance of the page number from the paper's top edge. */
    readonly numberTop: number;
    /** pt */
    readonly numberSize: number;
  };
  /** Tried in order until the header fits. */
  readonly headers: readonly HeaderSet[];
  readonly header: {
    /** mm left free beside the right half. */
    readonly gap: number;
    /** The left half is never narrower, mm. */
    readonly minLeft: number;
    /** Space above the second row (number, date) and above V/v, pt. */
    readonly rowGap: number;
    /** Space under the V/v of an official letter, which has no title, pt. */
    readonly aboutGap: number;
    readonly quoc_hieu: string;
    readonly tieu_ngu: string;
  };
  /** Ô 10b. */
  readonly do_khan: FrameStyle & { readonly words: { readonly [degree in DoKhan]: FramedWords } };
  /** Ô 10a: height of the room for a stamp, mm. */
  readonly do_mat: { readonly room: number };
  /** Ô 11. */
  readonly luu_hanh: FrameStyle & { readonly words: { readonly [direction in LuuHanh]: FramedWords } };
  /** Words that guide line breaks in names, subjects and offices. */
  readonly phrases: Phrases;
  /** Drawn rules: thickness, distance under the text and room below in pt; length as a share of the line above. */
  readonly rules: {
    readonly thickness: number;
    readonly gap: number;
    /** Under the rules of the letterhead; the title has its own `after`. */
    readonly below: number;
    readonly tieu_ngu: number;
    readonly co_quan: number;
    readonly trich_yeu: number;
  };
  readonly title: {
    readonly ten_loai: TextStyle;
    readonly trich_yeu: TextStyle;
    readonly kem_theo: TextStyle;
    /** pt under the block. */
    readonly after: number;
  };
  readonly roles: { readonly [role in Role]: TextStyle };
  readonly table: {
    readonly header: TextStyle;
    readonly cell: TextStyle;
    /** Inner margins of a cell: mm left and right, pt top and bottom. */
    readonly padX: number;
    readonly padY: number;
    /** pt */
    readonly border: number;
    /** Space above and below the table, pt. */
    readonly before: number;
    readonly after: number;
  };
  readonly signature: {
    readonly chuc_vu: TextStyle;
    readonly ghi_chu: TextStyle;
    readonly ho_ten: TextStyle;
    /** Room for signature and seal between 7a and 7b, mm. */
    readonly space: number;
    /** Empty fields for digital signatures; mm, the share of the person's field under the seal, the word for a seal in notes. */
    readonly field: {
      readonly width: number;
      readonly height: number;
      readonly seal: number;
      readonly overlap: number;
      readonly sealNote: string;
    };
    /** Width of the right block as a share of the text width. */
    readonly right: number;
    /** The same where two sign. */
    readonly pair: number;
    /** Free space between the two blocks, mm. */
    readonly gutter: number;
    /** pt above the block. */
    readonly before: number;
    /** `below`: room above it where it stands under a signatory, pt. */
    readonly noi_nhan: { readonly title: TextStyle; readonly item: TextStyle; readonly below: number };
  };
  /** The strip in the bottom margin: mm from the paper's edge, of a module of the code, between code and text; type in pt. */
  readonly footer: {
    readonly bottom: number;
    readonly module: number;
    readonly gap: number;
    readonly size: number;
  };
  readonly watermark: { readonly size: number; readonly gray: number; readonly angle: number };
}
