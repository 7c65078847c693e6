/**
 * Empty signature fields (ISO 32000-1, 12.7.4.5): each its own widget, printed, invisible until signed, with the empty
 * appearance that PDF/A asks for (ISO 19005-2, 6.3.3) and a name for who cannot see it.
 */
import { type PDFContext, type PDFDict, PDFHexString, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import type { FieldItem, Page } from '../layout/frames.ts';

/** A widget, and the structure node it belongs to. */
export interface Widget {
  readonly ref: PDFRef;
  readonly page: PDFRef;
  readonly node: number;
  /** Its key in the parent tree. */
  readonly key: number;
}

/** There is a signature field (12.7.2, table 219). */
const SIGNATURES_EXIST = 1;
/** Printed with the page, as PDF/A asks (12.5.3). */
const PRINT = 4;

/** Collects the fields of a document; keys of the parent tree count from `firstKey`. */
export class FieldWriter {
  readonly widgets: Widget[] = [];
  readonly #context: PDFContext;
  readonly #firstKey: number;
  readonly #counts = new Map<string, number>();

  constructor(context: PDFContext, firstKey: number) {
    this.#context = context;
    this.#firstKey = firstKey;
  }

  /** The entry of a page for its widgets, none where it has none. */
  annotations({ items, height }: Page, page: PDFRef): { Annots?: PDFRef[] } {
    const fields = items.filter((item) => item.kind === 'field');
    if (fields.length === 0) return {};
    return { Annots: fields.map((field) => this.#write(field, height, page)) };
  }

  /** The entry of the catalog, none where there are no fields. */
  form(): { AcroForm?: PDFRef } {
    if (this.widgets.length === 0) return {};
    const fields = this.widgets.map(({ ref }) => ref);
    const form = this.#context.obj({ Fields: fields, SigFlags: SIGNATURES_EXIST });
    return { AcroForm: this.#context.register(form) };
  }

  #write({ role, label, x, y, width, height, node }: FieldItem, pageHeight: number, page: PDFRef): PDFRef {
    const count = (this.#counts.get(role) ?? 0) + 1;
    this.#counts.set(role, count);
    const key = this.#firstKey + this.widgets.length;
    const context = this.#context;
    const bottom = pageHeight - y - height;
    const ref = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of(`${role}_${count}`),
        TU: PDFHexString.fromText(label),
        Contents: PDFHexString.fromText(label),
        Rect: [round(x), round(bottom), round(x + width), round(bottom + height)],
        F: PRINT,
        P: page,
        AP: { N: this.#appearance(width, height) },
        StructParent: key,
      }),
    );
    this.widgets.push({ ref, page, node, key });
    return ref;
  }

  /** A form without marks: nothing is drawn until somebody signs. */
  #appearance(width: number, height: number): PDFRef {
    const context = this.#context;
    const dict = context.obj({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, round(width), round(height)],
      Resources: {},
    }) as PDFDict;
    return context.register(PDFRawStream.of(dict, new Uint8Array()));
  }
}

function round(pt: number): number {
  return Math.round(pt * 100) / 100;
}
