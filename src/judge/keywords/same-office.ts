/** Whether two names of a dossier may be of one office. */
import { fromPointer, valueAt } from '../../core/path.ts';
import { maybeSameOffice, spelledOut } from '../../law/offices.ts';
import { defineKeyword, exactly, needText, POINTER, POINTERS } from './define.ts';

/** An office, or its council, is one of those the dossier has to do with. */
export const cung_co_quan = defineKeyword<{ o: string; voi: readonly string[]; nguyen?: true }>({
  name: 'cung_co_quan',
  doc: 'Tên ở o có thể là tên của cùng một cơ quan với một tên ghi ở các con trỏ voi (chữ, hoặc danh sách chữ): bỏ chức danh, tên hội đồng, ban ở đầu thì tên này mở đầu bằng tên kia. Không con trỏ nào của voi có giá trị thì chưa rõ. nguyen: hai tên phải như nhau từng chữ sau khi viết đủ chữ viết tắt. Cách đọc tên là dữ liệu (ten_cap.bo_dau, viet_tat).',
  example: 'cung_co_quan: { o: /dot_trinh/hop_hoi_dong/ten_hoi_dong, voi: [/co_quan/ten] }',
  args: exactly({ o: POINTER, voi: POINTERS, nguyen: { const: true } }, ['o', 'voi']),
  run({ o, voi, nguyen }, data, context) {
    const name = needText(data, o, context);
    const others = voi
      .flatMap((pointer) => valueAt(data, fromPointer(pointer)))
      .filter((other): other is string => typeof other === 'string');
    if (name === undefined || others.length === 0) return undefined;
    const { law } = context;
    if (nguyen) return others.some((other) => spelledOut(name, law.data) === spelledOut(other, law.data));
    return others.some((other) => maybeSameOffice(name, other, law));
  },
});
