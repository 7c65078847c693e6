/**
 * Small readings of the data that the judge itself needs: who a nominee is, when things happened, achievements' fingerprints.
 */
import { type IsoDate, parseDate } from '../core/date.ts';
import { fold } from '../core/text.ts';
import { paperKey, paperNumber } from './paper-number.ts';

interface Subject {
  readonly loai?: string;
  readonly ten?: string;
  readonly ngay_thanh_lap?: string;
  readonly nguoi_dung_dau?: string;
  readonly dia_chi?: string;
  readonly so_can_cuoc?: string;
  readonly ngay_sinh?: string;
}

interface Paper {
  readonly so?: string;
  readonly ngay?: string;
}

/** What a paper says was done: one thing, and the papers that say so. */
interface Certified {
  readonly cong_nhan?: Paper | undefined;
  readonly xac_nhan?: readonly Paper[];
}

interface NominationFacts {
  readonly doi_tuong?: Subject;
  readonly hinh_thuc?: string;
  readonly loai_hinh?: string;
  readonly sang_kien?: readonly { ten?: string; quyet_dinh?: Paper }[];
  readonly thanh_tich?: readonly { tu_ngay?: string; den_ngay?: string; noi?: string; noi_dung?: string }[];
  readonly hanh_dong?: Certified & { ngay?: string; dia_diem?: string; dien_bien?: string };
  readonly mo_hinh?: Certified & { ten?: string };
  readonly dong_gop?: Certified & {
    cong_suc?: string;
    dat_dai?: string;
    tai_san?: string;
    gia_tri?: number;
  };
}

/** Who a nominee is, as far as the dossier says: the citizen number, and the folded name with the birth date. */
export interface Identity {
  readonly can_cuoc: string;
  readonly ten: string;
  /** The name alone, folded. */
  readonly ho_ten: string;
  /** What tells a collective but for its name: founding day, head and address, folded; empty where one is not told. */
  readonly dau_hieu: string;
}

function identityOf(subject: Subject | undefined): Identity {
  const ho_ten = fold(subject?.ten ?? '');
  const marks = [subject?.ngay_thanh_lap, subject?.nguoi_dung_dau, subject?.dia_chi];
  return {
    can_cuoc: subject?.so_can_cuoc ?? '',
    ten: `${ho_ten}|${subject?.ngay_sinh ?? ''}`,
    ho_ten,
    dau_hieu: marks.every(Boolean) ? fold(marks.join('|')) : '',
  };
}

/** The citizen number decides where both have one; else name and birth date. */
export function samePerson(a: Identity, b: Identity): boolean {
  return a.can_cuoc !== '' && b.can_cuoc !== '' ? a.can_cuoc === b.can_cuoc : a.ten === b.ten;
}

/** A nomination seen from the others of the folder: who, for what, by which achievements. */
export interface FolderEntry {
  readonly file: string;
  readonly nguoi: Identity;
  /** Person, collective or household. */
  readonly loai: string;
  readonly hinh_thuc: string;
  readonly loai_hinh: string;
  readonly dot_trinh: string;
  /** Fingerprints of achievements: the same days and place, or the same content. */
  readonly dau_van: readonly string[];
  /** First and last days of sudden deeds, ISO. */
  readonly ngay_dot_xuat: readonly Days[];
  /** First and last days of the deeds of an award for merit over years, ISO; none for another type. */
  readonly ngay_cong_trang: readonly Days[];
  /** Fingerprints of deeds as told: the same days, or the same gifts, in the same words. */
  readonly viec: readonly string[];
  /** Some of the deeds are sudden ones. */
  readonly dot_xuat: boolean;
  /** Fingerprints of what papers certify: one initiative, model, gift or rescue by one paper. */
  readonly chung_nhan: readonly string[];
  /** Fingerprints of initiatives: the same name, or the same decision. */
  readonly sang_kien: readonly string[];
}

type Days = readonly [first: string, last: string];

export function folderEntry(file: string, data: unknown, submission: string): FolderEntry {
  const facts = data as NominationFacts;
  const nguoi = identityOf(facts.doi_tuong);
  let prints: readonly string[] | undefined;
  let deeds: readonly string[] | undefined;
  let certified: readonly string[] | undefined;
  return {
    file,
    nguoi,
    loai: facts.doi_tuong?.loai ?? '',
    hinh_thuc: facts.hinh_thuc ?? '',
    loai_hinh: facts.loai_hinh ?? '',
    dot_trinh: submission,
    // Asked for only where one person stands in several nominations.
    get dau_van() {
      prints ??= printsOf(facts);
      return prints;
    },
    get ngay_dot_xuat() {
      return suddenDays(facts);
    },
    get ngay_cong_trang() {
      return facts.loai_hinh === 'cong_trang' ? daysOf(facts) : [];
    },
    get viec() {
      deeds ??= deedsOf(facts);
      return deeds;
    },
    dot_xuat: facts.loai_hinh === 'dot_xuat' || facts.hanh_dong !== undefined,
    get chung_nhan() {
      certified ??= certifiedIn(facts);
      return certified;
    },
    get sang_kien() {
      return initiatives(facts);
    },
  };
}

function printsOf({ hanh_dong, thanh_tich = [] }: NominationFacts): readonly string[] {
  const prints = new Set<string>();
  if (hanh_dong?.ngay) prints.add(`${hanh_dong.ngay}|${fold(hanh_dong.dia_diem ?? '')}`);
  for (const deed of thanh_tich) {
    prints.add(fold(deed.noi_dung ?? ''));
    if (deed.noi) prints.add(`${deed.tu_ngay}|${fold(deed.noi)}|${deed.den_ngay ?? ''}`);
  }
  return [...prints];
}

function suddenDays({ loai_hinh, hanh_dong, thanh_tich = [] }: NominationFacts): readonly Days[] {
  const acted: Days[] = hanh_dong?.ngay ? [[hanh_dong.ngay, hanh_dong.ngay]] : [];
  if (loai_hinh !== 'dot_xuat') return acted;
  return [...acted, ...daysOf({ thanh_tich })];
}

function daysOf({ thanh_tich = [] }: NominationFacts): readonly Days[] {
  return thanh_tich.flatMap(({ tu_ngay, den_ngay }): Days[] =>
    tu_ngay ? [[tu_ngay, den_ngay ?? tu_ngay]] : [],
  );
}

function deedsOf({ thanh_tich = [], dong_gop, hanh_dong }: NominationFacts): readonly string[] {
  const gifts = [dong_gop?.cong_suc, dong_gop?.dat_dai, dong_gop?.tai_san].map((text) => text ?? '');
  return [
    ...thanh_tich.map(({ tu_ngay, den_ngay, noi_dung }) =>
      [tu_ngay ?? '', den_ngay ?? tu_ngay ?? '', fold(noi_dung ?? '')].join('|'),
    ),
    ...(hanh_dong?.dien_bien ? [`${hanh_dong.ngay ?? ''}|${fold(hanh_dong.dien_bien)}`] : []),
    ...(gifts.join('').length > 0 ? [fold(gifts.join('|'))] : []),
  ];
}

/** A paper may certify the things of many; it is the thing with its paper that two nominees cannot each have done. */
function certifiedIn({ sang_kien = [], mo_hinh, dong_gop, hanh_dong }: NominationFacts): readonly string[] {
  const things: readonly (readonly [thing: string, by: Certified | undefined])[] = [
    ...sang_kien.map(({ ten, quyet_dinh }) => [fold(ten ?? ''), { cong_nhan: quyet_dinh }] as const),
    [fold(mo_hinh?.ten ?? ''), mo_hinh],
    [dong_gop?.gia_tri ? `${dong_gop.gia_tri}` : '', dong_gop],
    [fold([hanh_dong?.ngay, hanh_dong?.dia_diem].join(' ')), hanh_dong],
  ];
  const byPaper = things.flatMap(([thing, { cong_nhan, xac_nhan = [] } = {}]) =>
    [cong_nhan, ...xac_nhan].flatMap((paper) => {
      const { number } = paperNumber(paper?.so ?? '');
      return thing === '' || number === '' ? [] : [`${thing}|${number}|${paper?.ngay ?? ''}`];
    }),
  );
  return [...byPaper, ...sang_kien.flatMap(({ ten }) => titleOf(ten ?? ''))];
}

/** Words that any title may do without. */
const IDLE =
  /\b(?:sang kien|giai phap|bien phap|de tai|mot so|mot vai|cac|nhung|ve|viec|nham|de|trong|o|tai|cho|cua|va|kinh nghiem|nghien cuu|ap dung|ung dung)\b/g;

/** Fewer words of its own may be anybody's title. */
const OWN_WORDS = 5;

/** A title long enough to be one thing's alone, whatever decision recognises it and however it is typed. */
function titleOf(ten: string): readonly string[] {
  const words = fold(ten).replace(IDLE, ' ').split(' ').filter(Boolean);
  return words.length < OWN_WORDS ? [] : [`=${words.sort().join(' ')}`];
}

function initiatives({ sang_kien = [] }: NominationFacts): readonly string[] {
  return sang_kien.flatMap(({ ten, quyet_dinh }) => [
    ...(ten ? [fold(ten)] : []),
    ...(quyet_dinh?.so ? [`${paperKey(quyet_dinh.so)}|${quyet_dinh.ngay ?? ''}`] : []),
  ]);
}

/** Whether one of these spans shares a day with one of those. */
export function overlap(these: readonly Days[], those: readonly Days[]): boolean {
  return these.some(([from, to]) => those.some(([first, last]) => from <= last && first <= to));
}

/** The dates of a submission that choose the law. */
export function submissionDates(data: unknown): { ngay_trinh?: IsoDate; ngay_tiep_nhan?: IsoDate } {
  const view = data as
    | { kieu?: string; ngay?: string; to_trinh?: { ngay?: string }; tiep_nhan?: { ngay?: string } }
    | undefined;
  // A letter of its own is appraised by nobody: it stands under the law of its day.
  const day = view?.kieu === 'cong_van' ? parseDate(view.ngay) : undefined;
  if (day) return { ngay_trinh: day, ngay_tiep_nhan: day };
  const ngay_trinh = parseDate(view?.to_trinh?.ngay);
  const ngay_tiep_nhan = parseDate(view?.tiep_nhan?.ngay);
  return { ...(ngay_trinh ? { ngay_trinh } : {}), ...(ngay_tiep_nhan ? { ngay_tiep_nhan } : {}) };
}
