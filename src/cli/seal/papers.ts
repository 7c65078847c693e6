/**
 * `verify --van-tay`: whether a working paper with this fingerprint was printed from what lies here. All that goes into
 * a fingerprint stands in a manifest; only which paper it is has to be tried.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ManifestDocument, Origin } from '../build/manifest.ts';
import {
  type GivenFingerprint,
  paperFingerprints,
  paperOf,
  parseFingerprint,
  shownFingerprint,
} from '../build/paper.ts';
import type { Env } from '../env.ts';
import { UsageError } from '../usage.ts';

/** What a paper may come from. */
export interface PaperHome {
  readonly title: string;
  readonly origin: Origin & { readonly documents?: readonly ManifestDocument[] };
}

export interface PaperChecked {
  /** As printed. */
  readonly shown: string;
  readonly given: GivenFingerprint;
  /** Where it comes from, and which paper it is; none: from none of them. */
  readonly found: readonly { readonly title: string; readonly paper: string }[];
  /** Why it fits nowhere, as far as can be told. */
  readonly why: string;
}

/** Throws `UsageError` on what is no fingerprint. */
export function readFingerprint(text: string): GivenFingerprint {
  const given = parseFingerprint(text);
  if (given) return given;
  throw new UsageError(
    `“--van-tay ${text}” không phải vân tay: cần đủ 20 chữ số hệ 16 (0–9, A–F) như in ở chân trang, hoặc cả dòng chữ đọc từ mã QR.`,
    'Ví dụ: --van-tay 3FA9-0C41-77DE-12B8-5E60. Số 0 khác chữ O, số 8 khác chữ B.',
  );
}

export function matchPaper(given: GivenFingerprint, homes: readonly PaperHome[], env: Env): PaperChecked {
  const builtIn = formIds(env);
  const found = homes.flatMap(({ title, origin }) => {
    const fingerprintOf = paperFingerprints(origin);
    const paper = candidates(origin, builtIn).find((id) => fingerprintOf(id) === given.digits);
    return paper === undefined ? [] : [{ title, paper }];
  });
  return {
    shown: shownFingerprint(given.digits),
    given,
    found,
    why: found.length > 0 ? '' : why(given, homes),
  };
}

function why({ version }: GivenFingerprint, homes: readonly PaperHome[]): string {
  const versions = [...new Set(homes.map(({ origin }) => origin.version))];
  if (version !== undefined && !versions.includes(version))
    return `mã QR ghi phiên bản ${version}, còn ở đây là ${versions.join(', ')}: vân tay của hai phiên bản luôn khác nhau.`;
  return 'tệp nguồn, dữ liệu luật, phiên bản công cụ hoặc mẫu riêng khác với lúc in tờ ấy, hoặc vân tay chép sai.';
}

/** Papers that the submission could have, most likely first. */
function candidates(
  { documents = [], mau_rieng = [], sources }: PaperHome['origin'],
  builtIn: readonly string[],
) {
  const own = mau_rieng.flatMap(({ file }) => /^([^/]+)\.yaml$/.exec(file)?.[1] ?? []);
  const ids = [...new Set([...builtIn, ...own])];
  // There are fewer nominations than sources.
  const numbers = sources.map((_, i) => String(i + 1).padStart(2, '0'));
  return [
    ...documents.map(paperOf),
    ...ids,
    ...ids.flatMap((id) => numbers.map((number) => `${id}-${number}`)),
  ];
}

function formIds({ packageRoot }: Env): string[] {
  return readdirSync(path.join(packageRoot, 'templates', 'mau'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
}
