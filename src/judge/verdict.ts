/**
 * What the judge says of one nomination, with its proof. Plain data, printed as it is by `--format json`.
 */
import type { Citation } from '../core/finding.ts';
import type { Tri } from '../core/tri.ts';

export type VerdictWord = 'dat' | 'khong_dat' | 'chua_ket_luan';

/** A fact the proof rests on, where it is written. */
export interface ProofFact {
  readonly pointer: string;
  readonly file: string;
  readonly line: number;
}

export interface ProofStep {
  readonly name: string;
  readonly result: VerdictWord;
  readonly citation: Citation | null;
  readonly facts: readonly ProofFact[];
  readonly missing: readonly string[];
  readonly note: string;
  /** One of the steps is enough. */
  readonly any?: true;
  readonly steps: readonly ProofStep[];
}

export interface Verdict {
  readonly file: string;
  readonly nominee: string;
  readonly award: string;
  readonly awardName: string;
  readonly verdict: VerdictWord;
  /** The reading under the text that is loaded, when an instrument in force is not. */
  readonly provisional: VerdictWord | null;
  /** Instruments taken as the law of this dossier, and the day that decided. */
  readonly law: { readonly van_ban: readonly string[]; readonly ngay: string; readonly vi_sao: string };
  readonly proof: ProofStep;
  /** The smallest set of what is still to be supplied. */
  readonly missing: readonly string[];
}

export function word(value: Tri): VerdictWord {
  return value === undefined ? 'chua_ket_luan' : value ? 'dat' : 'khong_dat';
}
