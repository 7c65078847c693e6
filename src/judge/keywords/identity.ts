/** Citizen numbers against sex and date of birth. */
import { yearOf } from '../../core/date.ts';
import { defineKeyword, exactly, need, needDate, POINTER } from './define.ts';

interface Args {
  readonly so: string;
  readonly phan: 'gioi_tinh' | 'nam_sinh';
  readonly gioi_tinh?: string;
  readonly ngay_sinh: string;
  /** Century's first year → digit for men and for women. */
  readonly the_ky: readonly { readonly tu_nam: number; readonly nam: string; readonly nu: string }[];
}

/** Structure of a 12-digit citizen number: fourth digit = sex and century, fifth and sixth = year of birth. */
export const can_cuoc = defineKeyword<Args>({
  name: 'can_cuoc',
  doc: 'Số căn cước 12 chữ số khớp với giới tính và thế kỷ sinh (chữ số thứ tư, theo bảng the_ky) hoặc với năm sinh (chữ số thứ năm, sáu).',
  example:
    'can_cuoc: { so: /de_nghi/doi_tuong/so_can_cuoc, phan: nam_sinh, ngay_sinh: /de_nghi/doi_tuong/ngay_sinh, the_ky: [] }',
  args: {
    type: 'object',
    properties: {
      so: POINTER,
      phan: { enum: ['gioi_tinh', 'nam_sinh'] },
      gioi_tinh: POINTER,
      ngay_sinh: POINTER,
      the_ky: {
        type: 'array',
        items: exactly({ tu_nam: { type: 'integer' }, nam: { type: 'string' }, nu: { type: 'string' } }),
      },
    },
    required: ['so', 'phan', 'ngay_sinh', 'the_ky'],
    additionalProperties: false,
  },
  run(args, data, context) {
    const number = need(data, args.so, context);
    const born = needDate(data, args.ngay_sinh, context);
    if (number === undefined || !born) return undefined;
    // A number of the wrong shape is another rule's finding.
    if (typeof number !== 'string' || !/^\d{12}$/.test(number)) return true;
    if (args.phan === 'nam_sinh') {
      context.values['can'] = born.slice(2, 4);
      context.values['thay'] = number.slice(4, 6);
      return number.slice(4, 6) === born.slice(2, 4);
    }
    const sex = args.gioi_tinh === undefined ? undefined : need(data, args.gioi_tinh, context);
    const century = args.the_ky.filter((entry) => entry.tu_nam <= yearOf(born)).at(-1);
    if ((sex !== 'nam' && sex !== 'nu') || !century) return undefined;
    context.values['can'] = century[sex];
    context.values['thay'] = number[3]!;
    return number[3] === century[sex];
  },
});
