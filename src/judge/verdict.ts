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

/** The same nomination by a newer law that a transition clause offers where it is more favourable. */
export interface OtherReading {
  /** The newer instrument. */
  readonly van_ban: string;
  /** The transition clause. */
  readonly can_cu: Citation;
  /** Null: not to be compared, for `vi_sao`. */
  readonly ket_luan: VerdictWord | null;
  readonly vi_sao: string;
  /** Points of law whose standards are met: of the law that is kept, of the newer one. */
  readonly diem_dat: { readonly giu_lai: readonly Citation[]; readonly moi: readonly Citation[] };
  readonly con_thieu: readonly string[];
  /** People chose this law and the verdict goes by it: what the law kept would say. */
  readonly ket_luan_giu_lai?: VerdictWord;
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
  /** Beside the verdict, which rests on the law that is kept unless people chose the other. Absent: none. */
  readonly cach_doc_khac?: readonly OtherReading[];
}

export function word(value: Tri): VerdictWord {
  return value === undefined ? 'chua_ket_luan' : value ? 'dat' : 'khong_dat';
}
