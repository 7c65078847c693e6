/** Counting items of a list that pass a filter. */
import { fromPointer, valueAt } from '../../core/path.ts';
import { fold } from '../../core/text.ts';
import type { Tri } from '../../core/tri.ts';
import { AMOUNT, type Amount, amount, defineKeyword, exactly, needList, POINTER } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

interface Args {
  readonly trong: string;
  /** The items of this list in each item are counted, not those. */
  readonly moi?: string;
  readonly loc?: ItemFilter;
  readonly it_nhat?: Amount;
  readonly nhieu_nhat?: Amount;
  /** Items of one value at this pointer are one item. */
  readonly khac_nhau?: string;
  /** Every item must match. */
  readonly tat_ca?: boolean;
}

/** Items that match surely and possibly bound the count from both sides. */
export const dem = defineKeyword<Args>({
  name: 'dem',
  doc: 'Đếm phần tử của danh sách trong thỏa bộ lọc loc (con trỏ trong phần tử → phép thử trong, bang, khong_sau, khong_truoc, it_nhat, co, chua_ro…), so với it_nhat, nhieu_nhat, hoặc tat_ca: true. Phần tử thiếu trường cần lọc thì chưa rõ. moi: đếm phần tử của danh sách ở con trỏ này trong mỗi phần tử của trong. khac_nhau: các phần tử cùng giá trị ở con trỏ này (không kể chữ hoa, chữ thường) chỉ đếm một lần.',
  example: 'dem: { trong: /de_nghi/y_kien, loc: { /ket_luan: { trong: [dong_y] } }, it_nhat: 1 }',
  args: exactly(
    {
      trong: POINTER,
      moi: POINTER,
      loc: ITEM_FILTER,
      khac_nhau: POINTER,
      it_nhat: AMOUNT,
      nhieu_nhat: AMOUNT,
      tat_ca: { const: true },
    },
    ['trong'],
  ),
  run(args, data, context): Tri {
    const outer = needList(data, args.trong, context);
    if (!outer) return undefined;
    const { moi } = args;
    const list = moi === undefined ? outer : outer.flatMap((item) => listAt(item, moi));
    const lacking: string[] = [];
    let at = 0;
    const lack = (pointer: string, inItem: boolean) =>
      lacking.push(inItem ? `${args.trong}/${moi === undefined ? at : `0${moi}/0`}${pointer}` : pointer);
    const { loc } = args;
    const surely: unknown[] = [];
    const possibly: unknown[] = [];
    for (const item of list) {
      const fit = loc ? matches(item, loc, data, lack) : true;
      if (fit) surely.push(item);
      if (fit !== false) possibly.push(item);
      at++;
    }
    const sure = args.khac_nhau ? differing(surely, args.khac_nhau).least : surely.length;
    const possible = args.khac_nhau ? differing(possibly, args.khac_nhau).most : possibly.length;
    context.values['dem'] = sure;
    context.values['tong'] = list.length;
    const answer = bound(args, sure, possible, list.length, (value) => amount(value, context));
    if (answer === undefined) for (const pointer of lacking) context.missing.add(pointer);
    return answer;
  },
});

function listAt(item: unknown, pointer: string): readonly unknown[] {
  const inner = valueAt(item, fromPointer(pointer));
  return Array.isArray(inner) ? inner : [];
}

/** How many items these are: an item without the value may be one of its own, or not. */
function differing(items: readonly unknown[], pointer: string) {
  const values = items.map((item) => valueAt(item, fromPointer(pointer)));
  const told = values.filter((value) => value !== undefined && value !== null);
  const known = new Set(told.map((value) => fold(String(value)))).size;
  return { least: Math.max(known, Math.min(items.length, 1)), most: known + values.length - told.length };
}

function bound(
  args: Args,
  sure: number,
  possible: number,
  all: number,
  of: (a: Amount) => number | undefined,
): Tri {
  if (args.tat_ca) {
    if (possible < all) return false;
    if (sure < all) return undefined;
  }
  if (args.it_nhat !== undefined) {
    const least = of(args.it_nhat);
    if (least === undefined) return undefined;
    if (possible < least) return false;
    if (sure < least) return undefined;
  }
  if (args.nhieu_nhat !== undefined) {
    const most = of(args.nhieu_nhat);
    if (most === undefined) return undefined;
    if (sure > most) return false;
    if (possible > most) return undefined;
  }
  return true;
}
