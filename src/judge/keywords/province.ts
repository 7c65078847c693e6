/** Provinces told of by names and addresses of one dossier. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import type { Tri } from '../../core/tri.ts';
import { provincesOf } from '../../law/offices.ts';
import type { EvalContext } from '../context.ts';
import { defineKeyword, exactly, need, needText, POINTER } from './define.ts';
import { papersIn } from './papers-in.ts';

const POINTERS = { type: 'array', items: POINTER, minItems: 1 } as const;

/** Whether an office belongs to a province that the dossier has to do with. */
export const cung_tinh = defineKeyword<{ o: string; voi: readonly string[] }>({
  name: 'cung_tinh',
  doc: 'Tên tỉnh, thành phố nêu trong chữ ở o cũng được nêu trong chữ ở một con trỏ của voi. Chữ ở o không nêu tỉnh nào thì đúng; không chữ nào ở voi nêu tỉnh thì chưa rõ. Cách đọc tên là dữ liệu (ten_cap.ten_tinh).',
  example: 'cung_tinh: { o: /muc/co_quan, voi: [/co_quan/ten, /de_nghi/doi_tuong/dia_chi] }',
  args: exactly({ o: POINTER, voi: POINTERS }),
  run({ o, voi }, data, context) {
    const name = needText(data, o, context);
    return name === undefined ? undefined : among(name, provincesAt(voi, data, context), voi, data, context);
  },
});

/** Whether every paper of a branch is of such a province. */
export const van_ban_cung_tinh = defineKeyword<{ trong: readonly string[]; voi: readonly string[] }>({
  name: 'van_ban_cung_tinh',
  doc: 'Trong các nhánh ở trong, mọi văn bản có ngày mà tên cơ quan (co_quan) nêu một tỉnh, thành phố thì tỉnh ấy cũng được nêu trong chữ ở một con trỏ của voi, như cung_tinh. kq.ten là tên cơ quan trái lại, kq.tai là chỗ ghi.',
  example:
    'van_ban_cung_tinh: { trong: [/de_nghi/mo_hinh], voi: [/co_quan/ten, /de_nghi/doi_tuong/dia_chi] }',
  args: exactly({ trong: POINTERS, voi: POINTERS }),
  run({ trong, voi }, data, context): Tri {
    const known = provincesAt(voi, data, context);
    let result: Tri = true;
    for (const pointer of trong) {
      for (const { text, at } of papersIn(valueAt(data, fromPointer(pointer)), OFFICE)) {
        const own = among(text, known, voi, data, context);
        if (own === false) {
          Object.assign(context.values, { ten: text, tai: pointer + toPointer(at) });
          return false;
        }
        if (own === undefined) result = undefined;
      }
    }
    return result;
  },
});

const OFFICE = ['co_quan'] as const;

function provincesAt(pointers: readonly string[], data: unknown, context: EvalContext): readonly string[] {
  return pointers.flatMap((pointer) => {
    const value = valueAt(data, fromPointer(pointer));
    return typeof value === 'string' ? provincesOf(value, context.law) : [];
  });
}

/** Whether a name tells of no province, or of one of these. */
function among(
  name: string,
  known: readonly string[],
  pointers: readonly string[],
  data: unknown,
  context: EvalContext,
): Tri {
  const own = provincesOf(name, context.law);
  if (own.length === 0) return true;
  if (known.length > 0) return own.some((province) => known.includes(province));
  for (const pointer of pointers) need(data, pointer, context);
  return undefined;
}
