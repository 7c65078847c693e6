/** Evidence files that a dossier names. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, POINTER } from './define.ts';

/** Every evidence file named at the pointer exists inside the dossier folder. */
export const ton_tai_tep = defineKeyword<string>({
  name: 'ton_tai_tep',
  doc: 'Tệp (hoặc mọi tệp của danh sách) ghi ở con trỏ có thật và nằm trong thư mục hồ sơ. Không ghi tệp nào thì coi là đạt: việc bắt buộc có tệp do từ khóa co xét.',
  example: 'ton_tai_tep: /muc/tep',
  args: POINTER,
  run(pointer, data, context) {
    const value = valueAt(data, fromPointer(pointer));
    const files = Array.isArray(value) ? value : value === undefined ? [] : [value];
    for (const file of files) {
      if (typeof file !== 'string') return false;
      const state = context.evidence(pointer, file);
      if (state !== 'ok') {
        context.values['tep'] = file;
        context.values['tinh_trang'] = STATES[state];
        return false;
      }
    }
    return true;
  },
});

const STATES = {
  missing: 'không có trong thư mục hồ sơ',
  outside: 'nằm ngoài thư mục hồ sơ',
  'not-a-file': 'không phải là tệp',
  absolute: 'là đường dẫn tuyệt đối',
  empty: 'là tệp rỗng, không có nội dung',
  'own-data': 'là dữ liệu của hồ sơ (YAML), không phải minh chứng',
} as const;

/** Every file named anywhere below a pointer, under the key `tep`. */
export const moi_tep = defineKeyword<{ trong: string; tru?: readonly string[] }>({
  name: 'moi_tep',
  doc: 'Mọi tệp ghi ở khóa tep bất kỳ dưới con trỏ trong (một phần của một tệp YAML; trừ các nhánh tru, ở dưới trong) có thật và nằm trong thư mục hồ sơ. kq.tai là con trỏ của tệp sai.',
  example: 'moi_tep: { trong: /de_nghi, tru: [/de_nghi/giay_to] }',
  args: exactly({ trong: POINTER, tru: { type: 'array', items: POINTER } }, ['trong']),
  run({ trong, tru = [] }, data, context) {
    const part = valueAt(data, fromPointer(trong));
    const apart = tru.map(fromPointer);
    const depth = fromPointer(trong).length;
    for (const { text: file, at } of textsUnder(part, ['tep'])) {
      if (apart.some((branch) => branch.every((step, i) => i < depth || step === at[i - depth]))) continue;
      const state = context.evidence(trong, file);
      if (state !== 'ok') {
        const tai = trong + toPointer(at);
        Object.assign(context.values, { tep: file, tinh_trang: STATES[state], tai });
        return false;
      }
    }
    return true;
  },
});
