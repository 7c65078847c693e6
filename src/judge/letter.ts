/**
 * Looks at a letter of its own: what it rests on must be in force on its day. It proposes nobody, so it has no verdict.
 */
import { parseDate } from '../core/date.ts';
import { agencyOf, agencyOrigins, type Bench, runRules, surroundings } from './bench.ts';
import { type Case, origin } from './case.ts';
import type { Document } from './workspace.ts';

/** A letter that is not signed yet is looked at as if it were signed on the day of judging. */
export function judgeLetter(bench: Bench, { data, source, sound }: Document): void {
  if (!sound) return;
  const hom_nay = bench.input.today;
  const ngay = parseDate(data['ngay']) ?? hom_nay;
  const view: Case = {
    data: { cong_van: { ...data, ngay }, hom_nay, ...agencyOf(bench.dossier) },
    origins: [origin('/cong_van', source), ...agencyOrigins(bench.dossier)],
    home: origin('', source, ['kieu']),
  };
  const snapshot = bench.input.law.at({ ngay_trinh: ngay, hom_nay });
  runRules(bench, view, surroundings(bench, snapshot, view, source), 'cong_van');
}
