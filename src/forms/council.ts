/** The council's meeting, as its minutes and the submission name it. */
import type { CoQuan, HopHoiDong, Phieu, ThanhVien } from './data.ts';
import { twoDigits, votePercent } from './numbers.ts';
import { told } from './origin.ts';
import { shape } from './steps.ts';
import { BLANK_NUMBER, documentText, joined, toldLabel } from './text.ts';
import { written } from './written.ts';

const COUNCIL = 'Hội đồng Thi đua - Khen thưởng';

/** `votes` are those of all nominees that were voted on. */
export function councilView(meeting: HopHoiDong, agency: CoQuan, votes: readonly Phieu[]) {
  const members = meeting.thanh_vien ?? [];
  const absent = members.filter((member) => member.vang === true);
  const present = members.filter((member) => member.vang !== true);
  const total = meeting.tong_so_thanh_vien;
  const number = told(meeting, 'so_bien_ban');
  const symbol = symbolOf(meeting);
  return {
    ten: told(meeting, 'ten_hoi_dong') || `${COUNCIL} ${councilOf(agency)}`,
    so_ky_hieu: number || `${BLANK_NUMBER}/${symbol}`,
    ky_hieu: symbol,
    so_bien_ban: number,
    ngay: told(meeting, 'ngay'),
    bat_dau: shape('phut', told(meeting, 'gio_bat_dau')),
    ket_thuc: shape('phut', told(meeting, 'gio_ket_thuc')),
    dia_diem: told(meeting, 'dia_diem'),
    tong: shape('hai_so', told(meeting, 'tong_so_thanh_vien')),
    du: shape('hai_so', told(meeting, 'so_du_hop')),
    chu_tri: officer(meeting, 'chu_tri'),
    thu_ky: officer(meeting, 'thu_ky'),
    co_mat: present.map(memberView),
    vang: absent.map(memberView),
    kin: meeting.bo_phieu_kin === true,
    thao_luan: told(meeting, 'y_kien_thao_luan'),
    co_phieu: votes.length > 0,
    so_phieu: counted(votes),
    ty_le: rangeText(
      votes.map((vote) => vote.dong_y),
      total,
    ),
  };
}

/** What follows the number of the council's minutes, as on the minutes that have one; each agency fixes its own words. */
function symbolOf({ so_bien_ban, ten_hoi_dong = COUNCIL }: HopHoiDong): string {
  const given = /\/(BB-.+)$/u.exec(written(so_bien_ban))?.[1];
  return given ?? (/thi đua/iu.test(ten_hoi_dong) ? 'BB-HĐTĐKT' : 'BB-………');
}

/** A people's committee's council bears the name of its unit: `tỉnh Mẫu`; any other council that of its agency. */
function councilOf(agency: CoQuan): string {
  return shape('ten_don_vi', told(agency, 'ten'));
}

function officer(meeting: HopHoiDong, role: 'chu_tri' | 'thu_ky') {
  const name = written(meeting[role]);
  const named = (meeting.thanh_vien ?? []).filter((member) => written(member.ho_ten) === name);
  // Two members of one name: nobody can tell whose office it is.
  return { ho_ten: told(meeting, role), chuc_vu: named.length === 1 ? told(named[0], 'chuc_vu') : '' };
}

function memberView(member: ThanhVien) {
  const paper = member.y_kien_van_ban;
  return {
    ho_ten: told(member, 'ho_ten'),
    chuc_vu: joined(
      [told(member, 'chuc_vu'), toldLabel(member, 'vai_tro', 'dot_trinh/hop_hoi_dong/thanh_vien/vai_tro')],
      ', ',
    ),
    y_kien: paper ? documentText(paper) : '',
  };
}

/** Ballots that came back, where the dossier tells all three numbers and they agree for every nominee; else empty. */
function counted(votes: readonly Phieu[]) {
  const sums = votes.map(({ dong_y, khong_dong_y, khong_hop_le }) =>
    khong_dong_y === undefined || khong_hop_le === undefined
      ? undefined
      : dong_y + khong_dong_y + khong_hop_le,
  );
  const [first] = sums;
  return first === undefined || sums.some((sum) => sum !== first) ? '' : twoDigits(first);
}

/** `93,33%`, or `từ 86,66% đến 93,33%` where the nominees differ. */
function rangeText(votes: readonly number[], total: number): string {
  if (votes.length === 0) return '';
  const low = votePercent(Math.min(...votes), total);
  const high = votePercent(Math.max(...votes), total);
  return low === high ? `${low}%` : `từ ${low}% đến ${high}%`;
}
