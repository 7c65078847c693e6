/**
 * The provision that a rule stands on under the law of a case, and whether its text was seen.
 */
import type { Citation } from '../core/finding.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import { instrumentOf, parseCitation } from '../law/cite.ts';
import { mayBlock } from '../law/law.ts';
import type { RuleSpec } from '../law/types.ts';
import type { Surroundings } from './evaluate.ts';

/** A provision, and whether its text was seen, so that it may block; `null` for rules of data hygiene. */
export type Ground = { readonly citation: Citation; readonly mark: boolean } | null;

/** What of the surroundings a ground hangs on. */
export type LawAround = Pick<Surroundings, 'law' | 'snapshot'>;

/** The provision a rule stands on today: the first it cites that is in force. `null` for data hygiene without one. */
export function groundOf(rule: RuleSpec, around: LawAround, data: unknown): Ground | 'het_hieu_luc' {
  const known = rule.can_cu_tu === undefined ? undefined : valueAt(data, fromPointer(rule.can_cu_tu));
  return standing(rule, typeof known === 'string' ? [known, ...rule.can_cu] : rule.can_cu, around);
}

/** The same for every case of one law; `undefined` where the dossier tells what the rule stands on. */
export function fixedGround(rule: RuleSpec, around: LawAround): Ground | 'het_hieu_luc' | undefined {
  return rule.can_cu_tu === undefined ? standing(rule, rule.can_cu, around) : undefined;
}

function standing(rule: RuleSpec, ids: readonly string[], around: LawAround): Ground | 'het_hieu_luc' {
  if (ids.length === 0) return null;
  for (const id of ids) {
    const provision = around.snapshot.provision(id);
    if (provision)
      return { citation: parseCitation(id), mark: mayBlock(provision.dau) && !inDoubt(id, rule, around) };
  }
  return rule.kiem_du_lieu ? null : 'het_hieu_luc';
}

/** The dates leave open whether a later instrument holds, and that one says the same in no text that was seen. */
function inDoubt(id: string, rule: RuleSpec, { snapshot, law }: LawAround): boolean {
  return snapshot.nghi_ngo
    .filter(({ cu }) => cu.includes(instrumentOf(id)))
    .some(({ moi }) => {
      const later = rule.can_cu.filter((other) => instrumentOf(other) === moi.id);
      return !later.some((other) => mayBlock(law.data.dieu_khoan[other]?.dau ?? 'R'));
    });
}
