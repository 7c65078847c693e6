/**
 * What some instruments together say: awards as they are amended, points, parameters. It is the same for every dossier to
 * which they apply, so it is put together once for all of them.
 */
import { memo } from '../core/memo.ts';
import { instrumentOf } from './cite.ts';
import type { Award, Criteria, Instrument, LawData, Parameter, Provision, RankEntry } from './types.ts';

export interface LawInForce {
  /** Instruments that apply, in order of effect. */
  readonly van_ban: readonly Instrument[];
  /** Those of them whose text is not loaded. */
  readonly chua_nap: readonly Instrument[];
  /** Later ones, of which the dates leave open whether they take the place of some of them. */
  readonly chua_ro: readonly Instrument[];
  has(vanBan: string): boolean;
  /** The instrument that amends the one of this provision and does not confirm the provision itself. */
  amendedBy(provision: string): Instrument | undefined;
  provision(id: string): Provision | undefined;
  /** The one value in force, or why there is none. */
  param(id: string): Value | 'khong_co' | 'chong_nhau';
  award(id: string): Award | undefined;
  /** A point may be the standard of several awards: that of `award`, or the first. */
  criteria(id: string, award?: string): Criteria | undefined;
  readonly awards: readonly Award[];
  readonly tieu_chuan: readonly Criteria[];
  /** The order of awards, from the highest down. */
  readonly thu_bac: readonly RankEntry[];
}

/** The law has some dozens. */
const MOST_PARAMETERS = 500;

type Value = Parameter & { readonly van_ban: string };

export function lawInForce(
  data: LawData,
  van_ban: readonly Instrument[],
  chua_ro: readonly Instrument[],
): LawInForce {
  const ids = new Set(van_ban.map((vb) => vb.id));
  const own = new Set(van_ban.filter((vb) => vb.rieng).map((vb) => vb.id));
  const speaks = <T extends { readonly van_ban: string }>(entry: T) => ids.has(entry.van_ban);
  const awards = data.hinh_thuc.filter(speaks).map((award) => amend(award, data, van_ban));
  const tieu_chuan = data.tieu_chuan.filter((c) => ids.has(instrumentOf(c.id)));
  const criteriaById = new Map(
    tieu_chuan.toReversed().flatMap((c) => [[c.id, c] as const, [`${c.id}/${c.hinh_thuc}`, c] as const]),
  );
  const awardById = new Map(awards.map((award) => [award.id, award]));
  return {
    van_ban,
    chua_nap: van_ban.filter((vb) => !vb.da_nap),
    chua_ro,
    has: (id) => ids.has(id),
    amendedBy(id) {
      const amended = instrumentOf(id);
      return van_ban.find((vb) => vb.sua_doi.includes(amended) && !vb.giu_nguyen.includes(id));
    },
    provision: (id) => (ids.has(instrumentOf(id)) ? data.dieu_khoan[id] : undefined),
    param: memo((id) => governing((data.tham_so[id] ?? []).filter(speaks), own), MOST_PARAMETERS),
    award: (id) => awardById.get(id),
    criteria: (id, award) => criteriaById.get(`${id}/${award}`) ?? criteriaById.get(id),
    awards,
    tieu_chuan,
    thu_bac: data.thu_bac.filter(speaks),
  };
}

/** What the law says, or the dossier's own instruments where they ask for more. */
function governing(values: readonly Value[], own: ReadonlySet<string>): ReturnType<LawInForce['param']> {
  const national = agreed(values.filter((value) => !own.has(value.van_ban)));
  const local = values.filter((value) => own.has(value.van_ban));
  if (local.length === 0 || national === 'chong_nhau') return national;
  return strictest(national === 'khong_co' ? local : [national, ...local]);
}

function agreed(values: readonly Value[]): Value | 'khong_co' | 'chong_nhau' {
  const last = values.at(-1);
  if (!last) return 'khong_co';
  const same = values.every((value) => JSON.stringify(value.gia_tri) === JSON.stringify(last.gia_tri));
  return same ? last : 'chong_nhau';
}

/** Of the law's number and a dossier's own, the one that asks for more; the law's where they are equal. */
function strictest(values: readonly Value[]): Value | 'khong_co' | 'chong_nhau' {
  const chieu = values.find((value) => value.chieu)?.chieu;
  if (!chieu || values.some((value) => typeof value.gia_tri !== 'number')) return agreed(values);
  const sign = chieu === 'it_nhat' ? 1 : -1;
  return values.reduce((best, value) =>
    sign * Number(value.gia_tri) > sign * Number(best.gia_tri) ? value : best,
  );
}

function amend(award: Award, data: LawData, active: readonly Instrument[]): Award {
  let result = award;
  for (const vb of active) {
    for (const change of data.sua_hinh_thuc) {
      if (change.van_ban !== vb.id || change.id !== award.id) continue;
      result = { ...result, ...change.gia_tri } as Award;
      if (vb.rieng) {
        const own = Object.fromEntries(Object.keys(change.gia_tri).map((key) => [key, vb.id]));
        result = { ...result, quy_dinh_rieng: { ...result.quy_dinh_rieng, ...own } };
      }
    }
  }
  return result;
}
