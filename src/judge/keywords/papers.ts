/** Papers of a dossier, wherever they are listed, and the days that they may bear. */
import { addYears } from '../../core/date.ts';
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { paperKey } from '../paper-number.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, needDate, POINTER, POINTERS } from './define.ts';
import { papersIn } from './papers-in.ts';

interface Args {
  readonly trong: readonly string[];
  readonly tu?: string;
  readonly den?: string;
  readonly du_nam?: number;
}

/** No paper is older than what it certifies, none younger than what leans on it. */
export const van_ban_trong_khoang = defineKeyword<Args>({
  name: 'van_ban_trong_khoang',
  doc: 'Trong các nhánh ở trong, mọi văn bản có ngày và tên cơ quan, người ký đều có ngày không trước ngày ở tu (du_nam: không trước ngày tròn bấy nhiêu năm kể từ ngày ấy), không sau ngày ở den. Không có văn bản nào thì đúng. kq.ten, kq.ngay là tên và ngày của văn bản sai, kq.tai là chỗ ghi.',
  example:
    'van_ban_trong_khoang: { trong: [/de_nghi/mo_hinh], tu: /de_nghi/mo_hinh/tu_ngay, den: /dot_trinh/to_trinh/ngay }',
  args: exactly(
    {
      trong: POINTERS,
      tu: POINTER,
      den: POINTER,
      du_nam: { type: 'integer', minimum: 1 },
    },
    ['trong'],
  ),
  run({ trong, tu, den, du_nam }, data, context) {
    const from = tu === undefined ? undefined : needDate(data, tu, context);
    const to = den === undefined ? undefined : needDate(data, den, context);
    const first = from && du_nam !== undefined ? addYears(from, du_nam) : from;
    for (const pointer of trong)
      for (const { text, day, at } of papersIn(valueAt(data, fromPointer(pointer)))) {
        if (!((first !== undefined && day < first) || (to !== undefined && day > to))) continue;
        const tai = pointer + toPointer([...at.slice(0, -1), 'ngay']);
        Object.assign(context.values, { ten: text, ngay: day, tai });
        return false;
      }
    return (tu !== undefined && !from) || (den !== undefined && !to) ? undefined : true;
  },
});

/** One scan is not two papers. */
export const mot_tep_mot_van_ban = defineKeyword<readonly string[]>({
  name: 'mot_tep_mot_van_ban',
  doc: 'Trong các nhánh ở các con trỏ, không có một tệp (tep) được ghi cho hai văn bản khác số (so). kq.tep là tên tệp, kq.so, kq.so_kia là hai số, kq.tai là chỗ ghi.',
  example: 'mot_tep_mot_van_ban: [/de_nghi/mo_hinh, /de_nghi/giay_to]',
  args: POINTERS,
  run(pointers, data, context) {
    const first = new Map<string, string>();
    for (const pointer of pointers)
      for (const { text: tep, holder, at } of textsUnder(valueAt(data, fromPointer(pointer)), ['tep'])) {
        const { so } = holder;
        if (typeof so !== 'string') continue;
        const known = first.get(tep);
        if (known === undefined) first.set(tep, so);
        else if (known !== so && paperKey(known) !== paperKey(so)) {
          Object.assign(context.values, { tep, so, so_kia: known, tai: pointer + toPointer(at) });
          return false;
        }
      }
    return true;
  },
});
