/** Provinces told of by names and addresses of one dossier. */
import { fromPointer, valueAt } from '../../core/path.ts';
import { provincesOf } from '../../law/offices.ts';
import { defineKeyword, exactly, need, needText, POINTER } from './define.ts';

/** Whether an office belongs to a province that the dossier has to do with. */
export const cung_tinh = defineKeyword<{ o: string; voi: readonly string[] }>({
  name: 'cung_tinh',
  doc: 'Tên tỉnh, thành phố nêu trong chữ ở o cũng được nêu trong chữ ở một con trỏ của voi. Chữ ở o không nêu tỉnh nào thì đúng; không chữ nào ở voi nêu tỉnh thì chưa rõ. Cách đọc tên là dữ liệu (ten_cap.ten_tinh).',
  example: 'cung_tinh: { o: /muc/co_quan, voi: [/co_quan/ten, /de_nghi/doi_tuong/dia_chi] }',
  args: exactly({ o: POINTER, voi: { type: 'array', items: POINTER, minItems: 1 } }),
  run({ o, voi }, data, context) {
    const name = needText(data, o, context);
    if (name === undefined) return undefined;
    const own = provincesOf(name, context.law);
    if (own.length === 0) return true;
    const others = voi.flatMap((pointer) => {
      const value = valueAt(data, fromPointer(pointer));
      return typeof value === 'string' ? provincesOf(value, context.law) : [];
    });
    if (others.length > 0) return own.some((province) => others.includes(province));
    for (const pointer of voi) need(data, pointer, context);
    return undefined;
  },
});
