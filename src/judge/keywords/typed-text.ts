/** How a text is typed: with its accents, with days that can have been. */
import { type IsoDate, parseDate } from '../../core/date.ts';
import { memoTyped } from '../../core/memo.ts';
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, needDate, needText, POINTER, POINTERS, TEXTS } from './define.ts';

/** Letters that only Vietnamese typed with its accents has, or accents typed after their letters. */
const ACCENTED = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]|[\u0300-\u0309\u0323]/u;
const WORD = /\p{L}{2,}/gu;

/** Fewer words may be a foreign name. */
const SENTENCE = 4;

function lacksAccents(text: string): boolean {
  return !ACCENTED.test(text) && (text.match(WORD)?.length ?? 0) >= SENTENCE;
}

/** Sentences are Vietnamese that rules and people can read. */
export const viet_co_dau = defineKeyword<{ trong: readonly string[]; khoa: readonly string[] }>({
  name: 'viet_co_dau',
  doc: 'Dưới các con trỏ trong, ở mọi tầng, chữ ghi ở các khóa khoa có từ bốn tiếng trở lên thì có ít nhất một chữ cái mang dấu tiếng Việt. Không ghi thì đúng. kq.ten, kq.tai là chữ và chỗ đầu tiên viết không dấu.',
  example: 'viet_co_dau: { trong: [/de_nghi], khoa: [tom_tat, noi_dung] }',
  args: exactly({
    trong: POINTERS,
    khoa: TEXTS,
  }),
  run({ trong, khoa }, data, { values }) {
    for (const pointer of trong)
      for (const { text, at } of textsUnder(valueAt(data, fromPointer(pointer)), khoa)) {
        if (!lacksAccents(text)) continue;
        Object.assign(values, { ten: text, tai: pointer + toPointer(at) });
        return false;
      }
    return true;
  },
});

const DAY = /(?<!\d)(\d{1,2})(?:\/|-|\.| tháng )(\d{1,2})(?:\/|-|\.| năm )(\d{4})(?!\d)/giu;

/** Days as people write them; what no calendar has is none. */
const daysIn = memoTyped(
  (text): readonly IsoDate[] =>
    [...text.normalize('NFC').matchAll(DAY)].flatMap(([, day, month, year]) => {
      const told = parseDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
      return told === undefined ? [] : [told];
    }),
  100,
);

/** Nobody leans on a paper of a day to come. */
export const ngay_trong_cau = defineKeyword<{ o: string; khong_sau: string; nam?: true }>({
  name: 'ngay_trong_cau',
  doc: 'Mọi ngày viết trong câu ở o (05/3/2026, 05-3-2026, 05 tháng 3 năm 2026) không sau ngày ở khong_sau; nam: true thì cả mọi năm viết trong câu (năm 2026, 2021 - 2026) không sau năm của ngày ấy. Câu không nêu ngày, năm nào thì đúng. kq.ngay là ngày, năm đầu tiên ở sau.',
  example: 'ngay_trong_cau: { o: /muc/can_cu, khong_sau: /muc/ngay }',
  args: exactly({ o: POINTER, khong_sau: POINTER, nam: { const: true } }, ['o', 'khong_sau']),
  run({ o, khong_sau, nam }, data, context) {
    const sentence = needText(data, o, context);
    if (sentence === undefined) return undefined;
    const days = daysIn(sentence);
    const years = nam ? yearsIn(sentence) : [];
    if (days.length === 0 && years.length === 0) return true;
    const last = needDate(data, khong_sau, context);
    if (last === undefined) return undefined;
    const later = days.find((day) => day > last) ?? years.find((year) => year > last.slice(0, 4));
    if (later === undefined) return true;
    context.values['ngay'] = later;
    return false;
  },
});

const YEAR = /(?:năm |(?:19|20)\d\d ?[-–] ?)((?:19|20)\d\d)(?!\d)/giu;

const yearsIn = memoTyped(
  (text): readonly string[] => [...text.normalize('NFC').matchAll(YEAR)].map(([, year]) => year!),
  100,
);
