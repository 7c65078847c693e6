/**
 * A case: one nomination, or one submission with its nominations, put together from several files under fixed names,
 * so that a condition reads `/de_nghi/…`, `/dot_trinh/…`, `/co_quan/…` and a finding still knows the file and line.
 */

import type { Place } from '../core/finding.ts';
import { type DataPath, fromPointer, toPointer } from '../core/path.ts';
import type { Source } from '../source/source.ts';

/** The data a condition sees. Absent parts are absent, not empty. */
export interface CaseData {
  readonly de_nghi?: unknown;
  readonly dot_trinh?: unknown;
  /** Votes for this nominee. */
  readonly phieu?: unknown;
  readonly co_quan?: unknown;
  readonly nguoi_ky?: unknown;
  /** Which mention of its file in the submissions of the dossier this is, and where the first one stands. */
  readonly lan_trinh?: { readonly thu: number; readonly tep: string; readonly dau: string };
  /** The day of judging. */
  readonly hom_nay?: string;
  /** The award's entry in the law of this dossier. */
  readonly hinh_thuc?: unknown;
  /** Papers that this nomination needs, by award, procedure and content. */
  readonly giay_to_can?: readonly unknown[];
  /** Of a submission: the award entries and the nominations it carries. */
  readonly cac_hinh_thuc?: readonly unknown[];
  readonly cac_de_nghi?: readonly unknown[];
  /** A letter of its own. */
  readonly cong_van?: unknown;
  /** The item that a rule with `voi_moi` looks at. */
  readonly muc?: unknown;
}

/** Where a part of the case comes from: a path prefix in the case and the place it stands for. */
interface Origin {
  readonly prefix: DataPath;
  readonly source: Source;
  readonly path: DataPath;
}

export interface Case {
  readonly data: CaseData;
  readonly origins: readonly Origin[];
  /** Where a finding goes whose pointer leads into the law rather than into a file. */
  readonly home: Origin;
}

export function origin(prefix: string, source: Source, path: DataPath = []): Origin {
  return { prefix: fromPointer(prefix), source, path };
}

function startsWith(path: DataPath, prefix: DataPath): boolean {
  for (let i = 0; i < prefix.length; i++) if (path[i] !== prefix[i]) return false;
  return true;
}

/** The part of the case that a path leads into: of several the innermost. */
function originOf(view: Case, path: DataPath): Origin | undefined {
  let inner: Origin | undefined;
  for (const entry of view.origins)
    if (startsWith(path, entry.prefix) && entry.prefix.length > (inner?.prefix.length ?? -1)) inner = entry;
  return inner;
}

/** File, line and column of a pointer of the case, and the pointer within that file. */
export function locateInCase(view: Case, pointer: string): { readonly place: Place; readonly path: string } {
  const path = fromPointer(pointer);
  const from = originOf(view, path);
  const { source, path: inFile } = from
    ? { source: from.source, path: [...from.path, ...path.slice(from.prefix.length)] }
    : { source: view.home.source, path: view.home.path };
  return { place: source.locate(inFile, 'value'), path: toPointer(inFile) };
}

/** The file that holds a pointer of the case. */
export function sourceOf(view: Case, pointer: string): Source {
  return (originOf(view, fromPointer(pointer)) ?? view.home).source;
}
