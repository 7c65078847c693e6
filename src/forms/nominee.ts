/** One nomination as the forms see it: the nominee, the award, the deeds, the votes. */
import type { Citation } from '../core/finding.ts';
import { citationText } from '../law/cite.ts';
import type { CoQuan, HopHoiDong, LawNames, MucDeNghi, Phieu } from './data.ts';
import { deedView, givingView, initiativeText, modelView, movementView, rescueView } from './deeds.ts';
import { upperFirst } from './filters.ts';
import { reportAgency } from './letterhead.ts';
import type { DeNghi } from './nomination.ts';
import { votePercent } from './numbers.ts';
import { tell, told } from './origin.ts';
import { disciplineText, nothingPending, pastView, ratingView } from './past.ts';
import { personView, reporter } from './person.ts';
import { serviceView } from './service.ts';
import { shape } from './steps.ts';

export type NomineeView = ReturnType<typeof nomineeView>;

/** `number` is the nomination's place in the submission, from 1. */
export function nomineeView(
  { de_nghi, phieu, giay_to = [] }: MucDeNghi,
  number: number,
  agency: CoQuan,
  meeting: HopHoiDong | undefined,
  law: LawNames,
) {
  const posthumous = de_nghi.truy_tang === true;
  const award = awardName(de_nghi, law);
  const given = law.dongTu(de_nghi.hinh_thuc);
  return {
    ...personView(de_nghi.doi_tuong),
    so: number,
    loai: de_nghi.doi_tuong.loai,
    truy_tang: posthumous,
    dong_tu: posthumous ? 'truy tặng' : (given ?? 'tặng thưởng'),
    /** The same verb as headings of reports have it. */
    viec: posthumous ? 'truy tặng' : (given ?? 'tặng'),
    khen: award,
    ten_khen: upperFirst(tell(de_nghi, 'hinh_thuc', 'khen', law.tenKhen(de_nghi.hinh_thuc))),
    nguoi_quyet: law.quyetDinh(de_nghi.hinh_thuc),
    khen_bang: `${upperFirst(tell(de_nghi, 'hinh_thuc', 'khen', law.tenKhen(de_nghi.hinh_thuc)))}${posthumous ? ' (truy tặng)' : ''}`,
    can_cu: citationText(toldCitation(de_nghi.can_cu), law.tenVanBan),
    dau_trang: reportAgency(de_nghi.doi_tuong, agency),
    nguoi_bao_cao: posthumous ? '' : reporter(de_nghi.doi_tuong),
    tom_tat: told(de_nghi, 'tom_tat'),
    nhiem_vu: told(de_nghi, 'nhiem_vu'),
    thanh_tich: (de_nghi.thanh_tich ?? []).map(deedView),
    bien_phap: told(de_nghi, 'bien_phap'),
    chu_truong: told(de_nghi, 'chu_truong'),
    doan_the: told(de_nghi, 'doan_the'),
    hanh_dong: de_nghi.hanh_dong ? rescueView(de_nghi.hanh_dong) : null,
    mo_hinh: de_nghi.mo_hinh ? modelView(de_nghi.mo_hinh) : null,
    dong_gop: de_nghi.dong_gop ? givingView(de_nghi.dong_gop) : null,
    phong_trao: de_nghi.phong_trao ? movementView(de_nghi.phong_trao) : null,
    sang_kien: (de_nghi.sang_kien ?? []).map(initiativeText),
    xep_loai: (de_nghi.xep_loai ?? []).map(ratingView),
    qua_trinh: serviceView(de_nghi.qua_trinh ?? []),
    /** The dossier tells of no deed at all. */
    trong: nothingTold(de_nghi),
    da_khen: pastView(de_nghi, law),
    ky_luat: disciplineText(de_nghi),
    khong_vu_viec: nothingPending(de_nghi),
    giay_to,
    phieu: phieu && meeting ? votesView(phieu, meeting) : null,
  };
}

function nothingTold({ thanh_tich = [], sang_kien = [], hanh_dong, mo_hinh, dong_gop }: DeNghi): boolean {
  return thanh_tich.length + sang_kien.length === 0 && !hanh_dong && !mo_hinh && !dong_gop;
}

/** In running text; a title is named as one and quoted: `danh hiệu “Chiến sĩ thi đua cơ sở”`. */
export function awardName(nomination: Pick<DeNghi, 'hinh_thuc'>, law: LawNames): string {
  const slug = nomination.hinh_thuc;
  const name = tell(nomination, 'hinh_thuc', 'khen', law.tenKhen(slug));
  return law.laDanhHieu(slug) || law.laVinhDu(slug) ? `danh hiệu “${shape('ten_tran', name)}”` : name;
}

/** The numbers of a provision; the instrument has a name of its own. */
function toldCitation(citation: Citation): Citation {
  const { van_ban, dieu, khoan, diem } = citation;
  return {
    van_ban,
    ...(dieu === undefined ? {} : { dieu: told(citation, 'dieu') }),
    ...(khoan === undefined ? {} : { khoan: told(citation, 'khoan') }),
    ...(diem === undefined ? {} : { diem: told(citation, 'diem') }),
  };
}

function votesView(votes: Phieu, meeting: HopHoiDong) {
  const invalid = votes.khong_hop_le ?? 0;
  return {
    dong_y: told(votes, 'dong_y'),
    khong_dong_y: told(votes, 'khong_dong_y'),
    khong_hop_le: told(votes, 'khong_hop_le'),
    tong: told(meeting, 'tong_so_thanh_vien'),
    ty_le: votePercent(votes.dong_y, meeting.tong_so_thanh_vien),
    ghi_chu: invalid > 0 ? `${shape('hai_so', told(votes, 'khong_hop_le'))} phiếu không hợp lệ` : '',
  };
}
