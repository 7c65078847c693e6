/**
 * The files a submission rests on: its YAML sources, and the evidence they name, each where it lies on disk.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../core/finding.ts';
import type { Document, Dossier, Submission } from '../../judge/workspace.ts';
import { checkFile } from '../../source/evidence.ts';
import type { FileHash } from './manifest.ts';

/** A file of the dossier. */
export interface DossierFile {
  /** Relative to the root of the dossier: forward slashes, NFC. */
  readonly file: string;
  readonly absolute: string;
}

/** A place where a source names a file: as written, and the JSON Pointer steps that lead there. */
export interface NamedFile {
  readonly named: string;
  readonly at: readonly (string | number)[];
}

/** Keys under which the schemas name files that are evidence. */
const KEYS = new Set(['tep', 'minh_chung', 'bang_chung']);

/** Documents of a submission that were read: configuration, submission, nominations. */
export function documentsOf(dossier: Dossier, submission: Submission): Document[] {
  const config = dossier.config ? [dossier.config] : [];
  return [...config, submission.document, ...submission.nominations.map(({ document }) => document)];
}

/** The same as files, with the rule files that the configuration names; in order of name, each once. */
export function sourcesOf(dossier: Dossier, submission: Submission): DossierFile[] {
  const read = documentsOf(dossier, submission).map((document) => document.source.absolute);
  const packs = dossier.config?.sound ? dossier.config.data['quy_tac'] : undefined;
  const rules = (Array.isArray(packs) ? packs : []).flatMap((name) => {
    const absolute = typeof name === 'string' ? locate(dossier.root, dossier.root, name) : undefined;
    return absolute === undefined ? [] : [absolute];
  });
  return listed([...read, ...rules], dossier.root);
}

/** Evidence that one document names and that is there, inside the dossier; in order of name, each once. */
export function evidenceOf(dossier: Dossier, document: Document): DossierFile[] {
  const folder = path.dirname(document.source.absolute);
  const found = namedFiles(document).flatMap(({ named }) => {
    const absolute = locate(folder, dossier.root, named);
    return absolute === undefined ? [] : [absolute];
  });
  return listed(found, dossier.root);
}

/** Every place of a document that names evidence. The nominations that a submission lists are no evidence. */
export function namedFiles({ kind, data }: Document): NamedFile[] {
  const found: NamedFile[] = [];
  const visit = (value: unknown, at: readonly (string | number)[], named: boolean): void => {
    if (typeof value === 'string') {
      if (named) found.push({ named: value, at });
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, [...at, i], named);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) visit(child, [...at, key], KEYS.has(key));
    }
  };
  for (const [key, value] of Object.entries(data)) {
    if (kind !== 'dot_trinh' || key !== 'de_nghi') visit(value, [key], KEYS.has(key));
  }
  return found;
}

/** Hashes of files, in the same order. Throws the error of the system where one cannot be read. */
export function hashFiles(files: readonly DossierFile[]): FileHash[] {
  return files.map(({ file, absolute }) => ({ file, sha256: hashOf(piecesOf(absolute)) }));
}

function hashOf(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Bytes that are read of a file at a time: a scan may have hundreds of megabytes. */
const PIECE = 1 << 18;

/** A file in pieces of one length, but for the last. Throws the error of the system where it cannot be read. */
export function* piecesOf(absolute: string): Generator<Uint8Array> {
  const file = openSync(absolute, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      let got = 0;
      for (let more = -1; got < PIECE && more !== 0; got += more)
        more = readSync(file, piece, got, PIECE - got, null);
      if (got > 0) yield piece.subarray(0, got);
      if (got < PIECE) return;
    }
  } finally {
    closeSync(file);
  }
}

/** 64 small hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Absolute path of a file named in `folder`; `undefined` where it is not one of the dossier. */
function locate(folder: string, root: string, named: string): string | undefined {
  if (checkFile(folder, root, named) !== 'ok') return undefined;
  const absolute = path.resolve(folder, named.replaceAll('\\', '/'));
  // Data is NFC; a folder unpacked from a Mac may hold the same name in NFD.
  return existsSync(absolute) ? absolute : absolute.normalize('NFD');
}

/** A file as a document or a manifest names it: relative to the root of the dossier, forward slashes, NFC. */
export function nameInside(root: string, absolute: string): string {
  return path.relative(root, absolute).replaceAll(path.sep, '/').normalize('NFC');
}

function listed(absolutes: readonly string[], root: string): DossierFile[] {
  const byFile = new Map(
    absolutes.map((absolute) => {
      const file = nameInside(root, absolute);
      return [file, { file, absolute }];
    }),
  );
  return [...byFile.values()].sort((a, b) => compareText(a.file, b.file));
}
