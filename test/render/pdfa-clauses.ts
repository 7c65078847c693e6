/**
 * The clauses of PDF/A-2a and PDF/A-3b (ISO 19005-2, -3), and of PDF/UA-1 (ISO 14289-1) where a file can show it, that a
 * validator would hold against our files. Each names what is wrong, or nothing.
 */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/** A clause and what leaves it; `undefined`, an empty list: nothing. */
export type Clause = readonly [clause: string, faults: (file: Opened) => readonly string[]];

interface Opened {
  readonly bytes: Buffer;
  readonly pdf: PDFDocument;
  readonly xmp: string;
  readonly part: string;
}

const name = (text: string) => PDFName.of(text);
const dictOf = (dict: PDFDict | undefined, key: string) => dict?.lookupMaybe(name(key), PDFDict);
const streamText = (stream: PDFRawStream) => inflateSync(stream.contents);
const rawStream = (dict: PDFDict, key: string) => dict.lookup(name(key)) as PDFRawStream;

function objects({ pdf }: Opened): readonly PDFObject[] {
  return pdf.context.enumerateIndirectObjects().map(([, object]) => object);
}

function dicts(file: Opened): readonly PDFDict[] {
  return objects(file).flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
  );
}

const fonts = (file: Opened, type: string) =>
  dicts(file).filter(
    (dict) => dict.lookup(name('Type')) === name('Font') && dict.lookup(name('Subtype')) === name(type),
  );

const contents = ({ pdf }: Opened) =>
  pdf
    .getPages()
    .map((page) => streamText(page.node.lookup(name('Contents')) as PDFRawStream).toString('latin1'));

/** Structure elements from the root down, each with the names above it. */
function structure({
  pdf,
}: Opened): readonly { readonly tag: string; readonly path: readonly string[]; readonly dict: PDFDict }[] {
  const found: { tag: string; path: readonly string[]; dict: PDFDict }[] = [];
  const visit = (object: PDFObject | undefined, path: readonly string[]): void => {
    const value = object instanceof PDFRef ? pdf.context.lookup(object) : object;
    if (value instanceof PDFArray) for (const kid of value.asArray()) visit(kid, path);
    if (!(value instanceof PDFDict) || value.has(name('MCID')) || value.lookup(name('Type')) === name('OBJR'))
      return;
    const tag = value.lookupMaybe(name('S'), PDFName)?.decodeText();
    if (tag !== undefined) found.push({ tag, path, dict: value });
    visit(value.get(name('K')), tag === undefined ? path : [...path, tag]);
  };
  visit(dictOf(pdf.catalog, 'StructTreeRoot'), []);
  return found;
}

/** Codes shown on the pages, by the resource name of the font. */
function shownCodes(file: Opened): ReadonlyMap<string, ReadonlySet<number>> {
  const codes = new Map<string, Set<number>>();
  for (const content of contents(file)) {
    for (const [, font, rest] of content.matchAll(/\/(F\d) [\d.]+ Tf([\s\S]*?)(?=\/F\d [\d.]+ Tf|$)/g)) {
      const set = codes.get(font!) ?? new Set<number>();
      codes.set(font!, set);
      for (const [, hex] of rest!.matchAll(/<([0-9a-f]+)>(?!>)/g))
        for (const [code] of hex!.matchAll(/.{4}/g)) set.add(Number.parseInt(code, 16));
    }
  }
  return codes;
}

const STANDARD = new Set([
  'Document',
  'H1',
  'H2',
  'H3',
  'P',
  'L',
  'LI',
  'LBody',
  'Table',
  'TR',
  'TH',
  'TD',
  'Form',
  'Div',
  'Sect',
]);

export const CLAUSES: readonly Clause[] = [
  [
    '6.1.2 header: version 1.n, then a comment of bytes above 127',
    ({ bytes }) => {
      const head = bytes.toString('latin1', 0, 32);
      return /^%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}/.test(head) ? [] : [JSON.stringify(head)];
    },
  ],
  [
    '6.1.3 trailer: an ID, no encryption, nothing after the end',
    ({ bytes, pdf }) => [
      ...(pdf.context.trailerInfo.ID instanceof PDFArray && pdf.context.trailerInfo.ID.size() === 2
        ? []
        : ['no ID']),
      ...(pdf.context.trailerInfo.Encrypt ? ['encrypted'] : []),
      ...(/%%EOF\r?\n?$/.test(bytes.toString('latin1', bytes.length - 16)) ? [] : ['data after %%EOF']),
    ],
  ],
  [
    '6.1.7 streams: in the file, Flate or none',
    (file) =>
      dicts(file).flatMap((dict) => [
        ...(dict.has(name('FFilter')) ? ['a stream elsewhere'] : []),
        ...[dict.lookup(name('Filter'))]
          .flat()
          .filter(
            (filter) =>
              filter instanceof PDFName && dict.has(name('Length')) && filter !== name('FlateDecode'),
          )
          .map(String),
      ]),
  ],
  [
    '6.2.3 output intent: sRGB with its profile',
    ({ pdf }) => {
      const intent = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.lookup(0, PDFDict);
      if (intent?.lookup(name('S')) !== name('GTS_PDFA1')) return ['no PDF/A output intent'];
      const icc = rawStream(intent, 'DestOutputProfile');
      const data = streamText(icc);
      const fits =
        data.readUInt32BE(0) === data.length &&
        data.toString('latin1', 36, 40) === 'acsp' &&
        icc.dict.lookup(name('N'), PDFNumber).asNumber() === 3;
      return fits && data.toString('latin1', 16, 20) === 'RGB ' ? [] : ['the profile is not sRGB'];
    },
  ],
  [
    '6.2.4.3 colours: gray or RGB only',
    (file) => contents(file).flatMap((content) => content.match(/^[\d. ]+ [kK]$/gm) ?? []),
  ],
  [
    '6.2.8–6.2.10 no images by reference, no PostScript, no transparency',
    (file) =>
      dicts(file).flatMap((dict) =>
        ['SMask', 'BM', 'ca', 'CA', 'OPI', 'PS', 'Ref'].filter(
          (key) => dict.has(name(key)) && String(dict.get(name(key))) !== '/None',
        ),
      ),
  ],
  [
    '6.2.11.4.1 fonts: every one embedded, a subset with its tag',
    (file) => {
      const cid = fonts(file, 'CIDFontType2');
      const bare = cid.filter(
        (font) => !(dictOf(font, 'FontDescriptor')?.lookup(name('FontFile2')) instanceof PDFRawStream),
      );
      const untagged = [...cid, ...fonts(file, 'Type0')].filter(
        (font) => !/^\/[A-Z]{6}\+/.test(String(font.get(name('BaseFont')))),
      );
      const simple = ['Type1', 'TrueType', 'Type3', 'MMType1'].flatMap((type) => fonts(file, type));
      return [
        ...bare.map(() => 'not embedded'),
        ...untagged.map(() => 'no subset tag'),
        ...simple.map((font) => `simple font ${font.get(name('BaseFont'))}`),
        ...(cid.length === 0 ? ['no font'] : []),
      ];
    },
  ],
  [
    '6.2.11.4.2 CIDSet: every glyph of the subset, no other',
    (file) =>
      fonts(file, 'CIDFontType2').flatMap((font) => {
        const descriptor = dictOf(font, 'FontDescriptor')!;
        const set = streamText(rawStream(descriptor, 'CIDSet'));
        const { count } = sfnt(streamText(rawStream(descriptor, 'FontFile2')));
        const listed = [...set].flatMap((byte, i) =>
          [...Array(8).keys()].filter((bit) => byte & (0x80 >> bit)).map((bit) => 8 * i + bit),
        );
        return listed.length === count && listed.every((cid, i) => cid === i)
          ? []
          : [`${listed.length} of ${count}`];
      }),
  ],
  [
    '6.2.11.3.2 CIDToGIDMap: named',
    (file) =>
      fonts(file, 'CIDFontType2')
        .filter((font) => !font.has(name('CIDToGIDMap')))
        .map(() => 'missing'),
  ],
  [
    '6.2.11.5 widths: those of the font',
    (file) =>
      fonts(file, 'CIDFontType2').flatMap((font) => {
        const { advances, unitsPerEm } = sfnt(
          streamText(rawStream(dictOf(font, 'FontDescriptor')!, 'FontFile2')),
        );
        const given = font.lookup(name('W'), PDFArray).lookup(1, PDFArray);
        return advances.flatMap((advance, i) =>
          Math.abs(
            (given.lookupMaybe(i, PDFNumber)?.asNumber() ?? Number.NaN) - (advance * 1000) / unitsPerEm,
          ) <= 1
            ? []
            : [`glyph ${i}`],
        );
      }),
  ],
  [
    '6.2.11.7 ToUnicode: every code that is shown, to a real character',
    (file) => {
      const shown = shownCodes(file);
      const resources = dictOf(file.pdf.getPages()[0]!.node, 'Resources')!;
      return [...shown].flatMap(([font, codes]) => {
        const dict = dictOf(dictOf(resources, 'Font'), font)!;
        const map = new Map(
          [
            ...streamText(rawStream(dict, 'ToUnicode'))
              .toString('latin1')
              .matchAll(/<([0-9a-f]{4})><([0-9a-f]{4})>/g),
          ].map(([, code, unit]) => [Number.parseInt(code!, 16), Number.parseInt(unit!, 16)]),
        );
        return [...codes].flatMap((code) => {
          const unit = map.get(code);
          const sound =
            unit !== undefined &&
            unit >= 0x20 &&
            unit !== 0xfeff &&
            unit !== 0xfffe &&
            !(unit >= 0xe000 && unit <= 0xf8ff);
          return sound ? [] : [`${font} ${code} → ${unit}`];
        });
      });
    },
  ],
  [
    '6.2.11.8 no text shown with .notdef',
    (file) => [...shownCodes(file)].filter(([, codes]) => codes.has(0)).map(([font]) => font),
  ],
  [
    '6.3 annotations: form fields only, printed, with an appearance',
    (file) =>
      dicts(file)
        .filter((dict) => dict.lookup(name('Subtype')) instanceof PDFName && dict.has(name('Rect')))
        .flatMap((dict) => [
          ...(dict.lookup(name('Subtype')) === name('Widget') ? [] : [`${dict.get(name('Subtype'))}`]),
          ...((dict.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0) === 4
            ? []
            : ['flags are not Print alone']),
          ...(dictOf(dict, 'AP')?.has(name('N')) ? [] : ['no appearance']),
        ]),
  ],
  [
    '6.4.1 forms: no generated appearances, no XFA',
    ({ pdf }) => {
      const form = dictOf(pdf.catalog, 'AcroForm');
      return [
        ...(String(form?.get(name('NeedAppearances'))) === 'true' ? ['NeedAppearances'] : []),
        ...(form?.has(name('XFA')) ? ['XFA'] : []),
      ];
    },
  ],
  [
    '6.5 no actions, no scripts',
    (file) =>
      dicts(file).flatMap((dict) =>
        ['AA', 'OpenAction', 'JS', 'JavaScript'].filter((key) => dict.has(name(key))),
      ),
  ],
  [
    '6.6.2 metadata: plain XMP that says what the Info dictionary says',
    ({ pdf, xmp }) => {
      const stream = pdf.catalog.lookup(name('Metadata')) as PDFRawStream | undefined;
      if (!stream) return ['no metadata'];
      const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
      const text = (key: string) =>
        (info.lookup(name(key)) as PDFHexString | PDFString | undefined)?.decodeText();
      const said = (pattern: RegExp) =>
        pattern.exec(xmp)?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
        ['title', text('Title'), said(/<dc:title>.*?<rdf:li[^>]*>([^<]*)</)],
        ['author', text('Author'), said(/<dc:creator>.*?<rdf:li[^>]*>([^<]*)</)],
        ['producer', text('Producer'), said(/<pdf:Producer>([^<]*)</)],
        ['creator', text('Creator'), said(/<xmp:CreatorTool>([^<]*)</)],
        ['date', pdfDate(text('CreationDate')), said(/<xmp:CreateDate>([^<]*)</)],
        ['change', pdfDate(text('ModDate')), said(/<xmp:ModifyDate>([^<]*)</)],
      ];
      return [
        ...(stream.dict.has(name('Filter')) ? ['filtered'] : []),
        ...pairs
          .filter(([, ours, theirs]) => ours !== theirs)
          .map(([key, ours, theirs]) => `${key}: ${ours} | ${theirs}`),
      ];
    },
  ],
  [
    '6.6.4 identification: part 2 level A, or part 3 level B',
    ({ xmp }) =>
      /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</.test(xmp) ||
      /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>B</.test(xmp)
        ? []
        : ['no pdfaid'],
  ],
  [
    '6.7.2.2 marked; 6.7.4 language; UA 7.1 title shown',
    ({ pdf }) => [
      ...(String(dictOf(pdf.catalog, 'MarkInfo')?.get(name('Marked'))) === 'true' ? [] : ['not marked']),
      ...(pdf.catalog.lookupMaybe(name('Lang'), PDFString)?.asString() === 'vi-VN' ? [] : ['no language']),
      ...(String(dictOf(pdf.catalog, 'ViewerPreferences')?.get(name('DisplayDocTitle'))) === 'true'
        ? []
        : ['title not shown']),
    ],
  ],
  [
    '6.7.2 all content is marked: text by structure, the rest as artifact',
    (file) =>
      contents(file).flatMap((content) => {
        const left = content.replace(/\/(?:P|Artifact) <<.*?>> BDC[\s\S]*?\nEMC/g, '').trim();
        return left === '' ? [] : [left.slice(0, 60)];
      }),
  ],
  [
    '6.7.3 structure: standard types, every mark in its place, once',
    (file) => {
      const nodes = structure(file);
      const root = dictOf(file.pdf.catalog, 'StructTreeRoot');
      const nums = dictOf(root, 'ParentTree')?.lookupMaybe(name('Nums'), PDFArray);
      const wrong = file.pdf.getPages().flatMap((page, i) => {
        const ids = [...contents(file)[i]!.matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
        const key = page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber();
        const at =
          nums
            ?.asArray()
            .findIndex((one, n) => n % 2 === 0 && one instanceof PDFNumber && one.asNumber() === key) ?? -1;
        const parents = at === -1 ? undefined : nums!.lookup(at + 1, PDFArray);
        return parents?.size() === ids.length && ids.every((id, n) => id === n) ? [] : [`page ${i + 1}`];
      });
      return [
        ...nodes.filter(({ tag }) => !STANDARD.has(tag)).map(({ tag }) => tag),
        ...wrong,
        ...(nodes.length === 0 ? ['none'] : []),
      ];
    },
  ],
  [
    'UA 7.4.2 headings go down one level at a time',
    (file) => {
      const levels = structure(file).flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []));
      return levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1).map((level) => `H${level}`);
    },
  ],
  [
    'UA 7.5 tables: rows of cells, headers with their scope',
    (file) => {
      const nodes = structure(file);
      const astray = nodes.filter(
        ({ tag, path }) =>
          (tag === 'TR' && path.at(-1) !== 'Table') || (/^T[HD]$/.test(tag) && path.at(-1) !== 'TR'),
      );
      const scopeless = nodes.filter(
        ({ tag, dict }) => tag === 'TH' && String(dictOf(dict, 'A')?.get(name('Scope'))) !== '/Column',
      );
      return [...astray.map(({ tag }) => `${tag} astray`), ...scopeless.map(() => 'TH without scope')];
    },
  ],
  [
    'UA 7.6 lists: items in a list, a body in each item',
    (file) => {
      const nodes = structure(file);
      const astray = nodes.filter(
        ({ tag, path }) =>
          (path.at(-1) === 'L') !== (tag === 'LI') || (path.at(-1) === 'LI') !== (tag === 'LBody'),
      );
      return astray.map(({ tag, path }) => `${tag} in ${path.at(-1)}`);
    },
  ],
  [
    'UA 7.1, 7.8 page numbers, footers, rules and watermarks are artifacts with their kind',
    (file) =>
      contents(file).flatMap(
        (content) =>
          content.match(
            /\/Artifact (?!<<\/Type\/(?:Pagination\/Subtype\/(?:Header|Footer|Watermark)|Layout)>> BDC)/g,
          ) ?? [],
      ),
  ],
  [
    'UA 7.18.1, 7.18.4 form fields: a name to read, in the structure as Form',
    (file) => {
      const forms = structure(file).filter(({ tag }) => tag === 'Form');
      const owned = new Set(
        forms.map(({ dict }) => String(dict.lookupMaybe(name('K'), PDFDict)?.get(name('Obj')))),
      );
      const widgets = file.pdf.context
        .enumerateIndirectObjects()
        .filter(([, one]) => one instanceof PDFDict && one.lookup(name('Subtype')) === name('Widget')) as [
        PDFRef,
        PDFDict,
      ][];
      return widgets.flatMap(([ref, widget]) => [
        ...(widget.has(name('TU')) ? [] : ['no name to read']),
        ...(widget.has(name('StructParent')) && owned.has(String(ref)) ? [] : ['not in the structure']),
      ]);
    },
  ],
  [
    'UA 7.18.3 tab order: structure',
    ({ pdf }) =>
      pdf
        .getPages()
        .filter((page) => page.node.lookup(name('Tabs')) !== name('S'))
        .map(() => 'missing'),
  ],
  [
    '6.8 files inside: only in part 3, each associated, with type, date and relationship',
    ({ pdf, part }) => {
      const tree = dictOf(dictOf(pdf.catalog, 'Names'), 'EmbeddedFiles');
      if (!tree) return pdf.catalog.has(name('AF')) ? ['AF without files'] : [];
      const listed = tree.lookup(name('Names'), PDFArray);
      const associated = new Set(pdf.catalog.lookupMaybe(name('AF'), PDFArray)?.asArray().map(String));
      return [
        ...(part === '3' ? [] : ['files in part 2']),
        ...Array.from({ length: listed.size() / 2 }, (_, i) => i).flatMap((i) => {
          const spec = listed.lookup(2 * i + 1, PDFDict);
          const stream = (dictOf(spec, 'EF')?.lookup(name('F')) as PDFRawStream | undefined)?.dict;
          return [
            ...(associated.has(String(listed.get(2 * i + 1))) ? [] : ['not in AF']),
            ...['F', 'UF', 'AFRelationship'].filter((key) => !spec.has(name(key))),
            ...(stream?.has(name('Subtype')) ? [] : ['no media type']),
            ...(dictOf(stream, 'Params')?.has(name('ModDate')) ? [] : ['no date']),
          ];
        }),
      ];
    },
  ],
];

/** What leaves the clauses, each as "clause: fault". */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const stream = pdf.catalog.lookup(name('Metadata'));
  const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString() : '';
  const part = /<pdfaid:part>(\d)/.exec(xmp)?.[1] ?? '';
  const file: Opened = { bytes: Buffer.from(bytes), pdf, xmp, part };
  return CLAUSES.flatMap(([clause, faults]) =>
    [...new Set(attempt(() => faults(file)))].map((fault) => `${clause}: ${fault}`),
  );
}

/** What cannot be read is a fault too. */
function attempt(faults: () => readonly string[]): readonly string[] {
  try {
    return faults();
  } catch (error) {
    return [String(error)];
  }
}

/** `D:20260205000000+07'00'` → `2026-02-05T00:00:00+07:00`. */
function pdfDate(text: string | undefined): string | undefined {
  return text?.replace(
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'?$/,
    '$1-$2-$3T$4:$5:$6$7:$8',
  );
}

/** Glyphs and their advances of an embedded TrueType font. */
function sfnt(file: Buffer): {
  readonly count: number;
  readonly advances: readonly number[];
  readonly unitsPerEm: number;
} {
  const tables = new Map<string, number>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  const count = file.readUInt16BE(tables.get('maxp')! + 4);
  const long = file.readUInt16BE(tables.get('hhea')! + 34);
  const advance = (glyph: number) => file.readUInt16BE(tables.get('hmtx')! + 4 * Math.min(glyph, long - 1));
  return {
    count,
    advances: Array.from({ length: count }, (_, i) => advance(i)),
    unitsPerEm: file.readUInt16BE(tables.get('head')! + 18),
  };
}
