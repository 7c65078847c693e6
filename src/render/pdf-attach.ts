/**
 * Associated files of a PDF (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4): each an embedded stream with its type, size,
 * checksum and the document's own date, listed in the name tree `EmbeddedFiles` and in `AF` of the catalog.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { compareText } from '../core/finding.ts';

/** What a file is to the document (`AFRelationship`). */
export type Relationship = 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';

/** A file to travel inside a PDF. */
export interface Attachment {
  /** Relative path with forward slashes, NFC, once in a document. */
  readonly name: string;
  /** Media type: `application/yaml`. */
  readonly mime: string;
  /** What it is, for the list of attachments of a reader. */
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly relationship: Relationship;
}

/** Two attachments of one name: a reader would show one of them. */
export class AttachmentError extends Error {
  override readonly name = 'AttachmentError';
}

/**
 * Registers the files; returns the entries for the catalog, none where there are no files.
 * `date` is `YYYY-MM-DD` or empty: then no date is written. Throws `AttachmentError` on a name used twice.
 */
export function attachFiles(
  context: PDFContext,
  attachments: readonly Attachment[],
  date: string,
): Record<string, PDFRef | PDFRef[]> {
  if (attachments.length === 0) return {};
  const files = attachments
    .map((file) => ({ file, key: PDFHexString.fromText(file.name) }))
    // A name tree is in order of the bytes of its keys.
    .sort((a, b) => compareText(a.key.asString(), b.key.asString()));
  for (const [i, { key, file }] of files.entries()) {
    if (i > 0 && files[i - 1]!.key.asString() === key.asString())
      throw new AttachmentError(`two attachments are named "${file.name}"`);
  }
  const listed = files.map(({ file, key }) => ({ key, ref: fileSpec(context, file, date) }));
  const tree = context.register(context.obj({ Names: listed.flatMap(({ key, ref }) => [key, ref]) }));
  return {
    Names: context.register(context.obj({ EmbeddedFiles: tree })),
    AF: listed.map(({ ref }) => ref),
  };
}

function fileSpec(context: PDFContext, file: Attachment, date: string): PDFRef {
  const stream = embed(context, file, date);
  return context.register(
    context.obj({
      Type: 'Filespec',
      // For readers that know no Unicode names.
      F: PDFString.of(file.name.replace(/[^\w./ -]/g, '_')),
      UF: PDFHexString.fromText(file.name),
      Desc: PDFHexString.fromText(file.description),
      AFRelationship: file.relationship,
      EF: { F: stream, UF: stream },
    }),
  );
}

function embed(context: PDFContext, { bytes, mime }: Attachment, date: string): PDFRef {
  const checksum = createHash('md5').update(bytes).digest('hex');
  const dict = context.obj({
    Type: 'EmbeddedFile',
    Subtype: PDFName.of(mime),
    Params: {
      Size: bytes.length,
      CheckSum: PDFHexString.of(checksum),
      ...(date !== '' && { ModDate: PDFString.of(`D:${date.replaceAll('-', '')}000000+07'00'`) }),
    },
    Filter: 'FlateDecode',
  }) as PDFDict;
  return context.register(PDFRawStream.of(dict, deflateSync(bytes)));
}
