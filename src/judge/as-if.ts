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
