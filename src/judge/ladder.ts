/**
 * For a deed or a sudden feat: the awards that may be given for it, from the lowest to the highest. One may be chosen, by people.
 */
import type { Citation } from '../core/finding.ts';
import { valueAt } from '../core/path.ts';
import type { Criteria, CriteriaNode } from '../law/types.ts';
import { compareNearness, type PointAdvice, readingOf } from './advise-point.ts';
import type { Case } from './case.ts';
import { holds, type Surroundings, type Validators } from './evaluate.ts';
import { groundOf } from './ground.ts';
import { rankOf } from './rank.ts';

export interface Ladder {
  /** One point for each award, judged as a sudden achievement; from lowest to highest. */
  readonly rungs: readonly PointAdvice[];
  /** Index of the highest that is reached, when one is. */
  readonly highest: number | null;
  /** The provision that allows one award for one achievement, when it is in force. */
  readonly citation: Citation | null;
}

/** The type of commendation for one deed, where the nomination tells of one. */
export function deedType(view: Case, around: Surroundings, validators: Validators): string | null {
  const sign = around.law.data.loi_khuyen?.mot_viec;
  return sign && holds(sign.khi, view.data, around, validators) ? sign.loai_hinh : null;
}

/** Whether a point looks at the deed itself; points that borrow others are seen through those. */
export function looksAtDeed(criteria: Criteria, type: string, view: Case): boolean {
  const incident = valueAt(view.data, ['de_nghi', 'hanh_dong', 'su_co']);
  const looks = (node: CriteriaNode): boolean => {
    const mark = node.soi_hanh_dong;
    if (mark === true || mark?.some((kind) => kind === incident)) return true;
    if (node.kind === 'neu_co') return looks(node.thi) || looks(node.khong_thi);
    return (node.kind === 'tat_ca' || node.kind === 'mot_trong') && node.nhanh.some(looks);
  };
  return criteria.loai_hinh.includes(type) && [...criteria.nen, criteria.cay].some(looks);
}

/** `judged`: the points that look at the deed, under every type of commendation; `type`: the one for a deed. */
export function ladderOf(
  judged: readonly PointAdvice[],
  type: string,
  view: Case,
  around: Surroundings,
): Ladder {
  const best = new Map<string, PointAdvice>();
  for (const point of judged) {
    const known = best.get(point.award.id);
    if (point.type !== type) continue;
    if (!known || (compareNearness(point, known) || Number(known.current) - Number(point.current)) < 0)
      best.set(point.award.id, point);
  }
  const compareRank = rankOf(around.snapshot);
  const rungs = [...best.values()].sort((a, b) => compareRank(a.award, b.award));
  const reached = rungs.map(readingOf).lastIndexOf('dat');
  const rule = around.law.data.quy_tac.find(({ vai_tro }) => vai_tro?.la === 'khen_mot_lan');
  const ground = rule ? groundOf(rule, around, view.data) : null;
  return {
    rungs,
    highest: reached < 0 ? null : reached,
    citation: ground === 'het_hieu_luc' ? null : (ground?.citation ?? null),
  };
}
