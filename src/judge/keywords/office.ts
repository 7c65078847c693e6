/** Whether a day, and all that followed from it, lies outside the time told span by span. */
import { type IsoDate, parseDate } from '../../core/date.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { defineKeyword, exactly, need, needDate, needList, POINTER } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

/** A day within a span that counts fails; one that was over before the first span passes; between them nobody knows. */
export const ngoai_khoang = defineKeyword<{ ngay: string; xong: string; trong: string; loc?: ItemFilter }>({
  name: 'ngoai_khoang',
  doc: 'Ngày ở ngay không nằm trong khoảng nào (tu_ngay đến hết den_ngay, hoặc đến nay) của danh sách trong thỏa bộ lọc loc. Chỉ đúng khi ngày ở xong đứng trước khoảng đầu tiên; còn lại thì chưa rõ, vì thời gian chưa kê vẫn có thể thuộc danh sách.',
  example:
    'ngoai_khoang: { ngay: /muc/ngay, xong: /muc/chap_hanh_xong, trong: /de_nghi/qua_trinh, loc: { /chuc_danh: { co: true } } }',
  args: exactly({ ngay: POINTER, xong: POINTER, trong: POINTER, loc: ITEM_FILTER }, [
    'ngay',
    'xong',
    'trong',
  ]),
  run(args, data, context) {
    const day = needDate(data, args.ngay, context);
    const list = needList(data, args.trong, context);
    if (!day || !list) return undefined;
    const inside = list.some((item) => {
      const [from, to] = boundsOf(item);
      if (!from || from > day || (to !== undefined && to < day)) return false;
      return matches(item, args.loc ?? {}, data, () => undefined) === true;
    });
    if (inside) return false;
    const over = parseDate(valueAt(data, fromPointer(args.xong)));
    if (!over) need(data, args.xong, context);
    const before = over !== undefined && list.every((item) => (boundsOf(item)[0] ?? over) > over);
    return before && over >= day ? true : undefined;
  },
});

/** First and last day of a span; without a last day it lasts. */
function boundsOf(item: unknown): readonly [IsoDate | undefined, IsoDate | undefined] {
  return [parseDate(valueAt(item, ['tu_ngay'])), parseDate(valueAt(item, ['den_ngay']))];
}
