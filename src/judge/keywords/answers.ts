/** Answers of named persons: whether they bring the paper that their question asks for, and stand beside each other. */
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { wordingOf } from '../../core/pattern.ts';
import { defineKeyword, exactly, POINTER, POINTERS, TEXTS } from './define.ts';
import { isThere } from './presence.ts';

interface Recorded {
  readonly ket_qua?: boolean;
  readonly can_cu?: string;
}
type Answers = Readonly<Record<string, Recorded | undefined>>;

const answersAt = (data: unknown, pointer: string) => (valueAt(data, fromPointer(pointer)) ?? {}) as Answers;

/** Every yes to a question that asks for a paper names one. */
export const tra_loi_ghi_can_cu = defineKeyword<{ trong: string; mau: string; ma?: readonly string[] }>({
  name: 'tra_loi_ghi_can_cu',
  doc: 'Trong các câu trả lời ở con trỏ trong, mỗi câu có ket_qua: true mà câu hỏi của kho luật đòi ghi văn bản vào can_cu thì can_cu khớp biểu thức mau. ma: chỉ xét những câu có mã này, và chỉ khi có ghi can_cu. kq.tai là câu trả lời sai, kq.ma là mã của nó, kq.can_cu là điều đã ghi.',
  example: "tra_loi_ghi_can_cu: { trong: /de_nghi/tra_loi, mau: '\\d' }",
  args: exactly(
    {
      trong: POINTER,
      mau: { type: 'string' },
      ma: TEXTS,
    },
    ['trong', 'mau'],
  ),
  run({ trong, mau, ma }, data, context) {
    const answers = answersAt(data, trong);
    const wanted = wordingOf(mau);
    for (const id of ma ?? context.law.data.ghi_can_cu) {
      const answer = answers[id];
      const said = answer?.can_cu ?? '';
      if (answer?.ket_qua !== true || (ma && said === '') || wanted.test(said)) continue;
      context.values['tai'] = toPointer([...fromPointer(trong), id]);
      context.values['ma'] = id;
      context.values['can_cu'] = said;
      return false;
    }
    return true;
  },
});

type Pair = readonly [one: string, other: string];

interface Contradictions {
  readonly trong: string;
  readonly keo_theo: readonly Pair[];
  readonly loai_tru: readonly Pair[];
  readonly da_ke: readonly { readonly ma: string; readonly co: readonly string[] }[];
}

const PAIRS = {
  type: 'array',
  items: { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
} as const;

/** No two answers deny each other, and none denies what the dossier declares. */
export const tra_loi_khong_trai = defineKeyword<Contradictions>({
  name: 'tra_loi_khong_trai',
  doc: 'Trong các câu trả lời ở con trỏ trong: không có câu đầu của một cặp keo_theo là true mà câu sau là false; không có hai câu của một cặp loai_tru cùng là true; không có câu ma của da_ke là false mà hồ sơ có đủ các con trỏ ở co. Câu chưa trả lời thì bỏ qua. kq.tai là câu trả lời sai, kq.ma là mã của nó, kq.kia là mã của câu kia, hoặc con trỏ của điều đã kê.',
  example:
    'tra_loi_khong_trai: { trong: /de_nghi/tra_loi, keo_theo: [[guong_mau_chap_hanh, chap_hanh_tot]], loai_tru: [], da_ke: [] }',
  args: exactly({
    trong: POINTER,
    keo_theo: PAIRS,
    loai_tru: PAIRS,
    da_ke: {
      type: 'array',
      items: exactly({ ma: { type: 'string' }, co: POINTERS }),
    },
  }),
  run({ trong, keo_theo, loai_tru, da_ke }, data, context) {
    const answers = answersAt(data, trong);
    const says = (id: string, what: boolean) => answers[id]?.ket_qua === what;
    const [ma, kia] =
      keo_theo.find(([strong, weak]) => says(strong, true) && says(weak, false)) ??
      loai_tru.find(([one, other]) => says(one, true) && says(other, true)) ??
      da_ke.flatMap(({ ma: id, co }): Pair[] =>
        says(id, false) && co.every((pointer) => isThere(data, pointer)) ? [[id, co[0] ?? '']] : [],
      )[0] ??
      [];
    if (ma === undefined) return true;
    context.values['tai'] = toPointer([...fromPointer(trong), ma]);
    context.values['ma'] = ma;
    context.values['kia'] = kia ?? '';
    return false;
  },
});
