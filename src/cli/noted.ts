/** Notes that ask for nothing: a person who does not ask for them is told how many there are. */
import { NOT_COMPARED } from '../judge/readings-findings.ts';
import type { Law } from '../law/law.ts';

/** Rules of which notes are only counted; none where all are to be printed. */
export function notedBy({ data }: Law, printAll: boolean): ReadonlySet<string> {
  if (printAll) return new Set();
  return new Set([NOT_COMPARED, ...data.quy_tac.flatMap(({ id, de_biet }) => (de_biet ? [id] : []))]);
}
