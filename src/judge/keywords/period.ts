/**
 * The years that a point of law judges, read from its own criteria, and what a dossier tells from before them: an
 * achievement of another time is none of theirs.
 */
import { type IsoDate, parseDate, yearOf } from '../../core/date.ts';
import type { Citation } from '../../core/finding.ts';
import { memoFor } from '../../core/memo.ts';
import { fromPointer, valueAt } from '../../core/path.ts';
import { allOf, anyOf, type Tri } from '../../core/tri.ts';
import { citationId } from '../../law/cite.ts';
import type { LawInForce } from '../../law/in-force.ts';
import type { Criteria, CriteriaNode } from '../../law/types.ts';
import type { EvalContext } from '../context.ts';
import { defineKeyword, exactly, needDate, needList, POINTER } from './define.ts';
import { ITEM_FILTER, type ItemFilter, matches } from './match.ts';

const PROPOSED = '/dot_trinh/to_trinh/ngay';

interface Args {
  readonly trong: string;
  readonly tu?: string;
  readonly den: string;
  readonly diem_doi?: true;
  readonly loc?: ItemFilter;
  readonly khong_co?: true;
  readonly it_nhat?: number;
}

/** Something in the list reaches into the years judged. */
export const trong_chuoi_nam = defineKeyword<Args>({
  name: 'trong_chuoi_nam',
  doc: 'Có phần tử của danh sách trong thuộc những năm mà điểm viện dẫn xét: số năm liên tục tiêu chuẩn đòi (chuoi_nam, lien_tuc), và các năm liền trước đó đã kê ở xep_loai. Phần tử kết thúc (con trỏ den trong phần tử) trước năm đầu thì ở ngoài; chưa ghi ngày kết thúc mà bắt đầu (tu) trước năm đầu thì chưa rõ. Điểm không đòi năm liên tục (mà không có it_nhat, số năm xét ít nhất), hoặc danh sách rỗng, thì coi là đạt. diem_doi: chỉ xét khi mọi cách thỏa tiêu chuẩn của điểm đều cần danh sách ấy. khong_co: ngược lại, không phần tử nào thỏa bộ lọc loc thuộc những năm ấy; kq.tai là con trỏ của phần tử đầu tiên thuộc. kq.tu_nam, kq.den_nam là năm đầu, năm cuối được xét.',
  readsPoint: true,
  example: 'trong_chuoi_nam: { trong: /de_nghi/thanh_tich, tu: /tu_ngay, den: /den_ngay }',
  args: exactly(
    {
      trong: POINTER,
      tu: POINTER,
      den: POINTER,
      diem_doi: { const: true },
      loc: ITEM_FILTER,
      khong_co: { const: true },
      it_nhat: { type: 'integer', minimum: 1 },
    },
    ['trong', 'den'],
  ),
  run(args, data, context) {
    const criteria = citedCriteria(data, context);
    if (!criteria && args.it_nhat === undefined) return true;
    const steps = criteria ? stepsOf(criteria) : [];
    if (args.diem_doi && !steps.some((step) => asksFor(step, args.trong, data, context))) return true;
    const years = longest([args.it_nhat ?? 0, criteria ? yearsUnder(context.snapshot.chung)(criteria) : 0]);
    if (years === 0 || years === Number.POSITIVE_INFINITY) return true;
    const list = needList(data, args.trong, context);
    const proposed = needDate(data, PROPOSED, context);
    if (!list || !proposed) return undefined;
    const first = firstYear(yearOf(proposed), years, data);
    Object.assign(context.values, { tu_nam: first, den_nam: yearOf(proposed) });
    const within = list.map((item, i) => {
      const at = `${args.trong}/${i}`;
      const fits = matches(item, args.loc ?? {}, data, (pointer, inItem) =>
        context.missing.add(inItem ? at + pointer : pointer),
      );
      return fits === false ? false : allOf([fits, reaches(item, args, first, at, context)]);
    });
    const some = list.length === 0 ? !args.khong_co : anyOf(within);
    if (!args.khong_co) return some;
    context.values['tai'] = `${args.trong}/${within.indexOf(true)}`;
    return some === undefined ? undefined : !some;
  },
});

function citedCriteria(data: unknown, { snapshot }: EvalContext): Criteria | undefined {
  const cited = valueAt(data, ['de_nghi', 'can_cu']) as Citation | undefined;
  const award = valueAt(data, ['de_nghi', 'hinh_thuc']);
  return cited && typeof award === 'string' ? snapshot.criteria(citationId(cited), award) : undefined;
}

function stepsOf({ nen, cay }: Criteria): readonly CriteriaNode[] {
  return [...nen, cay];
}

/** The years that a point asks for are the law's alone: the same for every dossier. */
const yearsUnder = memoFor((snapshot: LawInForce) =>
  memoFor((criteria: Criteria) => longest(stepsOf(criteria).map((step) => yearsIn(step, snapshot)))),
);

/** Whether no way to fulfil the step leaves this list out, but one that a named person has to vouch for and did not. */
function asksFor(node: CriteriaNode, pointer: string, data: unknown, context: EvalContext): boolean {
  const asks = (step: CriteriaNode) => asksFor(step, pointer, data, context);
  switch (node.kind) {
    case 'tat_ca':
      return node.nhanh.some(asks);
    case 'mot_trong': {
      const closed = ({ kind, ...step }: CriteriaNode) =>
        kind === 'hoi' &&
        valueAt(data, ['de_nghi', 'tra_loi', 'ma' in step ? step.ma : '', 'ket_qua']) !== true;
      return node.nhanh.some(asks) && node.nhanh.every((step) => asks(step) || closed(step));
    }
    case 'dieu_kien':
      return writtenOf(node.dieu_kien.schema).includes(`"${pointer}"`);
    case 'muon':
    case 'neu_co': {
      const other = standsFor(node, context.snapshot);
      return other !== undefined && asks(other);
    }
    default:
      return false;
  }
}

/** A condition as text. */
const writtenOf = memoFor((schema: object) => JSON.stringify(schema));

/** The tree that a step borrows, or that holds under the law in force. */
function standsFor(
  node: CriteriaNode & { readonly kind: 'muon' | 'neu_co' },
  snapshot: LawInForce,
): CriteriaNode | undefined {
  if (node.kind === 'muon') return snapshot.criteria(node.diem)?.cay;
  return snapshot.has(node.van_ban) ? node.thi : node.khong_thi;
}

/**
 * Consecutive years that every way to fulfil the step asks for; 0 where one way asks for none. Infinite for a step that
 * the law leaves open: nothing is fulfilled by it.
 */
function yearsIn(node: CriteriaNode, snapshot: LawInForce): number {
  switch (node.kind) {
    case 'tat_ca':
      return longest(node.nhanh.map((step) => yearsIn(step, snapshot)));
    case 'mot_trong':
      return Math.min(...node.nhanh.map((step) => yearsIn(step, snapshot)));
    case 'dieu_kien':
      return yearsAsked(node.dieu_kien.schema);
    case 'muon':
    case 'neu_co': {
      const other = standsFor(node, snapshot);
      return other ? yearsIn(other, snapshot) : 0;
    }
    case 'chua_ro':
      return Number.POSITIVE_INFINITY;
    default:
      return 0;
  }
}

interface Condition {
  readonly allOf?: readonly Condition[];
  readonly anyOf?: readonly Condition[];
  readonly chuoi_nam?: { readonly nam: number };
  readonly lien_tuc?: { readonly so_lan: number };
}

function yearsAsked({ allOf = [], anyOf = [], chuoi_nam, lien_tuc }: Condition): number {
  const either = anyOf.length === 0 ? 0 : Math.min(...anyOf.map(yearsAsked));
  return longest([chuoi_nam?.nam ?? 0, lien_tuc?.so_lan ?? 0, either, ...allOf.map(yearsAsked)]);
}

function longest(years: readonly number[]): number {
  return Math.max(0, ...years);
}

/** The year with which the run may begin at the earliest: it is as long as the law asks, longer where more years are told. */
function firstYear(now: number, years: number, data: unknown): number {
  const ratings = valueAt(data, ['de_nghi', 'xep_loai']);
  const told = new Set(Array.isArray(ratings) ? ratings.map((one: { nam?: unknown }) => one.nam) : []);
  let first = now - years;
  while (told.has(first - 1)) first--;
  return first;
}

function reaches(item: unknown, args: Args, first: number, at: string, context: EvalContext): Tri {
  const day = (pointer: string | undefined): IsoDate | undefined =>
    pointer === undefined ? undefined : parseDate(valueAt(item, fromPointer(pointer)));
  const [from, to] = [day(args.tu), day(args.den)];
  if (to) return yearOf(to) >= first;
  if (from && yearOf(from) >= first) return true;
  context.missing.add(`${at}${args.den}`);
  return undefined;
}
