/**
 * Pointers, codes and amounts of a condition as a person reads them.
 */
import { type DataPath, fromPointer } from '../core/path.ts';
import type { Names } from '../judge/names.ts';
import type { LawSnapshot } from '../law/law.ts';
import { fieldWord } from './law-words.ts';

/** What wording a condition needs to know. */
export interface CaseWords {
  readonly names: Names;
  readonly snapshot: LawSnapshot;
  /** The list whose items a rule with `voi_moi` looks at. */
  readonly items: string | undefined;
}

/** Parts of a case that are written in no file. */
const PARTS: Readonly<Record<string, string>> = {
  hinh_thuc: 'danh hiệu, hình thức',
  cac_de_nghi: 'các đề nghị của đợt trình',
  cac_hinh_thuc: 'các danh hiệu, hình thức của đợt trình',
  giay_to_can: 'các giấy tờ cần có',
  lan_trinh: 'lần các đợt trình nêu tệp đề nghị này',
  phieu: 'phiếu cho đề nghị này',
};

/** `/dot_trinh/to_trinh/ngay` → "dot_trinh.to_trinh.ngay (Ngày)"; `/hinh_thuc/y_kien` → "danh hiệu, hình thức: lấy ý kiến". */
export function named(pointer: string, words: CaseWords): string {
  const { names, items } = words;
  const [root, ...rest] = fromPointer(pointer);
  if (root === 'muc')
    return rest.length === 0
      ? 'mục đang xét'
      : named(`${items ?? ''}/0${pointer.slice('/muc'.length)}`, { ...words, items: undefined }).replaceAll(
          '[mục 1]',
          '[…]',
        );
  const part = PARTS[String(root)];
  if (part === undefined || (root === 'phieu' && rest.length > 0)) return names.pointer(pointer);
  return rest.length === 0 ? part : `${part}: ${fieldWord(fieldOf(rest))}`;
}

/** Several, as one list. */
export function listed(pointers: readonly string[], words: CaseWords): string {
  return pointers.map((pointer) => named(pointer, words)).join('; ');
}

/** Where an item of a list stands; the nominations of a submission are known by their own root. */
export function itemOf(list: string): string {
  return list === '/cac_de_nghi' ? '/de_nghi' : `${list}/0`;
}

/** A field within an item of a list: its title alone, but where that would not tell it from others. */
export function fieldIn(list: string, field: string, words: CaseWords): string {
  if (field === '') return 'giá trị';
  if (itemOf(list) !== `${list}/0`) return named(`${itemOf(list)}${field}`, words);
  const whole = named(`${list}/0${field}`, words);
  const title = /\(([^()]+)\)$/.exec(whole)?.[1];
  return title ? lower(title) : fieldWord(fieldOf(fromPointer(field)));
}

function fieldOf(path: DataPath): string {
  return String(path.at(-1));
}

/** “Cá nhân” hoặc “Tập thể”. */
export function oneOf(values: readonly unknown[], { names }: CaseWords): string {
  return values
    .map((value) => (typeof value === 'string' ? `“${names.slug(value)}”` : String(value)))
    .join(' hoặc ');
}

/** A number; of a parameter its value in the law of the day. */
export function amountText(amount: unknown, { snapshot, names }: CaseWords): string {
  const { tham_so } = (amount ?? {}) as { readonly tham_so?: string };
  if (tham_so === undefined) return String(amount);
  const value = snapshot.param(tham_so);
  return typeof value === 'string' ? `‹${names.pointer(`luat:${tham_so}`)}›` : String(value.gia_tri);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
