/**
 * Proofs as they are printed: pointers become file and line, slugs become words.
 */
import type { Citation } from '../core/finding.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import { type Case, locateInCase } from './case.ts';
import { factsOf } from './condition-facts.ts';
import type { Proof } from './criteria.ts';
import type { Names } from './names.ts';
import type { RuleRun } from './rules.ts';
import { type ProofStep, word } from './verdict.ts';

export function proofStep(proof: Proof, view: Case, citation: Citation | null, names: Names): ProofStep {
  return {
    name: proof.ten === '' ? (proof.kieu === 'mot_trong' ? 'Một trong' : 'Tất cả') : proof.ten,
    result: word(proof.ket_qua),
    citation,
    facts: placed([...proof.du_kien, ...(proof.dieu_kien ? factsOf(proof.dieu_kien, view.data) : [])], view),
    missing: proof.thieu.map(names.pointer),
    note: proof.ghi_chu ?? '',
    ...(proof.kieu === 'mot_trong' ? { any: true } : {}),
    steps: proof.nhanh.map((child) => proofStep(child, view, null, names)),
  };
}

/**
 * A blocking rule as a step of the proof. Of a rule over the items of a list, the list is its fact; of one that looks
 * through all, what it speaks of.
 */
export function ruleStep(run: RuleRun, view: Case, names: Names): ProofStep {
  const { thi, voi_moi, tai } = run.rule;
  const facts = placed(
    [...(voi_moi === undefined ? [] : [voi_moi]), ...factsOf(thi.schema, view.data)],
    view,
  );
  return {
    name: run.rule.ten,
    result: word(run.result),
    citation: run.citation,
    facts: facts.length > 0 ? facts : placed([tai], view),
    missing: run.result === undefined ? run.missing.map(names.pointer) : [],
    note: run.finding?.message ?? '',
    steps: [],
  };
}

/** Those that are told, each once, with their lines. */
function placed(pointers: readonly string[], view: Case): ProofStep['facts'] {
  return [...new Set(pointers)]
    .filter((pointer) => valueAt(view.data, fromPointer(pointer)) !== undefined)
    .map((pointer) => {
      const { place } = locateInCase(view, pointer);
      return { pointer, file: place.file, line: place.line };
    });
}
