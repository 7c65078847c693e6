/** What people and other programs write: styles, themes, lists, tabs, shapes, boxes, tracked changes. */
import { describe, expect, it } from 'vitest';
import { roman } from '../../src/docx-read/numbering.ts';
import { openDocx } from '../../src/docx-read/open.ts';
import { readWord } from '../../src/docx-read/read.ts';
import { faultOf, isDateLine } from '../../src/lint/check/number.ts';
import { handmade, lint, NAMESPACES } from './support.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const p = (text: string, pPr = '', rPr = '') =>
  `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const related = (...types: readonly string[]) => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${types
    .map((type, i) => `<Relationship Id="r${i}" Type="${RELATIONS}/${type}" Target="${type}.xml"/>`)
    .join('')}</Relationships>`,
});
const read = (body: string, more: Readonly<Record<string, string>> = {}) =>
  readWord(openDocx(handmade(body, more)));
const styles = (inner: string) => ({
  ...related('styles', 'theme'),
  'word/styles.xml': `<w:styles ${NAMESPACES}>${inner}</w:styles>`,
});

describe('styles', () => {
  const sheet = styles(
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:ind w:firstLine="720"/></w:pPr></w:style>' +
      '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="Y"/></w:style><w:style w:type="paragraph" w:styleId="Y"><w:basedOn w:val="X"/></w:style>',
  );
  const theme = {
    'word/theme.xml': `<a:theme ${NAMESPACES}><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
  };
  const one = (pPr: string, rPr = '') => read(p('a', pPr, rPr), { ...sheet, ...theme }).paragraphs[0]!;

  it('come from the defaults, the default style and the theme', () => {
    const { style, runs } = one('');
    expect(runs[0]!.style).toMatchObject({ size: 14, ascii: 'Calibri', hAnsi: 'Calibri', bold: false });
    expect(style).toMatchObject({ align: 'left', after: 8, line: 259 / 240, firstLine: 0 });
  });

  it('are inherited along the chain, the nearest winning', () => {
    expect(one('<w:pStyle w:val="B"/>').style).toMatchObject({ align: 'justify', firstLine: 36 });
    expect(one('<w:pStyle w:val="B"/><w:jc w:val="right"/>').style.align).toBe('right');
  });

  it('cancel a switch that paragraph and letters both set, and obey the run', () => {
    const bold = (rPr: string) => one('<w:pStyle w:val="A"/>', rPr).runs[0]!.style.bold;
    expect([bold(''), bold('<w:rStyle w:val="Strong"/>'), bold('<w:b w:val="0"/>')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('that go round are cut', () => {
    expect(one('<w:pStyle w:val="X"/>').text).toBe('a');
  });

  it('assume what Word assumes where nothing is said', () => {
    const bare = read(p('a'));
    expect(bare.paragraphs[0]!.runs[0]!.style).toMatchObject({ size: 10, ascii: 'Times New Roman' });
    expect(bare.sections[0]).toMatchObject({ width: 612, height: 792, left: 72 });
  });
});

describe('text', () => {
  const text = (inner: string) => read(`<w:p>${inner}</w:p>`).paragraphs[0]!.text;
  const r = (inner: string, rPr = '') => `<w:r><w:rPr>${rPr}</w:rPr>${inner}</w:r>`;

  it('is what a reader sees', () => {
    expect(text(r('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>'))).toBe(
      'a\tb\nc-d',
    );
    expect(text(r('<w:t>ẩn</w:t>', '<w:vanish/>') + r('<w:t>hiện</w:t>'))).toBe('hiện');
    expect(text(r('<w:t>tờ trình</w:t>', '<w:caps/>'))).toBe('TỜ TRÌNH');
    expect(
      text(`<w:ins>${r('<w:t>thêm</w:t>')}</w:ins><w:del>${r('<w:delText>bỏ</w:delText>')}</w:del>`),
    ).toBe('thêm');
    expect(
      text(
        `<w:hyperlink>${r('<w:t>x</w:t>')}</w:hyperlink><w:sdt><w:sdtContent>${r('<w:t>y</w:t>')}</w:sdtContent></w:sdt>`,
      ),
    ).toBe('xy');
    expect(text(r('<w:t> a </w:t>') + r('<w:t xml:space="preserve"> b</w:t>'))).toBe('a b');
  });

  it('has the result of a field, not its code', () => {
    const field = (kind: string) => r(`<w:fldChar w:fldCharType="${kind}"/>`);
    expect(
      text(
        field('begin') +
          r('<w:instrText>REF x</w:instrText>') +
          field('separate') +
          r('<w:t>Điều 1</w:t>') +
          field('end'),
      ),
    ).toBe('Điều 1');
  });

  it('of a box follows its paragraph once, though it is written twice', () => {
    const box = (inner: string) =>
      `<w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice>${box(p('khung'))}</mc:Choice><mc:Fallback>${box(p('khung'))}</mc:Fallback></mc:AlternateContent>`;
    const { paragraphs } = read(`<w:p>${r(`<w:t>a</w:t>${both}`)}</w:p>`);
    expect(paragraphs.map((one) => [one.text, one.inBox])).toEqual([
      ['a', false],
      ['khung', true],
    ]);
  });

  it('has automatic numbers as Word counts them', () => {
    const level = (i: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="567" w:hanging="284"/></w:pPr></w:lvl>`;
    const numbering = {
      ...related('numbering'),
      'word/numbering.xml': `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf02d')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    };
    const item = (i: number, id = 1) =>
      p('x', `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="${id}"/></w:numPr>`);
    const { paragraphs } = read(
      [0, 1, 2, 2, 1, 2, 0, 1].map((i) => item(i)).join('') + item(0, 2),
      numbering,
    );
    expect(paragraphs.map((one) => one.text)).toEqual([
      'I. x',
      '1. x',
      'a) x',
      'b) x',
      '2. x',
      'a) x',
      'II. x',
      '1. x',
      '- x',
    ]);
    expect(paragraphs[0]!.style).toMatchObject({ left: 28.35, firstLine: -14.2 });
  });
});

describe('Roman numbers', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1999, 'MCMXCIX'],
    [0, ''],
    [4000, ''],
  ])('%i', (value, text) => {
    expect(roman(value)).toBe(text);
  });
});

describe('number lines of the decree and bad ones', () => {
  it.each([
    'Số: 15/QĐ-BNV',
    'Số: 05/BNV-VP',
    'Số: 12/UBND-VX',
    'Số:          /TTr-SNV',
    'Số: 128/TTr-UBND',
    'Số: 01/BC-HĐTĐKT-VP',
    'Số:          /QĐ-………',
    'Số: ……/………-………',
  ])('%s is right', (line) => {
    expect(faultOf(line)).toBeUndefined();
  });
  it.each([
    ['Số: 5/TTr-UBND', 'khong'],
    ['Số: 05 /TTr-UBND', 'cach'],
    ['Số: 05/TTr - UBND', 'cach'],
    ['Số 05/TTr-UBND', 'dang'],
    ['SỐ: 05/TTr-UBND', 'dang'],
    ['Số: 005/TTr-UBND', 'dang'],
    ['Số: 05/TTr', 'dang'],
    ['Số: 05-TTr-UBND', 'dang'],
    ['Số: 30/2020/NĐ-CP', 'dang'],
    ['Số: 12/QĐ-………', 'dang'],
    ['Số: 12/QĐ-.....', 'dang'],
    ['Số:          /………', 'dang'],
  ])('%s is wrong: %s', (line, way) => {
    expect(faultOf(line)).toBe(way);
  });
});

describe('date lines', () => {
  it.each([
    'Hà Nội, ngày 05 tháng 01 năm 2020',
    'Quận 1, ngày 29 tháng 6 năm 2019',
    'Mẫu, ngày      tháng 11 năm 2026',
    'Mẫu, ngày      tháng      năm      ',
    'Mẫu, ngày      tháng      năm',
    'Mẫu, ngày … tháng … năm 2026',
    'Mẫu, ngày\u00a010 tháng\u00a012 năm\u00a02026',
  ])('%s is right', (line) => {
    expect(isDateLine(line)).toBe(true);
  });
  it.each([
    'Hà Nội, ngày 5 tháng 01 năm 2020',
    'Hà Nội, ngày 05 tháng 1 năm 2020',
    'Hà Nội, ngày 05 tháng 06 năm 2020',
    'Hà Nội ngày 05 tháng 01 năm 2020',
    'hà nội, ngày 05 tháng 01 năm 2020',
    'Hà Nội, ngày 32 tháng 01 năm 2020',
    'Hà Nội, ngày 05 tháng 13 năm 2020',
    'Hà Nội, ngày 05/01/2020',
    'Hà Nội, ngày 05 tháng 01 năm 20',
  ])('%s is wrong', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});

describe('drawn lines', () => {
  const shape = (mm: number) =>
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:extent cx="${mm * 36000}" cy="0"/><a:graphic><a:graphicData><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
  const cell = (inner: string) => `<w:tc><w:tcPr><w:tcW w:w="5300" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
  const line = (text: string, size: number, more = '') =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t></w:r>${more}</w:p>`;
  const head = (agency: string, motto: string) =>
    lint(
      handmade(
        `<w:tbl><w:tr>${cell(line('UBND XÃ MẪU', 26, agency))}${cell(line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26) + line('Độc lập - Tự do - Hạnh phúc', 28, motto))}</w:tr></w:tbl><w:p/>`,
      ),
    )
      .findings.filter(({ rule }) => rule.startsWith('vb_ke'))
      .map(({ rule }) => rule);
  const vml = '<w:r><w:pict><v:line from="10pt,2pt" to="53pt,2pt"/></w:pict></w:r>';

  it('are found as shapes, new and old', () => {
    expect(head(shape(15), shape(60.5))).toEqual([]);
    expect(head(vml, shape(60.5))).toEqual([]);
  });

  it('are measured', () => {
    expect(head(shape(33), shape(30))).toEqual(['vb_ke_co_quan', 'vb_ke_tieu_ngu']);
  });

  it('may hang on another paragraph of the letterhead', () => {
    expect(head('', shape(60.5) + shape(15))).toEqual([]);
    expect(head('', '')).toEqual(['vb_ke_co_quan', 'vb_ke_tieu_ngu']);
  });

  it('are not underlined text', () => {
    expect(head(shape(15), '').sort()).toEqual(['vb_ke_tieu_ngu']);
    const underlined = handmade(
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26) +
        line('Độc lập - Tự do - Hạnh phúc', 28).replace('<w:b/>', '<w:b/><w:u w:val="single"/>'),
    );
    expect(lint(underlined).findings.map(({ rule }) => rule)).toContain('vb_ke_gia');
  });
});

describe('a letterhead and a signature without tables', () => {
  const tab = '<w:tabs><w:tab w:val="center" w:pos="2000"/></w:tabs>';
  const parts = () =>
    lint(
      handmade(
        [
          p(
            'UBND XÃ MẪU\u0009CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'.replace('\t', '</w:t><w:tab/><w:t>'),
            tab,
            '<w:b/>',
          ),
          p('Số: 05/TTr-UBND</w:t><w:tab/><w:t>Độc lập - Tự do - Hạnh phúc', tab),
          p('Mẫu, ngày 05 tháng 02 năm 2026', '<w:jc w:val="right"/>'),
          p('TỜ TRÌNH', '<w:jc w:val="center"/>', '<w:b/>'),
          p('Về việc thử', '<w:jc w:val="center"/>', '<w:b/>'),
          p('Kính gửi: Sở Nội vụ', '<w:jc w:val="center"/>'),
          p('Nội dung./.', '<w:jc w:val="both"/>'),
          p('Nơi nhận:</w:t><w:tab/><w:t>CHỦ TỊCH', '', '<w:b/>'),
          p('- Như trên;'),
          p('- Lưu: VT.'),
          p(''),
          p('</w:t><w:tab/><w:t>Trần Văn Mẫu', '', '<w:b/>'),
        ].join(''),
      ),
    ).parts!;

  it('are recognised all the same', () => {
    const found = parts();
    expect(found.agencies.map(({ text }) => text)).toEqual(['UBND XÃ MẪU']);
    expect(
      [found.quocHieu, found.tieuNgu, found.number, found.date, found.title].map((span) => span?.text),
    ).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/TTr-UBND',
      'Mẫu, ngày 05 tháng 02 năm 2026',
      'TỜ TRÌNH',
    ]);
    expect(found.signers.map(({ office, name }) => [office.map(({ text }) => text), name?.text])).toEqual([
      [['CHỦ TỊCH'], 'Trần Văn Mẫu'],
    ]);
    expect(found.recipientItems.map(({ text }) => text)).toEqual(['- Như trên;', '- Lưu: VT.']);
    expect(found.body.map(({ text }) => text)).toEqual(['Nội dung./.']);
  });
});
