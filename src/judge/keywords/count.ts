/** Counting items of a list that pass a filter. */
import type { Tri } from '../../core/tri.ts';
import { AMOUNT, type Amount, amount, defineKeyword, needList, POINTER } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

interface Args {
  readonly trong: string;
  readonly loc?: ItemFilter;
  readonly it_nhat?: Amount;
  readonly nhieu_nhat?: Amount;
  /** Every item must match. */
  readonly tat_ca?: boolean;
}

/** Items that match surely and possibly bound the count from both sides. */
export const dem = defineKeyword<Args>({
  name: 'dem',
  doc: 'Đếm phần tử của danh sách trong thỏa bộ lọc loc (con trỏ trong phần tử → phép thử trong, bang, khong_sau, it_nhat, co, chua_ro), so với it_nhat, nhieu_nhat, hoặc tat_ca: true. Phần tử thiếu trường cần lọc thì chưa rõ.',
  example: 'dem: { trong: /de_nghi/y_kien, loc: { /ket_luan: { trong: [dong_y] } }, it_nhat: 1 }',
  args: {
    type: 'object',
    properties: {
      trong: POINTER,
      loc: ITEM_FILTER,
      it_nhat: AMOUNT,
      nhieu_nhat: AMOUNT,
      tat_ca: { const: true },
    },
    required: ['trong'],
    additionalProperties: false,
  },
  run(args, data, context): Tri {
    const list = needList(data, args.trong, context);
    if (!list) return undefined;
    const lacking: string[] = [];
    const results = list.map((item, i) =>
      matches(item, args.loc ?? {}, data, (pointer, inItem) =>
        lacking.push(inItem ? `${args.trong}/${i}${pointer}` : pointer),
      ),
    );
    const sure = results.filter((result) => result === true).length;
    const possible = results.filter((result) => result !== false).length;
    context.values['dem'] = sure;
    context.values['tong'] = list.length;
    const answer = bound(args, sure, possible, list.length, (value) => amount(value, context));
    if (answer === undefined) for (const pointer of lacking) context.missing.add(pointer);
    return answer;
  },
});

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
