/** The council's meeting, as its minutes and the submission name it. */
import type { CoQuan, HopHoiDong, Phieu, ThanhVien } from './data.ts';
import { label } from './labels.ts';
import { twoDigits, votePercent } from './numbers.ts';
import { BLANK_NUMBER, documentText, joined, written } from './text.ts';

const COUNCIL = 'Hội đồng Thi đua - Khen thưởng';

/** `votes` are those of all nominees that were voted on. */
export function councilView(meeting: HopHoiDong, agency: CoQuan, votes: readonly Phieu[]) {
  const members = meeting.thanh_vien ?? [];
  const absent = members.filter((member) => member.vang === true);
  const present = members.filter((member) => member.vang !== true);
  const total = meeting.tong_so_thanh_vien;
  return {
    ten: written(meeting.ten_hoi_dong) || `${COUNCIL} ${councilOf(agency)}`,
    so_ky_hieu: written(meeting.so_bien_ban) || `${BLANK_NUMBER}/BB-${written(agency.viet_tat)}`,
    so_bien_ban: written(meeting.so_bien_ban),
    ngay: meeting.ngay,
    bat_dau: clock(meeting.gio_bat_dau),
    ket_thuc: clock(meeting.gio_ket_thuc),
    dia_diem: written(meeting.dia_diem),
    tong: twoDigits(total),
    du: meeting.so_du_hop === undefined ? '' : twoDigits(meeting.so_du_hop),
    chu_tri: officer(meeting.chu_tri, members),
    thu_ky: officer(meeting.thu_ky, members),
    co_mat: present.map(memberView),
    vang: absent.map(memberView),
    kin: meeting.bo_phieu_kin === true,
    thao_luan: written(meeting.y_kien_thao_luan),
    co_phieu: votes.length > 0,
    so_phieu: counted(votes),
    ty_le: rangeText(
      votes.map((vote) => vote.dong_y),
      total,
    ),
  };
}

/** A people's committee's council bears the name of its unit: `tỉnh Mẫu`; any other council that of its agency. */
function councilOf(agency: CoQuan): string {
  return written(agency.ten).replace(/^(?:Ủy|Uỷ) ban nhân dân\s+(?=\S)/iu, '');
}

/** `08 giờ 00` → `08 giờ 00 phút`. */
function clock(time: string | undefined): string {
  const text = written(time);
  return /^\d{1,2} giờ \d{1,2}$/u.test(text) ? `${text} phút` : text;
}

function officer(name: string | undefined, members: readonly ThanhVien[]) {
  const ho_ten = written(name);
  const named = members.filter((member) => written(member.ho_ten) === ho_ten);
  // Two members of one name: nobody can tell whose office it is.
  return { ho_ten, chuc_vu: named.length === 1 ? written(named[0]!.chuc_vu) : '' };
}

function memberView(member: ThanhVien) {
  const paper = member.y_kien_van_ban;
  return {
    ho_ten: written(member.ho_ten),
    chuc_vu: joined(
      [written(member.chuc_vu), label('dot_trinh/hop_hoi_dong/thanh_vien/vai_tro', member.vai_tro)],
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
