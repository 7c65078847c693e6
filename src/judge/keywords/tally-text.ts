/** Numbers in sentences against the lists and the numbers they speak of. */
import { memo, memoFor, memoTyped } from '../../core/memo.ts';
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { expression } from '../../core/pattern.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, need, needList, needText, POINTER, POINTERS, TEXTS } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

interface Args {
  readonly o: string;
  readonly chu: string;
  readonly trong: string;
  readonly loc: ItemFilter;
}

const numberBefore = memo(
  (chu) => expression(`(?<![\\p{L}\\d/])(\\d+)\\s+(?:\\([^)]*\\)\\s+)?${chu}(?!\\p{L})`, 'iu', chu),
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

interface Told {
  readonly so: string;
  readonly trong: readonly string[];
  readonly khoa: readonly string[];
  readonly mau: readonly string[];
  readonly chu_so: Readonly<Record<string, number>>;
}

/** Texts of some dozens of dossiers. */
const MOST_TEXTS = 100;

/** Numbers as figures or in words; the longer word first, or “mười hai” would be ten. */
const numbersBy = memoFor(({ mau, chu_so }: Told) => {
  const words = Object.keys(chu_so).sort((a, b) => b.length - a.length);
  const number = `(?<![\\p{L}\\d.,])(\\d{1,4}|${words.join('|')})(?![\\d.,]*\\d|\\p{L})`;
  const tellers = mau.map((text) => expression(text.replaceAll('{so}', number), 'giu', text));
  return memoTyped((text): readonly number[] => {
    const line = text.normalize('NFC').replaceAll(/\s+/g, ' ');
    return tellers.flatMap((teller) =>
      [...line.matchAll(teller)].map(([, told = '']) => chu_so[told.toLowerCase()] ?? Number(told)),
    );
  }, MOST_TEXTS);
});

/** Somewhere the story tells the number that is written, as one number or as its parts. */
export const so_khop_loi_ke = defineKeyword<Told>({
  name: 'so_khop_loi_ke',
  doc: 'Số ở so bằng một số kể trong lời, hoặc bằng tổng các số kể trong cùng một chữ: chữ ghi ở các khóa khoa dưới các con trỏ trong, chỗ khớp một biểu thức của mau, trong đó {so} là con số (chữ số, hoặc chữ của chu_so). Không kể hoa thường. Không lời nào kể số thì đúng. kq.so, kq.tai là số đầu tiên kể khác và chỗ ghi.',
  example:
    "so_khop_loi_ke: { so: /de_nghi/hanh_dong/so_nguoi_cuu, trong: [/de_nghi], khoa: [tom_tat, noi_dung, dien_bien], mau: ['cứu (?:sống |được )*{so} (?:người|em)'], chu_so: { một: 1, hai: 2, ba: 3 } }",
  args: exactly({
    so: POINTER,
    trong: POINTERS,
    khoa: TEXTS,
    mau: TEXTS,
    chu_so: { type: 'object', additionalProperties: { type: 'integer' } },
  }),
  run(args, data, context) {
    const written = need(data, args.so, context);
    if (typeof written !== 'number') return undefined;
    let other: { so: number; tai: string } | undefined;
    for (const pointer of args.trong)
      for (const { text, at } of textsUnder(valueAt(data, fromPointer(pointer)), args.khoa)) {
        const told = numbersBy(args)(text);
        if (told.length === 0) continue;
        if (told.includes(written) || told.reduce((sum, one) => sum + one) === written) return true;
        other ??= { so: told[0]!, tai: pointer + toPointer(at) };
      }
    if (!other) return true;
    Object.assign(context.values, other);
    return false;
  },
});
