/** One paper told in two places of a dossier is told alike. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { maybeSameOffice } from '../../law/offices.ts';
import { textsIn } from '../texts.ts';
import { defineKeyword, exactly, need, needList, POINTER } from './define.ts';

/** A number with its symbol and its day is of one office. */
export const mot_so_mot_co_quan = defineKeyword<readonly string[]>({
  name: 'mot_so_mot_co_quan',
  doc: 'Dưới các con trỏ, ở mọi tầng, hai chỗ ghi cùng số có ký hiệu (so) và cùng ngày (ngay) thì cùng cơ quan (co_quan), không kể chức danh đứng đầu và phần tên viết thêm ở cuối. Số không có ký hiệu thì bỏ qua. kq.so, kq.ten, kq.ten_kia là số và hai tên, kq.tai là chỗ ghi.',
  example: 'mot_so_mot_co_quan: [/de_nghi]',
  args: { type: 'array', items: POINTER, minItems: 1 },
  run(pointers, data, { law, values }) {
    const first = new Map<string, string>();
    for (const pointer of pointers)
      for (const { key, text: so, holder, at } of textsIn(valueAt(data, fromPointer(pointer)))) {
        const { ngay, co_quan } = holder;
        if (key !== 'so' || typeof ngay !== 'string' || typeof co_quan !== 'string') continue;
        if (!/[A-Za-zĐđ]/.test(so)) continue;
        const paper = `${so.replaceAll(' ', '').toLowerCase()} ${ngay}`;
        const known = first.get(paper);
        if (known === undefined) first.set(paper, co_quan);
        else if (known !== co_quan && !maybeSameOffice(known, co_quan, law)) {
          const tai = pointer + toPointer([...at.slice(0, -1), 'co_quan']);
          Object.assign(values, { so, ten: co_quan, ten_kia: known, tai });
          return false;
        }
      }
    return true;
  },
});

/** The paper is one of those that are told. */
export const co_van_ban = defineKeyword<{ van_ban: string; trong: string }>({
  name: 'co_van_ban',
  doc: 'Danh sách trong có phần tử cùng ngày (ngay) với văn bản ở van_ban và cùng số (so): so phần số đứng đầu, không kể ký hiệu; một bên không ghi số thì chỉ so ngày.',
  example: 'co_van_ban: { van_ban: /muc, trong: /de_nghi/da_khen }',
  args: exactly({ van_ban: POINTER, trong: POINTER }),
  run({ van_ban, trong }, data, context) {
    const day = need(data, `${van_ban}/ngay`, context);
    const list = needList(data, trong, context);
    if (day === undefined || !list) return undefined;
    const number = numberOf(valueAt(data, fromPointer(van_ban)));
    return list.some((item) => {
      const other = numberOf(item);
      return (
        valueAt(item, ['ngay']) === day && (number === undefined || other === undefined || number === other)
      );
    });
  },
});

/** `057/QĐ-TTg` → `57`. */
function numberOf(paper: unknown): string | undefined {
  return /[1-9]\d*/.exec(String(valueAt(paper, ['so']) ?? ''))?.[0];
}
