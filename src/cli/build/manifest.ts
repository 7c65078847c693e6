/**
 * `manifest.json` beside the documents: what they were made from and by which law. No clock in it: same input, same bytes.
 */
import { readFileSync } from 'node:fs';

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
}

export interface Manifest {
  readonly made_by: 'khenthuong';
  readonly version: string;
  readonly draft: boolean;
  /** Instruments that were applied, and the day that decided. */
  readonly law: { readonly van_ban: readonly string[]; readonly ngay: string };
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  readonly documents: readonly ManifestDocument[];
}

/** `undefined` where the file is not a manifest of ours. */
export function readManifest(file: string): Manifest | undefined {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest> | null;
    return value?.made_by === 'khenthuong' && Array.isArray(value.documents)
      ? (value as Manifest)
      : undefined;
  } catch {
    return undefined;
  }
}
