/** Spelling of names: of people, of collectives, of awards. */
import { isCapitalised, lowered } from '../../core/letters.ts';
import { memoFor } from '../../core/memo.ts';
import { nameFinder, withoutRank } from '../../core/names.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { patternOf } from '../../core/pattern.ts';
import type { LawInForce } from '../../law/in-force.ts';
import type { Award, LawData } from '../../law/types.ts';
import { defineKeyword, exactly, needText, POINTER, POINTERS } from './define.ts';

/** A personal name in normal case: every syllable starts with a capital and goes on in small letters. */
export const ten_nguoi = defineKeyword<string>({
  name: 'ten_nguoi',
  doc: 'Họ tên viết thường, viết hoa chữ cái đầu mỗi âm tiết (Trần Văn Mẫu), không viết hoa toàn bộ, không có chức danh, học vị.',
  example: 'ten_nguoi: /de_nghi/doi_tuong/ten',
  args: POINTER,
  run(pointer, data, context) {
    const value = needText(data, pointer, context);
    if (value === undefined) return undefined;
    return value
      .split(' ')
      .every(
        (syllable) =>
          isCapitalised(syllable) ||
          /^\p{Lu}(?:['’](?:\p{Lu}\p{Ll}*)?|\p{Ll}*)(?:-\p{L}\p{Ll}*)*$/u.test(syllable),
      );
  },
});

/** A name of a collective: not all capitals, first letter capital. */
export const ten_tap_the = defineKeyword<string>({
  name: 'ten_tap_the',
  doc: 'Tên tập thể viết thường, chữ cái đầu viết hoa, không viết hoa toàn bộ.',
  example: 'ten_tap_the: /de_nghi/doi_tuong/ten',
  args: POINTER,
  run(pointer, data, context) {
    const value = needText(data, pointer, context);
    if (value === undefined) return undefined;
    return /^[\p{Lu}\d]/u.test(value) && (!/\p{Lu}{2}/u.test(value) || /\p{Ll}/u.test(value));
  },
});

/** Name in small letters → its spelling, and whether it is a proper name that keeps its first capital. */
type Spellings = ReadonlyMap<string, { readonly ten: string; readonly ten_rieng: boolean }>;

/** Names of titles and awards in the law data, with and without their rank. */
const spellingsOf = memoFor(({ hinh_thuc }: LawData) => {
  const called = hinh_thuc.flatMap(({ ten, ten_rieng }) =>
    withoutRank(ten).map((name) => [lowered(name), { ten: name, ten_rieng: ten_rieng === true }] as const),
  );
  const names: Spellings = new Map(called);
  return { names, find: nameFinder(names.keys()) };
});

/** Every way a text may call an award. */
const calledBy = memoFor((award: Award): readonly string[] => {
  const {
    ten,
    ten_goi_khac = [],
    ten_theo_cap = {},
  } = award as Award & {
    readonly ten_goi_khac?: readonly string[];
    readonly ten_theo_cap?: Readonly<Record<string, string>>;
  };
  return [...withoutRank(ten), ...ten_goi_khac, ...Object.values(ten_theo_cap)].map(lowered);
});

/** Finds whatever texts may call the awards of the day. */
const anyAward = memoFor(({ awards }: LawInForce) => nameFinder(new Set(awards.flatMap(calledBy))));

/** A text names no award that its submission does not carry. */
export const khen_cua_dot = defineKeyword<readonly string[]>({
  name: 'khen_cua_dot',
  doc: 'Danh hiệu, hình thức nêu tên trong các câu ở con trỏ đều là của một đề nghị trong đợt trình (cac_hinh_thuc). Câu không nêu tên nào thì đúng; nêu tên khác khi có đề nghị không đọc được thì chưa rõ. Chỉ dùng ở phạm vi dot_trinh.',
  example: 'khen_cua_dot: [/dot_trinh/to_trinh/trich_yeu]',
  args: POINTERS,
  run(pointers, data, context) {
    const carried = (valueAt(data, ['cac_hinh_thuc']) ?? []) as readonly Award[];
    if (carried.length === 0) return undefined;
    const own = new Set(carried.flatMap(calledBy));
    const find = anyAward(context.snapshot.chung);
    for (const pointer of pointers) {
      const text = valueAt(data, fromPointer(pointer));
      if (typeof text !== 'string') continue;
      const other = find(text).find(({ name }) => !own.has(name));
      if (!other) continue;
      // It may be the award of a nomination that could not be read.
      const listed = valueAt(data, ['dot_trinh', 'de_nghi']);
      if (Array.isArray(listed) && listed.length > carried.length) return undefined;
      context.values['sai'] = text.slice(other.at, other.at + other.name.length);
      context.values['ten'] = [...new Set(carried.map((award) => award.id))].join('|');
      return false;
    }
    return true;
  },
});

/** A text asks for no other award than the nomination does. */
export const khen_xin = defineKeyword<{ o: string; sau: string }>({
  name: 'khen_xin',
  doc: 'Danh hiệu, hình thức nêu tên trong câu ở o, khi phần câu đứng trước tên khớp biểu thức sau, không kể chữ hoa, chữ thường, là danh hiệu, hình thức của đề nghị (/hinh_thuc). Không nêu tên nào như vậy thì đúng. kq.sai là tên lạ.',
  example: "khen_xin: { o: /de_nghi/tom_tat, sau: '^đề nghị tặng $' }",
  args: exactly({ o: POINTER, sau: { type: 'string' } }),
  run({ o, sau }, data, context) {
    const text = needText(data, o, context);
    const award = valueAt(data, ['hinh_thuc']) as Award | undefined;
    if (text === undefined || award === undefined) return undefined;
    const before = patternOf(sau);
    const own = calledBy(award);
    // Of any law: the text may come from a dossier of another day.
    const other = spellingsOf(context.law.data)
      .find(text)
      .find(({ at, name }) => !own.includes(name) && before.test(text.slice(0, at)));
    if (other) context.values['sai'] = text.slice(other.at, other.at + other.name.length);
    return other === undefined;
  },
});

/** A group of letters between hyphens. */
export const co_nhom_chu = defineKeyword<{ trong: string; chu: string }>({
  name: 'co_nhom_chu',
  doc: 'Ký hiệu ở trong có nhóm chữ (giữa các gạch nối) đúng bằng chữ ở chu.',
  example: 'co_nhom_chu: { trong: /dot_trinh/to_trinh/ky_hieu, chu: /co_quan/viet_tat }',
  args: exactly({ trong: POINTER, chu: POINTER }),
  run({ trong, chu }, data, context) {
    const sign = needText(data, trong, context);
    const letters = needText(data, chu, context);
    if (sign === undefined || letters === undefined) return undefined;
    return `-${sign}-`.includes(`-${letters}-`);
  },
});

/** Award names keep the capitals of the law wherever they stand in a text. */
export const viet_hoa_khen = defineKeyword<readonly string[]>({
  name: 'viet_hoa_khen',
  doc: 'Trong các câu ở con trỏ, tên danh hiệu, hình thức khen thưởng viết hoa đúng như trong luật (Huân chương Lao động hạng Ba, Bằng khen của Thủ tướng Chính phủ).',
  example: 'viet_hoa_khen: [/dot_trinh/to_trinh/trich_yeu]',
  args: POINTERS,
  run(pointers, data, context) {
    const { names, find } = spellingsOf(context.law.data);
    for (const pointer of pointers) {
      const value = valueAt(data, fromPointer(pointer));
      if (typeof value !== 'string') continue;
      for (const { at, name } of find(value)) {
        const found = value.slice(at, at + name.length);
        const right = names.get(name)!;
        if (found === right.ten) continue;
        // The first letter of a common noun ("giấy khen") follows its place in the sentence.
        if (!right.ten_rieng && found.slice(1) === right.ten.slice(1)) continue;
        context.values['sai'] = found;
        context.values['dung'] = right.ten;
        return false;
      }
    }
    return true;
  },
});
