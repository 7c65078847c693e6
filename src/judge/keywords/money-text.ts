/** Sums of money told in a sentence against the sum that is written beside it. */
import { defineKeyword, exactly, need, needText, POINTER } from './define.ts';

interface Args {
  readonly o: string;
  readonly so: string;
  /** The number may be this many times the largest sum of the sentence. */
  readonly lan: number;
  /** Word behind a number → what one of it is, in the unit of the number. */
  readonly don_vi: Readonly<Record<string, number>>;
}

/** A number as Vietnamese write it: points between thousands, a comma before decimals. */
const NUMBER = /(\d[\d.]*(?:,\d+)?)\s*([A-Za-zÀ-ỹĐđ]+)/gu;

/** The sentence does not tell of much less money than the number does. */
export const tien_trong_cau = defineKeyword<Args>({
  name: 'tien_trong_cau',
  doc: 'Số ở so không quá lan lần số tiền lớn nhất kể trong câu ở o: số viết bằng chữ số (dấu chấm ngăn nghìn, dấu phẩy trước phần lẻ) đứng trước một chữ của don_vi, nhân với giá trị của chữ ấy. Câu không kể số tiền nào thì đúng. kq.tien là số tiền lớn nhất.',
  example:
    'tien_trong_cau: { o: /de_nghi/dong_gop/tai_san, so: /de_nghi/dong_gop/gia_tri, lan: 10, don_vi: { triệu: 1000000, đồng: 1 } }',
  args: exactly({
    o: POINTER,
    so: POINTER,
    lan: { type: 'number', minimum: 1 },
    don_vi: { type: 'object', additionalProperties: { type: 'number' } },
  }),
  run({ o, so, lan, don_vi }, data, context) {
    const sentence = needText(data, o, context);
    const number = need(data, so, context);
    if (sentence === undefined || typeof number !== 'number') return undefined;
    const sums = [...sentence.normalize('NFC').matchAll(NUMBER)].flatMap(([, digits, word]) => {
      const unit = don_vi[(word ?? '').toLowerCase()];
      return unit === undefined ? [] : [Number((digits ?? '').replaceAll('.', '').replace(',', '.')) * unit];
    });
    if (sums.length === 0) return true;
    const most = Math.max(...sums);
    context.values['tien'] = most;
    return number <= most * lan;
  },
});
