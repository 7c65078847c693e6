/** What the forms may draw from a submission: its data, votes and papers, with names from the law of its dates. */
import type { IsoDate } from '../../core/date.ts';
import type { Finding } from '../../core/finding.ts';
import { valueAt } from '../../core/path.ts';
import type {
  CongVan,
  CoQuan,
  DeNghi,
  DotTrinh,
  FormInput,
  GiayToCan,
  NguoiKy,
  Phieu,
} from '../../forms/data.ts';
import { evaluate, type Surroundings, type Validators } from '../../judge/evaluate.ts';
import { submissionDates } from '../../judge/facts.ts';
import { papersOf } from '../../judge/papers.ts';
import type { Dossier, Submission } from '../../judge/workspace.ts';
import { workCalendar } from '../../law/calendar.ts';
import { citationText } from '../../law/cite.ts';
import type { Law, LawSnapshot } from '../../law/law.ts';
import type { FormEntry } from '../../law/types.ts';
import { lawNames } from './law-names.ts';

export interface DrawInput {
  readonly dossier: Dossier;
  readonly submission: Submission;
  readonly law: Law;
  readonly validators: Validators;
  readonly today: IsoDate;
  /** Findings of this dossier, for the covering sheet of a draft. */
  readonly findings: readonly Finding[];
}

/** A submission with the law of its dates, ready for the forms. */
export interface Drawn {
  readonly snapshot: LawSnapshot;
  readonly input: FormInput;
  /** The case of the submission, and of each of its nominations, as conditions of forms see it. */
  readonly whole: object;
  readonly cases: readonly object[];
  /** File of each nomination. */
  readonly files: readonly string[];
  readonly holds: (entry: FormEntry, data: object) => ReturnType<typeof evaluate>['value'];
}

export function drawSubmission(from: DrawInput): Drawn {
  const { dossier, submission, law, validators } = from;
  const config = dossier.config?.sound ? dossier.config.data : {};
  const { document } = submission;
  const snapshot = law.at({ ...submissionDates(document.data), hom_nay: from.today });
  const around = surroundings(law, snapshot);
  const isLetter = document.kind === 'cong_van';
  const letter = isLetter && document.sound ? { cong_van: document.data as unknown as CongVan } : {};
  const own = isLetter || !document.sound ? {} : { dot_trinh: document.data as unknown as DotTrinh };
  const shared = {
    ...(isLetter ? {} : { dot_trinh: document.data }),
    co_quan: config['co_quan'],
    nguoi_ky: config['nguoi_ky'],
  };
  const names = lawNames(law, snapshot, isLetter ? undefined : (document.data as unknown as DotTrinh));
  const carried = submission.nominations.filter((nomination) => nomination.document.sound);
  const drawn = carried.map(({ document: nomination, index }) => {
    const phieu = valueAt(document.data, ['de_nghi', index, 'phieu']) as Phieu | undefined;
    const de_nghi = nomination.data as unknown as DeNghi;
    const award = snapshot.award(de_nghi.hinh_thuc);
    const data = { ...shared, de_nghi, ...(phieu ? { phieu } : {}), hinh_thuc: award };
    const giay_to = award
      ? papersOf(award, data, around, validators).map(
          ({ can_cu, ...paper }): GiayToCan => ({
            ...paper,
            can_cu: citationText(can_cu, names.tenVanBan),
          }),
        )
      : [];
    return { data, entry: { de_nghi, giay_to, ...(phieu ? { phieu } : {}) } };
  });
  return {
    snapshot,
    input: {
      co_quan: config['co_quan'] as CoQuan,
      nguoi_ky: config['nguoi_ky'] as NguoiKy,
      ...(config['noi_nhan'] ? { noi_nhan: config['noi_nhan'] as string[] } : {}),
      ...own,
      ...letter,
      de_nghi: drawn.map(({ entry }) => entry),
      law: names,
      findings: from.findings.filter((finding) => finding.severity !== 'info'),
      hom_nay: from.today,
    },
    whole: shared,
    cases: drawn.map(({ data }) => data),
    files: carried.map(({ document: nomination }) => nomination.source.file),
    holds: (entry, data) => evaluate(entry.khi, data, around, validators).value,
  };
}

/** Conditions of forms look at the case alone. */
function surroundings(law: Law, snapshot: LawSnapshot): Surroundings {
  return {
    law,
    snapshot,
    calendar: workCalendar([]),
    evidence: () => 'missing',
    fileAt: (_pointer, file) => file,
    folder: [],
    self: '',
  };
}
