/**
 * A condition's answer in three values. Conditions are monotone, so two passes bound it: the optimist takes
 * every unknown as true, the pessimist as false. Where they agree the answer is sure.
 */
import type { Tri } from '../core/tri.ts';
import type { Condition } from '../law/types.ts';
import { withAlternatives } from './alternatives.ts';
import type { EvalContext } from './context.ts';

/** A compiled condition; `this` is the context. */
export type Validate = (this: EvalContext, data: unknown) => boolean;

/** Compiled conditions by their `ref`. */
export type Validators = Readonly<Record<string, Validate>>;

export interface Answer {
  readonly value: Tri;
  /** Pointers needed and absent, alternatives as one (`alternativesOf`); empty when the answer is sure. */
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
  const validate = compiled(condition, validators);
  const optimist = new Pass(around, true);
  if (!validate.call(optimist, data)) return { value: false, missing: NONE, values: optimist.told };
  if (!optimist.unknown)
    return optimist.told === NO_FIGURES ? HOLDS : { value: true, missing: NONE, values: optimist.told };
  const pessimist = new Pass(around, false);
  const sure = validate.call(pessimist, data);
  const values = { ...optimist.told, ...pessimist.told };
  if (sure) return { value: true, missing: NONE, values };
  const missing = [...new Set([...optimist.missing, ...pessimist.missing])];
  return { value: undefined, missing: withAlternatives(condition.schema, missing, data), values };
}

/** Whether the condition surely holds: what `evaluate` says, without the search for what is missing. */
export function holds(
  condition: Condition,
  data: unknown,
  around: Surroundings,
  validators: Validators,
): boolean {
  const validate = compiled(condition, validators);
  const optimist = new Pass(around, true);
  if (!validate.call(optimist, data)) return false;
  return !optimist.unknown || validate.call(new Pass(around, false), data);
}

function compiled({ ref }: Condition, validators: Validators): Validate {
  const validate = validators[ref];
  if (!validate) throw new Error(`condition not compiled: ${ref}`);
  return validate;
}

const NONE: readonly never[] = [];

const NO_FIGURES: Answer['values'] = {};

/** Sure, with nothing to tell. */
export const HOLDS: Answer = { value: true, missing: NONE, values: NO_FIGURES };

/** One pass over a condition. Hundreds are made a dossier, and few miss a fact or find a figure: their lists are made when asked for. */
class Pass implements EvalContext {
  unknown = false;
  private lacking: Set<string> | undefined;
  private figures: Record<string, string | number> | undefined;

  constructor(
    private readonly around: Surroundings,
    readonly assume: boolean,
  ) {}

  get law() {
    return this.around.law;
  }

  get snapshot() {
    return this.around.snapshot;
  }

  get calendar() {
    return this.around.calendar;
  }

  get evidence() {
    return this.around.evidence;
  }

  get fileAt() {
    return this.around.fileAt;
  }

  get folder() {
    return this.around.folder;
  }

  get self() {
    return this.around.self;
  }

  get missing(): Set<string> {
    this.lacking ??= new Set();
    return this.lacking;
  }

  /** The figures found. */
  get told(): Answer['values'] {
    return this.figures ?? NO_FIGURES;
  }

  get values(): Record<string, string | number> {
    this.figures ??= {};
    return this.figures;
  }
}
