/** The share of a list's items that pass a filter: whole numbers, never rounded up to a threshold. */
import type { Tri } from '../../core/tri.ts';
import { AMOUNT, type Amount, amount, defineKeyword, exactly, needList, POINTER } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

interface Args {
  readonly trong: string;
  /** Items that count at all. */
  readonly tren?: ItemFilter;
  /** Items among them that are wanted. */
  readonly loc: ItemFilter;
  readonly it_nhat: Amount;
}

/** Items that say too little are laid out once against the share and once for it; between the two it is unknown. */
export const ty_le_dem = defineKeyword<Args>({
  name: 'ty_le_dem',
  doc: 'Trong các phần tử của danh sách trong thỏa tren (không ghi: mọi phần tử), phần thỏa loc đạt ít nhất it_nhat phần trăm, so bằng số nguyên. Không có phần tử nào thỏa tren thì đúng.',
  example:
    'ty_le_dem: { trong: /cac_de_nghi, tren: { /doi_tuong/loai: { trong: [ca_nhan] } }, loc: { /doi_tuong/vi_tri: { trong: [truc_tiep] } }, it_nhat: 30 }',
  args: exactly({ trong: POINTER, tren: ITEM_FILTER, loc: ITEM_FILTER, it_nhat: AMOUNT }, [
    'trong',
    'loc',
    'it_nhat',
  ]),
  run(args, data, context): Tri {
    const list = needList(data, args.trong, context);
    const least = amount(args.it_nhat, context);
    if (!list || least === undefined) return undefined;
    const lacking: string[] = [];
    const test = (item: unknown, filter: ItemFilter, i: number) =>
      matches(item, filter, data, (pointer, inItem) =>
        lacking.push(inItem ? `${args.trong}/${i}${pointer}` : pointer),
      );
    const items = list.map((item, i): readonly [Tri, Tri] => {
      const counts = test(item, args.tren ?? {}, i);
      return [counts, counts === false ? false : test(item, args.loc, i)];
    });
    const count = (keep: (counts: Tri, wanted: Tri) => boolean) =>
      items.filter(([counts, wanted]) => keep(counts, wanted)).length;
    const sure = count((counts, wanted) => counts === true && wanted === true);
    // Against it: every doubtful item counts and is not wanted, unless it would surely be wanted.
    const most = count((counts, wanted) => counts === true || (counts === undefined && wanted !== true));
    // For it: every doubtful item is wanted, or does not count.
    const possible = count((counts, wanted) => counts !== false && wanted !== false);
    const fewest = count((counts, wanted) => counts === true || (counts === undefined && wanted !== false));
    context.values['dem'] = sure;
    context.values['tong'] = most;
    context.values['can'] = least;
    if (sure * 100 >= least * most) return true;
    if (possible * 100 < least * fewest) return false;
    for (const pointer of lacking) context.missing.add(pointer);
    return undefined;
  },
});
