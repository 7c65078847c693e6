/**
 * The data of a form, derived from the dossier: every name a template may use is there, with an empty value where
 * the dossier says nothing.
 */
import type { Finding } from '../core/finding.ts';
import { citationText } from '../law/cite.ts';
import { decisionView, letterView, publicityView, relatedAgencies } from './around.ts';
import { councilView } from './council.ts';
import type { FormInput, LawNames } from './data.ts';
import { type NomineeView, nomineeView } from './nominee.ts';
import { told } from './origin.ts';
import { keptCopies, officeLines, recipients } from './signing.ts';
import { countsText, groups, kindsText, submissionView, verbsText } from './submission.ts';
import { BLANK_NUMBER } from './text.ts';

const SEVERITY_NAMES = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } as const;
const ROMAN = ['I', 'II', 'III'];

/** What templates see. `dn` is the one nomination of a form that is made for each; else null. */
export interface View extends ReturnType<typeof wholeView> {
  readonly dn: NomineeView | null;
}

/** The view of the submission; with `chosen`, the index of a nomination, that of a form about it. */
export function buildView(input: FormInput, chosen?: number): View {
  const { co_quan, dot_trinh, law } = input;
  const meeting = dot_trinh?.hop_hoi_dong;
  const nominees = input.de_nghi.map((entry, i) => nomineeView(entry, i + 1, co_quan, meeting, law));
  const dn = chosen === undefined ? null : nominees[chosen];
  if (dn === undefined) throw new Error(`no nomination ${chosen}`);
  return { ...wholeView(input, nominees), dn };
}

function wholeView(input: FormInput, nominees: readonly NomineeView[]) {
  const { co_quan, nguoi_ky, dot_trinh, law } = input;
  const meeting = dot_trinh?.hop_hoi_dong;
  const votes = input.de_nghi.flatMap(({ phieu }) => (phieu ? [phieu] : []));
  return {
    co_quan: {
      chu_quan: told(co_quan, 'co_quan_chu_quan'),
      ten: told(co_quan, 'ten'),
      viet_tat: told(co_quan, 'viet_tat'),
      don_vi_soan_thao: told(co_quan, 'don_vi_soan_thao'),
      dia_danh: told(co_quan, 'dia_danh'),
      cap_xa: co_quan.cap === 'xa',
    },
    ky: { chuc_vu: officeLines(nguoi_ky), ho_ten: told(nguoi_ky, 'ho_ten') },
    ngay: told(dot_trinh?.to_trinh, 'ngay') || input.hom_nay,
    hom_nay: input.hom_nay,
    to_trinh: dot_trinh ? submissionView(dot_trinh.to_trinh, input, nominees) : null,
    hop: meeting ? councilView(meeting, co_quan, votes) : null,
    cong_khai: dot_trinh?.cong_khai ? publicityView(dot_trinh.cong_khai) : null,
    quyet_dinh: decisionView(input, nominees),
    cong_van: input.cong_van ? letterView(input.cong_van, input) : null,
    co_quan_lien_quan: relatedAgencies(input),
    noi_nhan: recipients([], input.noi_nhan ?? [], keptCopies(co_quan)),
    so_trong: BLANK_NUMBER,
    so_luong: countsText(nominees),
    cac_loai: kindsText(nominees),
    dong_tu: verbsText(nominees),
    nhom: groups(nominees).map((group, i) => ({ ...group, so: ROMAN[i]! })),
    moi_de_nghi: groups(nominees).flatMap(({ dong }) => dong),
    van_de: input.findings.map((finding) => findingView(finding, law)),
  };
}

function findingView(finding: Finding, law: LawNames) {
  return {
    muc: SEVERITY_NAMES[finding.severity],
    noi: `${finding.place.file}:${finding.place.line}`,
    noi_dung: finding.message,
    can_cu: finding.citation ? citationText(finding.citation, law.tenVanBan) : '',
    cach_sua: finding.fix,
  };
}
