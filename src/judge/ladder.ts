/**
 * For a deed or a sudden feat: the awards that may be given for it, from the lowest to the highest. One may be chosen, by people.
 */
import type { Citation } from '../core/finding.ts';
import type { Criteria, CriteriaNode } from '../law/types.ts';
import { compareNearness, type PointAdvice, readingOf } from './advise-point.ts';
import type { Case } from './case.ts';
import type { Surroundings } from './evaluate.ts';
import { rankOf } from './rank.ts';
import { groundOf } from './rules.ts';

export interface Ladder {
  /** One point for each award, judged as a sudden achievement; from lowest to highest. */
  readonly rungs: readonly PointAdvice[];
  /** Index of the highest that is reached, when one is. */
  readonly highest: number | null;
  /** The provision that allows one award for one achievement, when it is in force. */
  readonly citation: Citation | null;
}

const SUDDEN = 'dot_xuat';
/** The rule of the law data that one achievement is commended once. */
const ONCE = 'trung_thanh_tich';

interface Deeds {
  readonly loai_hinh?: string;
  readonly hanh_dong?: { readonly su_co?: string };
  readonly thanh_tich?: readonly { readonly ngoai_nhiem_vu?: boolean }[];
}

/** Whether the nomination tells of a deed or a feat beyond duty. */
export function tellsOfDeed(view: Case): boolean {
  const { loai_hinh, hanh_dong, thanh_tich } = view.data.de_nghi as Deeds;
  return (
    hanh_dong !== undefined ||
    loai_hinh === SUDDEN ||
    (thanh_tich ?? []).some((feat) => feat.ngoai_nhiem_vu === true)
  );
}

/** Whether a point looks at the deed itself; points that borrow others are seen through those. */
export function looksAtDeed(criteria: Criteria, view: Case): boolean {
  const crime = (view.data.de_nghi as Deeds).hanh_dong?.su_co === 'dau_tranh_toi_pham';
  const looks = (node: CriteriaNode): boolean => {
    switch (node.kind) {
      case 'tat_ca':
      case 'mot_trong':
        return node.nhanh.some(looks);
      case 'dieu_kien':
        return /\/hanh_dong|\/ngoai_nhiem_vu/.test(JSON.stringify(node.dieu_kien.schema));
      case 'hoi':
        return crime && node.ten.includes('tội phạm');
      case 'neu_co':
        return looks(node.thi) || looks(node.khong_thi);
      default:
        return false;
    }
  };
  return criteria.loai_hinh.includes(SUDDEN) && [...criteria.nen, criteria.cay].some(looks);
}

/** `judged`: the points that look at the deed, under every type of commendation. */
export function ladderOf(judged: readonly PointAdvice[], view: Case, around: Surroundings): Ladder {
  const best = new Map<string, PointAdvice>();
  for (const point of judged) {
    const known = best.get(point.award.id);
    if (point.type !== SUDDEN) continue;
    if (!known || (compareNearness(point, known) || Number(known.current) - Number(point.current)) < 0)
      best.set(point.award.id, point);
  }
  const compareRank = rankOf(around.snapshot);
  const rungs = [...best.values()].sort((a, b) => compareRank(a.award, b.award));
  const reached = rungs.map(readingOf).lastIndexOf('dat');
  const rule = around.law.data.quy_tac.find((candidate) => candidate.id === ONCE);
  const ground = rule ? groundOf(rule, around, view.data) : null;
  return {
    rungs,
    highest: reached < 0 ? null : reached,
    citation: ground === 'het_hieu_luc' ? null : (ground?.citation ?? null),
  };
}
