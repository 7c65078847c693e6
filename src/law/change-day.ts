/**
 * The days on which the law changes: from one to the next, a dossier that waits to be received is under the same law.
 */
import type { IsoDate } from '../core/date.ts';
import type { Law } from './law.ts';

/** The last day up to `day` on which an instrument came into force or ended; `undefined` before them all. */
export function lastChange({ data, endOf }: Law, day: IsoDate): IsoDate | undefined {
  const days = data.van_ban.flatMap((vb) => [vb.hieu_luc, endOf(vb.id)?.ngay ?? vb.hieu_luc]);
  return days
    .filter((change) => change <= day)
    .sort()
    .at(-1);
}
