/**
 * Text that waits for the end of a run: in memory, and beyond some tens of thousands of characters in a file of the
 * system's temporary folder.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memorySpool, type Spool } from '../report/writer.ts';

/** Characters that are held in memory. */
const MOST = 30_000;
/** Bytes that are read back at a time. */
const PIECE = 1 << 20;

/** Throws what the system says of a full disk. */
export function createSpool(most = MOST): Spool {
  const held = memorySpool();
  let size = 0;
  let file: ReturnType<typeof spoolFile> | undefined;
  return {
    write(text) {
      size += text.length;
      if (!file && size > most) {
        file = spoolFile();
        for (const earlier of held.read()) file.write(earlier);
      }
      (file ?? held).write(text);
    },
    read: () => (file ?? held).read(),
  };
}

/** The file has no name once it is open: whatever ends the run, nothing is left behind. */
function spoolFile(): Spool {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
  const file = openSync(path.join(folder, 'ket-luan'), 'wx+');
  rmSync(folder, { recursive: true, force: true });
  return {
    write: (text) => void writeSync(file, text),
    *read() {
      const decoder = new TextDecoder();
      const bytes = new Uint8Array(PIECE);
      let at = 0;
      for (
        let got = readSync(file, bytes, 0, PIECE, at);
        got > 0;
        got = readSync(file, bytes, 0, PIECE, at)
      ) {
        at += got;
        yield decoder.decode(bytes.subarray(0, got), { stream: true });
      }
      closeSync(file);
    },
  };
}
