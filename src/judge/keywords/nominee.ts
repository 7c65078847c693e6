/** Whom a text speaks of: the nominee, or somebody whose dossier it was copied from. */
import { isUpper } from '../../core/letters.ts';
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { patternOf } from '../../core/pattern.ts';
import { fold } from '../../core/text.ts';
import { textsIn } from '../texts.ts';
import { defineKeyword, exactly, POINTER } from './define.ts';

interface Args {
  readonly trong: readonly string[];
  readonly khoa: readonly string[];
  readonly sau: string;
  readonly la: readonly string[];
}

const POINTERS = { type: 'array', items: POINTER, minItems: 1 };

/** Whoever is named is one of those the dossier is about. */
export const neu_ten = defineKeyword<Args>({
  name: 'neu_ten',
  doc: 'Dưới các con trỏ trong, ở mọi tầng, trong chữ ghi ở các khóa khoa: họ tên (hai tiếng viết hoa trở lên) đứng ngay sau chỗ khớp biểu thức sau có thể là một tên ở la, không kể dấu, chữ hoa, chữ thường: mọi tiếng của tên này có trong tên kia, hoặc cùng tiếng cuối và chung ít nhất nửa số tiếng của tên ngắn hơn; con trỏ của la đi qua danh sách thì lấy mọi phần tử. Không nêu họ tên nào, hoặc không có tên ở la, thì đúng. kq.ten là họ tên lạ đầu tiên, kq.tai là chỗ ghi.',
  example:
    "neu_ten: { trong: [/de_nghi/thanh_tich], khoa: [noi_dung], sau: '^(?:Ông|Bà) ', la: [/de_nghi/doi_tuong/ten] }",
  args: exactly({
    trong: POINTERS,
    khoa: { type: 'array', items: { type: 'string' }, minItems: 1 },
    sau: { type: 'string' },
    la: POINTERS,
  }),
  run({ trong, khoa, sau, la }, data, { values }) {
    const before = patternOf(sau);
    let known: readonly string[] | undefined;
    for (const pointer of trong)
      for (const { key, text, at } of textsIn(valueAt(data, fromPointer(pointer)))) {
        if (!khoa.includes(key)) continue;
        const name = nameAfter(before, text);
        if (name === undefined) continue;
        known ??= la.flatMap((one) => textsAt(data, fromPointer(one)));
        if (known.length === 0 || known.some((one) => maybeSameName(name, one))) continue;
        Object.assign(values, { ten: name, tai: pointer + toPointer(at) });
        return false;
      }
    return true;
  },
});

/** Words of a name are followed that far. */
const LONGEST_NAME = 6;

/** The capitalised words, two or more, behind the place that matches. */
function nameAfter(before: RegExp, text: string): string | undefined {
  const found = before.exec(text);
  if (!found) return undefined;
  const name: string[] = [];
  for (const word of text.slice(found.index + found[0].length).split(/\s+/, LONGEST_NAME)) {
    if (!isUpper(word[0])) break;
    const bare = word.replace(/[.,;:!?)”"]+$/, '');
    name.push(bare);
    if (bare !== word) break;
  }
  return name.length < 2 ? undefined : name.join(' ');
}

/** A name may be shortened, lengthened by a title, or have lost a mark; a family name and a middle name are many people's. */
function maybeSameName(one: string, other: string): boolean {
  const [a, b] = [fold(one).split(' '), fold(other).split(' ')];
  const shared = a.filter((word) => b.includes(word)).length;
  if (shared === a.length || b.every((word) => a.includes(word)) || a[0] === b.at(-1)) return true;
  return a.at(-1) === b.at(-1) && shared * 2 >= Math.min(a.length, b.length);
}

/** Texts at a path, which leads through every item of a list on its way. */
function textsAt(data: unknown, path: readonly (string | number)[]): readonly string[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof data === 'string' ? [data] : [];
  if (Array.isArray(data) && typeof step !== 'number') return data.flatMap((item) => textsAt(item, path));
  return textsAt(valueAt(data, [step]), rest);
}
