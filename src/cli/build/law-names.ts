/** What the forms are told of the law: names of awards and instruments, grounds, who decides. */
import { parseDate } from '../../core/date.ts';
import type { DotTrinh, LawNames } from '../../forms/data.ts';
import { headOf } from '../../forms/decider.ts';
import { roleOf } from '../../law/addressee.ts';
import { type Law, type LawSnapshot, legalGrounds } from '../../law/law.ts';
import type { Award, Instrument } from '../../law/types.ts';

/** Names and grounds from the law of the dossier. */
export function lawNames(law: Law, snapshot: LawSnapshot, submission: DotTrinh | undefined): LawNames {
  const award = (slug: string) =>
    snapshot.award(slug) ?? law.data.hinh_thuc.find((known) => known.id === slug);
  return {
    can_cu_in: groundsOf(law, snapshot, submission).map((vb) => vb.can_cu_in),
    canCu: (id) => law.instrument(id)?.can_cu_in ?? id,
    tenVanBan: (id) => law.instrument(id)?.ten ?? id,
    tenKhen: (slug, giver) =>
      printedName(award(slug), giver ?? giverOf(award(slug), submission?.to_trinh, law)) ?? slug,
    laDanhHieu: (slug) => award(slug)?.nhom === 'danh_hieu',
    laVinhDu: (slug) => award(slug)?.['danh_hieu_vinh_du'] === true,
    dongTu: (slug) => snapshot.award(slug)?.['dong_tu'] as string | undefined,
    capQuyetDinh: law.data.vai_noi_nhan.filter(({ vai }) => vai === 'quyet_dinh').map((one) => one.noi_nhan),
    chiTiepNhan: (noiNhan) => roleOf(noiNhan, law.data) === 'tiep_nhan',
    quyetDinh: (slug) => award(slug)?.quyet_dinh ?? '',
  };
}

/**
 * The law of the dates, and the newer one that people chose on a signed paper because it is more favourable. The day of
 * the run has no say: documents are the same whenever they are made.
 */
function groundsOf(law: Law, snapshot: LawSnapshot, submission: DotTrinh | undefined): readonly Instrument[] {
  const { van_ban = '', giay_to } = submission?.luat_co_loi_hon ?? {};
  const newer = law.instrument(van_ban);
  if (!newer?.da_nap || !newer.co_loi_hon?.so_voi.some(snapshot.has) || snapshot.has(newer.id))
    return legalGrounds(snapshot);
  const signed = parseDate(giay_to?.ngay);
  const stands = giay_to?.so && giay_to.tep && signed && signed >= newer.hieu_luc;
  return legalGrounds(stands ? { ...snapshot, van_ban: [...snapshot.van_ban, newer] } : snapshot);
}

/** The addressee, where the award is given there; an office that only receives papers gives none. */
function giverOf(
  award: Award | undefined,
  letter: DotTrinh['to_trinh'] | undefined,
  law: Law,
): string | undefined {
  const to = letter?.nguoi_nhan;
  return to !== undefined && roleOf(to, law.data) === 'tang' && award?.nguoi_nhan.includes(to)
    ? letter?.kinh_gui[0]
    : undefined;
}

/** "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Mẫu": awards of one giver among many are printed with the giver's name. */
function printedName(award: Award | undefined, giver: string | undefined): string | undefined {
  const lead = award?.['ten_theo_noi_nhan'];
  if (typeof lead !== 'string' || giver === undefined || giver === '') return award?.ten;
  return `${lead} ${headOf(giver)}`;
}
