/** What an addressee of a submission is, by the law data. */
import type { AddresseeRole } from './signs.ts';
import type { LawData } from './types.ts';

/** What the law data makes of an addressee: decides for the State, gives by itself, or only takes the papers in. */
export function roleOf(addressee: string, { vai_noi_nhan }: LawData): AddresseeRole | undefined {
  return vai_noi_nhan.find(({ noi_nhan }) => noi_nhan === addressee)?.vai;
}
