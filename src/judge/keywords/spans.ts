/**
 * Time served, laid together from the spans of a list: days that overlap count once, hard service may count more than once.
 */
import { addMonths, fromDayNumber, type IsoDate, parseDate, toDayNumber } from '../../core/date.ts';
import { valueAt } from '../../core/path.ts';
import type { Tri } from '../../core/tri.ts';
import {
  AMOUNT,
  type Amount,
  amount,
  defineKeyword,
  exactly,
  needDate,
  needList,
  POINTER,
} from './define.ts';
import { type Leave, leaveOf } from './leave.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

/** Service told span by span: the list in which leave may leave a gap. */
const SERVICE = '/de_nghi/qua_trinh';
const PROPOSED = '/dot_trinh/to_trinh/ngay';
const COUNT = { type: 'integer', minimum: 1 } as const;

interface Args {
  readonly trong: string;
  readonly loc?: ItemFilter;
  readonly it_nhat?: Amount;
  readonly duoi?: Amount;
  /** What is demanded is this part of the years. */
  readonly phan?: { readonly tu: number; readonly mau: number };
  readonly lien_tuc?: true;
  readonly nhan?: { readonly loc: ItemFilter; readonly he_so: number };
}

/** A span by day numbers, `to` not included; `times`: how often each of its days counts. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

/** Time served. Between the shortest and the longest reading of doubtful spans the answer is unknown. */
export const thoi_gian = defineKeyword<Args>({
  name: 'thoi_gian',
  doc: 'Cộng các khoảng thời gian (tu_ngay đến hết den_ngay, hoặc đến nay; không quá ngày tờ trình) của danh sách trong thỏa bộ lọc loc, ngày trùng nhau tính một lần; đủ ít nhất it_nhat năm, dưới duoi năm. phan: chỉ đòi tu/mau của số năm ấy. nhan: các khoảng thỏa loc nhân hệ số he_so. lien_tuc: các khoảng phải nối nhau; tổng thì đủ mà không nối nhau thì chưa rõ, vì luật không định nghĩa liên tục. Nghỉ thai sản (nghi_thai_san) nối tiếp một khoảng của qua_trinh được tính như khoảng ấy, không nhân hệ số.',
  example:
    'thoi_gian: { trong: /de_nghi/qua_trinh, loc: { /truc_tiep: { trong: [true] } }, it_nhat: 15, nhan: { loc: { /dia_ban_kho_khan: { trong: [true] } }, he_so: 2 } }',
  args: exactly(
    {
      trong: POINTER,
      loc: ITEM_FILTER,
      it_nhat: AMOUNT,
      duoi: AMOUNT,
      phan: exactly({ tu: COUNT, mau: COUNT }),
      lien_tuc: { const: true },
      nhan: exactly({ loc: ITEM_FILTER, he_so: COUNT }),
    },
    ['trong'],
  ),
  run(args, data, context) {
    const list = needList(data, args.trong, context);
    const proposed = needDate(data, PROPOSED, context);
    const least = args.it_nhat === undefined ? 0 : amount(args.it_nhat, context);
    const under = args.duoi === undefined ? undefined : amount(args.duoi, context);
    if (!list || !proposed || least === undefined || (args.duoi !== undefined && under === undefined))
      return undefined;
    const lacking: string[] = [];
    const told = spansOf(args, list, data, proposed, (pointer) => lacking.push(pointer));
    const leave = args.trong === SERVICE ? leaveOf(data, proposed, context) : undefined;
    const end = toDayNumber(proposed);
    const few = leave?.seen ? withLeave(told.few, leave, end) : told.few;
    const many = leave ? withLeave(told.many, leave, end) : told.many;
    const low = args.lien_tuc ? chains(few) : [few];
    const surely = (years: number) => low.some((group) => covers(group, monthsOf(years, args), 31));
    const possibly = (years: number) => covers(many, monthsOf(years, args), 30);
    context.values['so_nam'] = wholeYears(low);
    const enough: Tri = args.it_nhat === undefined || surely(least) || (possibly(least) ? undefined : false);
    const short: Tri = under === undefined || !possibly(under) || (surely(under) ? false : undefined);
    if (enough === false || short === false) return false;
    if (enough && short) return true;
    for (const pointer of lacking) context.missing.add(pointer);
    return undefined;
  },
});

function spansOf(
  args: Args,
  list: readonly unknown[],
  data: unknown,
  proposed: IsoDate,
  lack: (pointer: string) => void,
): { few: Span[]; many: Span[] } {
  const few: Span[] = [];
  const many: Span[] = [];
  const end = toDayNumber(proposed);
  for (const [i, item] of list.entries()) {
    const told = (pointer: string, inItem: boolean) =>
      lack(inItem ? `${args.trong}/${i}${pointer}` : pointer);
    const [from, last] = ['tu_ngay', 'den_ngay'].map((key) => valueAt(item, [key]));
    const [start, to] = [parseDate(from), last === undefined ? proposed : parseDate(last)];
    // A last day that is told counts as a whole; the day of the proposal is not over.
    const counts = matches(item, args.loc ?? {}, data, told);
    if (!start || !to || counts === false) continue;
    const span = { from: toDayNumber(start), to: Math.min(toDayNumber(to) + 1, end) };
    if (span.from >= span.to) continue;
    const hard = args.nhan ? matches(item, args.nhan.loc, data, told) : false;
    const factor = args.nhan?.he_so ?? 1;
    many.push({ ...span, times: hard === false ? 1 : factor });
    if (counts === true) few.push({ ...span, times: hard === true ? factor : 1 });
  }
  return { few, many };
}

/** Leave that starts where counted service ends counts on; it counts once, whatever the service before it does. */
function withLeave(spans: readonly Span[], { spans: leaves }: Leave, end: number): Span[] {
  const all = [...spans];
  for (const leave of leaves.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const [from, to] = [toDayNumber(leave.from), Math.min(toDayNumber(leave.to) + 1, end)];
    if (from < to && all.some((span) => span.from <= from && span.to >= from))
      all.push({ from, to, times: 1 });
  }
  return all;
}

/** Groups of spans that touch or overlap. */
function chains(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from <= reach) groups.at(-1)!.push(span);
    else groups.push([span]);
    reach = Math.max(reach, span.to);
  }
  return groups;
}

function monthsOf(years: number, { phan }: Args): number {
  return phan ? Math.ceil((years * 12 * phan.tu) / phan.mau) : years * 12;
}

/** Days left over from several spans make a month: surely from 31, possibly from 30. */
type MonthDays = 30 | 31;

function covers(spans: readonly Span[], months: number, monthDays: MonthDays): boolean {
  const parts = measured(spans);
  const days = parts.reduce((sum, part) => sum + part.days * part.times, 0);
  const whole = parts.reduce((sum, part) => sum + part.months * part.times, 0);
  // One unbroken part counted once: its last days are less than a month by the calendar itself.
  const alone = parts.length === 1 && parts[0]!.times === 1;
  return whole + (alone ? 0 : Math.floor(days / monthDays)) >= months;
}

/** The days covered, in unbroken parts that count alike, each in calendar months and days. */
function measured(spans: readonly Span[]): { months: number; days: number; times: number }[] {
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const parts: Span[] = [];
  for (const [i, to] of edges.slice(1).entries()) {
    const from = edges[i]!;
    const over = spans.filter((span) => span.from <= from && span.to >= to);
    if (over.length === 0) continue;
    const times = Math.max(...over.map((span) => span.times));
    const last = parts.at(-1);
    if (last?.to === from && last.times === times) parts[parts.length - 1] = { ...last, to };
    else parts.push({ from, to, times });
  }
  return parts.map(({ from, to, times }) => {
    const [start, end] = [fromDayNumber(from), fromDayNumber(to)];
    let months = Math.floor((to - from) / 31);
    while (addMonths(start, months + 1) <= end) months++;
    return { months, days: to - toDayNumber(addMonths(start, months)), times };
  });
}

function wholeYears(groups: readonly (readonly Span[])[]): number {
  let years = 0;
  while (groups.some((group) => covers(group, (years + 1) * 12, 31))) years++;
  return years;
}
