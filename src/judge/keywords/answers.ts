/** Answers of named persons: whether they bring the paper that their question asks for. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { defineKeyword, POINTER } from './define.ts';

interface Recorded {
  readonly ket_qua?: boolean;
  readonly can_cu?: string;
}

/** A dash or blank names no paper. */
const NAMES_SOMETHING = /\p{L}.*\p{L}|\d/u;

/** Every yes to a question that asks for a paper names one. */
export const tra_loi_ghi_can_cu = defineKeyword<string>({
  name: 'tra_loi_ghi_can_cu',
  doc: 'Trong các câu trả lời ở con trỏ, mỗi câu có ket_qua: true mà câu hỏi của kho luật đòi ghi văn bản vào can_cu thì can_cu có chữ hoặc số. kq.tai là câu trả lời thiếu, kq.ma là mã của nó.',
  example: 'tra_loi_ghi_can_cu: /de_nghi/tra_loi',
  args: POINTER,
  run(pointer, data, context) {
    const answers = (valueAt(data, fromPointer(pointer)) ?? {}) as Readonly<Record<string, Recorded>>;
    for (const ma of context.law.data.ghi_can_cu) {
      const answer = answers[ma];
      if (answer?.ket_qua !== true || NAMES_SOMETHING.test(answer.can_cu ?? '')) continue;
      context.values['tai'] = toPointer([...fromPointer(pointer), ma]);
      context.values['ma'] = ma;
      return false;
    }
    return true;
  },
});
