/**
 * `DocModel` → DOCX (Office Open XML, ECMA-376) through the docx package. Same model and profile, same bytes: on any
 * day, in any time zone. Three things of docx depend on the clock or on chance and are kept out: `docProps/core.xml` is
 * replaced, the archive is written anew with fixed times, and no hyperlink or image of its making (random ids) is used;
 * bookmarks are ours (`docx-anchor.ts`).
 */
import { Document, Packer } from 'docx';
import { withoutFacts } from '../doc/fact.ts';
import type { DocModel } from '../doc/model.ts';
import type { Measure } from '../layout/measure.ts';
import type { LayoutProfile } from '../layout/profile.ts';
import { splitSections } from '../layout/sections.ts';
import { numberAnchors } from './docx-anchor.ts';
import { sectionChildren } from './docx-body.ts';
import { coreProperties } from './docx-core.ts';
import { customProperties } from './docx-custom.ts';
import { pageFooters } from './docx-footer.ts';
import { pageHeaders } from './docx-header.ts';
import { runOptions } from './docx-paragraph.ts';
import { sectionPage, sectionProperties } from './docx-section.ts';
import { writeZip } from './zip-write.ts';

const TYPES = '[Content_Types].xml';
const CORE = 'docProps/core.xml';
const CUSTOM = 'docProps/custom.xml';
const BODY = 'word/document.xml';
const LANGUAGE = 'vi-VN';

/** Word 2013 and later: tables begin at the margin, not at the text of their first cell. */
const COMPATIBILITY_MODE = 15;

/** The bytes of the `.docx`. Sizes, margins and alignments come from `profile`; `measure` sets text in its PDF font. */
export async function renderDocx(
  model: DocModel,
  profile: LayoutProfile,
  measure: Measure,
): Promise<Uint8Array> {
  const doc = model.source === undefined ? withoutFacts(model) : model;
  const document = new Document({
    compatabilityModeVersion: COMPATIBILITY_MODE,
    styles: {
      default: {
        document: {
          run: {
            ...runOptions(profile.roles.noi_dung, profile.font.docx),
            language: { value: LANGUAGE, eastAsia: LANGUAGE },
          },
        },
      },
    },
    sections: splitSections(doc).map((section, index, { length }) => {
      const page = sectionPage(section, profile, measure);
      return {
        properties: sectionProperties(section, page, profile, doc.footer !== undefined),
        headers: pageHeaders(doc.watermark, index, page, section.blocks, profile, measure),
        ...pageFooters(doc.footer, index, page, profile),
        children: sectionChildren(section.blocks, { page, profile, measure }, index === length - 1),
      };
    }),
  });
  const parts = new Map(xmlParts(document));
  parts.set(CORE, coreProperties(doc));
  const body = shrinkSectionEnds(parts.get(BODY)!);
  parts.set(BODY, body);
  if (doc.source !== undefined) {
    const anchors = numberAnchors(body, doc.source);
    parts.set(BODY, anchors.body);
    parts.set(CUSTOM, customProperties(anchors.map));
  }
  for (const [path, text] of parts) if (relatesNothing(path, text)) parts.delete(path);
  // Programs that guess a file's type look at the first part.
  return writeZip(new Map([[TYPES, parts.get(TYPES)!], ...parts]));
}

/** The relations of a part that has none: nothing asks for them, and they are five per cent of a short file. */
function relatesNothing(path: string, text: string): boolean {
  return path.endsWith('.rels') && !text.includes('<Relationship ');
}

/** docx ends a section with an empty line of its own, which could open a blank page: it is made as low as a line can be. */
function shrinkSectionEnds(body: string): string {
  return body.replaceAll(
    '<w:p><w:pPr><w:sectPr>',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/><w:sectPr>',
  );
}

/** What docx makes of a part, or of several at once. */
type XmlPart = { readonly path: string; readonly data: string };
interface Compiler {
  xmlifyFile(file: Document, prettify: string): Readonly<Record<string, XmlPart | readonly XmlPart[]>>;
}

/**
 * The parts of the package as XML. docx's own way out is a ZIP of its making, to be unpacked and packed anew:
 * the step before it costs half. Its version is pinned; the tests read every part.
 */
function xmlParts(document: Document): [path: string, data: string][] {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const parts = Object.values(compiler.xmlifyFile(document, '')).flat() as readonly XmlPart[];
  return parts.map(({ path, data }) => [path, data]);
}
