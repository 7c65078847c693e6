/**
 * Earlier awards and years of a rating, counted within the years of a run.
 */
import { parseDate, yearOf } from '../../core/date.ts';
import { allOf, type Tri } from '../../core/tri.ts';

/** An earlier award as the nomination tells it. */
export interface PastAward {
  readonly ten?: string;
  readonly nam?: number;
  readonly ngay?: string;
  readonly loai_hinh?: string;
}

/** What `chuoi_nam` asks of a run of years. */
export interface ChainArgs {
  readonly nam: number;
  readonly muc: readonly string[];
  readonly danh_hieu?: readonly string[];
  readonly sau_khen?: readonly string[];
  readonly loai_hinh?: readonly string[];
  readonly den_de_nghi?: boolean;
  readonly dem_muc?: { readonly muc: readonly string[]; readonly it_nhat: number };
  readonly dem_khen?: {
    readonly ten: readonly string[];
    readonly it_nhat: number;
    readonly loai_hinh?: readonly string[];
  };
}

/** The year an earlier award counts for. */
export function yearOfAward(award: PastAward): number | undefined {
  const date = parseDate(award.ngay);
  return award.nam ?? (date && yearOf(date));
}

/** Whether an earlier award may feed a ladder of công trạng; unknown when its type is not stated. */
export function counts(award: PastAward, types: readonly string[] | undefined): Tri {
  if (!types) return true;
  return award.loai_hinh === undefined ? undefined : types.includes(award.loai_hinh);
}

/** What must have been gained within the years of the run. */
export function gains(args: ChainArgs, data: unknown, years: readonly number[]): Tri {
  const { awards, ratings } = gained(args, data, years);
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

interface Count {
  readonly sure: number;
  readonly possible: number;
}

/** Years of the wanted rating and awards of the wanted kind, within these years. */
export function gained(
  { dem_muc, dem_khen }: ChainArgs,
  data: unknown,
  years: readonly number[],
): { readonly ratings: Count; readonly awards: Count } {
  const record = (
    data as {
      de_nghi: { xep_loai?: readonly { nam?: number; muc?: string }[]; da_khen?: readonly PastAward[] };
    }
  ).de_nghi;
  const inside = new Set(years);
  const rated = record.xep_loai ?? [];
  const best = rated.filter((r) => inside.has(r.nam ?? 0) && dem_muc?.muc.includes(r.muc ?? '')).length;
  const unsaid = years.filter((year) => !rated.some((r) => r.nam === year)).length;
  const hits = (record.da_khen ?? []).filter(
    (a) => dem_khen?.ten.includes(a.ten ?? '') && inside.has(yearOfAward(a) ?? 0),
  );
  const fits = hits.map((award) => counts(award, dem_khen?.loai_hinh));
  return {
    ratings: { sure: best, possible: best + unsaid },
    awards: {
      sure: fits.filter((fit) => fit === true).length,
      possible: fits.filter((fit) => fit !== false).length,
    },
  };
}
