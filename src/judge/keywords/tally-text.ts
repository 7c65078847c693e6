/** Numbers in a sentence against the lists they speak of. */
import { memo } from '../../core/memo.ts';
import { defineKeyword, exactly, needList, needText, POINTER } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

interface Args {
  readonly o: string;
  readonly chu: string;
  readonly trong: string;
  readonly loc: ItemFilter;
}

const numberBefore = memo(
  (chu) => new RegExp(`(?<![\\p{L}\\d/])(\\d+)\\s+(?:\\([^)]*\\)\\s+)?${chu}(?!\\p{L})`, 'iu'),
  20,
);

/** A sentence that counts says the number that is there. */
export const so_trong_cau = defineKeyword<Args>({
  name: 'so_trong_cau',
  doc: 'Số viết bằng chữ số đứng liền trước chữ ở chu trong câu ở o (ví dụ “08 cá nhân”) bằng số phần tử của danh sách trong thỏa bộ lọc loc. Câu không có số nào trước chữ ấy thì đúng. kq.so, kq.dem là số trong câu và số đếm được.',
  example:
    'so_trong_cau: { o: /dot_trinh/to_trinh/trich_yeu, chu: cá nhân, trong: /cac_de_nghi, loc: { /doi_tuong/loai: { trong: [ca_nhan] } } }',
  args: exactly({ o: POINTER, chu: { type: 'string' }, trong: POINTER, loc: ITEM_FILTER }),
  run({ o, chu, trong, loc }, data, context) {
    const sentence = needText(data, o, context);
    const list = needList(data, trong, context);
    if (sentence === undefined || !list) return undefined;
    const said = /\d/.test(sentence) ? numberBefore(chu).exec(sentence)?.[1] : undefined;
    if (said === undefined) return true;
    const there = list.filter((item) => matches(item, loc, data, () => undefined) === true).length;
    Object.assign(context.values, { so: Number(said), dem: there, chu });
    return Number(said) === there;
  },
});
