/**
 * Names that name somebody or something: a person where one is wanted, an office, a benefit; codes of awards that are
 * nearly right.
 */
import { memoFor } from '../../core/memo.ts';
import { type DataPath, fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { nearest } from '../../core/suggest.ts';
import { mayBeCalled } from '../../law/offices.ts';
import type { LawData } from '../../law/types.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, POINTER, TEXTS } from './define.ts';

interface Args {
  readonly trong: string;
  readonly khoa: readonly string[];
  readonly la: (typeof CALLED_KINDS)[number];
}

/** What a text may have to be called, or to tell of. */
export const CALLED_KINDS = [
  'nguoi',
  'thanh_vien',
  'chuc_vu',
  'co_quan',
  'bo',
  'so_van_ban',
  'viec',
  'viec_lam',
  'loi_ich',
  'phan_gop',
  'linh_vuc',
  'y_kien',
  'xu_ly',
] as const;

/** Every text under these keys may be a name of that kind. */
export const ten_goi = defineKeyword<Args>({
  name: 'ten_goi',
  doc: 'Dưới con trỏ trong, ở mọi tầng, chữ ghi ở các khóa khoa (hoặc chính chữ, các chữ của danh sách ở trong) đọc được là tên gọi của loại la: nguoi (họ tên một người, hai tiếng trở lên), thanh_vien (như thế, một tiếng cũng được), chuc_vu, co_quan, bo (tên một bộ đã biết, hoặc không phải tên bộ), so_van_ban (số của văn bản); hoặc là lời nói được điều của loại ấy: viec (tên phong trào, mô hình, sáng kiến), viec_lam (việc đã làm, không chỉ là lời chung), loi_ich (lợi ích đã có), phan_gop (đã góp gì), linh_vuc, y_kien (ý kiến không nêu nghi vấn), xu_ly (ý kiến đã xử lý xong). Không ghi thì đúng: việc phải có do từ khóa co xét. Cách đọc là dữ liệu (ten_cap.goi). kq.tai, kq.ten là chỗ và chữ đầu tiên không phải.',
  example: 'ten_goi: { trong: /de_nghi/tra_loi, khoa: [nguoi], la: nguoi }',
  args: exactly({
    trong: POINTER,
    khoa: TEXTS,
    la: { enum: CALLED_KINDS },
  }),
  run({ trong, khoa, la }, data, { law, values }) {
    const part = valueAt(data, fromPointer(trong));
    const other = [...writtenAt(part), ...textsUnder(part, khoa)].find(
      ({ text }) => !mayBeCalled(text, la, law),
    );
    if (!other) return true;
    Object.assign(values, { tai: trong + toPointer(other.at), ten: other.text });
    return false;
  },
});

/** A pointer may lead to the text itself, or to a list of texts. */
function writtenAt(part: unknown): readonly { readonly at: DataPath; readonly text: string }[] {
  if (typeof part === 'string') return [{ at: [], text: part }];
  if (!Array.isArray(part)) return [];
  return part.flatMap((text, i) => (typeof text === 'string' ? [{ at: [i], text }] : []));
}

/** Letters by which a code may be mistyped; codes that differ by more are of awards that no law here holds. */
const TYPING_ERROR = 2;

const codesOf = memoFor(({ hinh_thuc }: LawData) => new Set(hinh_thuc.map(({ id }) => id)));

/** No code of an award is a slip of the pen. */
export const ma_khen_dung = defineKeyword<string>({
  name: 'ma_khen_dung',
  doc: 'Trong danh sách lần khen ở con trỏ, mã ghi ở ten là mã của kho luật, hoặc khác xa mọi mã của kho luật (hình thức khác). Mã chỉ lệch một, hai chữ thì sai. kq.tai, kq.ma, kq.gan là chỗ, mã ghi và mã gần nhất.',
  example: 'ma_khen_dung: /de_nghi/da_khen',
  args: POINTER,
  run(pointer, data, context) {
    const list = valueAt(data, fromPointer(pointer));
    if (!Array.isArray(list)) return true;
    const known = codesOf(context.law.data);
    for (const [i, { ten }] of list.entries()) {
      if (typeof ten !== 'string' || known.has(ten)) continue;
      const meant = nearest(ten, [...known], TYPING_ERROR);
      if (meant === undefined) continue;
      Object.assign(context.values, { tai: `${pointer}/${i}/ten`, ma: ten, gan: meant });
      return false;
    }
    return true;
  },
});
