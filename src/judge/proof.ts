/**
 * Proofs as they are printed: pointers become file and line, slugs become words.
 */
import type { Citation } from '../core/finding.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import { type Case, locateInCase } from './case.ts';
import type { Proof } from './criteria.ts';
import { KEYWORDS } from './keywords/index.ts';
import type { Names } from './names.ts';
import type { RuleRun } from './rules.ts';
import { type ProofStep, word } from './verdict.ts';

export function proofStep(proof: Proof, view: Case, citation: Citation | null, names: Names): ProofStep {
  return {
    name: proof.ten === '' ? (proof.kieu === 'mot_trong' ? 'Một trong' : 'Tất cả') : proof.ten,
    result: word(proof.ket_qua),
    citation,
    facts: [...new Set([...proof.du_kien, ...countedBy(proof.dieu_kien, view.data)])]
      .filter((pointer) => valueAt(view.data, fromPointer(pointer)) !== undefined)
      .map((pointer) => {
        const { place } = locateInCase(view, pointer);
        return { pointer, file: place.file, line: place.line };
      }),
    missing: proof.thieu.map(names.pointer),
    note: proof.ghi_chu ?? '',
    ...(proof.kieu === 'mot_trong' ? { any: true } : {}),
    steps: proof.nhanh.map((child) => proofStep(child, view, null, names)),
  };
}

/** The facts that the keywords of a condition count, wherever in it they stand. */
function countedBy(condition: unknown, data: unknown): readonly string[] {
  if (condition === null || typeof condition !== 'object') return [];
  if (Array.isArray(condition)) return condition.flatMap((part) => countedBy(part, data));
  return Object.entries(condition).flatMap(
    ([name, args]) => COUNTERS.get(name)?.(args as never, data) ?? countedBy(args, data),
  );
}

const COUNTERS = new Map(KEYWORDS.flatMap(({ name, facts }) => (facts ? [[name, facts]] : [])));

/** A blocking rule as a step of the proof. */
export function ruleStep(run: RuleRun, names: Names): ProofStep {
  return {
    name: run.rule.ten,
    result: word(run.result),
    citation: run.finding?.citation ?? null,
    facts: [],
    missing: run.result === undefined ? run.missing.map(names.pointer) : [],
    note: run.finding?.message ?? '',
    steps: [],
  };
}
