/**
 * What a package may hold, the manifests in it, and whether one may be written where a file stands.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { entriesOf, ZipError, type ZipLimits, type ZipSource } from '../../render/zip.ts';
import { sha256 } from './evidence.ts';
import { MANIFEST, type Manifest, parseManifest } from './manifest.ts';

/**
 * More than an office document, as scans do; what we write we can also read. Of entries, fewer than the 65,535 of a ZIP
 * without extensions.
 */
export const PACK_LIMITS: ZipLimits = { entries: 60_000, entryBytes: 256 << 20, totalBytes: 1 << 30 };

/** A submission in a package: the folder it lies in (`''` or with a slash at the end) and its manifest. */
export interface Packed {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** All manifests of ours among the files of a package, in their order. */
export function manifestsIn(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Packed[] {
  return [...files].flatMap(([name, bytes]) => {
    if (path.posix.basename(name) !== MANIFEST) return [];
    const manifest = parseManifest(Buffer.from(bytes).toString('utf8'));
    return manifest ? [{ folder: name.slice(0, -MANIFEST.length), manifest }] : [];
  });
}

/** Why a package must not be written here, in words; `undefined` where it may: nothing there, or ours as we wrote it. */
export function standsInTheWay(target: string): string | undefined {
  let file: number;
  let size: number;
  try {
    const stat = statSync(target);
    if (stat.isDirectory()) return 'đây là thư mục. Ghi tên tệp sau -o, ví dụ -o ho-so.zip.';
    if (!stat.isFile()) return 'đây không phải tệp thường. Chọn tên tệp khác với -o.';
    size = stat.size;
    file = openSync(target, 'r');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    return 'không đọc được tệp đang có ở đó. Chọn tên tệp khác với -o.';
  }
  try {
    return isOurs({ size, read: reader(file) }) ? undefined : FOREIGN;
  } catch (error) {
    if (error instanceof ZipError) return FOREIGN;
    throw error;
  } finally {
    closeSync(file);
  }
}

function reader(file: number): ZipSource['read'] {
  return (at, length) => {
    const bytes = Buffer.alloc(length);
    let got = 0;
    for (let more = -1; got < length && more !== 0; got += more)
      more = readSync(file, bytes, got, length - got, at + got);
    return bytes.subarray(0, got);
  };
}

const FOREIGN =
  'ở đó có tệp không phải do khenthuong đóng gói, hoặc đã bị sửa sau khi đóng gói. Ghi đè sẽ làm mất tệp ấy. Chuyển tệp đi hoặc chọn tên khác với -o.';

/** A ZIP whose every file is a manifest of ours or as a manifest of ours says: each stands before what it lists. */
function isOurs(source: ZipSource): boolean {
  const known = new Map<string, string>();
  let any = false;
  for (const [name, bytes] of entriesOf(source, undefined, PACK_LIMITS)) {
    const listed = known.get(name);
    const [packed] = listed === undefined ? manifestsIn([[name, bytes]]) : [];
    if (packed === undefined) {
      if (listed !== sha256(bytes)) return false;
      continue;
    }
    any = true;
    const { folder, manifest } = packed;
    for (const { file, sha256: hash } of [...manifest.documents, ...(manifest.copies ?? [])])
      known.set(`${folder}${file}`, hash);
  }
  return any;
}
