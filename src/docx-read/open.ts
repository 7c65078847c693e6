/**
 * Opens a DOCX from outside (ECMA-376 Part 2): sizes bounded, only the parts that are read, every failure one sentence.
 */
import { readZip, ZipError, type ZipLimits } from '../render/zip.ts';
import { parseXml, type XmlElement, XmlError } from './xml.ts';

/** Why a file cannot be read, in Vietnamese, and what to do. */
export class DocxError extends Error {
  override readonly name = 'DocxError';
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** The parts of a document, parsed when asked for. */
export interface DocxParts {
  /** A part by its name (`word/styles.xml`); `undefined` where there is none. Throws `DocxError`. */
  part(name: string): XmlElement | undefined;
  /** Targets of the relationships of a part by id and by the last word of their type. */
  related(name: string): readonly Relationship[];
  /** Name of the main part. */
  readonly main: string;
  readonly names: readonly string[];
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const LIMITS: ZipLimits = { entries: 5_000, entryBytes: 32 << 20, totalBytes: 64 << 20 };
const RESAVE = 'Mở tệp bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi chạy lại.';
const BROKEN = 'Xin lại tệp gốc, hoặc mở bằng Word (chọn sửa chữa nếu được hỏi), lưu lại rồi chạy lại.';

/** Throws `DocxError`. */
export function openDocx(bytes: Uint8Array): DocxParts {
  const files = unzip(bytes);
  const parsed = new Map<string, XmlElement | undefined>();
  const part = (name: string): XmlElement | undefined => {
    if (!parsed.has(name)) parsed.set(name, parsePart(name, files.get(name)));
    return parsed.get(name);
  };
  const related = (name: string): readonly Relationship[] => {
    const slash = name.lastIndexOf('/') + 1;
    const rels = part(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
    return (rels?.children ?? []).flatMap((one): Relationship[] => {
      if (typeof one === 'string' || one.attributes.get('TargetMode') === 'External') return [];
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) =>
        one.attributes.get(key),
      );
      return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(name, target) }];
    });
  };
  const main = related('').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (part(main)?.name !== 'w:document')
    throw new DocxError(`Tệp ZIP này không phải văn bản Word${otherKind(files)}.`, RESAVE);
  return { part, related, main, names: [...files.keys()] };
}

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8));
  if (bytes.byteLength === 0) throw new DocxError('Tệp rỗng.', 'Kiểm tra lại tên tệp.');
  if (head.readUIntBE(0, Math.min(4, head.length)) === 0xd0cf11e0)
    throw new DocxError('Tệp dạng Word cũ (.doc) hoặc DOCX có mật khẩu: không đọc được.', RESAVE);
  if (head.toString('latin1', 0, 5) === '%PDF-')
    throw new DocxError('Đây là tệp PDF, không phải DOCX.', 'Chỉ vào tệp .docx của văn bản ấy.');
  if (head.toString('latin1', 0, 5) === '{\\rtf')
    throw new DocxError('Đây là tệp RTF, không phải DOCX.', RESAVE);
  if (head.toString('latin1', 0, 2) !== 'PK')
    throw new DocxError('Tệp không phải DOCX.', `Kiểm tra lại tên tệp. ${RESAVE}`);
  try {
    return readZip(bytes, (name) => /(?:^mimetype|\.xml|\.rels)$/.test(name), LIMITS);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new DocxError('Không mở được tệp: gói ZIP bị hỏng, bị khóa hoặc quá lớn khi giải nén.', BROKEN);
  }
}

function parsePart(name: string, bytes: Uint8Array | undefined): XmlElement | undefined {
  if (!bytes) return undefined;
  try {
    return parseXml(decode(bytes));
  } catch (error) {
    if (!(error instanceof XmlError) && !(error instanceof TypeError)) throw error;
    throw new DocxError(`Không đọc được phần ${name}: XML bị hỏng hoặc không được phép.`, BROKEN);
  }
}

/** UTF-8 or UTF-16, as its first bytes say. Throws `TypeError` on other bytes. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function otherKind(files: ReadonlyMap<string, Uint8Array>): string {
  const mimetype = Buffer.from(files.get('mimetype') ?? []).toString('latin1');
  if (mimetype.includes('opendocument')) return ' mà là tệp OpenDocument (.odt, .ods)';
  if (files.has('xl/workbook.xml')) return ' mà là bảng tính Excel';
  if (files.has('ppt/presentation.xml')) return ' mà là bản trình chiếu PowerPoint';
  return '';
}

/** A target relative to the folder of `name`; `..` goes no higher than the package. */
function resolve(name: string, target: string): string {
  const parts = target.startsWith('/') ? [] : name.split('/').slice(0, -1);
  for (const piece of target.split('/')) {
    if (piece === '..') parts.pop();
    else if (piece !== '' && piece !== '.') parts.push(piece);
  }
  return parts.join('/');
}
