/** Evidence files that a dossier names. */
import { fromPointer, valueAt } from '../../core/path.ts';
import { defineKeyword, POINTER } from './define.ts';

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
} as const;
