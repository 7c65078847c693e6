/** Whom a text speaks of: the nominee, or somebody whose dossier it was copied from. */
import { isUpper } from '../../core/letters.ts';
import { memo, memoFor, memoTyped } from '../../core/memo.ts';
import { fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { patternOf, plain } from '../../core/pattern.ts';
import { fold } from '../../core/text.ts';
import { textsUnder } from '../texts.ts';
import { defineKeyword, exactly, POINTERS, TEXTS } from './define.ts';

interface Args {
  readonly trong: readonly string[];
  readonly khoa: readonly string[];
  readonly bo_dau?: string;
  readonly sau: string;
  readonly la: readonly string[];
  readonly it_nhat?: number;
  readonly tiep?: string;
  readonly khong_tiep?: string;
}

const PATTERN = { type: 'string' };

/** Whoever is named is one of those the dossier is about. */
export const neu_ten = defineKeyword<Args>({
  name: 'neu_ten',
  doc: 'Dưới các con trỏ trong, ở mọi tầng, trong chữ ghi ở các khóa khoa: họ tên (hai tiếng viết hoa trở lên, hoặc từ it_nhat tiếng) đứng ngay sau chỗ khớp biểu thức sau có thể là một tên ở la, không kể dấu, chữ hoa, chữ thường: mọi tiếng của tên này có trong tên kia, hoặc cùng tiếng cuối, chung ít nhất nửa số tiếng của tên ngắn hơn mà không khác họ; con trỏ của la đi qua danh sách thì lấy mọi phần tử. Chữ khớp bo_dau ở đầu thì bỏ đi trước. sau có nhóm thì tên là chữ khớp nhóm ấy, như tên cơ quan: chỉ các tiếng viết hoa phải có trong tên ở la. Chữ đứng sau họ tên phải khớp tiep, không được khớp khong_tiep, nếu ghi. Biểu thức không kể chữ hoa, chữ thường. Không nêu họ tên nào, hoặc không có tên ở la, thì đúng. kq.ten là họ tên lạ đầu tiên, kq.tai là chỗ ghi.',
  example:
    "neu_ten: { trong: [/de_nghi/thanh_tich], khoa: [noi_dung], sau: '^(?:ông|bà) ', la: [/de_nghi/doi_tuong/ten] }",
  args: exactly(
    {
      trong: POINTERS,
      khoa: TEXTS,
      bo_dau: PATTERN,
      sau: PATTERN,
      la: POINTERS,
      it_nhat: { type: 'integer', minimum: 1 },
      tiep: PATTERN,
      khong_tiep: PATTERN,
    },
    ['trong', 'khoa', 'sau', 'la'],
  ),
  run(args, data, { values }) {
    const words = wordsFor(args);
    let known: readonly string[] | undefined;
    for (const pointer of args.trong)
      for (const { text, at } of textsUnder(valueAt(data, fromPointer(pointer)), args.khoa)) {
        const named = nameIn(text, words);
        if (named === undefined) continue;
        known ??= args.la.flatMap((one) => textsAt(data, fromPointer(one)));
        if (known.length === 0 || known.some((one) => named.may(one))) continue;
        Object.assign(values, { ten: named.name, tai: pointer + toPointer(at) });
        return false;
      }
    return true;
  },
});

interface Named {
  readonly name: string;
  /** Whether it may be this one. */
  readonly may: (known: string) => boolean;
}

/** Texts of some nominations that tell of people, long ones, and the ways of taking a head off them. */
const MOST_TEXTS = 200;
const MOST_HEADS = 20;

/** One text is asked for names in several ways, each with the same head taken off. */
const withoutHead = memo((bo_dau) => {
  const head = bo_dau === '' ? undefined : patternOf(bo_dau);
  return memoTyped((written) => {
    const text = plain(written).replaceAll('\n', ' ');
    return text.slice(head?.exec(text)?.[0].length ?? 0);
  }, MOST_TEXTS);
}, MOST_HEADS);

/** Patterns stand in rules, and are tried on every text of every dossier. */
const wordsFor = memoFor(({ bo_dau = '', sau, tiep, khong_tiep, it_nhat = 2 }: Args) => ({
  it_nhat,
  headless: withoutHead(bo_dau),
  before: patternOf(sau),
  after: tiep === undefined ? undefined : patternOf(tiep),
  notAfter: khong_tiep === undefined ? undefined : patternOf(khong_tiep),
}));

/** Whom the text names behind the place that matches, if what follows fits. */
function nameIn(written: string, words: ReturnType<typeof wordsFor>): Named | undefined {
  const text = words.headless(written);
  const found = words.before.exec(text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  if (found[1] !== undefined) {
    const name = found[1];
    if (SITE.test(name)) return { name, may: (known) => maybeSiteOf(name, known) };
    return { name, may: (known) => maybeSameBody(name, known) };
  }
  const name = capitalsAt(text, end);
  if (name === undefined || name.split(' ').length < words.it_nhat) return undefined;
  const rest = text.slice(end + name.length);
  if (words.after?.test(rest) === false || words.notAfter?.test(rest)) return undefined;
  const unit = fold(found[0].trimEnd().split(' ').at(-1)!);
  return { name, may: (known) => maybeSameName(name, known) || namesHolder(name, unit, known) };
}

/** A full name has two words or more. */
const PERSON_WORDS = 2;

/** “xã Ví Dụ Trần Văn Mẫu”: the place is known, and behind it stands who holds the post. */
function namesHolder(name: string, unit: string, known: string): boolean {
  if (unit === '') return false;
  const words = fold(name).split(' ');
  const place = ` ${fold(known)} `;
  return words.some(
    (_, i) =>
      i > 0 && words.length - i >= PERSON_WORDS && place.includes(` ${unit} ${words.slice(0, i).join(' ')} `),
  );
}

/** The address of a site, and what stands in it before the name of a place. */
const SITE = /^[a-z0-9-]+(?:\.[a-z]+)*\.vn$/i;
const SITE_KIND = /^(?:bao|dai|congthongtin)(?=[a-z])/;

/** A site may be known by the name of its place, written as one word. */
function maybeSiteOf(site: string, known: string): boolean {
  const label = site.toLowerCase().split('.')[0]!.replaceAll('-', '');
  const labels = [label, label.replace(SITE_KIND, '')];
  const words = known.split(/[\s,–-]+/);
  return words.some((_, from) => {
    let joined = '';
    for (const word of words.slice(from)) {
      if (!isUpper(word[0])) return false;
      joined += fold(word);
      if (joined.length >= SHORTEST_SITE && labels.includes(joined)) return true;
    }
    return false;
  });
}

/** Letters of the name of a place, at least. */
const SHORTEST_SITE = 3;

/** Words of a name are followed that far. */
const LONGEST_NAME = 6;

/** The capitalised words from a place on. */
function capitalsAt(text: string, at: number): string | undefined {
  const name: string[] = [];
  for (const word of text.slice(at).split(' ', LONGEST_NAME)) {
    if (!isUpper(word[0])) break;
    const bare = word.replace(/[.,;:!?)”"]+$/, '');
    name.push(bare);
    if (bare !== word) break;
  }
  return name.length === 0 ? undefined : name.join(' ');
}

/** A name may be shortened, lengthened by a title, or have lost a mark; a family name and a middle name are many people's. */
function maybeSameName(one: string, other: string): boolean {
  const [a, b] = [fold(one).split(' '), fold(other).split(' ')];
  const shared = a.filter((word) => b.includes(word)).length;
  if (shared === a.length || b.every((word) => a.includes(word))) return true;
  // “Ông Mẫu Trưởng thôn”: a given name and the first word of a post. Three words are a name of its own, whatever its family.
  if (a.length === 2 && a[0] === b.at(-1)) return true;
  const sameFamily = b.includes(a[0]!) || a.includes(b[0]!);
  return sameFamily && a.at(-1) === b.at(-1) && shared * 2 >= Math.min(a.length, b.length);
}

/** An office may be called by its kind alone; what is written with a capital tells it from others of its kind. */
function maybeSameBody(one: string, other: string): boolean {
  const words = new Set(fold(other).split(' '));
  const own = one.split(/[\s,–-]+/).filter((word) => isUpper(word[0]));
  return own.every((word) =>
    fold(word)
      .split(' ')
      .every((part) => words.has(part)),
  );
}

/** Texts at a path, which leads through every item of a list on its way. */
function textsAt(data: unknown, path: readonly (string | number)[]): readonly string[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof data === 'string' ? [data] : [];
  if (Array.isArray(data) && typeof step !== 'number') return data.flatMap((item) => textsAt(item, path));
  return textsAt(valueAt(data, [step]), rest);
}
