/** The files inside a PDF (ISO 32000-1, 7.11.4): the name tree `EmbeddedFiles`, read with care. */
import { createHash } from 'node:crypto';
import { type PdfDictionary, PdfError, type PdfValue } from './pdf-lexer.ts';
import { openPdf, PDF_LIMITS, type PdfFile, type PdfLimits } from './pdf-read.ts';

export interface Attached {
  /** As written in the file: may be any text, also `../x`. */
  readonly name: string;
  readonly bytes: Buffer;
}

const MAX_FILES = 2_000;
const MAX_LEVELS = 16;

/** All embedded files, in the order of the tree; none where the PDF has none. Throws `PdfError`. */
export function readAttachments(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): readonly Attached[] {
  const pdf = openPdf(bytes, limits);
  const names = pdf.resolve(pdf.catalog.get('Names'));
  const tree = names instanceof Map ? pdf.resolve(names.get('EmbeddedFiles')) : null;
  if (!(tree instanceof Map)) return [];
  const files: Attached[] = [];
  const taken = new Set<string>();
  const seen = new Set<PdfDictionary>();
  const visit = (node: PdfDictionary, level: number): void => {
    if (level > MAX_LEVELS || seen.has(node)) throw new PdfError('the list of files goes round');
    seen.add(node);
    const pairs = listOf(pdf, node.get('Names'));
    for (let i = 1; i < pairs.length; i += 2) {
      const file = readFile(pdf, pdf.dictionary(pairs[i]));
      if (taken.has(file.name)) throw new PdfError(`two files are named "${file.name}"`);
      taken.add(file.name);
      files.push(file);
      if (files.length > MAX_FILES) throw new PdfError('too many files');
    }
    for (const kid of listOf(pdf, node.get('Kids'))) visit(pdf.dictionary(kid), level + 1);
  };
  visit(tree, 0);
  return files;
}

function listOf(pdf: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const list = pdf.resolve(value);
  return Array.isArray(list) ? list : [];
}

function readFile(pdf: PdfFile, spec: PdfDictionary): Attached {
  const name = textOf(pdf.resolve(spec.get('UF') ?? spec.get('F')));
  const streams = pdf.dictionary(spec.get('EF'));
  const stream = streams.get('F') ?? streams.get('UF');
  const bytes = pdf.bytesOf(stream);
  const found = pdf.resolve(stream);
  const dict = found !== null && typeof found === 'object' && 'dict' in found ? found.dict : undefined;
  const params = pdf.resolve(dict?.get('Params'));
  const sum = params instanceof Map ? pdf.resolve(params.get('CheckSum')) : null;
  if (Buffer.isBuffer(sum) && !sum.equals(createHash('md5').update(bytes).digest()))
    throw new PdfError(`the checksum of "${name}" does not fit`);
  return { name, bytes };
}

/** A text string (7.9.2.2): UTF-16 with its mark, UTF-8 with its mark, else one byte for each character. */
function textOf(value: unknown): string {
  if (!Buffer.isBuffer(value)) throw new PdfError('a file has no name');
  if (value[0] === 0xfe && value[1] === 0xff) {
    const even = Buffer.from(value.subarray(2, value.length - (value.length % 2)));
    return even.swap16().toString('utf16le').normalize('NFC');
  }
  if (value[0] === 0xef && value[1] === 0xbb && value[2] === 0xbf)
    return value.toString('utf8', 3).normalize('NFC');
  return value.toString('latin1');
}
