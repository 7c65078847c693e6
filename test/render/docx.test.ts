import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/doc/model.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { pageText } from '../../src/layout/text.ts';
import { docxText } from '../../src/render/docx-text.ts';
import { XmlTextError } from '../../src/render/xml-text.ts';
import { readZip } from '../../src/render/zip.ts';
import { document, fonts, profile, paragraph as text } from '../layout/support.ts';
import {
  all,
  body,
  FULL,
  LETTERHEAD,
  paragraphOf,
  part,
  render,
  SIGNATURE,
  TITLE,
  tableOf,
} from './docx-sample.ts';

const META = { title: 'Tờ trình "khen thưởng" & <công nhận>', author: 'Sở <A> & B' };

describe('determinism', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  async function at(now: string, tz: string, make: () => Promise<Uint8Array>): Promise<Buffer> {
    process.env['TZ'] = tz;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    const bytes = await make();
    vi.useRealTimers();
    return Buffer.from(bytes);
  }

  const early = ['2001-02-03T04:05:06Z', 'Asia/Ho_Chi_Minh'] as const;
  const late = ['2031-12-30T23:59:58Z', 'America/New_York'] as const;

  it('gives the same bytes on another day in another zone', async () => {
    const doc = { ...FULL, watermark: 'DỰ THẢO' };
    const first = await at(...early, () => render(doc));
    const second = await at(...late, () => render(doc));
    expect(first.equals(second)).toBe(true);
  });

  it('is measured with a clock that docx does follow', async () => {
    const plain = () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('a')] }] }));
    const first = await at(...early, plain);
    const second = await at(...late, plain);
    expect(first.equals(second)).toBe(false);
  });

  it('holds no relations of parts that have none', async () => {
    const parts = [...readZip(Buffer.from(await render(FULL)))];
    const relations = parts.filter(([name]) => name.endsWith('.rels'));
    expect(relations.map(([name]) => name).sort()).toEqual(['_rels/.rels', 'word/_rels/document.xml.rels']);
  });

  it('writes 1980-01-01 00:00 into every header of the archive', async () => {
    const file = Buffer.from(await render(FULL));
    const times = (signature: number, offset: number): number[] => {
      const found: number[] = [];
      const mark = Buffer.alloc(4);
      mark.writeUInt32LE(signature);
      for (let i = file.indexOf(mark); i >= 0; i = file.indexOf(mark, i + 4))
        found.push(file.readUInt32LE(i + offset));
      return found;
    };
    const local = times(0x04034b50, 10);
    const central = times(0x02014b50, 12);
    expect(local).toHaveLength(readZip(file).size);
    expect(central).toHaveLength(local.length);
    expect(new Set([...local, ...central])).toEqual(new Set([0x00210000]));
  });

  it('takes title, author and dates from the document', async () => {
    const core = await part({ ...FULL, ...META }, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Tờ trình &quot;khen thưởng&quot; &amp; &lt;công nhận&gt;</dc:title>');
    expect(core).toContain('<dc:creator>Sở &lt;A&gt; &amp; B</dc:creator>');
    expect(all(core, /W3CDTF">([^<]*)</g)).toEqual(['2026-02-05T00:00:00Z', '2026-02-05T00:00:00Z']);
    const undated = await part({ ...FULL, date: '2026-02-30' }, 'docProps/core.xml');
    expect(undated).not.toContain('dcterms:created');
  });
});

describe('page', () => {
  it('has the size and margins of the profile', async () => {
    const xml = await body([text('A')]);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toContain(
      '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>',
    );
    expect(xml).toContain('<w:titlePg/>');
    const wide = { ...profile, page: { ...profile.page, top: 25, left: 35 } };
    expect(await body([text('A')], wide)).toMatch(/<w:pgMar w:top="1417" [^>]* w:left="1984"/);
  });

  it('numbers pages in the header, not on the first', async () => {
    const numbered = await part(FULL, 'word/header1.xml');
    expect(numbered).toContain('>PAGE<');
    expect(numbered).toContain('<w:jc w:val="center"/>');
    expect(numbered).toContain('<w:sz w:val="28"/>');
    expect(await part(FULL, 'word/header2.xml')).not.toContain('PAGE');
    const references = all(
      await part(FULL, 'word/document.xml'),
      /(headerReference w:type="\w+" r:id="rId\d+")/g,
    );
    expect(references).toHaveLength(6);
    expect(new Set(references).size).toBe(6);
  });

  it('turns landscape sections and counts appendices anew', async () => {
    const sections = all(await part(FULL, 'word/document.xml'), /<w:sectPr>.*?<\/w:sectPr>/gs);
    expect(sections).toHaveLength(3);
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(sections[1]).toContain('<w:pgNumType w:start="1"/><w:titlePg/>');
    expect(sections[2]).toContain('<w:pgNumType/><w:titlePg w:val="false"/>');
  });

  it('ends sections with the lowest line', async () => {
    const xml = await part(FULL, 'word/document.xml');
    expect(all(xml, /<w:p><w:pPr>(<w:[^>]*>)<w:sectPr>/g)).toEqual(
      Array(2).fill('<w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/>'),
    );
    expect(xml).not.toContain('<w:pPr><w:sectPr>');
  });

  it('takes the narrow right margin only where the letterhead asks for it', async () => {
    const far = { ...LETTERHEAD, dia_danh: 'Thành phố Bà Rịa - Vũng Tàu Thành phố' } as Block;
    expect(await body([far])).toContain('w:right="850"');
    expect(await body([LETTERHEAD])).toContain('w:right="1134"');
  });
});

describe('text', () => {
  it('sets the body as the profile says', async () => {
    const paragraph = paragraphOf(await body([text('Nội dung.')]), 'Nội dung.');
    expect(paragraph).toBe(
      '<w:p><w:pPr><w:widowControl/>' +
        '<w:spacing w:after="0" w:before="120" w:line="240" w:lineRule="auto"/>' +
        '<w:ind w:left="0" w:firstLine="567"/><w:jc w:val="both"/><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:pPr><w:r><w:rPr>' +
        '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>' +
        '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:t xml:space="preserve">Nội dung.</w:t></w:r></w:p>',
    );
  });

  it('knows no number of its own', async () => {
    const style = { ...profile.roles.noi_dung, size: 13, firstLine: 12.7, before: 9, lineHeight: 1.15 };
    const layout = {
      ...profile,
      font: { ...profile.font, docx: 'Tinos' },
      roles: { ...profile.roles, noi_dung: style },
    };
    const xml = await body([text('A')], layout);
    expect(xml).toContain('w:before="180" w:line="276" w:lineRule="auto"');
    expect(xml).toContain('w:firstLine="720"');
    expect(xml).toContain('<w:sz w:val="26"/>');
    expect(xml).not.toContain('Times New Roman');
  });

  it('never leaves a line height to the reader', async () => {
    const spacings = all(await part(FULL, 'word/document.xml'), /<w:spacing [^>]*>/g);
    expect(spacings.length).toBeGreaterThan(30);
    for (const spacing of spacings) expect(spacing).toMatch(/w:line="\d+" w:lineRule="(auto|exact)"/);
  });

  it('adds bold and italic of runs to the style, keeps no-break spaces', async () => {
    const line = [{ text: 'a' }, { text: 'b', bold: true }, { text: 'c\u00a0d', italic: true }];
    const xml = await body([{ kind: 'paragraph', role: 'muc', line }]);
    const [a, b, c] = all(xml, /<w:r>.*?<\/w:r>/gs);
    expect(a).toContain('<w:b/>');
    expect(b).toContain('<w:b/>');
    expect(b).not.toContain('<w:i/>');
    expect(c).toContain('<w:b/><w:bCs/><w:i/>');
    expect(c).toContain('>c\u00a0d<');
    expect(xml).toMatch(/<w:keepNext\/>.*<w:outlineLvl w:val="0"\/>/);
  });

  it('declares Vietnamese', async () => {
    const styles = await part(FULL, 'word/styles.xml');
    expect(styles).toContain('<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>');
    expect(styles).toContain('w:eastAsia="Times New Roman"');
  });

  it('refuses characters that XML cannot hold', async () => {
    await expect(render(document([text('a\u0001b')]))).rejects.toThrow(XmlTextError);
    await expect(render(document([text('a\ud800b')]))).rejects.toThrow('U+D800');
    await expect(render(document([], { title: '\u0000' }))).rejects.toThrow(XmlTextError);
  });
});

describe('docxText', () => {
  it('reads the letterhead row by row, then the rest', async () => {
    expect(docxText(await render(document([LETTERHEAD, TITLE, tableOf(1), SIGNATURE]))).split('\n')).toEqual([
      'UBND THÀNH PHỐ HÀ NỘI',
      'UBND XÃ ĐÔNG ANH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:\u00a005/TTr-UBND',
      expect.stringMatching(/^Đông Anh, ngày 05 tháng 3 năm 2026$/),
      'TỜ TRÌNH',
      'Về việc đề nghị tặng Bằng khen',
      'STT',
      'Họ và tên',
      '1',
      'Nguyễn Thị Huyền',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn Nghĩa',
    ]);
  });

  it('equals the text of the PDF', async () => {
    const collapse = (value: string): string => value.replace(/\s+/g, ' ').trim();
    expect(collapse(docxText(await render(FULL)))).toBe(
      collapse(pageText(layoutDocument(FULL, profile, fonts))),
    );
  });

  it('gives back what was written', async () => {
    const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyẮẾỘỮỲĐ0189 \u00a0&<>"\'{}[]$;./-–“”';
    const content = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 5 }), content, async (lines, inCell) => {
        const table: Block = {
          kind: 'table',
          columns: [{ width: 1, align: 'left' }],
          header: [],
          rows: [[[[{ text: inCell }, { text: inCell, bold: true }]]]],
        };
        const bytes = await render(document([...lines.map((line) => text(line)), table]));
        expect(docxText(bytes)).toBe([...lines, inCell + inCell].join('\n'));
      }),
      { numRuns: 60 },
    );
  });
});
