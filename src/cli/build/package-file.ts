/**
 * A package on its way to the disk: beside its target, file by file, and put in place whole by renaming: who looks sees the
 * old package or the new one, never half of one.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type ZipEntry, type ZipSink, type ZipWriter, zipWriter } from '../../render/zip-write.ts';
import { piecesOf } from './evidence.ts';
import { PACK_LIMITS } from './package.ts';

/** What cannot go into a package, in words. */
export class PackError extends Error {}

/** Evidence as it goes in. */
export interface Copied {
  readonly name: string;
  readonly absolute: string;
  /** As the manifest lists it. */
  readonly sha256: string;
}

export interface PackageFile {
  /** In order. */
  readonly names: readonly string[];
  readonly add: (entry: ZipEntry) => void;
  /** Never held whole. */
  readonly copy: (file: Copied) => Promise<void>;
  /** Puts the package in place. */
  readonly keep: () => void;
  /** Leaves nothing, unless it was kept. */
  readonly drop: () => void;
}

/** Nothing is on the disk before the first file. The two that add throw `PackError` beyond what a package may hold. */
export function openPackageFile(target: string): PackageFile {
  const staged = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  const names: string[] = [];
  let total = 0;
  let file: number | undefined;
  let writer: ZipWriter | undefined;
  const begin = (): ZipWriter => {
    mkdirSync(path.dirname(target), { recursive: true });
    file = openSync(staged, 'wx');
    clearLeftovers(target, fstatSync(file).mtimeMs);
    return zipWriter(sinkOf(file));
  };
  const enter = (name: string): ZipWriter => {
    names.push(name);
    if (names.length > PACK_LIMITS.entries) throw new PackError(`quá ${PACK_LIMITS.entries} tệp ${ONE_PACK}`);
    writer ??= begin();
    return writer;
  };
  const weigh = (bytes: number): void => {
    total += bytes;
    if (total > PACK_LIMITS.totalBytes)
      throw new PackError(`quá ${PACK_LIMITS.totalBytes >> 20} MB ${ONE_PACK}`);
  };
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    names,
    add(entry) {
      weigh(entry.size);
      enter(entry.name).add(entry);
    },
    async copy({ name, absolute, sha256 }) {
      const hash = createHash('sha256');
      await enter(name).addPieces(name, heard(piecesOf(absolute), hash, weigh));
      if (hash.digest('hex') !== sha256)
        throw new PackError(
          `minh chứng ${name} bị sửa trong lúc đóng gói. Chạy lại khi không ai ghi vào hồ sơ.`,
        );
    },
    keep() {
      writer?.end();
      close();
      renameSync(staged, target);
    },
    drop() {
      close();
      rmSync(staged, { force: true });
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LEFTOVER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Takes away what runs that were killed left beside a target: `now` is the file system's own, and a run lasts no day. */
function clearLeftovers(target: string, now: number): void {
  const folder = path.dirname(target);
  const head = `.${path.basename(target)}.`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(head) || !LEFTOVER.test(name.slice(head.length))) continue;
    const found = path.join(folder, name);
    const { mtimeMs } = statSync(found, { throwIfNoEntry: false }) ?? { mtimeMs: now };
    if (now - mtimeMs > DAY_MS) rmSync(found, { force: true });
  }
}

const ONE_PACK = 'một gói, máy nhận không mở lại kiểm tra được. Đóng gói từng đợt trình.';

function* heard(
  pieces: Iterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
  weigh: (bytes: number) => void,
): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece);
    weigh(piece.length);
    yield piece;
  }
}

function sinkOf(file: number): ZipSink {
  const put = (bytes: Uint8Array, from: number): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, from + at);
  };
  let end = 0;
  return {
    append(bytes) {
      put(bytes, end);
      end += bytes.length;
    },
    rewrite: (at, bytes) => put(bytes, at),
  };
}
