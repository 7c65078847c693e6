/**
 * Words for the law of a day: names of its sections and fields, values as a person reads them.
 */
import { formatDate } from '../core/date.ts';
import { formatNumber } from '../core/text.ts';
import type { Names } from '../judge/names.ts';
import { citationText, parseCitation } from '../law/cite.ts';
import type { Law } from '../law/law.ts';
import type { Mark } from '../law/types.ts';
import type { EntryValue, SectionName } from '../law/view.ts';
import { hundredths, money } from './money.ts';
import { groupName, MARK_WORDS, SEVERITY_WORDS, unitName } from './words.ts';

/** What wording needs: names of instruments and slugs. */
export interface LawNames {
  readonly law: Law;
  readonly names: Names;
}

export const SECTION_WORDS: Readonly<Record<SectionName, string>> = {
  van_ban: 'Văn bản',
  tham_so: 'Tham số',
  cach_dem: 'Cách đếm',
  luong_co_so: 'Lương cơ sở',
  hinh_thuc: 'Danh hiệu, hình thức',
  tien_thuong: 'Tiền thưởng',
  tieu_chuan: 'Tiêu chuẩn',
  bieu_mau: 'Mẫu văn bản',
  quy_tac: 'Quy tắc',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  gia_tri: 'giá trị',
  don_vi: 'đơn vị',
  ten: 'tên',
  loai: 'loại',
  thu: 'lần thứ',
  tep: 'tệp',
  can_cu: 'căn cứ',
  dau: 'nguồn',
  muc: 'mức',
  tu_ngay: 'từ ngày',
  phan_tram: 'hệ số',
  tien: 'số tiền',
  van_ban: 'văn bản',
  hoi: 'câu hỏi',
  chua_doi_chieu: 'chưa đối chiếu nguyên văn',
  qua_han_du_kien: 'đã đến ngày hết hiệu lực mà có nguồn ghi, chưa đối chiếu, không áp dụng',
  duoc_sua_boi: 'được sửa bởi',
  co_loi_hon: 'áp dụng cho hồ sơ có trước khi có lợi hơn, theo',
  tam_tinh_vi: 'tạm tính, chưa đối chiếu với',
  theo: 'xét theo',
  quyet_dinh: 'người quyết định',
  quyet_dinh_can_cu: 'căn cứ thẩm quyền',
  trinh_boi: 'cấp được trình',
  nguoi_nhan: 'nơi nhận',
  noi_nhan: 'gửi',
  so_bo: 'số bộ hồ sơ',
  cong_khai_can_cu: 'căn cứ công khai',
  tuyen_can_cu: 'căn cứ tuyến trình',
  phieu: 'tỷ lệ phiếu (%)',
  cap: 'cấp khen thưởng',
  dong_tu: 'chữ dùng khi trao',
  danh_hieu_vinh_du: 'danh hiệu vinh dự nhà nước',
  cong_khai: 'phải công khai',
  y_kien: 'phải lấy ý kiến',
  thu_tuc_don_gian: 'được theo thủ tục đơn giản',
  giay_to: 'giấy tờ',
  giay_to_don_gian: 'giấy tờ thủ tục đơn giản',
};

export function fieldWord(key: string): string {
  return Object.hasOwn(FIELD_WORDS, key) ? FIELD_WORDS[key]! : key.replaceAll('_', ' ');
}

/** A value of a field, in words. */
export function valueText(key: string, value: EntryValue, about: LawNames): string {
  if (value === null) return 'không có';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value))
    return value.length === 0 ? 'không có' : value.map((item) => valueText(key, item, about)).join(', ');
  if (typeof value === 'number') return numberText(key, value);
  const text = String(value);
  if (key === 'dau') return MARK_WORDS[text as Mark];
  if (key === 'nhom') return groupName(text);
  if (key === 'don_vi') return unitName(text);
  if (key === 'muc' && Object.hasOwn(SEVERITY_WORDS, text)) return SEVERITY_WORDS[text as 'error'];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  if (/^[a-z0-9_]+:d/.test(text)) return cited(text, about);
  return about.names.slug(text);
}

function numberText(key: string, value: number): string {
  if (key === 'phan_tram') return hundredths(value);
  return key === 'tien' || key === 'muc' ? money(value) : formatNumber(value);
}

/** "Mẫu số 05", or what stands in place of a number. */
export function formNumber(number: EntryValue): string {
  return /^\d/.test(String(number)) ? `Mẫu số ${number}` : String(number);
}

/** A provision id in words. */
export function cited(id: string, { law }: LawNames): string {
  return citationText(parseCitation(id), (vanBan) => law.instrument(vanBan)?.ten ?? vanBan);
}
