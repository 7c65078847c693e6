/**
 * A package on disk: put in place whole by renaming, and only where nothing of anybody else's would be lost.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readZip, ZipError, type ZipLimits } from '../../render/zip.ts';
import { sha256 } from './evidence.ts';
import { MANIFEST, type Manifest, parseManifest } from './manifest.ts';

/** What a package may hold: more than an office document, as scans do; what we write we can also read. */
export const PACK_LIMITS: ZipLimits = { entries: 10_000, entryBytes: 256 << 20, totalBytes: 1 << 30 };

/** A submission in a package: the folder it lies in (`''` or with a slash at the end) and its manifest. */
export interface Packed {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** All manifests of ours among the files of a package, in order of name. */
export function manifestsIn(files: ReadonlyMap<string, Uint8Array>): Packed[] {
  return [...files].flatMap(([name, bytes]) => {
    if (path.posix.basename(name) !== MANIFEST) return [];
    const manifest = parseManifest(Buffer.from(bytes).toString('utf8'));
    return manifest ? [{ folder: name.slice(0, -MANIFEST.length), manifest }] : [];
  });
}

/** Why a package must not be written here, in words; `undefined` where it may: nothing there, or ours as we wrote it. */
export function standsInTheWay(target: string): string | undefined {
  let bytes: Buffer;
  try {
    const stat = statSync(target);
    if (stat.isDirectory()) return 'đây là thư mục. Ghi tên tệp sau -o, ví dụ -o ho-so.zip.';
    if (!stat.isFile()) return 'đây không phải tệp thường. Chọn tên tệp khác với -o.';
    if (stat.size > PACK_LIMITS.totalBytes) return FOREIGN;
    bytes = readFileSync(target);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    return 'không đọc được tệp đang có ở đó. Chọn tên tệp khác với -o.';
  }
  try {
    return isOurs(bytes) ? undefined : FOREIGN;
  } catch (error) {
    if (error instanceof ZipError) return FOREIGN;
    throw error;
  }
}

const FOREIGN =
  'ở đó có tệp không phải do khenthuong đóng gói, hoặc đã bị sửa sau khi đóng gói. Ghi đè sẽ làm mất tệp ấy. Chuyển tệp đi hoặc chọn tên khác với -o.';

/** A ZIP whose every file is a manifest of ours or as a manifest of ours says. */
function isOurs(bytes: Buffer): boolean {
  const files = readZip(bytes, undefined, PACK_LIMITS);
  const packed = manifestsIn(files);
  const known = new Map(
    packed.flatMap(({ folder, manifest }) => [
      [`${folder}${MANIFEST}`, undefined],
      ...[...manifest.documents, ...(manifest.copies ?? [])].map(
        (entry) => [`${folder}${entry.file}`, entry.sha256] as const,
      ),
    ]),
  );
  return (
    packed.length > 0 &&
    [...files].every(([name, data]) => {
      if (!known.has(name)) return false;
      const hash = known.get(name);
      return hash === undefined || hash === sha256(data);
    })
  );
}

/** Writes beside the target, then renames: who looks sees the old file or the new one, never half of one. */
export function replaceFile(target: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(target), { recursive: true });
  const staged = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    writeFileSync(staged, bytes, { flag: 'wx' });
    renameSync(staged, target);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}
