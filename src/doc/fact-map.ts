/**
 * What a DOCX says about itself beside its text, in its properties (`fact-pieces.ts`): which stretches are facts, and what
 * wording stands between them. The file and the folder of its dossier are then enough to read it back. It holds no value
 * of the dossier, only hashes: what somebody takes out of the text is not in the file any more.
 */
import type { Fact } from './fact.ts';

/** One stretch; its bookmark has its place in the list as number. */
export interface MappedFact {
  /** As `Fact`. */
  readonly at: string;
  readonly as: string;
  readonly more: Fact['more'] | undefined;
  /** Of the text as it was printed (`bareText`): the first 16 hexadecimal digits of its SHA-256. */
  readonly hash: string;
  /** Of the whole text, where it goes on in other paragraphs; else the same. */
  readonly whole: string;
}

/** A paragraph: wording, and numbers of facts. */
export type Pattern = readonly (string | number)[];

export interface FactMap {
  /** The submission, relative to the root of the dossier. */
  readonly source: string;
  readonly facts: readonly MappedFact[];
  /** Paragraphs that have text, in reading order. */
  readonly patterns: readonly Pattern[];
}

/** Name of the bookmark of a fact, by its number; Word does not list those that begin with `_`. */
export function anchorName(fact: number): string {
  return `_kt${fact}`;
}

const VERSION = 1;
const MORE = [undefined, 'paragraph', 'line'] as const;

/** The map as text: JSON. */
export function writeFactMap({ source, facts, patterns }: FactMap): string {
  const du_kien = facts.map(({ at, as, hash, whole, more }) => [
    at,
    as,
    hash,
    ...(more || whole !== hash ? [MORE.indexOf(more)] : []),
    ...(whole === hash ? [] : [whole]),
  ]);
  return JSON.stringify({ phien_ban: VERSION, dot_trinh: source, du_kien, doan: patterns });
}

/** `undefined` where the text is no map that this version reads. */
export function readFactMap(text: string): FactMap | undefined {
  let value: { phien_ban?: unknown; dot_trinh?: unknown; du_kien?: unknown; doan?: unknown } | null;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (value?.phien_ban !== VERSION || typeof value.dot_trinh !== 'string') return undefined;
  const { dot_trinh: source, du_kien, doan } = value;
  if (!Array.isArray(du_kien) || !Array.isArray(doan)) return undefined;
  if (
    !du_kien.every((row) => Array.isArray(row) && row.slice(0, 3).every((cell) => typeof cell === 'string'))
  )
    return undefined;
  const isPiece = (piece: unknown): boolean =>
    typeof piece === 'string' || (Number.isInteger(piece) && du_kien[piece as number] !== undefined);
  if (!doan.every((row) => Array.isArray(row) && row.every(isPiece))) return undefined;
  return {
    source,
    facts: du_kien.map(([at, as, hash, more, whole]) => ({
      at,
      as,
      hash,
      whole: typeof whole === 'string' ? whole : hash,
      more: MORE[more],
    })),
    patterns: doan,
  };
}
