/** Provinces told of by names and addresses of one dossier. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import type { Tri } from '../../core/tri.ts';
import { maybeSameProvince, provincesOf } from '../../law/offices.ts';
import type { EvalContext } from '../context.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, need, needText, POINTER, POINTERS } from './define.ts';

import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';
import { ISSUERS, papersIn, SIGNERS } from './papers-in.ts';

/** Whether an office belongs to a province that the dossier has to do with. */
export const cung_tinh = defineKeyword<{ o: string; voi: readonly string[] }>({
  name: 'cung_tinh',
  doc: 'Tên tỉnh, thành phố nêu trong chữ ở o cũng được nêu trong chữ ở một con trỏ của voi. Chữ ở o không nêu tỉnh nào thì đúng; không chữ nào ở voi nêu tỉnh thì chưa rõ. Cách đọc tên là dữ liệu (ten_cap.ten_tinh).',
  example: 'cung_tinh: { o: /muc/co_quan, voi: [/co_quan/ten, /de_nghi/doi_tuong/dia_chi] }',
  args: exactly({ o: POINTER, voi: POINTERS }),
  run({ o, voi }, data, context) {
    const name = needText(data, o, context);
    return name === undefined ? undefined : among(name, voi, data, context);
  },
});

interface Papers {
  readonly trong: readonly string[];
  readonly voi: readonly string[];
  readonly loc?: ItemFilter;
  readonly khoa?: readonly string[];
  readonly khong_ngay?: true;
}

/** Whether every paper of a branch is of such a province. */
export const van_ban_cung_tinh = defineKeyword<Papers>({
  name: 'van_ban_cung_tinh',
  doc: 'Trong các nhánh ở trong, mọi văn bản có ngày mà tên cơ quan, người ký (co_quan, nguoi_ky) nêu một tỉnh, thành phố thì tỉnh ấy cũng được nêu trong chữ ở một con trỏ của voi, như cung_tinh. Văn bản chắc chắn không thỏa bộ lọc loc thì bỏ qua. khoa: xét tên ghi ở các khóa này thay cho co_quan, nguoi_ky. khong_ngay: xét cả chỗ không ghi ngày. kq.ten là tên trái lại, kq.tai là chỗ ghi.',
  example:
    'van_ban_cung_tinh: { trong: [/de_nghi/mo_hinh], voi: [/co_quan/ten, /de_nghi/doi_tuong/dia_chi] }',
  args: exactly(
    {
      trong: POINTERS,
      voi: POINTERS,
      loc: ITEM_FILTER,
      khoa: { type: 'array', items: { enum: [...SIGNERS] }, minItems: 1 },
      khong_ngay: { const: true },
    },
    ['trong', 'voi'],
  ),
  run({ trong, voi, loc, khoa = ISSUERS, khong_ngay }, data, context): Tri {
    let result: Tri = true;
    for (const pointer of trong) {
      const part = valueAt(data, fromPointer(pointer));
      for (const { text, at, holder } of khong_ngay ? textsUnder(part, khoa) : papersIn(part, khoa)) {
        if (loc && matches(holder, loc, data, () => undefined) === false) continue;
        const own = among(text, voi, data, context);
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

/** Whether a name tells of no province, or of one that a text at these pointers tells of. */
function among(name: string, pointers: readonly string[], data: unknown, context: EvalContext): Tri {
  const own = provincesOf(name, context.law);
  if (own.length === 0) return true;
  let known = false;
  for (const pointer of pointers) {
    const value = valueAt(data, fromPointer(pointer));
    const told = typeof value === 'string' ? provincesOf(value, context.law) : [];
    if (told.some((one) => own.some((province) => maybeSameProvince(province, one)))) return true;
    known ||= told.length > 0;
  }
  if (known) return false;
  for (const pointer of pointers) need(data, pointer, context);
  return undefined;
}
