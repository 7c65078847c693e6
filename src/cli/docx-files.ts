/** Word files that a command is given: which they are, and their bytes. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../core/finding.ts';
import { DocxError } from '../docx-read/open.ts';
import { reasonOf } from '../source/reasons.ts';
import { shownPath } from '../source/shown.ts';
import { walk } from '../source/walk.ts';
import type { Env } from './env.ts';
import { UsageError } from './usage.ts';

/** A text document with pictures is smaller. */
const MAX_BYTES = 128 << 20;

/** Files as named, and all `.docx` below folders; once each, in order of what is shown. Throws `UsageError`. */
export function docxFiles(paths: readonly string[], env: Env): string[] {
  const found = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(env.cwd, given);
    const before = found.size;
    try {
      if (!statSync(absolute).isDirectory()) {
        found.add(absolute);
        continue;
      }
    } catch (error) {
      throw new UsageError(`Không đọc được “${given}”: ${reasonOf(error)}.`, 'Kiểm tra lại đường dẫn.');
    }
    walk(absolute, {
      seen: new Set(),
      // Word's own lock files begin so.
      named: /^(?!~\$).*\.docx$/i,
      wanted: () => true,
      levels: Number.POSITIVE_INFINITY,
      found: (file) => found.add(file),
      failed: (file, error) => {
        throw new UsageError(`Không đọc được “${shownPath(file, env.cwd)}”: ${reasonOf(error)}.`);
      },
    });
    if (found.size === before)
      throw new UsageError(
        `Thư mục “${given}” không có tệp .docx nào.`,
        'Chỉ vào tệp .docx hoặc thư mục khác.',
      );
  }
  return [...found].sort((a, b) => compareText(shownPath(a, env.cwd), shownPath(b, env.cwd)));
}

/** Throws `DocxError`. */
export function readDocxFile(absolute: string): Uint8Array {
  try {
    const stat = statSync(absolute);
    if (!stat.isFile()) throw new DocxError('Đây không phải tệp thường.', 'Chỉ vào một tệp .docx.');
    if (stat.size > MAX_BYTES)
      throw new DocxError(
        `Tệp lớn hơn ${MAX_BYTES >> 20} MB.`,
        'Bỏ bớt ảnh rồi lưu lại, hoặc kiểm tra lại tên tệp.',
      );
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof DocxError) throw error;
    throw new DocxError(`Không đọc được tệp: ${reasonOf(error)}.`, 'Kiểm tra quyền đọc tệp, rồi chạy lại.');
  }
}
