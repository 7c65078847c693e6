/** Lists as a whole: one value throughout, papers that are there. */
import { fromPointer, valueAt } from '../../core/path.ts';
import { fold } from '../../core/text.ts';
import { paperNumber } from '../paper-number.ts';
import { defineKeyword, exactly, needList, POINTER, POINTERS } from './define.ts';

/** One value throughout a list. */
export const cung_gia_tri = defineKeyword<{ trong: string; o: string }>({
  name: 'cung_gia_tri',
  doc: 'Mọi phần tử của danh sách trong có cùng một giá trị ở con trỏ o (trong phần tử).',
  example: 'cung_gia_tri: { trong: /cac_hinh_thuc, o: /quyet_dinh }',
  args: exactly({ trong: POINTER, o: POINTER }),
  run(args, data, context) {
    const list = needList(data, args.trong, context);
    if (!list) return undefined;
    const values = new Set(list.map((item) => String(valueAt(item, fromPointer(args.o)) ?? '')));
    context.values['cac_gia_tri'] = [...values].join('|');
    return values.size <= 1;
  },
});

interface OnceArgs {
  readonly trong: string;
  readonly o: string;
  readonly cung?: readonly string[];
  readonly phan_biet?: string;
  readonly khac?: string;
  readonly nhu_so_van_ban?: boolean;
}

/** Nothing is told twice. */
export const khong_lap = defineKeyword<OnceArgs>({
  name: 'khong_lap',
  doc: 'Không có hai phần tử của danh sách trong cùng một giá trị ở con trỏ o (không kể chữ hoa, chữ thường; giá trị có thể là số); phần tử không có giá trị thì bỏ qua. cung: chỉ khi hai phần tử cũng có cùng giá trị ở các con trỏ này; thiếu một giá trị thì bỏ qua. phan_biet: hai phần tử cùng có giá trị khác nhau ở con trỏ này thì không phải là một. khac: chỉ khi hai phần tử có giá trị khác nhau ở con trỏ này. nhu_so_van_ban: chỉ so phần số đứng đầu, không kể số 0 và chữ “Số” ở trước. kq.gia_tri là giá trị lặp.',
  example: 'khong_lap: { trong: /dot_trinh/hop_hoi_dong/thanh_vien, o: /ho_ten, phan_biet: /so_can_cuoc }',
  args: exactly(
    {
      trong: POINTER,
      o: POINTER,
      cung: POINTERS,
      phan_biet: POINTER,
      khac: POINTER,
      nhu_so_van_ban: { const: true },
    },
    ['trong', 'o'],
  ),
  run({ trong, o, cung = [], phan_biet, khac, nhu_so_van_ban }, data, context) {
    const list = needList(data, trong, context);
    if (!list) return undefined;
    const seen = new Map<string, unknown[]>();
    for (const item of list) {
      const value = valueAt(item, fromPointer(o));
      const more = cung.map((pointer) => valueAt(item, fromPointer(pointer)));
      if ((typeof value !== 'string' && typeof value !== 'number') || more.includes(undefined)) continue;
      const told = (nhu_so_van_ban && paperNumber(String(value)).number) || fold(String(value));
      const key = [told, ...more].join('\n');
      const apart = khac ?? phan_biet;
      const mark = apart === undefined ? undefined : valueAt(item, fromPointer(apart));
      const marks = seen.get(key) ?? [];
      const isSame = (other: unknown) => mark === undefined || other === undefined || other === mark;
      if (marks.some((other) => isSame(other) === (khac === undefined))) {
        context.values['gia_tri'] = value;
        return false;
      }
      seen.set(key, [...marks, mark]);
    }
    return true;
  },
});

interface Paper {
  readonly loai?: string;
  readonly lap_tu?: readonly string[];
}

/** The paper is in the dossier: made by the tool from data that is there, or attached. */
export function hasPaper({ loai, lap_tu = [] }: Paper, data: unknown): boolean {
  const made = lap_tu.map((pointer) => valueAt(data, fromPointer(pointer)));
  if (made.some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0))) return true;
  const attached = valueAt(data, ['de_nghi', 'giay_to']);
  return Array.isArray(attached) && attached.some((item: Paper) => item.loai === loai);
}

/** A required paper: rendered by the tool from data that is there, or attached by the officer. */
export const co_giay_to = defineKeyword<string>({
  name: 'co_giay_to',
  doc: 'Giấy tờ ở con trỏ (mục của giay_to_can) có trong hồ sơ: công cụ tự lập được vì có dữ liệu ở một con trỏ của lap_tu, hoặc có trong de_nghi.giay_to cùng loai.',
  example: 'co_giay_to: /muc',
  args: POINTER,
  run(pointer, data) {
    const paper = valueAt(data, fromPointer(pointer)) as Paper | undefined;
    return paper && hasPaper(paper, data);
  },
});
