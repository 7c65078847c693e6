/**
 * A case seen as if it were proposed for another award, by another point of law: the facts stay, the proposal changes.
 */
import { citationId } from '../law/cite.ts';
import type { Award, Criteria } from '../law/types.ts';
import type { Case } from './case.ts';

/** What a nomination asks for, as far as advice looks at it. */
export interface Proposal {
  readonly award: string;
  /** Provision id; empty where none is cited. */
  readonly point: string;
  readonly type: string;
}

interface Nomination {
  readonly hinh_thuc?: string;
  readonly loai_hinh?: string;
  readonly can_cu?: Criteria['citation'];
  readonly tra_loi?: Readonly<Record<string, unknown>>;
}

/** The award, point and type of commendation that the file names. */
export function proposalOf(view: Case): Proposal {
  const { hinh_thuc, loai_hinh, can_cu } = (view.data.de_nghi ?? {}) as Nomination;
  return {
    award: hinh_thuc ?? '',
    point: can_cu ? citationId(can_cu) : '',
    type: loai_hinh ?? '',
  };
}

/** The answers that hold for another point too: `ofThePoint` are the questions about the cited point alone. */
export function answersElsewhere(
  answers: Readonly<Record<string, unknown>> | undefined,
  ofThePoint: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  return answers && Object.fromEntries(Object.entries(answers).filter(([id]) => !ofThePoint.includes(id)));
}

/** `ofThePoint`: see `answersElsewhere`. Pure: the case itself is left as it is. */
export function asIfCited(
  view: Case,
  criteria: Criteria,
  award: Award,
  type: string,
  ofThePoint: readonly string[],
): Case {
  const nomination = view.data.de_nghi as Nomination;
  const cited = proposalOf(view);
  const same = cited.award === award.id && cited.point === criteria.id;
  const answers = same ? nomination.tra_loi : answersElsewhere(nomination.tra_loi, ofThePoint);
  return {
    ...view,
    data: {
      ...view.data,
      hinh_thuc: award,
      de_nghi: {
        ...nomination,
        hinh_thuc: award.id,
        loai_hinh: type,
        can_cu: criteria.citation,
        ...(answers ? { tra_loi: answers } : {}),
      },
    },
  };
}

/** Keys of a nomination that `asIfCited` changes; another point may also leave answers out. */
const OF_AWARD: readonly PropertyKey[] = ['hinh_thuc', 'loai_hinh', 'can_cu'];
const OF_POINT: readonly PropertyKey[] = [...OF_AWARD, 'tra_loi'];

/**
 * The case, and whether anybody looked at what `asIfCited` may change of it for another award, or another point: who did
 * not says the same of each. For one look only: what is remembered of its objects is not looked at again.
 */
export function watched(
  view: Case,
  other: 'award' | 'point',
): { readonly view: Case; readonly looked: () => boolean } {
  let looked = false;
  const proposed = other === 'award' ? OF_AWARD : OF_POINT;
  const watch = <T extends object>(whole: T, isWatched: (key: PropertyKey) => boolean): T =>
    new Proxy(whole, {
      get(target, key) {
        looked ||= isWatched(key);
        return Reflect.get(target, key);
      },
      has(target, key) {
        looked ||= isWatched(key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor(target, key) {
        looked ||= isWatched(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys(target) {
        looked = true;
        return Reflect.ownKeys(target);
      },
    });
  const { de_nghi, hinh_thuc } = view.data;
  const data = {
    ...view.data,
    de_nghi: watch(de_nghi as object, (key) => proposed.includes(key)),
    // Every proposal is for some award: that there is one says nothing.
    hinh_thuc: watch(hinh_thuc as object, () => true),
  };
  return { view: { ...view, data }, looked: () => looked };
}
