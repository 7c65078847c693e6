/**
 * A PDF that carries its dossier: read with care, checked against the hashes it carries, laid out as files where needed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Attached, readAttachments } from '../../render/pdf-attached.ts';
import { PdfError } from '../../render/pdf-lexer.ts';
import { reasonOf } from '../../source/reasons.ts';
import { FINDINGS_FILE, ORIGIN_FILE, pathOf } from '../build/inside-names.ts';
import { type Origin, parseOrigin } from '../build/manifest.ts';
import { UsageError } from '../usage.ts';

/** Evidence that stayed behind is told of elsewhere; an empty file would be judged as no evidence. */
const STAND_IN = Buffer.from('minh chứng không đi cùng tệp PDF');

/** What our PDF carries. */
export interface Sealed {
  readonly origin: Origin;
  /** Sources by path in the dossier, all of them safe to write. */
  readonly sources: ReadonlyMap<string, Buffer>;
  /** Everything, as it stood in the file. */
  readonly all: readonly Attached[];
}

/** A letter is under 1 MB; the rest is room for sources. */
const MAX_PDF = 64 << 20;
const MAX_EVIDENCE = 10_000;

/** The bytes of a PDF on disk. Throws `UsageError` where they cannot be had. */
export function readPdf(absolute: string, shown: string): Buffer {
  try {
    const stat = statSync(absolute);
    if (stat.isFile() && stat.size > MAX_PDF)
      throw new UsageError(
        `“${shown}” lớn hơn ${MAX_PDF >> 20} MB nên không phải tờ trình do khenthuong kết xuất.`,
        'Kiểm tra lại tên tệp.',
      );
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Không đọc được “${shown}”: ${reasonOf(error)}.`);
  }
}

/** What the PDF carries. Throws `UsageError`: not a PDF, damaged, or without a dossier of ours. */
export function openSealed(bytes: Uint8Array, shown: string): Sealed {
  let all: readonly Attached[];
  try {
    all = readAttachments(bytes);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    throw new UsageError(
      `Không đọc được “${shown}”: không phải tệp PDF, hoặc tệp bị hỏng, bị khóa, quá lớn.`,
      'Xin lại tệp gốc đã kết xuất bằng khenthuong build --dinh-kem.',
    );
  }
  const head = all.find((file) => file.name === ORIGIN_FILE);
  const origin = head && parseOrigin(head.bytes.toString('utf8'));
  const sources = new Map(
    all
      .filter(({ name }) => name !== ORIGIN_FILE && name !== FINDINGS_FILE)
      .map(({ name, bytes: data }) => [pathOf(name), data] as const)
      .filter(([file]) => isSafe(file) && /\.ya?ml$/i.test(file)),
  );
  if (!origin || !sources.has('khenthuong.yaml'))
    throw new UsageError(
      `“${shown}” không kèm dữ liệu hồ sơ của khenthuong, nên không có gì để xét lại từ tệp này.`,
      'Xin bản kết xuất bằng khenthuong build --dinh-kem, hoặc kiểm tra thư mục hồ sơ.',
    );
  return { origin, sources, all };
}

/**
 * Lays the sources out in a folder of their own, named like the PDF with `!` behind it (`to-trinh.pdf!/dot-trinh.yaml`),
 * a stand-in of one byte for each piece of evidence that was there when the PDF was made; removes it all at the end.
 * `work` gets the working folder and the root of the dossier, both absolute.
 */
export async function withDossier<T>(
  { origin, sources }: Sealed,
  name: string,
  work: (cwd: string, root: string) => Promise<T>,
): Promise<T> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'khenthuong-pdf-'));
  try {
    const root = path
      .join(cwd, ...name.split('/').filter((part) => part !== '' && part !== '..'))
      .concat('!');
    for (const [file, bytes] of sources) place(root, file, bytes);
    for (const { file } of origin.evidence.slice(0, MAX_EVIDENCE)) {
      if (isSafe(file) && !sources.has(file)) place(root, file, STAND_IN);
    }
    return await work(cwd, root);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** A name that stays below the folder it is written in, on every system. */
export function isSafe(name: string): boolean {
  if (name === '' || name.length > 1000) return false;
  return name.split('/').every(
    (part) =>
      part !== '' &&
      !/^\.+$/.test(part) &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no file has them in its name for good.
      !/[\u0000-\u001f\\:*?"<>|\u007f]|[. ]$/.test(part) &&
      Buffer.byteLength(part) <= 255,
  );
}

/** A name that leads to nothing outside the folder it is looked for in; it may be one that only this system allows. */
export function isBelow(name: string): boolean {
  return (
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it ends a name.
    !/[\u0000\\]|^[A-Za-z]:/.test(name) && name.split('/').every((part) => part !== '' && !/^\.+$/.test(part))
  );
}

function place(root: string, file: string, bytes: Uint8Array): void {
  const target = path.join(root, ...file.split('/'));
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`Không lấy được “${file}” kèm trong PDF ra để xét: ${reasonOf(error)}.`);
  }
}
