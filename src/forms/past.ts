/** What the nominee had before: awards, yearly ratings, discipline. */
import { formatDate } from '../core/date.ts';
import type { LawNames } from './data.ts';
import { upperFirst } from './filters.ts';
import { label } from './labels.ts';
import type { DaKhen, DeNghi, XepLoai } from './nomination.ts';
import { joined, numberText, written } from './text.ts';

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
  return {
    nam: String(award.nam ?? award.ngay.slice(0, 4)),
    ten: upperFirst(law.tenKhen(award.ten, written(award.co_quan ?? award.nguoi_ky))),
    quyet_dinh: decisionText(award.so, award.ngay, award.co_quan ?? award.nguoi_ky),
  };
}

/** `Quyết định số 12/QĐ-UBND ngày 05/03/2024 của …`; the parts that are not there leave no trace. */
function decisionText(so: string | undefined, ngay: string | undefined, by: string | undefined): string {
  return joined(
    [
      so === undefined ? '' : `Quyết định ${numberText(so)}`,
      ngay === undefined ? '' : `ngày ${formatDate(ngay)}`,
      by === undefined ? '' : `của ${written(by)}`,
    ],
    ' ',
  );
}

/** Rating of one year. */
export function ratingView({ nam, muc, so, ngay, co_quan }: XepLoai) {
  return {
    nam: String(nam),
    muc: label('de_nghi/xep_loai/muc', muc),
    van_ban: joined(
      [
        so === undefined ? '' : numberText(so),
        ngay === undefined ? '' : `ngày ${formatDate(ngay)}`,
        co_quan === undefined ? '' : `của ${written(co_quan)}`,
      ],
      ' ',
    ),
  };
}

/** Discipline: empty where the dossier is silent. */
export function disciplineText({ ky_luat }: DeNghi): string {
  if (ky_luat === undefined) return '';
  if (ky_luat.length === 0) return 'Không';
  return ky_luat
    .map(
      ({ hinh_thuc, so, ngay }) => `${upperFirst(written(hinh_thuc))} (${decisionText(so, ngay, undefined)})`,
    )
    .join('; ');
}

/**
 * The dossier says that nothing is being looked into (kỷ luật, thanh tra, khiếu nại, tố cáo, báo chí): only then may
 * a report say so in the nominee's name.
 */
export function nothingPending({ vu_viec }: DeNghi): boolean {
  return vu_viec?.every((matter) => matter.trang_thai !== 'dang_xem_xet') ?? false;
}
