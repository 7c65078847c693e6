/** Comparing numbers of the case: shares, sums, two values. */
import { fromPointer, valueAt } from '../../core/path.ts';
import type { EvalContext } from '../context.ts';
import {
  AMOUNT,
  type Amount,
  amount,
  defineKeyword,
  exactly,
  need,
  needList,
  POINTER,
  POINTERS,
} from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

/** Two numbers or two texts of the case. */
export const so_sanh = defineKeyword<{ trai: string; phep: '=' | '<=' | '<' | '>=' | '>'; phai: string }>({
  name: 'so_sanh',
  doc: 'So hai giá trị của hồ sơ: trai phep phai (=, <=, <, >=, >).',
  example:
    'so_sanh: { trai: /dot_trinh/hop_hoi_dong/so_du_hop, phep: <=, phai: /dot_trinh/hop_hoi_dong/tong_so_thanh_vien }',
  args: exactly({ trai: POINTER, phep: { enum: ['=', '<=', '<', '>=', '>'] }, phai: POINTER }),
  run(args, data, context) {
    const left = need(data, args.trai, context);
    const right = need(data, args.phai, context);
    if (left === undefined || right === undefined) return undefined;
    if (args.phep === '=') return left === right;
    if (typeof left !== typeof right || (typeof left !== 'number' && typeof left !== 'string')) return false;
    const order = left < (right as typeof left) ? -1 : left > (right as typeof left) ? 1 : 0;
    if (args.phep === '<=') return order <= 0;
    if (args.phep === '<') return order < 0;
    return args.phep === '>=' ? order >= 0 : order > 0;
  },
});

/** How long a list is, against a number of the case. */
export const so_phan_tu = defineKeyword<{ trong: string; phep: '<=' | '>='; phai: string }>({
  name: 'so_phan_tu',
  doc: 'Số phần tử của danh sách trong không quá (<=) hoặc không ít hơn (>=) số ở phai.',
  example:
    'so_phan_tu: { trong: /dot_trinh/hop_hoi_dong/thanh_vien, phep: <=, phai: /dot_trinh/hop_hoi_dong/tong_so_thanh_vien }',
  args: exactly({ trong: POINTER, phep: { enum: ['<=', '>='] }, phai: POINTER }),
  run({ trong, phep, phai }, data, context) {
    const list = needList(data, trong, context);
    const number = need(data, phai, context);
    if (!list || typeof number !== 'number') return undefined;
    context.values['dem'] = list.length;
    return phep === '<=' ? list.length <= number : list.length >= number;
  },
});

/** Shares as integers: never rounded up to a threshold. */
export const ty_le = defineKeyword<{ phan: string; tong: string; it_nhat: Amount; hon?: true }>({
  name: 'ty_le',
  doc: 'phan / tong đạt ít nhất it_nhat phần trăm (hon: phải hơn, đúng bằng thì chưa được), so bằng số nguyên, không làm tròn. Với phiếu bầu, tong là tổng số thành viên Hội đồng.',
  example:
    'ty_le: { phan: /phieu/dong_y, tong: /dot_trinh/hop_hoi_dong/tong_so_thanh_vien, it_nhat: { tham_so: phieu_90 } }',
  args: exactly({ phan: POINTER, tong: POINTER, it_nhat: AMOUNT, hon: { const: true } }, [
    'phan',
    'tong',
    'it_nhat',
  ]),
  run(args, data, context) {
    const part = need(data, args.phan, context);
    const total = need(data, args.tong, context);
    const least = amount(args.it_nhat, context);
    if (typeof part !== 'number' || typeof total !== 'number' || total <= 0 || least === undefined)
      return undefined;
    context.values['phan_tram'] = (Math.floor((part * 10_000) / total) / 100).toString().replace('.', ',');
    context.values['can'] = least;
    return args.hon ? part * 100 > least * total : part * 100 >= least * total;
  },
});

interface Listed {
  readonly trong: string;
  readonly loc: ItemFilter;
}

const LISTED = exactly({ trong: POINTER, loc: ITEM_FILTER });

/** How many items of a list fit, surely at least and possibly at most; of a list that is not told nobody knows. */
function counted(listed: Listed | undefined, data: unknown, context: EvalContext) {
  if (!listed) return { low: 0, high: 0 };
  const list = needList(data, listed.trong, context);
  if (!list) return { low: 0, high: Number.POSITIVE_INFINITY };
  const fits = list.map((item) => matches(item, listed.loc, data, (pointer) => context.missing.add(pointer)));
  return {
    low: fits.filter((result) => result === true).length,
    high: fits.filter((result) => result !== false).length,
  };
}

/** Sum of numbers against a limit: votes cast never exceed the members. */
export const tong = defineKeyword<{
  cac: readonly string[];
  phep: '=' | '<=' | '>=';
  phai: string;
  them?: Listed;
  tru?: Listed;
}>({
  name: 'tong',
  doc: 'Tổng các số ở cac (thiếu thì coi là 0, số đầu phải có) bằng (=), không quá (<=) hoặc không dưới (>=) số ở phai. them: cộng vào số ở phai số phần tử của danh sách trong thỏa bộ lọc loc; tru: trừ đi số phần tử ấy.',
  example:
    'tong: { cac: [/phieu/dong_y, /phieu/khong_dong_y], phep: <=, phai: /dot_trinh/hop_hoi_dong/tong_so_thanh_vien }',
  args: exactly(
    {
      cac: POINTERS,
      phep: { enum: ['=', '<=', '>='] },
      phai: POINTER,
      them: LISTED,
      tru: LISTED,
    },
    ['cac', 'phep', 'phai'],
  ),
  run(args, data, context) {
    const first = need(data, args.cac[0]!, context);
    const limit = need(data, args.phai, context);
    if (typeof first !== 'number' || typeof limit !== 'number') return undefined;
    const sum = args.cac.reduce((total, pointer) => {
      const value = valueAt(data, fromPointer(pointer));
      return total + (typeof value === 'number' ? value : 0);
    }, 0);
    context.values['tong'] = sum;
    const more = counted(args.them, data, context);
    const less = counted(args.tru, data, context);
    const [low, high] = [limit + more.low - less.high, limit + more.high - less.low];
    if (args.phep === '<=') return sum <= low || (sum <= high ? undefined : false);
    if (args.phep === '>=') return sum >= high || (sum >= low ? undefined : false);
    return low === high ? sum === low : sum < low || sum > high ? false : undefined;
  },
});
