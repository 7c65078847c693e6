/** Papers of a dossier that the nominee has written for himself. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { fold } from '../../core/text.ts';
import { defineKeyword, exactly, POINTERS } from './define.ts';
import { ISSUERS, papersIn } from './papers-in.ts';

/** Nobody rates, recognises or rewards himself. */
export const van_ban_khac_ten = defineKeyword<{ trong: readonly string[]; ten: readonly string[] }>({
  name: 'van_ban_khac_ten',
  doc: 'Trong các nhánh ở trong, không văn bản có ngày nào mà tên cơ quan, người ký (co_quan, nguoi_ky) là, hoặc kết thúc bằng, một tên ghi ở các con trỏ ten (không kể hoa thường, dấu, khoảng trắng thừa). Con trỏ trong ten không có giá trị thì bỏ qua. kq.ten là tên cơ quan, người ký ấy, kq.tai là chỗ ghi.',
  example: 'van_ban_khac_ten: { trong: [/de_nghi/xep_loai], ten: [/de_nghi/doi_tuong/ten] }',
  args: exactly({ trong: POINTERS, ten: POINTERS }),
  run({ trong, ten }, data, context) {
    const own = ten.flatMap((pointer) => {
      const name = valueAt(data, fromPointer(pointer));
      return typeof name === 'string' && fold(name) !== '' ? [` ${fold(name)}`] : [];
    });
    for (const pointer of trong) {
      for (const { text, at } of papersIn(valueAt(data, fromPointer(pointer)), ISSUERS)) {
        const issuer = ` ${fold(text)}`;
        if (!own.some((name) => issuer.endsWith(name))) continue;
        Object.assign(context.values, { ten: text, tai: pointer + toPointer(at) });
        return false;
      }
    }
    return true;
  },
});
