/** A deed that an earlier award has already been given for. */
import { parseDate } from '../../core/date.ts';
import { fold } from '../../core/text.ts';
import { allOf, type Tri } from '../../core/tri.ts';
import { defineKeyword, exactly, needList, POINTER } from './define.ts';

interface Deed {
  readonly noi_dung?: string;
  readonly tu_ngay?: string;
  readonly den_ngay?: string;
}

interface Award {
  readonly noi_dung?: string;
  readonly ngay?: string;
}

/** The key is the deed, not the person: an award of another time or for other words is history, not a twin. */
export const chua_duoc_khen = defineKeyword<{ thanh_tich: string; da_khen: string }>({
  name: 'chua_duoc_khen',
  doc: 'Không thành tích nào của danh sách thanh_tich trùng nội dung với một lần khen của danh sách da_khen ký sau khi thành tích kết thúc. Lần khen ký khi thành tích đang diễn ra, hoặc thành tích không ghi ngày, thì chưa rõ; lần khen ký trước khi thành tích bắt đầu, hoặc không ghi nội dung, thì không coi là trùng. kq.tai là con trỏ của lần khen ấy.',
  example: 'chua_duoc_khen: { thanh_tich: /de_nghi/thanh_tich, da_khen: /de_nghi/da_khen }',
  args: exactly({ thanh_tich: POINTER, da_khen: POINTER }),
  run(args, data, context) {
    const deeds = needList(data, args.thanh_tich, context) as readonly Deed[] | undefined;
    const awards = needList(data, args.da_khen, context) as readonly Award[] | undefined;
    if (!deeds || !awards) return undefined;
    return allOf(
      awards.map((award, i) => {
        const fresh = allOf(deeds.map((deed) => isFresh(deed, award)));
        if (fresh !== true) context.values['tai'] = `${args.da_khen}/${i}`;
        return fresh;
      }),
    );
  },
});

/** false: the award was given for this very deed. */
function isFresh(deed: Deed, award: Award): Tri {
  const words = fold(award.noi_dung ?? '');
  if (words === '' || words !== fold(deed.noi_dung ?? '')) return true;
  const signed = parseDate(award.ngay);
  const from = parseDate(deed.tu_ngay);
  if (!signed || !from) return undefined;
  if (signed < from) return true;
  return signed < (parseDate(deed.den_ngay) ?? from) ? undefined : false;
}
