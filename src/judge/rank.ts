/**
 * Which of two awards is the higher, by the order that the law data gives: by level, then by place within it.
 */
import type { LawSnapshot } from '../law/law.ts';
import type { Award } from '../law/types.ts';

/** Negative: the first is the lower. An award that the order does not name stands lowest within its level. */
export type CompareRank = (a: Award, b: Award) => number;

export function rankOf({ thu_bac }: Pick<LawSnapshot, 'thu_bac'>): CompareRank {
  const levels = [...new Set(thu_bac.map((entry) => entry.cap))].reverse();
  const order = thu_bac.flatMap((entry) => entry.tu_cao).reverse();
  return (a, b) => levels.indexOf(a.cap) - levels.indexOf(b.cap) || order.indexOf(a.id) - order.indexOf(b.id);
}
