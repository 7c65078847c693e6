/**
 * The report's own words: names of severities, verdicts and groups of findings.
 */
import type { Severity } from '../core/finding.ts';
import type { VerdictWord } from '../judge/verdict.ts';
import type { Mark } from '../law/types.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  info: 'lưu ý',
};

export const VERDICT_WORDS: Readonly<Record<VerdictWord, string>> = {
  dat: 'đạt',
  khong_dat: 'không đạt',
  chua_ket_luan: 'chưa kết luận',
};

/** In the order of the closing count. */
const GROUPS: Readonly<Record<string, string>> = {
  kip_thoi: 'Kịp thời',
  cong_khai: 'Công khai',
  minh_bach: 'Minh bạch',
  tieu_chuan: 'Tiêu chuẩn',
  tham_quyen: 'Thẩm quyền',
  ho_so: 'Hồ sơ, thủ tục',
  the_thuc: 'Thể thức văn bản',
  luat: 'Luật áp dụng',
  cau_truc: 'Cấu trúc tệp',
  doc_tep: 'Đọc tệp',
  doc_nguoc: 'Đọc ngược văn bản',
  he_thong: 'Công cụ',
};

/** A group that only a rule file of one's own has keeps its own name. */
export function groupName(group: string): string {
  return Object.hasOwn(GROUPS, group) ? GROUPS[group]! : group;
}

/** Known groups first, in their order; others after, by name. */
export function compareGroups(a: string, b: string): number {
  const order = Object.keys(GROUPS);
  const place = (group: string): number => (order.includes(group) ? order.indexOf(group) : order.length);
  return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}

const UNITS: Readonly<Record<string, string>> = {
  ngay: 'ngày',
  ngay_lam_viec: 'ngày làm việc',
  thang: 'tháng',
  nam: 'năm',
  phan_tram: '%',
  lan: 'lần',
  nguoi: 'người',
  dong: 'đồng',
  giai_thuong: 'giải thưởng',
  bo_ho_so: 'bộ hồ sơ',
  cap_khen: 'cấp khen',
  cach_tinh: 'cách tính',
  moc: 'mốc',
};

/** Name of a parameter's unit. */
export function unitName(unit: string): string {
  return Object.hasOwn(UNITS, unit) ? UNITS[unit]! : unit.replaceAll('_', ' ');
}

/** How far a text of law was seen, and what that allows. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  V: 'đã đọc nguyên văn',
  'V+': 'đã đọc nguyên văn, có nguồn thứ hai',
  'V~': 'mới thấy gián tiếp, chỉ cảnh báo',
  R: 'chưa đối chiếu nguyên văn, chỉ cảnh báo',
};
