/** Evidence files that a dossier names. */
import { memoFor } from '../../core/memo.ts';
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { patternOf } from '../../core/pattern.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, POINTER, POINTERS } from './define.ts';

/** Every evidence file named at the pointer exists inside the dossier folder. */
export const ton_tai_tep = defineKeyword<string>({
  name: 'ton_tai_tep',
  doc: 'Tệp (hoặc mọi tệp của danh sách) ghi ở con trỏ có thật và nằm trong thư mục hồ sơ. Không ghi tệp nào thì coi là đạt: việc bắt buộc có tệp do từ khóa co xét.',
  example: 'ton_tai_tep: /muc/tep',
  args: POINTER,
  run(pointer, data, context) {
    const value = valueAt(data, fromPointer(pointer));
    const files = Array.isArray(value) ? value : value === undefined ? [] : [value];
    for (const file of files) {
      if (typeof file !== 'string') return false;
      const state = context.evidence(pointer, file);
      if (state !== 'ok') {
        context.values['tep'] = file;
        context.values['tinh_trang'] = STATES[state];
        return false;
      }
    }
    return true;
  },
});

const STATES = {
  missing: 'không có trong thư mục hồ sơ',
  outside: 'nằm ngoài thư mục hồ sơ',
  'not-a-file': 'không phải là tệp',
  absolute: 'là đường dẫn tuyệt đối',
  empty: 'là tệp rỗng, không có nội dung',
  'own-data': 'là dữ liệu của hồ sơ (YAML), không phải minh chứng',
} as const;

/** Every file named anywhere below a pointer, under the key `tep`. */
export const moi_tep = defineKeyword<{ trong: string; tru?: readonly string[] }>({
  name: 'moi_tep',
  doc: 'Mọi tệp ghi ở khóa tep bất kỳ dưới con trỏ trong (một phần của một tệp YAML; trừ các nhánh tru, ở dưới trong) có thật và nằm trong thư mục hồ sơ. kq.tai là con trỏ của tệp sai.',
  example: 'moi_tep: { trong: /de_nghi, tru: [/de_nghi/giay_to] }',
  args: exactly({ trong: POINTER, tru: { type: 'array', items: POINTER } }, ['trong']),
  run({ trong, tru = [] }, data, context) {
    const part = valueAt(data, fromPointer(trong));
    const apart = tru.map(fromPointer);
    const depth = fromPointer(trong).length;
    for (const { text: file, at } of textsUnder(part, ['tep'])) {
      if (apart.some((branch) => branch.every((step, i) => i < depth || step === at[i - depth]))) continue;
      const state = context.evidence(trong, file);
      if (state !== 'ok') {
        const tai = trong + toPointer(at);
        Object.assign(context.values, { tep: file, tinh_trang: STATES[state], tai });
        return false;
      }
    }
    return true;
  },
});

interface Apart {
  readonly cua: readonly string[];
  readonly trong: readonly string[];
  readonly tru?: string;
}

/** What proves one thing is not what proves all the others. */
export const tep_rieng = defineKeyword<Apart>({
  name: 'tep_rieng',
  doc: 'Không tệp nào ghi ở các con trỏ cua (một tệp hoặc danh sách tệp) cũng được ghi ở khóa tep, minh_chung dưới các con trỏ trong, ở mọi tầng; đường dẫn được tính từ tệp YAML ghi nó. Mục mà chữ ở loai hoặc ten khớp biểu thức tru thì bỏ qua: đó là chính giấy tờ ấy. kq.tep là tệp ghi hai nơi, kq.tai là chỗ ghi ở cua.',
  example: 'tep_rieng: { cua: [/dot_trinh/tiep_nhan/tep], trong: [/cac_de_nghi] }',
  args: exactly({ cua: POINTERS, trong: POINTERS, tru: { type: 'string' } }, ['cua', 'trong']),
  run({ cua, trong, tru }, data, context) {
    const own = cua.flatMap((pointer) => {
      const value = valueAt(data, fromPointer(pointer));
      return (Array.isArray(value) ? value : [value]).flatMap((file, i) =>
        typeof file === 'string'
          ? [
              {
                file,
                tai: Array.isArray(value) ? `${pointer}/${i}` : pointer,
                at: context.fileAt(pointer, file),
              },
            ]
          : [],
      );
    });
    if (own.length === 0) return true;
    const same = tru === undefined ? undefined : patternOf(tru);
    const elsewhere = new Set<string>();
    for (const pointer of trong) {
      const part = valueAt(data, fromPointer(pointer));
      // Each nomination is a file of its own.
      const parts = Array.isArray(part)
        ? part.map((item, i) => [`${pointer}/${i}`, item] as const)
        : [[pointer, part] as const];
      for (const [from, item] of parts)
        for (const file of filesUnder(item, same)) elsewhere.add(context.fileAt(from, file));
    }
    const twice = own.find(({ at }) => elsewhere.has(at));
    if (twice) Object.assign(context.values, { tep: twice.file, tai: twice.tai });
    return twice === undefined;
  },
});

/** Files named under `tep` and `minh_chung`, at any depth, but for what is called as the pattern says. */
function filesUnder(part: unknown, not: RegExp | undefined): readonly string[] {
  if (part === null || typeof part !== 'object') return [];
  return filesIn(part).flatMap(({ file, called }) => (called.some((name) => not?.test(name)) ? [] : [file]));
}

interface NamedFile {
  readonly file: string;
  /** What the parts that it stands in are called, the outermost first. */
  readonly called: readonly string[];
}

const filesIn = memoFor((part: object): readonly NamedFile[] => {
  const found: NamedFile[] = [];
  gather(part, [], found);
  return found;
});

function gather(part: object, above: readonly string[], found: NamedFile[]): void {
  let called = above;
  if (!Array.isArray(part)) {
    const { tep, minh_chung, loai, ten } = part as Readonly<Record<string, unknown>>;
    if ((loai ?? ten) !== undefined) called = [...above, `${loai ?? ''} ${ten ?? ''}`];
    for (const file of [tep, ...(Array.isArray(minh_chung) ? minh_chung : [])])
      if (typeof file === 'string') found.push({ file, called });
  }
  for (const inner of Object.values(part))
    if (inner !== null && typeof inner === 'object') gather(inner, called, found);
}
