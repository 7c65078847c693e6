/** What the short facts of a case leave untold because it says nothing new: names, papers and launches that fit them. */
import type { Changes } from '../support/dossier.ts';

export const PAPER = { so: '15/QĐ-UBND', ngay: '2025-03-03', co_quan: 'Ủy ban nhân dân tỉnh Mẫu' };

/** The facts, and what goes without saying. */
export function told(facts: Changes): Changes {
  return withPapers(withMany(withNominee(withAddressee(withOffice(withLaunch(facts))))));
}

const LAUNCHED_BY: Readonly<Record<string, string>> = {
  bo_tinh: 'Ủy ban nhân dân tỉnh Mẫu',
  thu_tuong: 'Thủ tướng Chính phủ',
  chu_tich_nuoc: 'Chủ tịch nước',
  don_vi: 'Trung tâm Mẫu',
};

const OFFICE_OF: Readonly<Record<string, string>> = {
  trung_uong: 'Bộ Xây dựng',
  tinh: 'Ủy ban nhân dân tỉnh Mẫu',
  so_nganh: 'Sở Thí Dụ',
  xa: 'Ủy ban nhân dân xã Ví Dụ',
  don_vi: 'Trung tâm Mẫu',
};

/** An office of another level has a name and a head of that level. */
function withOffice(facts: Changes): Changes {
  const level = facts['/khenthuong/co_quan/cap'];
  const name = typeof level === 'string' ? OFFICE_OF[level] : undefined;
  const head = level === 'xa' || level === 'tinh' ? { '/khenthuong/nguoi_ky/chuc_vu': 'CHỦ TỊCH' } : {};
  return name === undefined ? facts : { '/khenthuong/co_quan/ten': name, ...head, ...facts };
}

const ADDRESSED: Readonly<Record<string, string>> = {
  thu_tuong: 'Thủ tướng Chính phủ',
  chinh_phu: 'Chính phủ',
  chu_tich_nuoc: 'Chủ tịch nước',
  bo_nganh: 'Bộ trưởng Bộ Xây dựng',
  ubnd_tinh: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
  so_noi_vu: 'Giám đốc Sở Nội vụ tỉnh Mẫu',
  ubnd_huyen: 'Chủ tịch Ủy ban nhân dân huyện Mẫu',
  ubnd_xa: 'Chủ tịch Ủy ban nhân dân xã Ví Dụ',
  thu_truong_don_vi: 'Giám đốc Trung tâm Mẫu',
};

/** A submission names whom it goes to, unless the case says otherwise. */
function withAddressee(facts: Changes): Changes {
  const to = facts['/dot_trinh/to_trinh/nguoi_nhan'];
  const name = typeof to === 'string' ? ADDRESSED[to] : undefined;
  return name === undefined ? facts : { '/dot_trinh/to_trinh/kinh_gui': [name], ...facts };
}

/** A movement was launched by a paper of whoever launched it, unless the case says by which. */
function withLaunch(facts: Changes): Changes {
  const at = '/de_nghi/phong_trao';
  const movement = facts[at] as
    | { nguoi_phat_dong?: string; van_ban?: object; tu_ngay?: string }
    | null
    | undefined;
  const who = facts[`${at}/nguoi_phat_dong`] ?? movement?.nguoi_phat_dong;
  if (!movement || movement.van_ban || typeof who !== 'string') return facts;
  const van_ban = { so: '3/KH-UBND', ngay: '2020-02-03', co_quan: LAUNCHED_BY[who] };
  const begun = movement.tu_ngay || Object.hasOwn(facts, `${at}/tu_ngay`);
  // It began when it was launched.
  return { ...facts, [`${at}/van_ban`]: van_ban, ...(begun ? {} : { [`${at}/tu_ngay`]: van_ban.ngay }) };
}

/** Who answers is said to be so by the nominee too, unless the case says otherwise. */
const TOLD_BY_NOMINEE: Readonly<Record<string, readonly [loai: string, key: string, value: string]>> = {
  nguoi_nuoc_ngoai: ['ca_nhan', 'quoc_tich', 'Pháp'],
  la_nguoi_nuoc_ngoai: ['ca_nhan', 'quoc_tich', 'Pháp'],
  la_bo_tinh_co_quan_quoc_hoi: ['tap_the', 'ten', 'Nhân dân và cán bộ tỉnh Mẫu'],
  la_bo_quoc_phong_bo_cong_an: ['tap_the', 'ten', 'Bộ Quốc phòng'],
};

function withNominee(facts: Changes): Changes {
  const at = '/de_nghi/doi_tuong';
  const loai = (facts[at] as { loai?: string } | undefined)?.loai;
  const told = Object.entries(TOLD_BY_NOMINEE).flatMap(([ma, [whose, key, value]]) => {
    const answer = facts[`/de_nghi/tra_loi/${ma}`] as { ket_qua?: boolean } | null | undefined;
    return answer?.ket_qua === true && loai === whose ? [[`${at}/${key}`, value]] : [];
  });
  return { ...facts, ...Object.fromEntries(told.filter(([pointer]) => !Object.hasOwn(facts, pointer!))) };
}

const MANY = ['nhieu_thanh_tich', 'nhieu_thanh_tich_xuat_sac', 'nhieu_thanh_tich_dac_biet'];

/** Whoever is said to have many achievements tells of a second one, like the first. */
function withMany(facts: Changes): Changes {
  const at = '/de_nghi/thanh_tich';
  const rows = facts[at];
  const many = MANY.some((ma) => {
    const answer = facts[`/de_nghi/tra_loi/${ma}`] as { ket_qua?: boolean } | null | undefined;
    return answer?.ket_qua === true;
  });
  if (!many || !Array.isArray(rows) || rows.length !== 1) return facts;
  const noi_dung = 'Lập sổ tay hướng dẫn, mở lớp cho người mới, giảm nửa số lần phải làm lại.';
  // What a case changes of the first holds of the second.
  const alike = Object.entries(facts).flatMap(([pointer, value]) =>
    pointer.startsWith(`${at}/0/`) ? [[pointer.replace(`${at}/0/`, `${at}/1/`), value]] : [],
  );
  return { ...facts, [at]: [...rows, { ...rows[0], ma: 'tt2', noi_dung }], ...Object.fromEntries(alike) };
}

/** A paper that is only named has a number, a day and an office. */
function withPapers(facts: Changes): Changes {
  const at = '/de_nghi/giay_to';
  const rows = facts[at];
  if (!Array.isArray(rows)) return facts;
  return { ...facts, [at]: rows.map((row: object) => ({ ...PAPER, ngay: '2025-06-02', ...row })) };
}
