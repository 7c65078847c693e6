/**
 * Earlier awards and years of a rating, counted within the years of a run.
 */
import { allOf, type Tri } from '../../core/tri.ts';
import type { EvalContext } from '../context.ts';
import { type Count, type Fit, type PastAward, tally, yearsOf } from './record.ts';

/** Types of commendation that count, or those that leave a doubt while all others count. */
export type CountedTypes = readonly string[] | { readonly chua_ro: readonly string[] };

/** What `chuoi_nam` asks of a run of years. */
export interface ChainArgs {
  readonly nam: number;
  readonly muc: readonly string[];
  readonly danh_hieu?: readonly string[];
  readonly sau_khen?: readonly string[];
  readonly loai_hinh?: CountedTypes;
  readonly den_de_nghi?: boolean;
  readonly ca_nam_de_nghi?: boolean;
  readonly dem_muc?: { readonly muc: readonly string[]; readonly it_nhat: number };
  readonly dem_khen?: {
    readonly ten: readonly string[];
    readonly it_nhat: number;
    readonly loai_hinh?: CountedTypes;
  };
}

/** What a run is weighed with. */
export interface Gainful {
  readonly rated: readonly { readonly nam?: number; readonly muc?: string }[];
  /** Awards and whether they were decided by the day of the proposal. */
  readonly awards: readonly Fit[];
  /** Year of the proposal. */
  readonly now: number;
}

/** Whether an earlier award may feed a ladder of công trạng; unknown when its type is not stated. */
export function counts({ loai_hinh }: PastAward, types: CountedTypes | undefined): Tri {
  if (!types) return true;
  if (loai_hinh === undefined) return undefined;
  if ('chua_ro' in types) return types.chua_ro.includes(loai_hinh) ? undefined : true;
  return types.includes(loai_hinh);
}

/** Places in the list of earlier awards that are wanted for their type of commendation, and do not tell it. */
export function untyped({ dem_khen }: ChainArgs, { awards }: Gainful): readonly number[] {
  return awards.flatMap(([award], i) =>
    dem_khen?.ten.includes(award.ten ?? '') && dem_khen.loai_hinh && award.loai_hinh === undefined ? [i] : [],
  );
}

/** What must have been gained within the years of the run. */
export function gains(args: ChainArgs, record: Gainful, years: readonly number[], context: EvalContext): Tri {
  const { awards, ratings } = gained(args, record, years, context);
  const wanted = [
    [args.dem_muc?.it_nhat, ratings],
    [args.dem_khen?.it_nhat, awards],
  ] as const;
  return allOf(
    wanted.map(([least = 0, { sure, possible }]) =>
      possible < least ? false : sure < least ? undefined : true,
    ),
  );
}

/** Years of the wanted rating and awards of the wanted kind, within these years. */
export function gained(
  { dem_muc, dem_khen }: ChainArgs,
  { rated, awards, now }: Gainful,
  years: readonly number[],
  context: EvalContext,
): { readonly ratings: Count; readonly awards: Count } {
  const told = (year: number) => rated.filter((rating) => rating.nam === year);
  const best = years.filter(
    (year) => told(year).length > 0 && told(year).every(({ muc }) => dem_muc?.muc.includes(muc ?? '')),
  ).length;
  const unsaid = years.filter((year) => told(year).length === 0).length;
  // "Đến thời điểm đề nghị": a run up to the proposal takes in what was given between its last year and that day.
  const inside = new Set(years);
  if ((years.at(-1) ?? 0) >= now - 1) inside.add(now);
  const fits = awards
    .filter(([award]) => dem_khen?.ten.includes(award.ten ?? ''))
    .map(([award, decided]): Fit => {
      const hits = yearsOf(award, context).map((year) => inside.has(year));
      const within = hits.includes(true) ? (hits.includes(false) ? undefined : true) : false;
      return [award, allOf([within, decided, counts(award, dem_khen?.loai_hinh)])];
    });
  return { ratings: { sure: best, possible: best + unsaid }, awards: tally(fits, context) };
}
