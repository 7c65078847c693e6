/**
 * Instruments that a source says end soon, and those that come into force soon: told in time, never applied.
 */
import { addDays, daysBetween, type IsoDate } from '../core/date.ts';
import type { DossierDates, LawSnapshot } from './law.ts';
import type { Instrument } from './types.ts';

export interface Sunset {
  readonly van_ban: Instrument;
  /** Expected first day not in force. */
  readonly ngay: IsoDate;
  /** Days left from the day looked from; not positive when it has come. */
  readonly con_lai: number;
}

/** Instruments of the snapshot whose expected end is at most the warning time after `day`. */
export function sunsets(snapshot: Pick<LawSnapshot, 'van_ban' | 'bao_truoc'>, day: IsoDate): Sunset[] {
  const { bao_truoc } = snapshot;
  if (bao_truoc === undefined) return [];
  return snapshot.van_ban.flatMap((van_ban) => {
    const ngay = van_ban.het_hieu_luc_du_kien;
    if (ngay === null || ngay > addDays(day, bao_truoc)) return [];
    return [{ van_ban, ngay, con_lai: daysBetween(day, ngay) }];
  });
}

/** Instruments that amend or replace law of the snapshot, and come into force after `day` within the warning time. */
export function arrivals(
  { van_ban, bao_truoc, has }: Pick<LawSnapshot, 'van_ban' | 'bao_truoc' | 'has'>,
  known: readonly Instrument[],
  day: IsoDate,
): Instrument[] {
  if (bao_truoc === undefined) return [];
  const now = new Set(van_ban.map(({ id }) => id));
  return known.filter(
    (vb) =>
      vb.hieu_luc > day &&
      vb.hieu_luc <= addDays(day, bao_truoc) &&
      !has(vb.id) &&
      [...vb.sua_doi, ...vb.thay_the].some((id) => now.has(id)),
  );
}

/**
 * The day to look from: the last of the dossier's days once it is received or decided;
 * until then what is still to come comes today at the earliest.
 */
export function lookoutDay(
  days: readonly IsoDate[],
  settled: boolean,
  { hom_nay }: Pick<DossierDates, 'hom_nay'>,
): IsoDate {
  const last = days.reduce<IsoDate | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined);
  return last === undefined || (!settled && last < hom_nay) ? hom_nay : last;
}
