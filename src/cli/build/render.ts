/**
 * Document trees to files, in the formats asked for.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocModel } from '../../doc/model.ts';
import { loadFonts } from '../../layout/fonts.ts';
import { measurer } from '../../layout/measure.ts';
import type { LayoutProfile } from '../../layout/profile.ts';
import { renderPdf } from '../../render/pdf.ts';
import type { Attachment } from '../../render/pdf-attach.ts';

export type Format = 'docx' | 'pdf';

/** `inside`: files to travel in a PDF; other formats leave them out. */
export type Render = (doc: DocModel, format: Format, inside?: readonly Attachment[]) => Promise<Uint8Array>;

/** Reads fonts and layout once, as the build left them in `dist/`. */
export function createRenderer(packageRoot: string): Render {
  const fonts = loadFonts((file) => readFileSync(path.join(packageRoot, 'dist', 'fonts', file)));
  const layout = path.join(packageRoot, 'dist', 'generated', 'layout.json');
  const profile = JSON.parse(readFileSync(layout, 'utf8')) as LayoutProfile;
  const measure = measurer(fonts);
  return async (doc, format, inside) => {
    if (format === 'pdf') return renderPdf(doc, profile, fonts, inside);
    // A run that writes no DOCX need not start the library for it.
    const { renderDocx } = await import('../../render/docx.ts');
    return renderDocx(doc, profile, measure);
  };
}
