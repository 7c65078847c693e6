/** Levels of offices, read out of their names on the day of the paper. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import type { Tri } from '../../core/tri.ts';
import { levelsOf } from '../../law/offices.ts';
import type { EvalContext } from '../context.ts';
import { defineKeyword, need, needDate, needText, POINTER, POINTERS, TEXTS } from './define.ts';
import { papersIn } from './papers-in.ts';

interface Args {
  readonly o: string;
  readonly ngay: string;
  readonly thuoc?: readonly string[];
  readonly bang?: string;
  readonly ngoai?: readonly string[];
  readonly khong_noi_thi_dung?: true;
}

/** One name against the levels it may have. */
export const cap_ten = defineKeyword<Args>({
  name: 'cap_ten',
  doc: 'Cấp đọc từ tên cơ quan, chức danh ở o, vào ngày ở ngay: nằm trong thuoc, hoặc bằng giá trị ở con trỏ bang, hoặc không nằm trong ngoai. Tên không nói ra cấp, hay có thể là nhiều cấp mà chỉ một số hợp, thì chưa rõ; khong_noi_thi_dung: true thì khi ấy coi là đúng, chỉ sai khi tên chắc chắn nói cấp khác. Cách đọc tên là dữ liệu (ten_cap); cấp: trung_uong, tinh, so_nganh, huyen, xa, thon, don_vi, huyen_da_bo, thi_tran_da_bo (tên cấp huyện, thị trấn sau ngày bỏ).',
  example: 'cap_ten: { o: /muc/co_quan, thuoc: [trung_uong, tinh], ngay: /dot_trinh/to_trinh/ngay }',
  args: {
    type: 'object',
    properties: {
      o: POINTER,
      ngay: POINTER,
      thuoc: TEXTS,
      bang: POINTER,
      ngoai: TEXTS,
      khong_noi_thi_dung: { const: true },
    },
    required: ['o', 'ngay'],
    additionalProperties: false,
  },
  run(args, data, context) {
    const name = needText(data, args.o, context);
    const day = needDate(data, args.ngay, context);
    if (name === undefined || !day) return undefined;
    const told = within(levelsOf(name, day, context.law), args, data, context);
    return told === undefined && args.khong_noi_thi_dung ? true : told;
  },
});

/** Whether all, none or some of the levels a name may mean are wanted. */
function within(levels: readonly string[] | undefined, args: Args, data: unknown, context: EvalContext): Tri {
  const other = args.bang === undefined ? undefined : need(data, args.bang, context);
  if (!levels || (args.bang !== undefined && other === undefined)) return undefined;
  const wanted = levels.map((level) =>
    args.ngoai ? !args.ngoai.includes(level) : (args.thuoc?.includes(level) ?? level === other),
  );
  if (wanted.every(Boolean)) return true;
  return wanted.some(Boolean) ? undefined : false;
}

/** No paper of the dossier is by an office that was no more. */
export const van_ban_khong_cua = defineKeyword<{ trong: readonly string[]; cap: readonly string[] }>({
  name: 'van_ban_khong_cua',
  doc: 'Trong các nhánh ở trong, không văn bản, câu trả lời nào có ngày mà tên cơ quan, chức vụ người ký (co_quan, nguoi_ky, chuc_vu) chắc chắn thuộc một cấp ở cap vào ngày ấy. kq.ten, kq.ngay là tên và ngày ấy, kq.tai là chỗ ghi.',
  example: 'van_ban_khong_cua: { trong: [/de_nghi/tra_loi, /de_nghi/y_kien], cap: [huyen_da_bo] }',
  args: {
    type: 'object',
    properties: { trong: POINTERS, cap: TEXTS },
    required: ['trong', 'cap'],
    additionalProperties: false,
  },
  run({ trong, cap }, data, context) {
    for (const pointer of trong) {
      for (const { text, day, at } of papersIn(valueAt(data, fromPointer(pointer)))) {
        if (!levelsOf(text, day, context.law)?.every((level) => cap.includes(level))) continue;
        Object.assign(context.values, { ten: text, ngay: day, tai: pointer + toPointer(at) });
        return false;
      }
    }
    return true;
  },
});
