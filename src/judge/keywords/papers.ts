/** Papers of a dossier, wherever they are listed, and the days that they may bear. */
import { addYears, type IsoDate, parseDate } from '../../core/date.ts';
import { type DataPath, fromPointer, toPointer, valueAt } from '../../core/path.ts';
import { fold } from '../../core/text.ts';
import { defineKeyword, exactly, needDate, POINTER } from './define.ts';

interface Paper {
  readonly name: string;
  readonly day: IsoDate;
  readonly at: DataPath;
}

const SIGNERS = ['co_quan', 'nguoi_ky', 'chuc_vu'] as const;

/** Whatever has a day and an office, at any depth. */
export function papersIn(value: unknown, at: DataPath = [], found: Paper[] = []): readonly Paper[] {
  if (value === null || typeof value !== 'object') return found;
  const day = parseDate(valueAt(value, ['ngay']));
  for (const key of day ? SIGNERS : []) {
    const name = valueAt(value, [key]);
    if (typeof name === 'string') found.push({ name, day: day!, at: [...at, key] });
  }
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object') papersIn(inner, [...at, key], found);
  return found;
}

interface Args {
  readonly trong: readonly string[];
  readonly tu?: string;
  readonly den?: string;
  readonly du_nam?: number;
}

/** No paper is older than what it certifies, none younger than what leans on it. */
export const van_ban_trong_khoang = defineKeyword<Args>({
  name: 'van_ban_trong_khoang',
  doc: 'Trong các nhánh ở trong, mọi văn bản có ngày và tên cơ quan, người ký đều có ngày không trước ngày ở tu (du_nam: không trước ngày tròn bấy nhiêu năm kể từ ngày ấy), không sau ngày ở den. Không có văn bản nào thì đúng. kq.ten, kq.ngay là tên và ngày của văn bản sai, kq.tai là chỗ ghi.',
  example:
    'van_ban_trong_khoang: { trong: [/de_nghi/mo_hinh], tu: /de_nghi/mo_hinh/tu_ngay, den: /dot_trinh/to_trinh/ngay }',
  args: exactly(
    {
      trong: { type: 'array', items: POINTER, minItems: 1 },
      tu: POINTER,
      den: POINTER,
      du_nam: { type: 'integer', minimum: 1 },
    },
    ['trong'],
  ),
  run({ trong, tu, den, du_nam }, data, context) {
    const from = tu === undefined ? undefined : needDate(data, tu, context);
    const to = den === undefined ? undefined : needDate(data, den, context);
    const first = from && du_nam !== undefined ? addYears(from, du_nam) : from;
    const wrong = trong
      .flatMap((pointer) =>
        papersIn(valueAt(data, fromPointer(pointer))).map((paper) => ({
          ...paper,
          tai: pointer + toPointer([...paper.at.slice(0, -1), 'ngay']),
        })),
      )
      .filter(({ day }) => (first !== undefined && day < first) || (to !== undefined && day > to))
      // Whatever order the keys are written in.
      .sort((a, b) => (a.tai < b.tai ? -1 : 1))[0];
    if (wrong) {
      Object.assign(context.values, { ten: wrong.name, ngay: wrong.day, tai: wrong.tai });
      return false;
    }
    return (tu !== undefined && !from) || (den !== undefined && !to) ? undefined : true;
  },
});

/** One scan is not two papers. */
export const mot_tep_mot_van_ban = defineKeyword<readonly string[]>({
  name: 'mot_tep_mot_van_ban',
  doc: 'Trong các nhánh ở các con trỏ, không có một tệp (tep) được ghi cho hai văn bản khác số (so). kq.tep là tên tệp, kq.so, kq.so_kia là hai số, kq.tai là chỗ ghi.',
  example: 'mot_tep_mot_van_ban: [/de_nghi/mo_hinh, /de_nghi/giay_to]',
  args: { type: 'array', items: POINTER, minItems: 1 },
  run(pointers, data, context) {
    const first = new Map<string, string>();
    const again = pointers
      .flatMap((pointer) => scansIn(valueAt(data, fromPointer(pointer)), fromPointer(pointer)))
      .sort((a, b) => (a.tai < b.tai ? -1 : 1))
      .find(({ tep, so }) => {
        const known = first.get(tep);
        first.set(tep, known ?? so);
        return known !== undefined && fold(known) !== fold(so);
      });
    if (!again) return true;
    const { tep, so, tai } = again;
    Object.assign(context.values, { tep, so, so_kia: first.get(tep), tai });
    return false;
  },
});

interface Scan {
  readonly tep: string;
  readonly so: string;
  readonly tai: string;
}

/** Whatever has a number and a file, at any depth. */
function scansIn(value: unknown, at: DataPath, found: Scan[] = []): readonly Scan[] {
  if (value === null || typeof value !== 'object') return found;
  const { tep, so } = value as { tep?: unknown; so?: unknown };
  if (typeof tep === 'string' && typeof so === 'string')
    found.push({ tep, so, tai: toPointer([...at, 'tep']) });
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object') scansIn(inner, [...at, key], found);
  return found;
}
