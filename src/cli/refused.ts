/**
 * What the system refuses, a file without rights or a full disk, in words: it is the machine's, not a fault of ours.
 */
import { shownPath } from '../source/shown.ts';
import type { Env } from './env.ts';
import { UsageError } from './usage.ts';

/** What a person can do something about. A file that is not there is asked for by name where it is wanted. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đầy',
  EDQUOT: 'hết chỗ được cấp trên ổ đĩa',
  EBUSY: 'tệp đang được chương trình khác giữ',
  EMFILE: 'máy đang mở quá nhiều tệp',
  ENFILE: 'máy đang mở quá nhiều tệp',
  EIO: 'ổ đĩa báo lỗi',
};

/** `undefined`: the error is of another sort. */
export function refusal(error: unknown, { cwd }: Pick<Env, 'cwd'>): UsageError | undefined {
  const why = error instanceof Error && 'code' in error ? REFUSALS[String(error.code)] : undefined;
  if (why === undefined) return undefined;
  const { path } = error as { path?: unknown };
  const file = typeof path === 'string' ? ` “${shownPath(path, cwd)}”` : '';
  return new UsageError(
    `Máy không cho đọc hoặc ghi${file}: ${why}.`,
    'Kiểm tra quyền của tệp và thư mục, chỗ trống trên ổ đĩa, rồi chạy lại.',
  );
}
