/** What the nominee had before: awards, yearly ratings, discipline. */
import type { LawNames } from './data.ts';
import { upperFirst } from './filters.ts';
import type { DaKhen, DeNghi, XepLoai } from './nomination.ts';
import { tell, told } from './origin.ts';
import { shape } from './steps.ts';
import { joined, numberText, toldLabel } from './text.ts';
import { written } from './written.ts';

/** Awards so far, oldest first, split as the two tables of the forms are. */
export function pastView(nomination: DeNghi, law: LawNames) {
  const awards = [...(nomination.da_khen ?? [])].sort((a, b) =>
    a.ngay < b.ngay ? -1 : a.ngay > b.ngay ? 1 : 0,
  );
  const all = awards.map((award) => ({ row: awardRow(award, law), title: law.laDanhHieu(award.ten) }));
  const rows = (titles: boolean) => all.filter(({ title }) => title === titles).map(({ row }) => row);
  return {
    /** The dossier says which awards there were, be it none. */
    ro: nomination.da_khen !== undefined,
    co: awards.length > 0,
    tat_ca: all.map(({ row }) => row),
    danh_hieu: rows(true),
    hinh_thuc: rows(false),
  };
}

function awardRow(award: DaKhen, law: LawNames) {
  const giver = award.co_quan === undefined ? 'nguoi_ky' : 'co_quan';
  return {
    nam: told(award, 'nam') || shape('nam', told(award, 'ngay')),
    ten: upperFirst(tell(award, 'ten', 'da_khen', law.tenKhen(award.ten, written(award[giver])))),
    quyet_dinh: decisionText(award, told(award, giver)),
  };
}

/** `Quyết định số 12/QĐ-UBND ngày 05/03/2024 của …`; the parts that are not there leave no trace. */
function decisionText(paper: Paper, by: string): string {
  return paperText(paper, by, 'Quyết định ');
}

interface Paper {
  readonly so?: string;
  readonly ngay?: string;
}

function paperText(paper: Paper, by: string, kind: string): string {
  return joined(
    [
      paper.so === undefined ? '' : `${kind}${numberText(told(paper, 'so'))}`,
      paper.ngay === undefined ? '' : `ngày ${shape('ngay', told(paper, 'ngay'))}`,
      by === '' ? '' : `của ${by}`,
    ],
    ' ',
  );
}

/** Rating of one year. */
export function ratingView(rating: XepLoai) {
  return {
    nam: told(rating, 'nam'),
    muc: toldLabel(rating, 'muc', 'de_nghi/xep_loai/muc'),
    van_ban: paperText(rating, told(rating, 'co_quan'), ''),
  };
}

/** Discipline: empty where the dossier is silent. */
export function disciplineText({ ky_luat }: DeNghi): string {
  if (ky_luat === undefined) return '';
  if (ky_luat.length === 0) return 'Không';
  return ky_luat
    .map((measure) => `${upperFirst(told(measure, 'hinh_thuc'))} (${decisionText(measure, '')})`)
    .join('; ');
}

/**
 * The dossier says that nothing is being looked into (kỷ luật, thanh tra, khiếu nại, tố cáo, báo chí): only then may
 * a report say so in the nominee's name.
 */
export function nothingPending({ vu_viec }: DeNghi): boolean {
  return vu_viec?.every((matter) => matter.trang_thai !== 'dang_xem_xet') ?? false;
}
