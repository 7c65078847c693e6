/**
 * `DocModel` → PDF 1.7, tagged, built to PDF/A-2a (ISO 19005-2), or to PDF/A-3b (ISO 19005-3) when files travel inside.
 * pdf-lib holds the objects and writes the file; layout, subsets and operators are ours. Same input, same bytes: no
 * clock, no random number.
 */
import { createHash } from 'node:crypto';
import { PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFStreamWriter, PDFString } from 'pdf-lib';
import { withoutFacts } from '../doc/fact.ts';
import type { DocModel } from '../doc/model.ts';
import type { FaceIndex, Fonts } from '../layout/fonts.ts';
import type { Frames } from '../layout/frames.ts';
import { layoutDocument } from '../layout/layout.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { type Attachment, attachFiles } from './pdf-attach.ts';
import { type PdfFonts, pageContent } from './pdf-content.ts';
import { FieldWriter } from './pdf-fields.ts';
import { embedFont, type PdfFont } from './pdf-font.ts';
import { infoDictionary, outputIntent, xmpMetadata } from './pdf-meta.ts';
import { compressed } from './pdf-object.ts';
import { type PageMarks, structTree } from './pdf-struct.ts';

/**
 * Lays `doc` out and writes it, with `attachments` inside. Throws `MissingGlyphError` on a character no font has and
 * `AttachmentError` on two attachments of one name.
 */
export async function renderPdf(
  doc: DocModel,
  profile: LayoutProfile,
  fonts: Fonts,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  return writePdf(layoutDocument(withoutFacts(doc), profile, fonts), doc, profile, fonts, attachments);
}

/** Writes laid-out pages; `doc` gives the file properties only. */
export async function writePdf(
  frames: Frames,
  doc: DocModel,
  profile: LayoutProfile,
  fonts: Fonts,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const context = PDFContext.create();
  context.header = PDFHeader.forVersion(1, 7);
  const embedded = embedFonts(context, frames, profile, fonts);
  const pageTree = context.nextRef();
  const fields = new FieldWriter(context, frames.pages.length);
  const pages = writePages(context, frames, embedded, pageTree, fields);
  context.assign(
    pageTree,
    context.obj({ Type: 'Pages', Count: pages.length, Kids: pages.map(({ page }) => page) }),
  );
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: pageTree,
      Lang: PDFString.of('vi-VN'),
      ViewerPreferences: { DisplayDocTitle: true },
      MarkInfo: { Marked: true },
      StructTreeRoot: structTree(context, frames.root, pages, fields.widgets),
      Metadata: xmpMetadata(context, doc, attachments.length > 0 ? 'PDF/A-3b' : 'PDF/A-2a'),
      OutputIntents: [outputIntent(context)],
      ...fields.form(),
      ...attachFiles(context, attachments, doc.date),
    }),
  );
  context.trailerInfo.Info = infoDictionary(context, doc);
  return serialize(context);
}

const FACE_NAMES = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const;

function embedFonts(context: PDFContext, { pages }: Frames, profile: LayoutProfile, fonts: Fonts): PdfFonts {
  const used: readonly Set<number>[] = FACE_NAMES.map(() => new Set());
  const note = (face: FaceIndex, text: string): void => {
    for (let i = 0; i < text.length; i++) used[face]!.add(text.charCodeAt(i));
  };
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind === 'text') for (const span of item.spans) note(span.face, span.text);
      else if (item.kind === 'watermark') note(item.face, item.text);
    }
  }
  const embedded: { [face in FaceIndex]?: PdfFont } = {};
  for (const [index, units] of used.entries()) {
    const face = index as FaceIndex;
    if (units.size === 0) continue;
    embedded[face] = embedFont(context, fonts[face], `${profile.font.pdf}-${FACE_NAMES[face]}`, units);
  }
  return embedded;
}

function writePages(
  context: PDFContext,
  { pages }: Frames,
  fonts: PdfFonts,
  parent: PDFRef,
  fields: FieldWriter,
): readonly PageMarks[] {
  const entries = Object.entries(fonts).map(([face, { ref }]) => [`F${face}`, ref]);
  const resources = context.register(context.obj({ Font: Object.fromEntries(entries) }));
  return pages.map((page, i) => {
    const { operators, nodes } = pageContent(page, fonts);
    const content = compressed(context, operators);
    const ref = context.nextRef();
    context.assign(
      ref,
      context.obj({
        Type: 'Page',
        Parent: parent,
        MediaBox: [0, 0, round(page.width), round(page.height)],
        Resources: resources,
        Contents: content,
        StructParents: i,
        Tabs: 'S',
        ...fields.annotations(page, ref),
      }),
    );
    return { page: ref, nodes };
  });
}

/** Objects in one object stream: few streams compress better. */
const OBJECTS_PER_STREAM = 1000;
const NO_ID = '0'.repeat(32);

/** Writes the file with a blank /ID, then puts the hash of those bytes in its place. */
async function serialize(context: PDFContext): Promise<Uint8Array> {
  const blank = PDFHexString.of(NO_ID);
  context.trailerInfo.ID = context.obj([blank, blank]);
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, OBJECTS_PER_STREAM);
  const bytes = Buffer.from((await writer.serializeToBuffer()).buffer);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, NO_ID.length);
  const entry = bytes.lastIndexOf('/ID');
  const first = bytes.indexOf(NO_ID, entry);
  bytes.write(id, first, 'latin1');
  bytes.write(id, bytes.indexOf(NO_ID, first), 'latin1');
  return bytes;
}

function round(pt: number): number {
  return Math.round(pt * 100) / 100;
}
