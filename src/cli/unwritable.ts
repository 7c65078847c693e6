/**
 * Folders that cannot be written to, said before any work is done for them.
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../source/reasons.ts';
import { shownPath } from '../source/shown.ts';
import type { Env } from './env.ts';
import { UsageError } from './usage.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'không có quyền ghi',
  EEXIST: 'đã có một tệp mang tên thư mục cần tạo',
  ENOTDIR: 'đã có một tệp mang tên thư mục cần tạo',
  ENOSPC: 'ổ đĩa đầy',
};

/** The sentence for a file or folder (absolute) that the system would not let us make. */
export function unwritable(file: string, error: unknown, env: Pick<Env, 'cwd'>): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? reasonOf(error);
  return new UsageError(`Không tạo được “${shownPath(file, env.cwd)}”: ${reason}.`);
}

/** Throws `UsageError` where `folder` (absolute) neither is nor could become a folder to write into. Makes nothing. */
export function assertWritableFolder(folder: string, env: Pick<Env, 'cwd'>): void {
  let nearest = folder;
  while (!existsSync(nearest) && path.dirname(nearest) !== nearest) nearest = path.dirname(nearest);
  if (!statSync(nearest).isDirectory())
    throw unwritable(folder, Object.assign(new Error(), { code: 'ENOTDIR' }), env);
  try {
    accessSync(nearest, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error, env);
  }
}
