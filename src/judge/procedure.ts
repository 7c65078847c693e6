/**
 * The way of a proposal under one point of law: whether the simplified procedure is open to it, and on which form it is reported.
 */

import type { Citation } from '../core/finding.ts';
import { valueAt } from '../core/path.ts';
import type { Tri } from '../core/tri.ts';
import type { FormEntry } from '../law/types.ts';
import type { Case } from './case.ts';
import { evaluate, type Surroundings, type Validators } from './evaluate.ts';
import { groundOf, type Names, runRule } from './rules.ts';

/** The simplified procedure: `null` where only the submitting agency can tell. */
export interface Simplified {
  readonly allowed: boolean | null;
  /** Letter of the case of law. */
  readonly letter: string | null;
  readonly citation: Citation | null;
  readonly why: string;
}

export interface Procedure {
  readonly simplified: Simplified;
  readonly form: FormEntry | null;
  /** Under the simplified procedure, where it is not ruled out. */
  readonly simplifiedForm: FormEntry | null;
}

/** The rules of the law data on the simplified procedure. */
const ALLOWED = 'don_gian_duoc_phep';
const caseRule = (letter: string) => `don_gian_truong_hop_${letter}`;
/** Cases that facts of the dossier can show; the others are for the agency to state. */
const SHOWN_BY_FACTS = ['b', 'd'];

/** `view`: the case as if it were proposed by this point. */
export function procedureOf(
  view: Case,
  around: Surroundings,
  validators: Validators,
  names: Names,
): Procedure {
  const simplified = simplifiedOf(view, around, validators, names);
  const full = withProcedure(view, { ap_dung: false });
  const short = withProcedure(view, { ap_dung: true, truong_hop: simplified.letter ?? 'a' });
  return {
    simplified,
    form: formOf(full, around, validators),
    simplifiedForm: simplified.allowed === false ? null : formOf(short, around, validators),
  };
}

function withProcedure(view: Case, thu_tuc_don_gian: object): Case {
  return { ...view, data: { ...view.data, de_nghi: { ...(view.data.de_nghi as object), thu_tuc_don_gian } } };
}

function simplifiedOf(view: Case, around: Surroundings, validators: Validators, names: Names): Simplified {
  const ruleOf = (id: string) => around.law.data.quy_tac.find((rule) => rule.id === id);
  const asked = (
    id: string,
    letter: string,
  ): { result: Tri; citation: Citation | null; why: string } | undefined => {
    const rule = ruleOf(id);
    const chosen = withProcedure(view, { ap_dung: true, truong_hop: letter });
    const [run] = rule ? runRule(rule, chosen, around, validators, names) : [];
    const ground = rule ? groundOf(rule, around, chosen.data) : null;
    if (!rule || !run || ground === 'het_hieu_luc') return undefined;
    return { result: run.result, citation: ground?.citation ?? null, why: run.rule.ten };
  };
  const gate = asked(ALLOWED, 'a');
  if (gate?.result === false)
    return { allowed: false, letter: null, citation: gate.citation, why: ruleOf(ALLOWED)!.vi_sao };
  for (const letter of SHOWN_BY_FACTS) {
    const answer = asked(caseRule(letter), letter);
    if (answer?.result === true && (letter !== 'b' || isSudden(view)))
      return { allowed: true, letter, citation: answer.citation, why: answer.why };
  }
  return {
    allowed: null,
    letter: null,
    citation: gate?.citation ?? null,
    why: 'chưa rõ, chỉ khi cơ quan trình nêu được một trường hợp luật cho phép',
  };
}

interface Deeds {
  readonly doi_tuong?: { readonly loai?: string };
  readonly loai_hinh?: string;
  readonly hanh_dong?: object;
  readonly thanh_tich?: readonly { readonly ngoai_nhiem_vu?: boolean; readonly muc_do?: string }[];
}

/** Điểm b names persons and collectives, no households; the deed or the feat must be told, not only the type of commendation. */
function isSudden(view: Case): boolean {
  const { doi_tuong, loai_hinh, hanh_dong, thanh_tich } = view.data.de_nghi as Deeds;
  if (loai_hinh !== 'dot_xuat' || doi_tuong?.loai === 'ho_gia_dinh') return false;
  return (
    hanh_dong !== undefined ||
    (thanh_tich ?? []).some((feat) => feat.ngoai_nhiem_vu === true && feat.muc_do !== undefined)
  );
}

/** The first form whose condition surely holds. Forms of the submission as a whole are not asked for. */
function formOf(view: Case, around: Surroundings, validators: Validators): FormEntry | null {
  const { dot_trinh: _, ...data } = view.data;
  if (valueAt(data, ['de_nghi']) === undefined) return null;
  return (
    around.law.data.bieu_mau.find(
      (entry) =>
        around.snapshot.has(entry.van_ban) && evaluate(entry.khi, data, around, validators).value === true,
    ) ?? null
  );
}
