/**
 * The day that papers are made as of. A dossier that is submitted and not yet received is under the law of the day it will
 * be received, and its papers must come out alike on every day of that law: the clock of a machine is no part of them.
 */
import { type IsoDate, parseDate } from '../../core/date.ts';
import { submissionDates } from '../../judge/facts.ts';
import { textsIn } from '../../judge/texts.ts';
import { lastChange } from '../../law/change-day.ts';
import type { Law } from '../../law/law.ts';
import type { MakeOptions } from '../commands/build.ts';
import { documentsOf } from './evidence.ts';
import type { Job } from './jobs.ts';

/**
 * The day of the run where it was asked for, for a draft, which prints it, and where the dossier's own dates choose the law,
 * so that it decides nothing. Else the first day of the law in force, or the last day that the dossier speaks of, whichever
 * is later: no fact of it lies ahead.
 */
export function dayOf(job: Job, law: Law, { today, dated, draft }: MakeOptions): IsoDate {
  const dates = submissionDates(job.submission.document.data);
  if (dated || draft || dates.ngay_trinh === undefined || dates.ngay_tiep_nhan !== undefined) return today;
  const told = documentsOf(job.dossier, job.submission).flatMap(({ data }) =>
    textsIn(data).map(({ text }) => parseDate(text)),
  );
  return [lastChange(law, today), ...told].reduce<IsoDate>(
    (last, day) => (day !== undefined && day > last && day <= today ? day : last),
    dates.ngay_trinh < today ? dates.ngay_trinh : today,
  );
}
