/**
 * Forms as data: `templates/mau/*.yaml`, described by `schemas/mau.schema.json`. A string is a slot of the template
 * language (`liquid.ts`) with inline markup (`inline.ts`).
 */
import { parse } from 'yaml';
import type { Column, Role } from '../doc/model.ts';
import { conditionSlot, parseSlot } from './liquid.ts';

/** Where the wording of a form comes from: the decree's appendix, kindred forms, memory; ours alone. */
export type FrameSource = 'phu_luc' | 'ho_hang' | 'tri_nho' | 'noi_bo';

/** `neu` is decided first, once; then `voi_moi: <name> trong <list>` repeats with the name in scope. */
export interface Flow {
  readonly neu?: string;
  readonly voi_moi?: string;
  /** Names given to a shared part: `{ ky_hieu: TB }`; each value is a slot, or `=path` for a value as it is. */
  readonly voi?: Readonly<Record<string, string>>;
  /** Mark and source of the wording; for people only. */
  readonly nguon?: string;
}

export interface SignatoryTemplate {
  readonly chuc_vu: string;
  readonly ghi_chu?: string;
  readonly ho_ten?: string;
}

export type RowTemplate = Flow &
  ({ readonly o: readonly (string | readonly string[])[] } | { readonly hang: readonly RowTemplate[] });

export type BlockTemplate =
  | { readonly loai: 'doan'; readonly vai: Role; readonly chu: string }
  | {
      readonly loai: 'dau_trang';
      readonly co_quan_chu_quan: string;
      readonly co_quan: string;
      readonly so_ky_hieu: string;
      readonly dia_danh: string;
      readonly ngay: string;
      readonly trich_yeu_cong_van?: string;
      readonly do_mat?: string;
      readonly do_khan?: string;
      readonly luu_hanh?: string;
    }
  | {
      readonly loai: 'tieu_de';
      readonly ten_loai: string;
      readonly trich_yeu: string;
      readonly kem_theo?: string;
      readonly ke: boolean;
    }
  | {
      readonly loai: 'bang';
      readonly cot: readonly {
        readonly ten: string;
        readonly rong: number;
        readonly canh: 'trai' | 'giua' | 'phai' | 'deu';
      }[];
      readonly hang: readonly RowTemplate[];
    }
  | {
      readonly loai: 'chu_ky';
      readonly noi_nhan?: string;
      readonly trai?: SignatoryTemplate;
      readonly phai: SignatoryTemplate;
    }
  | { readonly loai: 'phan_trang'; readonly huong: 'doc' | 'ngang'; readonly danh_so_lai: boolean };

/** A block, or a group of blocks under one condition or loop. */
export type NodeTemplate = Flow & (BlockTemplate | { readonly khoi: readonly NodeTemplate[] });

export interface Form {
  readonly id: string;
  readonly ten: string;
  readonly nguon_khung: FrameSource;
  /** Made only when asked for by name; absent: the law in force asks for it. */
  readonly nhom?: 'xung_quanh';
  /** A public paper: citizen numbers and home addresses are masked whatever the options. */
  readonly an_danh?: true;
  /** A working paper, signed by nobody in office: it may bear a fingerprint in its footer. */
  readonly lam_viec?: true;
  /** One document for the whole submission, or one for each nomination. */
  readonly pham_vi: 'dot_trinh' | 'de_nghi';
  /** Dotted paths of the view that the form is nothing without; their names are in the schema. */
  readonly can_co: readonly string[];
  /** Date of the document, for the file's properties. */
  readonly ngay: string;
  readonly khoi: readonly NodeTemplate[];
}

/** Forms by id. */
export type Forms = ReadonlyMap<string, Form>;

/** Alignments of a column by their name in the templates. */
export const ALIGNMENTS: Readonly<Record<'trai' | 'giua' | 'phai' | 'deu', Column['align']>> = {
  trai: 'left',
  giua: 'center',
  phai: 'right',
  deu: 'justify',
};

const LOOP = /^([a-z_]+) trong ([a-z_]+(?:\.[a-z_]+)*)$/;

/** `tv trong hop.co_mat` → `['tv', ['hop', 'co_mat']]`. */
export function parseLoop(source: string): readonly [string, readonly string[]] {
  const match = LOOP.exec(source);
  if (!match) throw new Error(`voi_moi không đúng dạng “tên trong danh.sách”: ${source}`);
  return [match[1]!, match[2]!.split('.')];
}

/**
 * Reads the forms named in `list`; `read` gives the text of `templates/mau/<name>.yaml`. Parts that forms share
 * (`dung: phan/…`) are read the same way and put in their place. Throws on any mistake in a form.
 */
export function loadForms(read: (name: string) => string, list: readonly string[]): Forms {
  const expand = (node: unknown, open: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((item) => expand(item, open));
    if (node === null || typeof node !== 'object') return node;
    const { dung, ...rest } = node as Record<string, unknown>;
    if (dung !== undefined && open.includes(String(dung)))
      throw new Error(`phần dùng lại chính nó: ${[...open, dung].join(' → ')}`);
    const part =
      dung === undefined ? {} : { khoi: expand(parse(read(String(dung))), [...open, String(dung)]) };
    return {
      ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, expand(value, open)])),
      ...part,
    };
  };
  return new Map(
    list.map((name) => {
      const form = expand(parse(read(name)), []) as Form;
      if (form.id !== name) throw new Error(`${name}: id là ${form.id}`);
      checkSlots(form.khoi, name);
      return [name, form];
    }),
  );
}

/** Parses every slot, so that a mistake shows when forms load and not when one is printed. */
function checkSlots(node: unknown, where: string): void {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    const here = `${where}/${key}`;
    if (typeof value !== 'string') checkSlots(value, here);
    else if (key === 'voi_moi') parseLoop(value);
    else if (key !== 'nguon') checkSlot(key === 'neu' ? conditionSlot(value) : value, here);
  }
}

function checkSlot(source: string, where: string): void {
  try {
    parseSlot(source);
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`);
  }
}
