/**
 * A file on disk → `Source`. Whatever is wrong becomes a finding; nothing is thrown.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { decode, MAX_BYTES } from './decode.ts';
import { atHead, toFinding } from './issue.ts';
import { headOf } from './lines.ts';
import { reasonOf } from './reasons.ts';
import { say } from './sentences.ts';
import type { Source } from './source.ts';
import { parseSource } from './yaml.ts';

/** Reads the file at `absolute`; findings call it `shown`. */
export function readSource(absolute: string, shown: string): Source {
  let bytes: Buffer;
  try {
    bytes = readBytes(absolute);
  } catch (error) {
    return unreadable(absolute, shown, reasonOf(error));
  }
  return sourceFromBytes(bytes, absolute, shown);
}

/** The same for bytes that are already here. Never throws. */
export function sourceFromBytes(bytes: Buffer, absolute: string, shown: string): Source {
  try {
    return parseSource(decode(bytes), shown, absolute);
  } catch {
    // A defect of ours: the other files must still be read, and this one must not pass for sound.
    return {
      ...unreadable(absolute, shown, 'chương trình gặp lỗi với tệp này, hãy báo cho người phát triển'),
      unreadable: false,
    };
  }
}

/** At most one byte more than the limit. */
function readBytes(absolute: string): Buffer {
  const stat = statSync(absolute);
  // Opening a pipe would wait for ever.
  if (!stat.isFile())
    throw Object.assign(new Error('not a file'), { code: stat.isDirectory() ? 'EISDIR' : 'ENOTREG' });
  const handle = openSync(absolute, 'r');
  try {
    const buffer = Buffer.allocUnsafe(Math.min(stat.size, MAX_BYTES) + 1);
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(handle, buffer, length, buffer.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function unreadable(absolute: string, file: string, reason: string): Source {
  const place = headOf(file);
  return {
    file,
    absolute,
    text: '',
    data: undefined,
    findings: [toFinding(atHead('khong_doc_duoc', say.unreadable(reason)), place)],
    unreadable: true,
    locate: () => place,
  };
}
