/** Whether what a person judges was over on the day of the answer. */
import { addDays, type IsoDate, isoDate, parseDate, yearOf } from '../../core/date.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { allOf, type Tri } from '../../core/tri.ts';
import { defineKeyword, exactly, needDate, needList, POINTER, POINTERS } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

interface Args {
  readonly vao: string;
  readonly trong: string;
  readonly het: readonly string[];
  readonly nam?: string;
  readonly con_lai: number;
  readonly loc?: ItemFilter;
}

/** Every item of a list had come to its end on a day, but for the last days of a year. */
export const da_xong = defineKeyword<Args>({
  name: 'da_xong',
  doc: 'Vào ngày ở vao, mọi phần tử của danh sách trong (thỏa bộ lọc loc, nếu ghi) đã xong: ngày đầu tiên có ghi trong các con trỏ het (trong phần tử) không sau ngày ấy, hoặc còn trong năm ấy khi đến hết năm còn không quá con_lai ngày; hoặc năm ghi ở nam (trong phần tử) đã hết, kể như trên. Phần tử không ghi ngày nào thì chưa rõ. kq.het là ngày xong của phần tử đầu tiên chưa xong.',
  example: 'da_xong: { vao: /muc/ngay, trong: /de_nghi/thanh_tich, het: [/den_ngay, /tu_ngay], con_lai: 31 }',
  args: exactly(
    {
      vao: POINTER,
      trong: POINTER,
      het: POINTERS,
      nam: POINTER,
      con_lai: { type: 'integer', minimum: 0 },
      loc: ITEM_FILTER,
    },
    ['vao', 'trong', 'het', 'con_lai'],
  ),
  run(args, data, context): Tri {
    const day = needDate(data, args.vao, context);
    const list = needList(data, args.trong, context);
    if (!day || !list) return undefined;
    // With so few days left, the year counts as over.
    const reach = yearOf(addDays(day, args.con_lai)) > yearOf(day) ? isoDate(`${yearOf(day)}-12-31`) : day;
    return allOf(
      list.map((item, i) => {
        const fits = args.loc === undefined || matches(item, args.loc, data, () => {});
        if (fits === false) return true;
        const ends = endsOf(item, args);
        if (ends.length === 0) context.missing.add(`${args.trong}/${i}${args.het[0]}`);
        if (ends.length === 0) return undefined;
        if (ends.some((end) => end <= reach)) return true;
        context.values['het'] ??= ends[0]!;
        return fits === undefined ? undefined : false;
      }),
    );
  },
});

/** The day an item ended, and the last day of its year; either will do. */
function endsOf(item: unknown, { het, nam }: Args): readonly IsoDate[] {
  const days = het.map((pointer) => parseDate(valueAt(item, fromPointer(pointer))));
  const year = nam === undefined ? undefined : valueAt(item, fromPointer(nam));
  const last = typeof year === 'number' ? parseDate(`${year}-12-31`) : undefined;
  return [days.find((day) => day !== undefined), last].filter((day) => day !== undefined);
}
