/** A fingerprint of the law as one submission sees it: other law data of the tool may change without touching it. */
import { createHash } from 'node:crypto';
import type { IsoDate } from '../../core/date.ts';
import { instrumentOf } from '../../law/cite.ts';
import { type DossierDates, type Law, type LawSnapshot, legalGrounds } from '../../law/law.ts';
import type { ManifestLaw } from './manifest.ts';

/** Parts of the law data, each with its own short hash, and what a person calls them. */
export const LAW_PARTS = {
  van_ban: 'văn bản',
  chuyen_tiep: 'chuyển tiếp',
  hinh_thuc: 'danh hiệu, hình thức',
  tieu_chuan: 'tiêu chuẩn',
  dieu_khoan: 'điều khoản',
  tham_so: 'tham số',
  quy_tac: 'quy tắc',
  bieu_mau: 'biểu mẫu',
  lich: 'lịch nghỉ',
  cach_doc: 'cách đếm, ai ký được, cách đọc tên cơ quan',
} as const;

export type LawPart = keyof typeof LAW_PARTS;

const PART_DIGITS = 16;

/** `dates` without `hom_nay`; `awards`: ids, in any order. `law` is the law of the tool, without rule files of a dossier. */
export function manifestLaw(
  law: Law,
  applied: LawSnapshot,
  dates: Omit<DossierDates, 'hom_nay'>,
  awards: readonly string[],
  today: IsoDate,
): ManifestLaw {
  const settled = dates.ngay_trinh !== undefined && dates.ngay_tiep_nhan !== undefined;
  const moc = { ...dates, ...(settled ? {} : { hom_nay: today }) };
  const hinh_thuc = [...new Set(awards)].sort();
  return {
    van_ban: legalGrounds(applied).map((vb) => vb.id),
    ngay: applied.ngay,
    moc,
    hinh_thuc,
    ...fingerprint(law, moc, hinh_thuc, today),
  };
}

/** The fingerprint of today's law data for what a manifest says; `undefined` where it says too little. */
export function currentFingerprint(law: Law, { moc, hinh_thuc }: Partial<ManifestLaw>, today: IsoDate) {
  return moc && Array.isArray(hinh_thuc) ? fingerprint(law, moc, hinh_thuc, today) : undefined;
}

function fingerprint(
  law: Law,
  moc: ManifestLaw['moc'],
  awards: readonly string[],
  today: IsoDate,
): Required<Pick<ManifestLaw, 'sha256' | 'phan'>> {
  const snapshot = law.at({ hom_nay: today, ...moc } as DossierDates);
  const { data } = law;
  const wanted = new Set(awards);
  const parts = {
    van_ban: snapshot.van_ban,
    chuyen_tiep: snapshot.nghi_ngo.map(({ moi, cu }) => [moi.id, cu]),
    hinh_thuc: snapshot.awards.filter((award) => wanted.has(award.id)),
    tieu_chuan: snapshot.tieu_chuan.filter((criteria) => wanted.has(criteria.hinh_thuc)),
    dieu_khoan: Object.entries(data.dieu_khoan).filter(([id]) => snapshot.has(instrumentOf(id))),
    tham_so: Object.entries(data.tham_so).map(([id, values]) => [
      id,
      values.filter((v) => snapshot.has(v.van_ban)),
    ]),
    quy_tac: data.quy_tac,
    bieu_mau: data.bieu_mau.filter((entry) => snapshot.has(entry.van_ban)),
    lich: data.lich,
    cach_doc: [
      data.cach_dem,
      data.tham_quyen_khen,
      data.chuc_danh,
      data.ten_cap,
      data.vai_noi_nhan,
      data.ghi_can_cu,
    ],
  } satisfies Record<LawPart, unknown>;
  const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
  const phan = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, hash(part).slice(0, PART_DIGITS)]),
  );
  return { sha256: hash(Object.values(parts)), phan };
}
