/** Files from outside: each that is no sound DOCX gives one sentence of ours, never a stack trace. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DocxError } from '../../src/docx-read/open.ts';
import { writeZip } from '../../src/render/zip-write.ts';
import { BODY, bytesOf, changed, handmade, lint, MISSIVE, NAMESPACES } from './support.ts';

let good: Buffer;
beforeAll(async () => {
  good = Buffer.from(await bytesOf(MISSIVE));
});

const body = (inner: string) => handmade(inner);
/** A DOCX whose main part declares fewer bytes than it inflates to. */
function lyingBomb(): Buffer {
  const zeros = Buffer.alloc(48 << 20, 0x20);
  const zip = Buffer.from(writeZip([[BODY, zeros]]));
  expect(deflateRawSync(zeros).length).toBeLessThan(200_000);
  zip.writeUInt32LE(100, zip.readUInt32LE(zip.length - 6) + 24);
  return zip;
}

describe('what is no DOCX', () => {
  it.each<readonly [string, RegExp, () => Uint8Array]>([
    ['nothing', /rỗng/, () => new Uint8Array()],
    ['one byte', /không phải DOCX/, () => Buffer.from('P')],
    ['a .doc', /\.doc/, () => Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
    ['a PDF', /PDF/, () => Buffer.from('%PDF-1.7\n')],
    ['RTF', /RTF/, () => Buffer.from('{\\rtf1\\ansi}')],
    ['text', /không phải DOCX/, () => Buffer.from('Cộng hòa')],
    ['a cut ZIP', /hỏng/, () => good.subarray(0, good.length - 30)],
    ['a ZIP of other things', /không phải văn bản Word/, () => writeZip([['a.xml', '<a/>']])],
    ['a workbook', /Excel/, () => writeZip([['xl/workbook.xml', '<workbook/>']])],
    [
      'OpenDocument',
      /OpenDocument/,
      () =>
        writeZip([
          ['mimetype', 'application/vnd.oasis.opendocument.text'],
          ['content.xml', '<a/>'],
        ]),
    ],
    ['a bomb that lies', /quá lớn|hỏng/, lyingBomb],
    ['a bomb that does not', /quá lớn/, () => writeZip([[BODY, Buffer.alloc(40 << 20, 0x20)]])],
    [
      'a document type',
      /không được phép/,
      () =>
        changed(good, (xml) => xml.replace('?>', '?><!DOCTYPE w:document SYSTEM "file:///etc/hostname">')),
    ],
    [
      'entities that multiply',
      /không được phép/,
      () =>
        changed(good, (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')),
    ],
    ['broken XML', /hỏng/, () => changed(good, (xml) => xml.replace('</w:body>', ''))],
    ['broken styles', /styles\.xml/, () => changed(good, (xml) => `${xml}<`, 'word/styles.xml')],
    [
      'bytes that are no UTF-8',
      /hỏng/,
      () => writeZip([[BODY, Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])]]),
    ],
    [
      'a paragraph without end',
      /dài bất thường/,
      () => body(`<w:p><w:r><w:t xml:space="preserve">${' '.repeat(1 << 20)}x</w:t></w:r></w:p>`),
    ],
    ['paragraphs without end', /quá nhiều đoạn/, () => body('<w:p/>'.repeat(30_000))],
    ['no body', /phần thân/, () => writeZip([[BODY, `<w:document ${NAMESPACES}/>`]])],
    [
      'elements nested a thousand deep',
      /hỏng/,
      () => body('<w:sdt><w:sdtContent>'.repeat(600) + '</w:sdtContent></w:sdt>'.repeat(600)),
    ],
  ])('%s', (_, sentence, bytes) => {
    expect(() => lint(bytes())).toThrow(DocxError);
    expect(() => lint(bytes())).toThrow(sentence);
  });

  it('whatever is done to the bytes, there are findings or a DocxError', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.nat(good.length),
        (changes, length) => {
          const spoilt = Buffer.from(good);
          for (const [at, value] of changes) spoilt[at] = value;
          for (const bytes of [spoilt, spoilt.subarray(0, length)]) {
            try {
              expect(lint(bytes).defects).toEqual([]);
            } catch (error) {
              expect(error).toBeInstanceOf(DocxError);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('odd but sound files', () => {
  it.each<readonly [string, string]>([
    ['an empty body', ''],
    ['one empty paragraph', '<w:p/>'],
    ['a table without rows', '<w:tbl/>'],
    ['a row without cells', '<w:tbl><w:tr/></w:tbl>'],
    ['a cell without paragraphs', '<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p/>'],
    [
      'numbers that are none',
      '<w:p><w:pPr><w:spacing w:line="x" w:before="-"/><w:ind w:left="&#1;"/></w:pPr><w:r><w:rPr><w:sz w:val="a"/></w:rPr><w:t>a</w:t></w:r></w:p>',
    ],
    [
      'a field that never ends',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>a</w:t></w:r></w:p>',
    ],
    ['a field that never began', '<w:p><w:r><w:fldChar w:fldCharType="end"/><w:t>a</w:t></w:r></w:p>'],
    ['only a signature', '<w:p><w:r><w:t>Nơi nhận:</w:t></w:r></w:p>'],
    ['only an appendix', '<w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p>'],
    ['only a title', '<w:p><w:r><w:t>TỜ TRÌNH</w:t></w:r></w:p>'],
    ['only quốc hiệu', '<w:p><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>'],
    ['signs that no font has', '<w:p><w:r><w:t>\u{1f389} \u4e2d\u6587 \u0e01</w:t></w:r></w:p>'],
  ])('%s breaks no check', (_, inner) => {
    const linted = lint(body(inner));
    expect(linted.defects).toEqual([]);
    expect(linted.findings.length).toBeGreaterThan(0);
  });

  it('any pieces in any order break no check', () => {
    const words = fc.constantFrom(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 01/TTr-A',
      'V/v a',
      'TỜ TRÌNH',
      'Kính gửi:',
      '- A;',
      'Căn cứ a;',
      'a) b',
      'II. A',
      '1. b',
      './.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. A',
      'Trần Văn Mẫu',
      'Phụ lục I',
      '(Kèm theo a)',
      '',
      'A, ngày 01 tháng 02 năm 2026',
      '____',
    );
    const paragraph = fc
      .tuple(words, fc.boolean(), fc.constantFrom('left', 'center', 'both'))
      .map(
        ([text, bold, align]) =>
          `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${text}</w:t></w:r></w:p>`,
      );
    const row = fc
      .array(fc.array(paragraph, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map(
        (cells) =>
          `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell.join('')}</w:tc>`).join('')}</w:tr></w:tbl>`,
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, row), { maxLength: 12 }), (blocks) => {
        expect(lint(body(blocks.join(''))).defects).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
