/**
 * What a condition sees besides the case itself. Passed to the compiled validators as `this`.
 */
import type { Tri } from '../core/tri.ts';
import type { WorkCalendar } from '../law/calendar.ts';
import type { Law, LawSnapshot } from '../law/law.ts';
import type { EvidenceState } from '../source/evidence.ts';
import type { FolderEntry } from './facts.ts';

export interface EvalContext {
  /** What an unknown counts as in this pass: the optimist and the pessimist bound the answer. */
  assume: boolean;
  /** Set when an unknown was met in this pass. */
  unknown: boolean;
  /** Pointers of facts that were needed and are not there. */
  readonly missing: Set<string>;
  /** Figures a keyword found, for the wording: `{{kq.so_ngay}}`. */
  readonly values: Record<string, string | number>;
  readonly law: Law;
  readonly snapshot: LawSnapshot;
  readonly calendar: WorkCalendar;
  /** State of an evidence file named in the file that holds this pointer. */
  readonly evidence: (pointer: string, path: string) => EvidenceState;
  /** The same file under one name, whichever file of the dossier names it. */
  readonly fileAt: (pointer: string, path: string) => string;
  readonly folder: readonly FolderEntry[];
  /** File of the nomination being judged. */
  readonly self: string;
}

/** What a keyword's function returns in JSON Schema terms, under the assumption of this pass. */
export function settle(context: EvalContext, result: Tri): boolean {
  if (result !== undefined) return result;
  context.unknown = true;
  return context.assume;
}
