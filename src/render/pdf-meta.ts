/** What a PDF says about itself: Info, XMP (ISO 16684-1, ISO 19005-2, 6.6), output intent. */
import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import { once } from '../core/once.ts';
import type { DocModel } from '../doc/model.ts';
import { deflate, deflated, plain } from './pdf-object.ts';
import { srgbProfile } from './srgb.ts';

const TOOL = 'khenthuong';

/** The Info dictionary; the only date is the document's own, at midnight in Việt Nam. */
export function infoDictionary(context: PDFContext, { title, author, date }: DocModel): PDFRef {
  const moment = PDFString.of(`D:${date.replaceAll('-', '')}000000+07'00'`);
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      Author: PDFHexString.fromText(author),
      Creator: PDFString.of(TOOL),
      Producer: PDFString.of(TOOL),
      ...(date !== '' && { CreationDate: moment, ModDate: moment }),
    }),
  );
}

/** Profiles of PDF/A and their entries: part and level. Files may travel inside from part 3 on. */
const PROFILES = { 'PDF/A-2a': ['2', 'A'], 'PDF/A-3b': ['3', 'B'] } as const;

/** The XMP packet with the same facts; declares the profile the file is built to. */
export function xmpMetadata(
  context: PDFContext,
  { title, author, date }: DocModel,
  profile: keyof typeof PROFILES,
): PDFRef {
  const [part, level] = PROFILES[profile];
  const moment = `${date}T00:00:00+07:00`;
  const dates =
    date === '' ? '' : `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`;
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeText(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
${dates}<xmp:CreatorTool>${TOOL}</xmp:CreatorTool><pdf:Producer>${TOOL}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  return plain(context, Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' });
}

/** The same in every file. */
const profile = once(() => deflate(srgbProfile()));

/** The sRGB output intent: what the black and gray of the pages mean. */
export function outputIntent(context: PDFContext): PDFRef {
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: deflated(context, profile(), { N: 3 }),
    }),
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
