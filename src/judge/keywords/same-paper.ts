/** One paper told in two places of a dossier is told alike. */
import { parseDate, yearOf } from '../../core/date.ts';
import { memoFor } from '../../core/memo.ts';
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import type { Law } from '../../law/law.ts';
import { isOwnSymbol, maybeSameOffice } from '../../law/offices.ts';
import { type PaperNumber, paperNumber } from '../paper-number.ts';
import { type PlacedText, textsIn } from '../texts.ts';
import { defineKeyword, exactly, need, needList, POINTER, POINTERS } from './define.ts';

/** A mention of a paper: what tells it from other papers, and who made it. */
interface Mention {
  readonly paper: PaperNumber;
  readonly day: unknown;
  readonly file: unknown;
  readonly office: string;
  readonly text: PlacedText;
}

/** A number with its symbol and its day is of one office. */
export const mot_so_mot_co_quan = defineKeyword<readonly string[]>({
  name: 'mot_so_mot_co_quan',
  doc: 'Dưới mỗi con trỏ, ở mọi tầng, hai chỗ ghi cùng một văn bản thì cùng cơ quan (co_quan), không kể chức danh đứng đầu và phần tên viết thêm ở cuối. Cùng một văn bản: cùng số có ký hiệu (so) và cùng ngày (ngay), hoặc cùng tệp (tep) và cùng số hay cùng ngày, hoặc cùng số mà ký hiệu chỉ một cơ quan dùng (ten_cap.ky_hieu_rieng); số 0 ở đầu, chữ “Số”, khoảng trắng không làm thành số khác; ký hiệu khác nhau thì là hai văn bản. kq.so, kq.ten, kq.ten_kia là số và hai tên, kq.tai là chỗ ghi.',
  example: 'mot_so_mot_co_quan: [/de_nghi]',
  args: POINTERS,
  run(pointers, data, { law, values }) {
    for (const pointer of pointers) {
      const mentions = mentionsIn(textsIn(valueAt(data, fromPointer(pointer))));
      for (let i = 1; i < mentions.length; i++)
        for (let j = 0; j < i; j++) {
          const [one, other] = [mentions[i]!, mentions[j]!];
          if (one.office === other.office) continue;
          if (!maybeOnePaper(one, other) && !isOfOneOffice(one, other, law)) continue;
          if (maybeSameOffice(other.office, one.office, law)) continue;
          const so = one.text.holder['so'] ?? other.text.holder['so'] ?? '';
          const tai = pointer + toPointer(one.text.at);
          Object.assign(values, { so, ten: one.office, ten_kia: other.office, tai });
          return false;
        }
    }
    return true;
  },
});

/** An office gives a number once a year. */
export const mot_so_mot_ngay = defineKeyword<readonly string[]>({
  name: 'mot_so_mot_ngay',
  doc: 'Dưới mỗi con trỏ, ở mọi tầng, hai chỗ ghi cùng số có ký hiệu (so), cùng năm của ngày (ngay) và cùng cơ quan (co_quan, không kể chức danh đứng đầu và phần tên viết thêm ở cuối) thì cùng ngày. kq.so, kq.ten, kq.ngay, kq.ngay_kia là số, tên và hai ngày, kq.tai là chỗ ghi.',
  example: 'mot_so_mot_ngay: [/de_nghi]',
  args: POINTERS,
  run(pointers, data, { law, values }) {
    for (const pointer of pointers) {
      const mentions = mentionsIn(textsIn(valueAt(data, fromPointer(pointer)))).filter(isNumbered);
      for (const [i, one] of mentions.entries()) {
        const other = mentions.slice(0, i).find((earlier) => isOneNumberOnTwoDays(earlier, one, law));
        if (!other) continue;
        const tai = pointer + toPointer(one.text.at);
        const so = one.text.holder['so'];
        Object.assign(values, { so, ten: one.office, ngay: other.day, ngay_kia: one.day, tai });
        return false;
      }
    }
    return true;
  },
});

const isNumbered = ({ paper }: Mention): boolean => paper.number !== '' && paper.symbol !== '';

function isOneNumberOnTwoDays(one: Mention, other: Mention, law: Law): boolean {
  if (one.paper.number !== other.paper.number || one.paper.symbol !== other.paper.symbol) return false;
  const [day, when] = [parseDate(one.day), parseDate(other.day)];
  if (!day || !when || day === when || yearOf(day) !== yearOf(when)) return false;
  return maybeSameOffice(one.office, other.office, law);
}

/** All that say whose they are and have a number, a day or a file to be known by. */
const mentionsIn = memoFor((texts: readonly PlacedText[]): readonly Mention[] => {
  const mentions: Mention[] = [];
  for (const text of texts) {
    if (text.key !== 'co_quan') continue;
    const { so, ngay: day, tep: file } = text.holder;
    const paper = paperNumber(typeof so === 'string' ? so : '');
    mentions.push({ paper, day, file, office: text.text, text });
  }
  return mentions;
});

/** One number under a symbol that only one office writes. */
function isOfOneOffice({ paper: a }: Mention, { paper: b }: Mention, law: Law): boolean {
  return a.number !== '' && a.number === b.number && a.symbol === b.symbol && isOwnSymbol(a.symbol, law);
}

function maybeOnePaper(one: Mention, other: Mention): boolean {
  const [a, b] = [one.paper, other.paper];
  if (a.symbol !== b.symbol && a.symbol !== '' && b.symbol !== '') return false;
  if (a.number !== b.number && a.number !== '' && b.number !== '') return false;
  const sameNumber = a.number !== '' && a.number === b.number;
  const sameDay = one.day !== undefined && one.day === other.day;
  if (one.file !== undefined && one.file === other.file) return sameNumber || sameDay;
  return sameNumber && sameDay && a.symbol !== '' && b.symbol !== '';
}

/** The paper is one of those that are told. */
export const co_van_ban = defineKeyword<{ van_ban: string; trong: string; khong?: true }>({
  name: 'co_van_ban',
  doc: 'Danh sách trong có phần tử cùng ngày (ngay) và cùng số (so) với văn bản ở van_ban: so phần số đứng đầu, không kể ký hiệu; một bên không ghi số hoặc không ghi ngày thì chỉ so phần còn lại. Văn bản không ghi cả hai là chưa rõ. khong: danh sách không có phần tử nào cùng cả số và ngày.',
  example: 'co_van_ban: { van_ban: /muc, trong: /de_nghi/da_khen }',
  args: exactly({ van_ban: POINTER, trong: POINTER, khong: { const: true } }, ['van_ban', 'trong']),
  run({ van_ban, trong, khong }, data, context) {
    const paper = valueAt(data, fromPointer(van_ban));
    const [number, day] = [numberOf(paper), valueAt(paper, ['ngay'])];
    if (number === '' && need(data, `${van_ban}/ngay`, context) === undefined) return undefined;
    const list = needList(data, trong, context);
    if (!list) return undefined;
    if (khong)
      return !list.some(
        (item) =>
          number !== '' && number === numberOf(item) && day !== undefined && day === valueAt(item, ['ngay']),
      );
    const same = (a: unknown, b: unknown) => !a || !b || a === b;
    return list.some((item) => {
      const [other, when] = [numberOf(item), valueAt(item, ['ngay'])];
      const both = (number && other) || (day && when);
      return both && same(number, other) && same(day, when);
    });
  },
});

function numberOf(paper: unknown): string {
  return paperNumber(String(valueAt(paper, ['so']) ?? '')).number;
}
