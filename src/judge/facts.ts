/**
 * Small readings of the data that the judge itself needs: who a nominee is, when things happened, achievements' fingerprints.
 */
import { type IsoDate, parseDate } from '../core/date.ts';
import { fold } from '../core/text.ts';
import type { FolderEntry } from './context.ts';

interface Subject {
  readonly ten?: string;
  readonly so_can_cuoc?: string;
  readonly ngay_sinh?: string;
}

interface NominationFacts {
  readonly doi_tuong?: Subject;
  readonly hinh_thuc?: string;
  readonly thanh_tich?: readonly { tu_ngay?: string; noi?: string; noi_dung?: string }[];
  readonly hanh_dong?: { ngay?: string; dia_diem?: string };
}

/** Decides whether two nominees are one: the citizen number, else folded name and birth date. */
export function identityOf(subject: Subject | undefined): string {
  if (subject?.so_can_cuoc) return `cc:${subject.so_can_cuoc}`;
  return `ten:${fold(subject?.ten ?? '')}|${subject?.ngay_sinh ?? ''}`;
}

export function folderEntry(file: string, data: unknown, submission: string): FolderEntry {
  const facts = data as NominationFacts;
  const nguoi = identityOf(facts.doi_tuong);
  const prints = new Set<string>();
  if (facts.hanh_dong?.ngay)
    prints.add(`${nguoi}|${facts.hanh_dong.ngay}|${fold(facts.hanh_dong.dia_diem ?? '')}`);
  for (const deed of facts.thanh_tich ?? []) {
    prints.add(`${nguoi}|${fold(deed.noi_dung ?? '')}`);
    if (deed.noi) prints.add(`${nguoi}|${deed.tu_ngay}|${fold(deed.noi)}`);
  }
  return { file, nguoi, hinh_thuc: facts.hinh_thuc ?? '', dot_trinh: submission, dau_van: [...prints] };
}

/** The dates of a submission that choose the law. */
export function submissionDates(data: unknown): { ngay_trinh?: IsoDate; ngay_tiep_nhan?: IsoDate } {
  const view = data as { to_trinh?: { ngay?: string }; tiep_nhan?: { ngay?: string } } | undefined;
  const ngay_trinh = parseDate(view?.to_trinh?.ngay);
  const ngay_tiep_nhan = parseDate(view?.tiep_nhan?.ngay);
  return { ...(ngay_trinh ? { ngay_trinh } : {}), ...(ngay_tiep_nhan ? { ngay_tiep_nhan } : {}) };
}
