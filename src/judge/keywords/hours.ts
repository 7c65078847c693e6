/** Hours as minutes of meetings tell them. */
import { fromPointer, valueAt } from '../../core/path.ts';
import { defineKeyword, exactly, POINTER } from './define.ts';

/** “08 giờ 30”, “8h30”, “14:00”, “2 giờ chiều”. */
const HOUR = /^\D*?(\d{1,2})\s*(?:giờ|g|h|:|\.)\s*(\d{1,2})?/i;

/** Minutes since midnight; `undefined` where no hour can be read. */
function minutesOf(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const found = HOUR.exec(text.normalize('NFC'));
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 24 || minute > 59) return undefined;
  const later = hour < 12 && /chiều|tối|(?<![a-z])pm(?![a-z])/i.test(text) ? 12 : 0;
  return (hour + later) * 60 + minute;
}

/** A meeting ends after it begins. */
export const thu_tu_gio = defineKeyword<{ truoc: string; sau: string }>({
  name: 'thu_tu_gio',
  doc: 'Giờ ghi ở truoc đứng trước giờ ghi ở sau (08 giờ 30, 8h30, 14:00, 2 giờ chiều). Không ghi, hoặc không đọc được giờ, thì đúng.',
  example:
    'thu_tu_gio: { truoc: /dot_trinh/hop_hoi_dong/gio_bat_dau, sau: /dot_trinh/hop_hoi_dong/gio_ket_thuc }',
  args: exactly({ truoc: POINTER, sau: POINTER }),
  run({ truoc, sau }, data) {
    const [first, last] = [truoc, sau].map((pointer) => minutesOf(valueAt(data, fromPointer(pointer))));
    return first === undefined || last === undefined || first < last;
  },
});
