/**
 * Counting years and earlier awards: "liên tục", "sau đó", "đến thời điểm đề nghị", what feeds a ladder and what does not.
 * A year without a rating is unknown, not a failure: it is asked for.
 */
import { addYears, type IsoDate, parseDate, yearOf } from '../../core/date.ts';
import { allOf, type Tri } from '../../core/tri.ts';
import { joinAlternatives } from '../alternatives.ts';
import type { EvalContext } from '../context.ts';
import { answerAt, answerOf, countingOf } from './countings.ts';
import { defineKeyword, exactly, needDate, needList, TEXTS } from './define.ts';
import { type ChainArgs, type CountedTypes, counts, gains, untyped } from './gains.ts';
import { type Leave, leaveOf } from './leave.ts';
import { ownAward, ownYear } from './lineage.ts';
import { outlook } from './outlook.ts';
import {
  awardsNamed,
  decidedBy,
  entriesOf,
  type Fit,
  lastYearOf,
  mayCountFrom,
  type PastAward,
  type Restart,
  restartOf,
  tally,
  yearsOf,
} from './record.ts';
import { earlier, type History, runs } from './runs.ts';

const RATINGS = '/de_nghi/xep_loai';
const AWARDS = '/de_nghi/da_khen';
const DISCIPLINE = '/de_nghi/ky_luat';
const PROPOSED = '/dot_trinh/to_trinh/ngay';

const TYPES = {
  oneOf: [
    TEXTS,
    { type: 'object', properties: { chua_ro: TEXTS }, required: ['chua_ro'], additionalProperties: false },
  ],
} as const;

/** Earlier awards, filtered by type of commendation where the ladder demands it. */
export const da_khen = defineKeyword<{
  ten: readonly string[];
  it_nhat: number;
  loai_hinh?: CountedTypes;
  sau_ky_luat?: true;
  cach_nay?: number;
  lan_cuoi?: true;
  sau_lan_cuoi?: readonly string[];
}>({
  name: 'da_khen',
  doc: 'Đến ngày tờ trình đã được tặng ít nhất it_nhat lần một trong các danh hiệu, hình thức ten; một quyết định, một năm danh hiệu của cá nhân chỉ đếm một lần; lần khen trước ngày thành lập của tập thể chỉ đếm khi là của tổ chức tiền thân đã kê và người có trách nhiệm trả lời ke_thua_tien_than. loai_hinh: chỉ đếm lần khen thuộc các loại hình này; lần khen không ghi loại hình thì chưa rõ; loai_hinh: { chua_ro: … }: lần khen thuộc các loại hình này, hoặc không ghi loại hình, thì chưa rõ. sau_ky_luat: chỉ đếm các năm sau năm chấp hành xong kỷ luật. cach_nay: chỉ đếm lần khen ký trước ngày tờ trình ít nhất từng ấy năm, kỷ luật chấp hành xong cũng phải trước từng ấy năm; lan_cuoi: lần khen cuối cũng phải ký trước từng ấy năm. sau_lan_cuoi: đã được tặng một trong các danh hiệu, hình thức này thì chỉ đếm lần khen ký sau lần tặng cuối ấy.',
  example: 'da_khen: { ten: [bang_khen_bo_tinh], it_nhat: 1, loai_hinh: [cong_trang] }',
  args: exactly(
    {
      ten: TEXTS,
      it_nhat: { type: 'integer', minimum: 1 },
      loai_hinh: TYPES,
      sau_ky_luat: { const: true },
      cach_nay: { type: 'integer', minimum: 1 },
      lan_cuoi: { const: true },
      sau_lan_cuoi: TEXTS,
    },
    ['ten', 'it_nhat'],
  ),
  facts: ({ ten, sau_lan_cuoi = [] }, data) => awardsNamed([...ten, ...sau_lan_cuoi], data),
  run(args, data, context) {
    const list = needList(data, AWARDS, context) as readonly PastAward[] | undefined;
    if (!list) return undefined;
    const proposed = needDate(data, PROPOSED, context);
    const restart =
      (args.sau_ky_luat || args.cach_nay) && restartOf(data, (pointer) => context.missing.add(pointer));
    const since = args.cach_nay && restart ? standsSince(args.cach_nay, proposed, restart) : () => true;
    const unsaid: string[] = [];
    const fits = list.flatMap((award, i): Fit[] => {
      if (!args.ten.includes(award.ten ?? '')) return [];
      const type = counts(award, args.loai_hinh);
      if (type === undefined) unsaid.push(`${AWARDS}/${i}/loai_hinh`);
      const decided = proposed && decidedBy(award, proposed);
      const anew = args.sau_ky_luat && restart ? isAfter(award, restart, context) : true;
      const later = args.sau_lan_cuoi ? isLater(award, args.sau_lan_cuoi, list) : true;
      const own = type === false || decided === false ? false : ownAward(award, data, context);
      return [[award, allOf([type, decided, anew, later, own])]];
    });
    const stands = fits.map(([award]) => since(award));
    // The count starts anew with the last award: one that is too recent undoes the older ones.
    const last = args.lan_cuoi
      ? allOf(fits.map(([, fit], i) => fit === false || stands[i] || (fit && stands[i])))
      : true;
    const old = fits.map(([award, fit], i): Fit => [award, allOf([fit, stands[i], last])]);
    const { sure, possible } = tally(old, context);
    context.values['dem'] = sure;
    if (sure >= args.it_nhat) return true;
    if (possible < args.it_nhat) {
      context.values['thieu_lan'] = args.it_nhat - possible;
      context.values['thieu_ten'] = args.ten.join(' ');
      return false;
    }
    for (const pointer of unsaid) context.missing.add(pointer);
    return undefined;
  },
});

/** Whether so many years lie between the decision, and any discipline, and the proposal. */
function standsSince(years: number, proposed: IsoDate | undefined, restart: Restart) {
  const passed = (day: IsoDate) => (proposed ? addYears(day, years) <= proposed : undefined);
  const anew = restart.day && passed(restart.day) === false ? false : restart.unsure ? undefined : true;
  return (award: PastAward): Tri => {
    const day = parseDate(award.ngay);
    return allOf([day && passed(day), anew]);
  };
}

/** Whether the award was decided after every award by these names. */
function isLater({ ngay }: PastAward, names: readonly string[], list: readonly PastAward[]): Tri {
  const day = parseDate(ngay);
  return allOf(
    list
      .filter(({ ten }) => names.includes(ten ?? ''))
      .map((other): Tri => {
        const last = parseDate(other.ngay);
        return day && last && last < day;
      }),
  );
}

/** Whether the award counts for a year after discipline was served. */
function isAfter(award: PastAward, restart: Restart, context: EvalContext): Tri {
  if (yearsOf(award, context).some((year) => year < restart.year)) return false;
  return restart.unsure ? undefined : true;
}

/** An unbroken run of years, and what was gained within it. */
export const chuoi_nam = defineKeyword<ChainArgs>({
  name: 'chuoi_nam',
  doc: 'Có liên tục ít nhất nam năm đạt một trong các mức muc (hoặc danh hiệu danh_hieu của năm đó), năm cuối là năm liền trước năm đề nghị. Năm đề nghị chưa hết nên không tính (xếp loại có ngày ký không sau tờ trình thì theo câu trả lời nam_de_nghi_da_het: năm học, năm công tác đã tổng kết thì tính), nhưng không đạt mức thì chuỗi đứt; ca_nam_de_nghi: năm đề nghị có ngày ký xếp loại thì tính. den_de_nghi: false: luật không ghi chuỗi phải kéo đến khi đề nghị, chuỗi kết thúc sớm hơn thì chưa rõ. sau_khen: chỉ tính các năm sau năm được tặng, theo ngày quyết định (lần đầu đủ loại hình loai_hinh). dem_muc, dem_khen: trong chuỗi đó (chuỗi kéo đến khi đề nghị thì đến ngày tờ trình) có ít nhất từng ấy năm đạt mức, từng ấy lần được khen, mỗi quyết định đếm một lần. Các năm trước năm chấp hành xong kỷ luật không tính, chính năm ấy thì chưa rõ (chưa đủ nam năm từ ngày chấp hành xong thì cũng không tính). Năm chưa kê khai thì chưa rõ. Năm nghỉ thai sản (nghi_thai_san) có xếp loại thì lấy xếp loại ấy; chưa có xếp loại thì theo câu trả lời nam_nghi_thai_san có nêu năm ấy (nam), không tính là năm đạt mức của dem_muc; xếp loại thấp hơn muc thì chưa rõ. Năm trước ngày thành lập của tập thể: như da_khen.',
  example:
    'chuoi_nam: { nam: 5, muc: [hoan_thanh_tot, hoan_thanh_xuat_sac], sau_khen: [bang_khen_ttg], den_de_nghi: true, dem_khen: { ten: [chien_si_thi_dua_co_so], it_nhat: 3 } }',
  args: {
    type: 'object',
    properties: {
      nam: { type: 'integer', minimum: 1 },
      muc: TEXTS,
      danh_hieu: TEXTS,
      sau_khen: TEXTS,
      loai_hinh: TYPES,
      den_de_nghi: { type: 'boolean' },
      ca_nam_de_nghi: { const: true },
      dem_muc: exactly({ muc: TEXTS, it_nhat: { type: 'integer', minimum: 1 } }),
      dem_khen: exactly({ ten: TEXTS, it_nhat: { type: 'integer', minimum: 1 }, loai_hinh: TYPES }, [
        'ten',
        'it_nhat',
      ]),
    },
    required: ['nam', 'muc'],
    additionalProperties: false,
  },
  facts: ({ danh_hieu = [], sau_khen = [], dem_khen }, data) => [
    ...entriesOf(RATINGS, data),
    ...(danh_hieu.length + sau_khen.length > 0 || dem_khen
      ? awardsNamed([...danh_hieu, ...sau_khen, ...(dem_khen?.ten ?? [])], data)
      : []),
  ],
  run(args, data, context) {
    const history = readHistory(args, data, context);
    if (history === undefined || typeof history === 'boolean') return history;
    const long = (years: readonly number[]) => years.length >= args.nam;
    const sure = runs(history, args.nam, true);
    const reaching = runs(history, args.nam, false);
    const all = args.den_de_nghi === false ? [...reaching, ...earlier(history)] : reaching;
    const won = (years: readonly number[]) => long(years) && gains(args, history, years, context);
    const possible = all.find((years) => won(years) !== false);
    context.values['dem'] = Math.max(0, ...sure.map((years) => years.length));
    if (!possible) {
      Object.assign(context.values, outlook(args, history, reaching[0] ?? [], context));
      return false;
    }
    if (!history.unsure && sure.some((years) => won(years) === true)) return true;
    const unsaid = possible.filter((year) => history.good(year) === undefined);
    for (const pointer of unsaid.slice(-args.nam).flatMap(history.wanted)) context.missing.add(pointer);
    if (won(possible) === undefined)
      for (const i of untyped(args, history)) context.missing.add(`${AWARDS}/${i}/loai_hinh`);
    return undefined;
  },
});

interface Rating {
  readonly nam?: number;
  readonly muc?: string;
  readonly ngay?: string;
}

function readHistory(args: ChainArgs, data: unknown, context: EvalContext): History | Tri {
  const ratings = needList(data, RATINGS, context) as readonly Rating[] | undefined;
  const discipline = needList(data, DISCIPLINE, context);
  const proposed = needDate(data, PROPOSED, context);
  const wantsAwards = args.sau_khen ?? args.danh_hieu ?? args.dem_khen;
  const list = wantsAwards ? (needList(data, AWARDS, context) as readonly PastAward[] | undefined) : [];
  if (!ratings || !discipline || !proposed || !list) return undefined;

  const now = yearOf(proposed);
  const awards = list.map((award): Fit => {
    const decided = decidedBy(award, proposed);
    return [award, decided === false ? false : allOf([decided, ownAward(award, data, context)])];
  });
  const leave = leaveOf(data, proposed, context);
  const closed = countingOf('nam_de_nghi_da_het', context);
  const over = args.ca_nam_de_nghi === true || (closed && answerOf(closed, data) === true);
  const { rated, good: told } = readYears(args, ratings, awards, proposed, leave, over === true, context);
  const good = (year: number): Tri => {
    const fits = told(year);
    return fits === false ? false : allOf([fits, ownYear(year, data, context)]);
  };
  const { from, sureFrom } = milestone(args, awards, now, context);
  if (from === Number.POSITIVE_INFINITY) return false;
  const restart = restartOf(data, (pointer) => context.missing.add(pointer));
  const current = good(now);
  const open = rated.some(({ nam }) => nam === now) || current === true;
  return {
    rated,
    awards,
    now,
    good,
    wanted: (year) => {
      if (told(year) !== undefined) return [];
      // Rated already: whether that year is over is for a named person to say.
      return closed && rated.some(({ nam }) => nam === now && nam === year)
        ? [answerAt(closed)]
        : [wantedFor(year, leave)];
    },
    from: Math.max(from, mayCountFrom(restart, args.nam, proposed)),
    sureFrom: Math.max(sureFrom, restart.year),
    unsure: restart.unsure,
    ends: [current === undefined ? now - 1 : now],
    possibleEnds: current !== undefined ? [now] : open ? [now, now - 1] : [now - 1],
    told: Math.min(...rated.map(({ nam }) => nam ?? now), now - 1),
  };
}

/** What would settle a year: its rating; of a year of leave, a named person's word as well. */
function wantedFor(year: number, leave: Leave | undefined): string {
  const rating = `${RATINGS}/${year}`;
  if (!leave?.years.has(year) || leave.answer(year) !== undefined) return rating;
  return joinAlternatives([rating, leave.answerAt]);
}

/** The ratings known on the day of the proposal. Unless its own year is `over`, a good rating of it is at most a doubt; a bad one breaks. */
function readYears(
  args: ChainArgs,
  ratings: readonly Rating[],
  awards: readonly Fit[],
  proposed: IsoDate,
  leave: Leave | undefined,
  over: boolean,
  context: EvalContext,
) {
  const now = yearOf(proposed);
  const rated: Rating[] = [];
  const good = new Map<number, Tri>();
  const set = (year: number, value: Tri) =>
    good.set(year, good.has(year) ? allOf([good.get(year), value]) : value);
  for (const [i, rating] of ratings.entries()) {
    const { nam, muc } = rating;
    if (nam === undefined || muc === undefined || nam > now) continue;
    const fits = args.muc.includes(muc);
    const signed = parseDate(rating.ngay);
    if (fits && signed && signed > proposed) continue;
    if (fits && nam === now && !signed) {
      if (!args.ca_nam_de_nghi) continue;
      context.missing.add(`${RATINGS}/${i}/ngay`);
    }
    rated.push(rating);
    set(nam, fits && nam === now ? (over && signed ? true : undefined) : fits);
  }
  for (const [award, decided] of awards) {
    if (!args.danh_hieu?.includes(award.ten ?? '') || decided !== true) continue;
    for (const year of yearsOf(award, context))
      if (!good.has(year) && year < now) {
        rated.push({ nam: year });
        good.set(year, true);
      }
  }
  for (const year of leave?.years ?? []) {
    // A rating below the mark was given for the time worked: whether it breaks the run, no text seen says.
    const answer = leave?.answer(year);
    if (good.get(year) === false) good.set(year, answer === false ? false : undefined);
    else if (!good.has(year) && answer !== undefined) {
      rated.push({ nam: year });
      good.set(year, answer);
    }
  }
  return { rated, good: (year: number): Tri => good.get(year) };
}

/** First year after the award that opens the count: possibly, and surely. */
function milestone(args: ChainArgs, awards: readonly Fit[], now: number, context: EvalContext) {
  if (!args.sau_khen) return { from: Number.NEGATIVE_INFINITY, sureFrom: Number.NEGATIVE_INFINITY };
  const after = (least: boolean) =>
    awards
      .filter(([award]) => args.sau_khen!.includes(award.ten ?? ''))
      .map(([award, decided]) => [award, allOf([decided, counts(award, args.loai_hinh)])] as const)
      .filter(([, fit]) => (least ? fit === true : fit !== false))
      .map(([award]) => (lastYearOf(award, context) ?? now) + 1);
  return { from: Math.min(...after(false)), sureFrom: Math.min(...after(true)) };
}
