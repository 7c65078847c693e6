/** Order of dates, whole years, working days. */
import { addDays, addYears, daysBetween, type IsoDate, parseDate, yearOf } from '../../core/date.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { AMOUNT, type Amount, amount, defineKeyword, exactly, need, needDate, POINTER } from './define.ts';
import { lineLongEnough } from './lineage.ts';
import { restartOf } from './record.ts';

const PROPOSED = ['dot_trinh', 'to_trinh', 'ngay'] as const;

/** Order of two dates. */
export const thu_tu = defineKeyword<Order>({
  name: 'thu_tu',
  doc: 'Ngày ở truoc đứng trước ngày ở sau; cho_trung: true thì được cùng ngày.',
  example: 'thu_tu: { truoc: /dot_trinh/cong_khai/den_ngay, sau: /dot_trinh/hop_hoi_dong/ngay }',
  args: exactly({ truoc: POINTER, sau: POINTER, cho_trung: { type: 'boolean' } }, ['truoc', 'sau']),
  run(args, data, context) {
    const before = needDate(data, args.truoc, context);
    const after = needDate(data, args.sau, context);
    if (!before || !after) return undefined;
    context.values['so_ngay'] = daysBetween(before, after);
    return follows(before, after, args);
  },
});

export interface Order {
  readonly truoc: string;
  readonly sau: string;
  readonly cho_trung?: boolean;
}

function follows(before: IsoDate, after: IsoDate, { cho_trung }: Order): boolean {
  return cho_trung === true ? before <= after : before < after;
}

/** `thu_tu` as a look-up: both days are told, and they follow each other. */
export function inOrder(order: Order, data: unknown): boolean {
  const before = parseDate(valueAt(data, fromPointer(order.truoc)));
  const after = parseDate(valueAt(data, fromPointer(order.sau)));
  return before !== undefined && after !== undefined && follows(before, after, order);
}

/** Whole years between two dates, by the calendar. */
export const khoang_nam = defineKeyword<{
  tu: string;
  den: string;
  het_den?: true;
  it_nhat?: Amount;
  duoi?: Amount;
  sau_ky_luat?: true;
  ke_thua?: true;
}>({
  name: 'khoang_nam',
  doc: 'Từ ngày tu đến ngày den đủ ít nhất it_nhat năm tròn, chưa đủ duoi năm tròn theo lịch. het_den: den là ngày cuối còn được tính, nên đủ năm khi hết ngày ấy (ngày tờ trình thì coi là chưa hết). sau_ky_luat: tính từ ngày chấp hành xong kỷ luật nếu ngày ấy muộn hơn. ke_thua: tu là ngày thành lập của tập thể; chưa đủ năm nhưng đủ khi tính cả tổ chức tiền thân nối liền (doi_tuong.tien_than) thì theo câu trả lời của người có trách nhiệm, chưa trả lời thì chưa rõ; chưa khai tiền thân, hoặc tiền thân đủ năm mà không nối liền, cũng chưa rõ.',
  example: 'khoang_nam: { tu: /de_nghi/mo_hinh/tu_ngay, den: /dot_trinh/to_trinh/ngay, it_nhat: 3 }',
  args: exactly(
    {
      tu: POINTER,
      den: POINTER,
      het_den: { const: true },
      it_nhat: AMOUNT,
      duoi: AMOUNT,
      sau_ky_luat: { const: true },
      ke_thua: { const: true },
    },
    ['tu', 'den'],
  ),
  run(args, data, context) {
    const from = needDate(data, args.tu, context);
    const last = needDate(data, args.den, context);
    const least = args.it_nhat === undefined ? 0 : amount(args.it_nhat, context);
    const under = args.duoi === undefined ? Number.POSITIVE_INFINITY : amount(args.duoi, context);
    if (!from || !last || least === undefined || under === undefined) return undefined;
    // The day of the proposal is not over.
    const proposed = parseDate(valueAt(data, PROPOSED));
    const to = args.het_den && proposed && last < proposed ? addDays(last, 1) : last;
    if (args.duoi !== undefined && addYears(from, under) <= to) return false;
    const enough = (start: IsoDate) => addYears(start, least) <= to;
    if (!enough(from)) return args.ke_thua ? lineLongEnough(enough, from, data, context) : false;
    if (!args.sau_ky_luat) return true;
    const restart = restartOf(data, (pointer) => context.missing.add(pointer));
    if (restart.day && !enough(restart.day)) return false;
    return restart.unsure ? undefined : true;
  },
});

/** The rest of a calendar year, when a year is proposed for just before it ends. */
export const cuoi_nam = defineKeyword<{ tu: string; den: string; so_ngay: number }>({
  name: 'cuoi_nam',
  doc: 'Ngày den không đứng sau ngày tu, hoặc cùng năm với ngày tu khi từ ngày tu đến hết năm còn không quá so_ngay ngày, kể cả ngày tu.',
  example: 'cuoi_nam: { tu: /dot_trinh/to_trinh/ngay, den: /muc/den_ngay, so_ngay: 31 }',
  args: exactly({ tu: POINTER, den: POINTER, so_ngay: { type: 'integer', minimum: 1 } }),
  run(args, data, context) {
    const from = needDate(data, args.tu, context);
    const to = needDate(data, args.den, context);
    if (!from || !to) return undefined;
    const closing = yearOf(addDays(from, args.so_ngay)) > yearOf(from);
    return to <= from || (closing && yearOf(from) === yearOf(to));
  },
});

/** One day told twice, with or without the hour. */
export const cung_ngay = defineKeyword<readonly [string, string]>({
  name: 'cung_ngay',
  doc: 'Hai con trỏ ghi cùng một ngày; giờ ghi sau ngày thì không kể.',
  example: 'cung_ngay: [/de_nghi/hanh_dong/ngay, /de_nghi/hanh_dong/ngay_gio]',
  args: { type: 'array', items: POINTER, minItems: 2, maxItems: 2 },
  run(pointers, data, context) {
    const [one, other] = pointers.map((pointer) => dayOf(need(data, pointer, context)));
    return one && other ? one === other : undefined;
  },
});

function dayOf(value: unknown): IsoDate | undefined {
  return parseDate(typeof value === 'string' ? value.split(' ')[0] : undefined);
}

/** A year against the year of a date: what is told of a year cannot be signed before it. */
export const nam_so_ngay = defineKeyword<{
  nam: string;
  phep: '<=' | '>=';
  ngay: string;
  tu_thang?: number;
  lech?: number;
}>({
  name: 'nam_so_ngay',
  doc: 'Năm ở nam không sau (<=) hoặc không trước (>=) năm của ngày ở ngay. tu_thang (với <=): ngày ở ngay cũng không trước ngày đầu tháng ấy của năm. lech (với >=): ngày ở ngay được sau năm ấy chừng ấy năm.',
  example: 'nam_so_ngay: { nam: /muc/nam, phep: <=, ngay: /muc/ngay }',
  args: exactly(
    {
      nam: POINTER,
      phep: { enum: ['<=', '>='] },
      ngay: POINTER,
      tu_thang: { type: 'integer', minimum: 1, maximum: 12 },
      lech: { type: 'integer', minimum: 1 },
    },
    ['nam', 'phep', 'ngay'],
  ),
  run(args, data, context) {
    const year = need(data, args.nam, context);
    const day = needDate(data, args.ngay, context);
    if (typeof year !== 'number' || !day) return undefined;
    if (args.phep === '>=') return year + (args.lech ?? 0) >= yearOf(day);
    const early = year === yearOf(day) && Number(day.slice(5, 7)) < (args.tu_thang ?? 1);
    return year <= yearOf(day) && !early;
  },
});

/** A round anniversary about a day: of its own year, or the next one after it. */
export const nam_tron = defineKeyword<{ tu: string; den: string; boi_so: Amount }>({
  name: 'nam_tron',
  doc: 'Ngày den đứng trong năm kỷ niệm năm tròn (số năm chia hết cho boi_so) của ngày tu, hoặc lần kỷ niệm kế tiếp sau ngày den là năm tròn. Năm tròn vừa qua năm trước, hoặc còn xa hơn lần kế tiếp, thì chưa rõ.',
  example: 'nam_tron: { tu: /de_nghi/doi_tuong/ngay_thanh_lap, den: /dot_trinh/to_trinh/ngay, boi_so: 10 }',
  args: exactly({ tu: POINTER, den: POINTER, boi_so: AMOUNT }),
  run(args, data, context) {
    const from = needDate(data, args.tu, context);
    const to = needDate(data, args.den, context);
    const step = amount(args.boi_so, context);
    if (!from || !to || step === undefined) return undefined;
    const age = yearOf(to) - yearOf(from);
    const round = (years: number) => years > 0 && years % step === 0;
    context.values['so_nam'] = age;
    if (round(age) || (round(age + 1) && addYears(from, age) < to)) return true;
    return round(age - 1) || round(age + 1) ? undefined : false;
  },
});

/** Working days, both ends on the calendar of the public sector. */
export const ngay_lam_viec = defineKeyword<{
  tu: string;
  den: string;
  it_nhat: Amount;
  tinh_ngay_dau: boolean;
}>({
  name: 'ngay_lam_viec',
  doc: 'Từ ngày tu đến hết ngày den có ít nhất it_nhat ngày làm việc theo lịch nghỉ của khu vực công; tinh_ngay_dau: có tính ngày đầu hay không. Khoảng chạm ngày nghỉ chưa chốt mà kết quả phụ thuộc thì chưa rõ.',
  example:
    'ngay_lam_viec: { tu: /dot_trinh/cong_khai/tu_ngay, den: /dot_trinh/cong_khai/den_ngay, it_nhat: { tham_so: cong_khai_so_ngay }, tinh_ngay_dau: true }',
  args: exactly({ tu: POINTER, den: POINTER, it_nhat: AMOUNT, tinh_ngay_dau: { type: 'boolean' } }),
  run(args, data, context) {
    const from = needDate(data, args.tu, context);
    const to = needDate(data, args.den, context);
    const least = amount(args.it_nhat, context);
    if (!from || !to || least === undefined) return undefined;
    const all = context.calendar.count(from, to);
    const first = context.calendar.count(from, from);
    const gaps = () => context.calendar.gaps(args.tinh_ngay_dau ? from : addDays(from, 1), to);
    if (!all || !first) {
      context.missing.add(`lich:${gaps().years.join(',')}`);
      return undefined;
    }
    const low = all.it_nhat - (args.tinh_ngay_dau ? 0 : first.it_nhat);
    const high = all.nhieu_nhat - (args.tinh_ngay_dau ? 0 : first.nhieu_nhat);
    context.values['so_ngay'] = low === high ? low : `${low}–${high}`;
    context.values['can'] = least;
    if (low >= least) return true;
    context.values['ngay_du'] =
      context.calendar.nth(from, args.tinh_ngay_dau ? least : least + first.it_nhat) ?? '';
    if (high < least) return false;
    context.missing.add(`lich:${gaps().days.join(',')}`);
    return undefined;
  },
});
