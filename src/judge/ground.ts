/**
 * The provision that a rule stands on under the law of a case, and whether its text was seen.
 */
import type { Citation } from '../core/finding.ts';
import { once } from '../core/once.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import { citationText, instrumentOf, parseCitation } from '../law/cite.ts';
import type { LawInForce } from '../law/in-force.ts';
import { type Law, mayBlock } from '../law/law.ts';
import type { Instrument, RuleSpec } from '../law/types.ts';

/** A provision in force; `null` for rules of data hygiene. */
export type Ground = Provision | null;

interface Provision {
  readonly citation: Citation;
  /** Its text was seen, so that it may block. */
  readonly mark: boolean;
  /** A later instrument that amends it and was not loaded. */
  readonly amending: Instrument | undefined;
  /** "Căn cứ: …", with what is doubtful about it. */
  readonly text: () => string;
}

/** What of the surroundings a ground hangs on. */
export interface LawAround {
  readonly law: Law;
  readonly snapshot: LawInForce;
}

/** The provision a rule stands on today: the first it cites that is in force. `null` for data hygiene without one. */
export function groundOf(rule: RuleSpec, around: LawAround, data: unknown): Ground | 'het_hieu_luc' {
  const known = rule.can_cu_tu === undefined ? undefined : valueAt(data, fromPointer(rule.can_cu_tu));
  return standing(rule, typeof known === 'string' ? [known, ...rule.can_cu] : rule.can_cu, around);
}

/** The same for every case of one law; `undefined` where the dossier tells what the rule stands on. */
export function fixedGround(rule: RuleSpec, around: LawAround): Ground | 'het_hieu_luc' | undefined {
  return rule.can_cu_tu === undefined ? standing(rule, rule.can_cu, around) : undefined;
}

/** A provision whose text was not seen may only warn. */
export function mayBlockOn(ground: Ground): boolean {
  return ground === null || ground.mark;
}

/** The ground of an answer that an instrument decides: a text that was not seen leaves it in doubt. */
export function restingOn(ground: Ground, id: unknown, law: Law): Ground {
  const decisive = typeof id === 'string' ? law.instrument(id) : undefined;
  if (ground === null || !decisive || mayBlock(decisive.dau)) return ground;
  const text = () => `${ground.text()} Ngày hiệu lực của ${decisive.ten} chưa đối chiếu nguyên văn.`;
  return { ...ground, mark: false, text };
}

function standing(rule: RuleSpec, ids: readonly string[], around: LawAround): Ground | 'het_hieu_luc' {
  if (ids.length === 0) return null;
  for (const id of ids) {
    const found = around.snapshot.provision(id);
    if (found) return provisionOf(id, mayBlock(found.dau) && !inDoubt(id, rule, around), around);
  }
  return rule.kiem_du_lieu ? null : 'het_hieu_luc';
}

function provisionOf(id: string, mark: boolean, { law, snapshot }: LawAround): Provision {
  const citation = parseCitation(id);
  const amending = snapshot.amendedBy(id);
  const notes = [
    ...(mark ? [] : ['chưa đối chiếu nguyên văn']),
    ...(amending ? [`theo văn bản trước khi ${amending.ten} sửa đổi, chưa nạp`] : []),
  ];
  const text = once(() => {
    const cited = citationText(citation, (vanBan) => law.instrument(vanBan)?.ten ?? vanBan);
    return `Căn cứ: ${cited}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}.`;
  });
  return { citation, mark, amending, text };
}

/** The dates leave open whether a later instrument holds, and that one says the same in no text that was seen. */
function inDoubt(id: string, rule: RuleSpec, { snapshot, law }: LawAround): boolean {
  const own = instrumentOf(id);
  return snapshot.chua_ro
    .filter(({ thay_the, sua_doi }) => thay_the.includes(own) || sua_doi.includes(own))
    .some((later) => {
      const ids = rule.can_cu.filter((other) => instrumentOf(other) === later.id);
      return !ids.some((other) => mayBlock(law.data.dieu_khoan[other]?.dau ?? 'R'));
    });
}
