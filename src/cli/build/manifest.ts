/**
 * `manifest.json` beside the documents: what they were made from, by which law, and the hash of each. No clock in it, and
 * no absolute path: same input, same bytes. The day of the run stands in it only where it decided something.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseDate } from '../../core/date.ts';

export const MANIFEST = 'manifest.json';

export interface ManifestDocument {
  readonly file: string;
  readonly form: string;
  /** Number of the prescribed form and the decree that prescribes it; empty where none does. */
  readonly so_mau: string;
  readonly van_ban: string;
  /** Where the wording of the form comes from: phu_luc, ho_hang, tri_nho. */
  readonly nguon_khung: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The fingerprint in its footer, 20 small hexadecimal digits; absent where it bears none. */
  readonly van_tay?: string;
}

/** A file by its path (forward slashes) and the SHA-256 of its bytes, 64 small hexadecimal digits. */
export interface FileHash {
  readonly file: string;
  readonly sha256: string;
}

/** Evidence as it lies in a package: `of` is its path in the dossier. */
export interface EvidenceCopy extends FileHash {
  readonly of: string;
}

/** The law of a submission: what chose it, and a fingerprint of what it says. */
export interface ManifestLaw {
  /** Instruments that were applied. */
  readonly van_ban: readonly string[];
  /** The day that decided. */
  readonly ngay: string;
  /** The dates of the dossier that choose the law; `hom_nay` only where one of the others is missing. */
  readonly moc: {
    readonly ngay_trinh?: string;
    readonly ngay_tiep_nhan?: string;
    readonly hom_nay?: string;
  };
  /** Awards whose provisions the fingerprint covers. */
  readonly hinh_thuc: readonly string[];
  /** Hash of the law data of the tool, as far as it concerns these dates and awards. */
  readonly sha256: string;
  /** The same by part (`LAW_PARTS`), 16 digits each: which part differs. */
  readonly phan?: Readonly<Record<string, string>>;
}

/** What documents were made from: also what travels inside a PDF, which cannot hold its own hash. */
export interface Origin {
  readonly made_by: 'khenthuong';
  readonly version: string;
  readonly draft: boolean;
  /** Citizen numbers and addresses are masked; sources and evidence are then not listed: a hash would give them away. */
  readonly an_danh: boolean;
  /** Sources travel inside the PDF of the letter. */
  readonly dinh_kem: boolean;
  /** The PDFs have empty fields for digital signatures. */
  readonly o_ky: boolean;
  /** Working papers bear a fingerprint in their footer. */
  readonly van_tay: boolean;
  /** Day of the run, `YYYY-MM-DD`: only where a document or its findings depend on it. */
  readonly hom_nay?: string;
  readonly law: ManifestLaw;
  /** Forms of the agency's own (`--templates`), by their path in its folder. */
  readonly mau_rieng?: readonly FileHash[];
  /** Relative to the root of the dossier. */
  readonly sources: readonly FileHash[];
  readonly evidence: readonly FileHash[];
}

export interface Manifest extends Origin {
  readonly documents: readonly ManifestDocument[];
  /** In a package: where its evidence lies. */
  readonly copies?: readonly EvidenceCopy[];
  /** Of the manifest as it is written without this key: tells of a slip, not of a forger. */
  readonly sha256?: string;
}

/** The manifest as it is written: two spaces, a line end at the end. One that lists documents seals itself. */
export function manifestText(manifest: Manifest | Origin): string {
  const { sha256: _, ...bare } = manifest as Manifest;
  if (!('documents' in manifest)) return written(bare);
  return written({ ...bare, sha256: createHash('sha256').update(written(bare)).digest('hex') });
}

function written(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** `undefined` where the file is not a manifest of ours. */
export function readManifest(file: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** `undefined` where the text is not a manifest of ours; lists of older versions that are missing are empty. */
export function parseManifest(text: string): Manifest | undefined {
  const value = parseOrigin(text) as Partial<Manifest> | undefined;
  if (!value || !isHashes(value.documents)) return undefined;
  if (value.copies !== undefined && !isHashes(value.copies)) return undefined;
  return value as Manifest;
}

/** The same for what travels inside a PDF. */
export function parseOrigin(text: string): Origin | undefined {
  let value: Partial<Origin> | null;
  try {
    value = JSON.parse(text) as Partial<Origin> | null;
  } catch {
    return undefined;
  }
  if (value?.made_by !== 'khenthuong' || typeof value.version !== 'string') return undefined;
  const older = Object.entries(BEFORE).filter(([key]) => !Object.hasOwn(value, key));
  // In the order of the text: it may have to be written again.
  const full: Partial<Origin> = { ...value, ...Object.fromEntries(older) };
  const lists = [full.sources, full.evidence, full.mau_rieng ?? []];
  const sound = lists.every(isHashes) && areDates([full.hom_nay]);
  return sound && areDates(Object.values(full.law?.moc ?? {})) ? (full as Origin) : undefined;
}

/** What older versions did not write, as it was then. */
const BEFORE = { an_danh: false, dinh_kem: false, o_ky: false, van_tay: false, draft: false, evidence: [] };

/** Days that exist, or nothing. */
function areDates(values: readonly unknown[]): boolean {
  return values.every((value) => value === undefined || parseDate(value) !== undefined);
}

function isHashes(value: unknown): boolean {
  const isHash = (entry: Partial<FileHash> | null) =>
    typeof entry?.file === 'string' && typeof entry.sha256 === 'string';
  return Array.isArray(value) && value.every(isHash);
}
