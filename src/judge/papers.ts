/** Every paper that a dossier must have: those of its award, and those that rules demand beside them. */
import type { Citation } from '../core/finding.ts';
import { parseCitation } from '../law/cite.ts';
import type { Award, Condition } from '../law/types.ts';
import type { CaseData } from './case.ts';
import { holds, type Surroundings, type Validators } from './evaluate.ts';
import { groundOf } from './ground.ts';
import { hasPaper } from './keywords/lists.ts';
import { papersNeeded } from './nomination.ts';

export interface PaperState {
  readonly ten: string;
  readonly can_cu: Citation;
  /** It is in the dossier. */
  readonly co: boolean;
}

/** In the order of the law, each name once; of two papers of one name the one that is lacking. */
export function papersOf(
  award: Award,
  data: CaseData,
  around: Surroundings,
  validators: Validators,
): readonly PaperState[] {
  const own = papersNeeded(award, data, around, validators).map((paper) => ({
    ten: paper.ten,
    can_cu: parseCitation(paper.can_cu),
    co: hasPaper(paper, data),
  }));
  const applies = (condition: Condition) => holds(condition, data, around, validators);
  const demanded = around.law.data.quy_tac.flatMap(({ doi_giay: ten, ...rule }) => {
    if (ten === undefined || (rule.khi && !applies(rule.khi))) return [];
    const ground = groundOf(rule, around, data);
    return ground === null || ground === 'het_hieu_luc'
      ? []
      : [{ ten, can_cu: ground.citation, co: applies(rule.thi) }];
  });
  const byName = new Map<string, PaperState>();
  for (const paper of [...own, ...demanded]) {
    const known = byName.get(paper.ten);
    if (!known || (known.co && !paper.co)) byName.set(paper.ten, paper);
  }
  return [...byName.values()];
}
