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
  const { dem_muc, dem_khen } = args;
  const enough = (least: number, { sure, possible }: Count) =>
    possible < least ? false : sure < least ? undefined : true;
  return allOf([
    dem_muc ? enough(dem_muc.it_nhat, ratingsGained(dem_muc, record, years)) : true,
    dem_khen ? enough(dem_khen.it_nhat, awardsGained(dem_khen, record, years, context)) : true,
  ]);
}

/** Years of the wanted rating, within these years. */
export function ratingsGained(
  { muc: wanted }: NonNullable<ChainArgs['dem_muc']>,
  { rated }: Gainful,
  years: readonly number[],
): Count {
  // A year rated twice counts when both ratings do.
  const best = new Map<number, boolean>();
  for (const { nam, muc } of rated)
    if (nam !== undefined) best.set(nam, best.get(nam) !== false && wanted.includes(muc ?? ''));
  const sure = years.filter((year) => best.get(year)).length;
  return { sure, possible: sure + years.filter((year) => !best.has(year)).length };
}

/** Awards of the wanted kind, within these years. */
export function awardsGained(
  { ten, loai_hinh }: NonNullable<ChainArgs['dem_khen']>,
  { awards, now }: Gainful,
  years: readonly number[],
  context: EvalContext,
): Count {
  // "Đến thời điểm đề nghị": a run up to the proposal takes in what was given between its last year and that day.
  const inside = new Set(years);
  if ((years.at(-1) ?? 0) >= now - 1) inside.add(now);
  const fits = awards
    .filter(([award]) => ten.includes(award.ten ?? ''))
    .map(([award, decided]): Fit => {
      const hits = yearsOf(award, context).map((year) => inside.has(year));
      const within = hits.includes(true) ? (hits.includes(false) ? undefined : true) : false;
      return [award, allOf([within, decided, counts(award, loai_hinh)])];
    });
  return tally(fits, context);
}
