/**
 * Transition clauses of the sort "what was received before goes on under the old law; the new law applies where it is
 * more favourable": which newer instruments a dossier may be read by as well.
 */
import type { IsoDate } from '../core/date.ts';
import { anchorDays, type Law, type LawSnapshot } from './law.ts';
import type { FavourClause, Instrument } from './types.ts';

/** An instrument with such a clause. */
export type Newer = Instrument & { readonly co_loi_hon: FavourClause };

/**
 * Instruments begun by `day` that leave this dossier under an older law of the snapshot, for its recorded dates, and
 * may be asked for where they are more favourable. A date that is not recorded keeps nothing under the old law.
 */
export function newerLaws(law: Law, snapshot: LawSnapshot, day: IsoDate): readonly Newer[] {
  return law.data.van_ban.filter(
    (vb): vb is Newer =>
      vb.co_loi_hon !== undefined &&
      vb.hieu_luc <= day &&
      keptUnder(vb.co_loi_hon, snapshot).length > 0 &&
      anchorDays(vb, snapshot.dates).every(({ ngay, ghi }) => ghi && ngay < vb.hieu_luc),
  );
}

/** The older instruments of the snapshot that the clause keeps for the dossier. */
export function keptUnder({ so_voi }: FavourClause, snapshot: LawSnapshot): readonly string[] {
  return so_voi.filter((id) => snapshot.has(id));
}
