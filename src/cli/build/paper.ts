/**
 * The short fingerprint of a working paper (`--van-tay`): the first 80 bits of a SHA-256 over what gives the paper its
 * text: tool version, law snapshot, forms of the agency's own, sources, and which document of the submission it is. The
 * day of the run is no part of it, nor is evidence, which no paper prints. All of it stands in the manifest, so that whoever
 * holds a manifest can work the fingerprint out anew; nobody can work a source out of it.
 */
import { createHash } from 'node:crypto';
import type { FileHash, Origin } from './manifest.ts';

/** What a fingerprint is taken from. */
export type PaperOrigin = Pick<Origin, 'version' | 'law' | 'mau_rieng' | 'sources'>;

/** A fingerprint as a paper gives it: typed by hand, or the whole text of its code. */
export interface GivenFingerprint {
  /** 20 small hexadecimal digits. */
  readonly digits: string;
  /** Version of the tool and the document, where the code was read. */
  readonly version?: string;
  readonly paper?: string;
}

const DIGITS = 20;
const GROUP = 4;
/** Begins the text of the code, with the version of its making. */
const PREFIX = 'KHENTHUONG1';

/** The fingerprint of each paper by its `DocModel.id`, e.g. `to-kiem-ten-03`: 20 small hexadecimal digits. */
export function paperFingerprints(origin: PaperOrigin): (paper: string) => string {
  const { version, law, mau_rieng = [], sources } = origin;
  const pairs = (files: readonly FileHash[]) => hash(files.map(({ file, sha256 }) => [file, sha256]));
  const common = [PREFIX, version, law?.sha256 ?? '', pairs(mau_rieng), pairs(sources)];
  return (paper) => hash([...common, paper]).slice(0, DIGITS);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** As printed: `3FA9-0C41-77DE-12B8-5E60`. */
export function shownFingerprint(digits: string): string {
  return digits
    .toUpperCase()
    .match(new RegExp(`.{${GROUP}}`, 'g'))!
    .join('-');
}

/** What the code says: capitals, digits and `:.-` only, which a QR code packs tightly. No data of a person. */
export function codeText(version: string, paper: string, digits: string): string {
  return [PREFIX, version, paper, digits].join(':').toUpperCase();
}

/** Reads either form, whatever its capitals, spaces and dashes; `undefined` where it is none. */
export function parseFingerprint(text: string): GivenFingerprint | undefined {
  const code = text.trim().toLowerCase().split(':');
  const digits = code.at(-1)!.replace(/[\s\u00a0.\u2010-\u2015-]/g, '');
  if (!new RegExp(`^[\\da-f]{${DIGITS}}$`).test(digits)) return undefined;
  if (code.length === 1) return { digits };
  const [prefix, version, paper] = code;
  if (code.length !== 4 || prefix !== PREFIX.toLowerCase()) return undefined;
  return { digits, version: version!, paper: paper! };
}

/** The document of a submission that a file of a manifest holds: `de-nghi/03-…/to-kiem-ten.pdf` → `to-kiem-ten-03`. */
export function paperOf({ file, form }: { readonly file: string; readonly form: string }): string {
  const chosen = /^de-nghi\/(\d+)-/.exec(file);
  return chosen ? `${form}-${chosen[1]}` : form;
}
