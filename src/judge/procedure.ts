/**
 * The way of a proposal under one point of law: whether the simplified procedure is open to it, and on which form it is reported.
 */

import type { Citation } from '../core/finding.ts';
import { valueAt } from '../core/path.ts';
import type { Tri } from '../core/tri.ts';
import type { FormEntry, RuleSpec } from '../law/types.ts';
import type { Case } from './case.ts';
import { holds, type Surroundings, type Validators } from './evaluate.ts';
import { groundOf } from './ground.ts';
import type { Names } from './names.ts';
import { readyRule, runRule, Scene } from './rules.ts';

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

/** `view`: the case as if it were proposed by this point. */
export function procedureOf(
  view: Case,
  around: Surroundings,
  validators: Validators,
  names: Names,
): Procedure {
  const simplified = simplifiedOf(view, around, validators, names);
  const full = withProcedure(view, { ap_dung: false });
  const short = withProcedure(view, under(simplified.letter));
  return {
    simplified,
    form: formOf(full, around, validators),
    simplifiedForm: simplified.allowed === false ? null : formOf(short, around, validators),
  };
}

/** The simplified procedure as a file states it: by a case of law, or by none yet. */
function under(letter: string | null): object {
  return { ap_dung: true, ...(letter === null ? {} : { truong_hop: letter }) };
}

function withProcedure(view: Case, thu_tuc_don_gian: object): Case {
  return { ...view, data: { ...view.data, de_nghi: { ...(view.data.de_nghi as object), thu_tuc_don_gian } } };
}

function simplifiedOf(view: Case, around: Surroundings, validators: Validators, names: Names): Simplified {
  const asked = (
    rule: RuleSpec,
    letter: string | null,
  ): { result: Tri; citation: Citation | null } | undefined => {
    const chosen = withProcedure(view, under(letter));
    const [run] = runRule(readyRule(rule, around), new Scene(chosen, around, validators, names));
    const ground = groundOf(rule, around, chosen.data);
    if (!run || ground === 'het_hieu_luc') return undefined;
    return { result: run.result, citation: ground?.citation ?? null };
  };
  const rules = around.law.data.quy_tac;
  const door = rules.find(({ vai_tro }) => vai_tro?.la === 'cua_thu_tuc_don_gian');
  const gate = door && asked(door, null);
  if (door && gate?.result === false)
    return { allowed: false, letter: null, citation: gate.citation, why: door.vi_sao };
  for (const rule of rules) {
    const role = rule.vai_tro;
    if (role?.la !== 'truong_hop_don_gian') continue;
    if (!holds(role.du_kien, view.data, around, validators)) continue;
    const answer = asked(rule, role.chu);
    if (answer?.result === true)
      return { allowed: true, letter: role.chu, citation: answer.citation, why: rule.ten };
  }
  return {
    allowed: null,
    letter: null,
    citation: gate?.citation ?? null,
    why: 'chưa rõ, chỉ khi cơ quan trình nêu được một trường hợp luật cho phép',
  };
}

/** The first form whose condition surely holds. Forms of the submission as a whole are not asked for. */
function formOf(view: Case, around: Surroundings, validators: Validators): FormEntry | null {
  const { dot_trinh: _, ...data } = view.data;
  if (valueAt(data, ['de_nghi']) === undefined) return null;
  return (
    around.law.data.bieu_mau.find(
      (entry) => around.snapshot.has(entry.van_ban) && holds(entry.khi, data, around, validators),
    ) ?? null
  );
}
