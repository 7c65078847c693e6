/**
 * A condition's answer in three values. Conditions are monotone, so two passes bound it: the optimist takes
 * every unknown as true, the pessimist as false. Where they agree the answer is sure.
 */
import type { Tri } from '../core/tri.ts';
import type { Condition } from '../law/types.ts';
import type { EvalContext } from './context.ts';

/** A compiled condition; `this` is the context. */
export type Validate = (this: EvalContext, data: unknown) => boolean;

/** Compiled conditions by their `ref`. */
export type Validators = Readonly<Record<string, Validate>>;

export interface Answer {
  readonly value: Tri;
  /** Pointers needed and absent; empty when the answer is sure. */
  readonly missing: readonly string[];
  /** Figures for the wording. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Everything of a context but the state of one evaluation. */
export type Surroundings = Omit<EvalContext, 'assume' | 'unknown' | 'missing' | 'values'>;

/** Throws when the condition was never compiled: a defect of ours, caught by the judge. */
export function evaluate(
  condition: Condition,
  data: unknown,
  around: Surroundings,
  validators: Validators,
): Answer {
  const validate = validators[condition.ref];
  if (!validate) throw new Error(`condition not compiled: ${condition.ref}`);
  const pass = (assume: boolean) => {
    const context: EvalContext = { ...around, assume, unknown: false, missing: new Set(), values: {} };
    return { holds: validate.call(context, data), context };
  };
  const optimist = pass(true);
  if (!optimist.holds) return { value: false, missing: [], values: optimist.context.values };
  if (!optimist.context.unknown) return { value: true, missing: [], values: optimist.context.values };
  const pessimist = pass(false);
  const missing = new Set([...optimist.context.missing, ...pessimist.context.missing]);
  const values = { ...optimist.context.values, ...pessimist.context.values };
  return pessimist.holds
    ? { value: true, missing: [], values }
    : { value: undefined, missing: [...missing], values };
}
