/**
 * What `verify` is pointed at, seen alike: submissions with a manifest each, in folders or in a package.
 */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readZip, ZipError } from '../../render/zip.ts';
import { reasonOf } from '../../source/reasons.ts';
import { filesBelow } from '../build/folder.ts';
import { MANIFEST, type Manifest, parseManifest } from '../build/manifest.ts';
import { manifestsIn, PACK_LIMITS } from '../build/package.ts';
import { UsageError } from '../usage.ts';
import type { Read } from './check.ts';

/** One submission as it was handed over. */
export interface Bundle {
  /** As shown. */
  readonly title: string;
  readonly manifest: Manifest;
  /** The manifest as it lies there. */
  readonly text: string;
  /** Files below it, without the manifest. */
  readonly names: readonly string[];
  readonly read: Read;
}

const NO_MANIFEST_HINT =
  'Chỉ vào thư mục mà khenthuong build đã ghi, tệp ZIP của khenthuong pack, hoặc PDF có --dinh-kem.';
/** Levels of folders below the one named: dossier, submission. */
const LEVELS = 2;

/** The submissions in a folder, or in the folders right below it. Throws `UsageError` where there are none. */
export function openFolder(absolute: string, shown: string): Bundle[] {
  const bundles = search(absolute, shown, LEVELS);
  if (bundles.length === 0)
    throw new UsageError(
      `“${shown}” không có ${MANIFEST} đọc được của khenthuong, nên không biết tệp nào phải có.`,
      NO_MANIFEST_HINT,
    );
  return bundles;
}

function search(folder: string, shown: string, levels: number): Bundle[] {
  const text = textOf(path.join(folder, MANIFEST));
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (text !== undefined && !manifest && isNearlyOurs(text))
    throw new UsageError(
      `“${shown}/${MANIFEST}” không đọc được: bản kê bị sửa hoặc bị hỏng${brokenLine(text)}.`,
      'Không có bản kê thì không biết tệp nào phải có: xin lại bản gốc của cả thư mục, hoặc kết xuất lại.',
    );
  if (manifest && text !== undefined) {
    const names = filesBelow(folder).filter((name) => name !== MANIFEST);
    return [{ title: shown, manifest, text, names, read: readerOf(folder) }];
  }
  if (levels === 0) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .flatMap((name) => search(path.join(folder, name), `${shown}/${name}`, levels - 1));
  } catch (error) {
    throw new UsageError(`Không đọc được “${shown}”: ${reasonOf(error)}.`);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A manifest of ours before somebody damaged it, rather than that of another program. */
function isNearlyOurs(text: string): boolean {
  return text.includes('khenthuong');
}

/** A line of JSON as we write it. */
const WRITTEN =
  /^ *(?:[{}[\]],?|\{\},?|\[\],?|(?:"(?:[^"\\]|\\.)*": )?(?:[{[]|\{\}|\[\]|"(?:[^"\\]|\\.)*"|-?\d+|true|false|null),?)$/;

/** The first line that our writer does not write so, in words; empty where each by itself could be ours. */
function brokenLine(text: string): string {
  const at = text
    .trimEnd()
    .split('\n')
    .findIndex((line) => !WRITTEN.test(line));
  return at < 0 ? '' : `, dòng ${at + 1}`;
}

/** Files below a folder, by path with forward slashes. */
export function readerOf(folder: string): Read {
  return (file) => {
    for (const name of new Set([file, file.normalize('NFD')])) {
      const absolute = path.join(folder, ...name.split('/'));
      try {
        // Opening a pipe would wait for ever.
        if (!statSync(absolute).isFile()) return 'hong';
        return readFileSync(absolute);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ENOENT') return 'hong';
        if (isLink(absolute)) return 'hong';
      }
    }
    return undefined;
  };
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The submissions in a package. Throws `UsageError` where it is no package of ours. */
export function openPackage(bytes: Uint8Array, shown: string): Bundle[] {
  const names: string[] = [];
  const files = new Map<string, Uint8Array>();
  const damaged = new Set<string>();
  try {
    readZip(
      bytes,
      (name) => {
        names.push(name);
        return false;
      },
      PACK_LIMITS,
    );
    for (const [name, data] of readAll(bytes, names, damaged)) files.set(name, data);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new UsageError(
      `Không mở được “${shown}”: tệp ZIP bị hỏng, bị khóa hoặc quá lớn.`,
      'Xin lại gói gốc đã đóng bằng khenthuong pack.',
    );
  }
  const packed = manifestsIn(files);
  for (const name of names) {
    const text = path.posix.basename(name) === MANIFEST ? textIn(files, name) : undefined;
    if (text === undefined || packed.some(({ folder }) => `${folder}${MANIFEST}` === name)) continue;
    if (!isNearlyOurs(text)) continue;
    throw new UsageError(
      `“${name}” trong “${shown}” không đọc được: bản kê bị sửa hoặc bị hỏng${brokenLine(text)}.`,
      'Xin lại gói gốc đã đóng bằng khenthuong pack.',
    );
  }
  if (packed.length === 0)
    throw new UsageError(
      `“${shown}” không có ${MANIFEST} đọc được của khenthuong, nên không biết tệp nào phải có.`,
      NO_MANIFEST_HINT,
    );
  return packed.map(({ folder, manifest }, i) => {
    // What lies outside every submission is told of with the first.
    const stray =
      i === 0 ? names.filter((name) => !packed.some((other) => name.startsWith(other.folder))) : [];
    const own = names
      .filter((name) => name.startsWith(folder) && name !== `${folder}${MANIFEST}`)
      .map((name) => name.slice(folder.length));
    const find = (name: string) => {
      const whole = stray.includes(name) ? name : `${folder}${name}`;
      return damaged.has(whole) ? ('hong' as const) : files.get(whole);
    };
    const title = folder === '' ? shown : `${shown}!/${folder.slice(0, -1)}`;
    const text = textIn(files, `${folder}${MANIFEST}`) ?? '';
    return { title, manifest, text, names: [...own, ...stray], read: find };
  });
}

function textIn(files: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = files.get(name);
  return bytes && Buffer.from(bytes).toString('utf8');
}

/** All at once; where one is damaged, one after the other, so that the others can still be read. */
function readAll(
  bytes: Uint8Array,
  names: readonly string[],
  damaged: Set<string>,
): Iterable<readonly [string, Uint8Array]> {
  try {
    return readZip(bytes, undefined, PACK_LIMITS);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
  }
  return names.flatMap((wanted) => {
    try {
      return [...readZip(bytes, (name) => name === wanted, PACK_LIMITS)];
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      damaged.add(wanted);
      return [];
    }
  });
}
