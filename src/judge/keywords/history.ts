/**
 * Counting years and earlier awards: "liên tục", "sau đó", "đến thời điểm đề nghị", what feeds a ladder and what does not.
 * A year without a rating is unknown, not a failure: it is asked for.
 */
import { parseDate, yearOf } from '../../core/date.ts';
import type { Tri } from '../../core/tri.ts';
import type { EvalContext } from '../context.ts';
import { defineKeyword, need, needList } from './define.ts';
import { type ChainArgs, counts, gained, gains, type PastAward, yearOfAward } from './gains.ts';

const RATINGS = '/de_nghi/xep_loai';
const AWARDS = '/de_nghi/da_khen';
const DISCIPLINE = '/de_nghi/ky_luat';
const PROPOSED = '/dot_trinh/to_trinh/ngay';

const SLUGS = { type: 'array', items: { type: 'string' }, minItems: 1 } as const;

/** Earlier awards, filtered by type of commendation where the ladder demands it. */
export const da_khen = defineKeyword<{
  ten: readonly string[];
  it_nhat: number;
  loai_hinh?: readonly string[];
}>({
  name: 'da_khen',
  doc: 'Đã được tặng ít nhất it_nhat lần một trong các danh hiệu, hình thức ten. loai_hinh: chỉ đếm lần khen thuộc các loại hình này; lần khen không ghi loại hình thì chưa rõ.',
  example: 'da_khen: { ten: [bang_khen_bo_tinh], it_nhat: 1, loai_hinh: [cong_trang] }',
  args: {
    type: 'object',
    properties: { ten: SLUGS, it_nhat: { type: 'integer', minimum: 1 }, loai_hinh: SLUGS },
    required: ['ten', 'it_nhat'],
    additionalProperties: false,
  },
  run(args, data, context) {
    const list = needList(data, AWARDS, context) as readonly PastAward[] | undefined;
    if (!list) return undefined;
    let sure = 0;
    let possible = 0;
    const unsaid: string[] = [];
    list.forEach((award, i) => {
      if (!args.ten.includes(award.ten ?? '')) return;
      const fit = counts(award, args.loai_hinh);
      if (fit !== false) possible++;
      if (fit === true) sure++;
      if (fit === undefined) unsaid.push(`${AWARDS}/${i}/loai_hinh`);
    });
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

/** Titles of consecutive years. */
export const lien_tuc = defineKeyword<{ ten: readonly string[]; so_lan: number }>({
  name: 'lien_tuc',
  doc: 'Danh hiệu ten đạt so_lan năm liền nhau, lần cuối là năm đề nghị hoặc năm liền trước. Chuỗi đủ dài nhưng kết thúc sớm hơn thì chưa rõ.',
  example: 'lien_tuc: { ten: [chien_si_thi_dua_co_so], so_lan: 2 }',
  args: {
    type: 'object',
    properties: { ten: SLUGS, so_lan: { type: 'integer', minimum: 2 } },
    required: ['ten', 'so_lan'],
    additionalProperties: false,
  },
  run(args, data, context) {
    const list = needList(data, AWARDS, context) as readonly PastAward[] | undefined;
    const proposed = parseDate(need(data, PROPOSED, context));
    if (!list || !proposed) return undefined;
    const years = new Set<number>();
    for (const award of list) {
      const year = yearOfAward(award);
      if (args.ten.includes(award.ten ?? '') && year !== undefined) years.add(year);
    }
    let longest = 0;
    let current = false;
    for (const end of years) {
      let length = 0;
      while (years.has(end - length)) length++;
      longest = Math.max(longest, length);
      if (length >= args.so_lan && end >= yearOf(proposed) - 1) current = true;
    }
    context.values['dem'] = longest;
    if (longest < args.so_lan) {
      const told = years.has(yearOf(proposed)) ? yearOf(proposed) : yearOf(proposed) - 1;
      let streak = 0;
      while (years.has(told - streak)) streak++;
      context.values['thieu_lan'] = args.so_lan - streak;
      context.values['thieu_ten'] = args.ten.join(' ');
      context.values['som_nhat'] = told + args.so_lan - streak + 1;
      return false;
    }
    return current ? true : undefined;
  },
});

/** What is known of each year: true fulfils, false breaks, undefined unsaid. */
interface History {
  readonly good: (year: number) => Tri;
  /** First year that may count; -Infinity when nothing bounds it. */
  readonly from: number;
  /** The bound itself is unsure (an award of unstated type). */
  readonly fromUnsure: boolean;
  readonly last: number;
  readonly earliest: number;
}

/** An unbroken run of years, and what was gained within it. */
export const chuoi_nam = defineKeyword<ChainArgs>({
  name: 'chuoi_nam',
  doc: 'Có liên tục ít nhất nam năm đạt một trong các mức muc (hoặc danh hiệu danh_hieu của năm đó). den_de_nghi: năm cuối là năm đề nghị hoặc năm liền trước. sau_khen: chỉ tính các năm sau năm được tặng (lần đầu đủ loại hình loai_hinh). dem_muc, dem_khen: trong chuỗi đó có ít nhất từng ấy năm đạt mức, từng ấy lần được khen. Năm bị kỷ luật và trước đó không tính. Năm chưa kê khai thì chưa rõ.',
  example:
    'chuoi_nam: { nam: 5, muc: [hoan_thanh_tot, hoan_thanh_xuat_sac], sau_khen: [bang_khen_ttg], den_de_nghi: true, dem_khen: { ten: [chien_si_thi_dua_co_so], it_nhat: 3 } }',
  args: {
    type: 'object',
    properties: {
      nam: { type: 'integer', minimum: 1 },
      muc: SLUGS,
      danh_hieu: SLUGS,
      sau_khen: SLUGS,
      loai_hinh: SLUGS,
      den_de_nghi: { type: 'boolean' },
      dem_muc: {
        type: 'object',
        properties: { muc: SLUGS, it_nhat: { type: 'integer', minimum: 1 } },
        required: ['muc', 'it_nhat'],
        additionalProperties: false,
      },
      dem_khen: {
        type: 'object',
        properties: { ten: SLUGS, it_nhat: { type: 'integer', minimum: 1 }, loai_hinh: SLUGS },
        required: ['ten', 'it_nhat'],
        additionalProperties: false,
      },
    },
    required: ['nam', 'muc'],
    additionalProperties: false,
  },
  run(args, data, context) {
    const history = readHistory(args, data, context);
    if (history === undefined || typeof history === 'boolean') return history;
    const sure = runs(history, (year) => history.good(year) === true, args);
    const possible = runs(history, (year) => history.good(year) !== false, args).filter(
      (years) => years.length >= args.nam && gains(args, data, years) !== false,
    );
    const longest = sure.reduce(
      (best, years) => (years.length > best.length ? years : best),
      [] as readonly number[],
    );
    context.values['dem'] = longest.length;
    if (possible.length === 0) {
      Object.assign(context.values, outlook(args, data, history, context));
      return false;
    }
    const fulfils = (years: readonly number[]) =>
      years.length >= args.nam && gains(args, data, years) === true;
    if (!history.fromUnsure && sure.some(fulfils)) return true;
    const unsaid = possible[0]!.filter((year) => history.good(year) === undefined);
    for (const year of unsaid.slice(-args.nam)) context.missing.add(`${RATINGS}/${year}`);
    return undefined;
  },
});

function readHistory(args: ChainArgs, data: unknown, context: EvalContext): History | Tri {
  const ratings = needList(data, RATINGS, context) as readonly { nam?: number; muc?: string }[] | undefined;
  const discipline = needList(data, DISCIPLINE, context) as
    | readonly { ngay?: string; chap_hanh_xong?: string }[]
    | undefined;
  const proposed = parseDate(need(data, PROPOSED, context));
  const wantsAwards = args.sau_khen ?? args.danh_hieu ?? args.dem_khen;
  const awards = wantsAwards ? (needList(data, AWARDS, context) as readonly PastAward[] | undefined) : [];
  if (!ratings || !discipline || !proposed || !awards) return undefined;

  const good = new Map<number, boolean>();
  for (const { nam, muc } of ratings) {
    if (nam !== undefined && muc !== undefined)
      good.set(nam, good.get(nam) !== false && args.muc.includes(muc));
  }
  for (const award of awards) {
    const year = yearOfAward(award);
    if (year !== undefined && args.danh_hieu?.includes(award.ten ?? '') && !good.has(year))
      good.set(year, true);
  }

  let from = Number.NEGATIVE_INFINITY;
  let fromUnsure = false;
  if (args.sau_khen) {
    const prior = awards.filter((award) => args.sau_khen!.includes(award.ten ?? ''));
    const fit = prior.filter((award) => counts(award, args.loai_hinh) === true).map(yearOfAward);
    const maybe = prior.filter((award) => counts(award, args.loai_hinh) === undefined).map(yearOfAward);
    const years = fit.filter((year) => year !== undefined);
    if (years.length > 0) from = Math.min(...years) + 1;
    else if (maybe.length > 0) {
      from = Math.min(...maybe.map((year) => year ?? yearOf(proposed))) + 1;
      fromUnsure = true;
    } else return false;
  }
  for (const { ngay, chap_hanh_xong } of discipline) {
    const done = parseDate(chap_hanh_xong) ?? parseDate(ngay);
    if (done) from = Math.max(from, yearOf(done) + 1);
    if (!parseDate(chap_hanh_xong)) {
      context.missing.add(`${DISCIPLINE}/chap_hanh_xong`);
      fromUnsure = true;
    }
  }
  const last = good.has(yearOf(proposed)) ? yearOf(proposed) : yearOf(proposed) - 1;
  // The record is told from its first year on; before that, only as far back as the run must reach.
  const told = Math.min(...good.keys(), last);
  const earliest = Math.max(from, Math.min(told, last - args.nam + 1));
  return { good: (year) => good.get(year), from, fromUnsure, last, earliest };
}

/** The unbroken runs of years, oldest year first: the one that ends at the proposal, or, where any will do, all. */
function runs(
  history: History,
  holds: (year: number) => boolean,
  args: ChainArgs,
): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (let end = history.last; end >= history.earliest; end--) {
    const years: number[] = [];
    for (let year = end; year >= history.earliest && holds(year); year--) years.unshift(year);
    found.push(years);
    if (args.den_de_nghi !== false) break;
    end -= years.length;
  }
  return found;
}

/**
 * What a run that fails still lacks, and the first year of a proposal in which nothing need be lacking: every year not
 * told counts as fulfilled, every year to come as well, a yearly title is won once a year.
 */
function outlook(
  args: ChainArgs,
  data: unknown,
  history: History,
  context: EvalContext,
): Record<string, string | number> {
  const run: number[] = [];
  for (let year = history.last; year >= history.earliest && history.good(year) !== false; year--)
    run.unshift(year);
  const start = run[0] ?? Math.max(history.last + 1, history.from);
  const next = Math.max(history.last + 1, start);
  const { awards, ratings } = gained(args, data, run);
  const lan = Math.max(0, (args.dem_khen?.it_nhat ?? 0) - awards.possible);
  const muc = Math.max(0, (args.dem_muc?.it_nhat ?? 0) - ratings.possible);
  const yearly = args.dem_khen?.ten.every((ten) => context.snapshot.award(ten)?.nhom === 'danh_hieu');
  const steps = Math.max(args.nam - run.length, yearly ? lan : Math.min(lan, 1), muc, 0);
  return {
    som_nhat: next + steps,
    ...(run.length < args.nam ? { thieu_nam: args.nam - run.length } : {}),
    ...(lan > 0 ? { thieu_lan: lan, thieu_ten: args.dem_khen!.ten.join(' ') } : {}),
    ...(muc > 0 ? { thieu_muc: muc, thieu_ten_muc: args.dem_muc!.muc.join(' ') } : {}),
  };
}
