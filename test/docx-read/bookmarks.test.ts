/** Paragraphs as reading back needs them: as typed, tracked changes accepted, bookmarks wherever their ends stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/docx-read/docx.ts';
import { DocxError } from '../../src/docx-read/open.ts';
import { handmade } from '../lint/support.ts';

const mark = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`;
const r = (text: string, rPr = '') =>
  `<w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const read = (body: string) => readDocx(handmade(body)).paragraphs;

describe('text', () => {
  it('has tracked changes as accepted, and signs', () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t><w:tab/><w:t>&amp; x</w:t></w:r></w:ins></w:p><w:p/>`;
    expect(read(body).map(({ text }) => text)).toEqual(['mới\t& x', '']);
  });

  it('is as typed where it is drawn in capitals, and without what is not seen', () => {
    const body = `<w:p>${r('Trần', '<w:caps/>')}${r(' ẩn', '<w:vanish/>')}${mark(1, '_kt1')}${r(' Mẫu', '<w:caps/>')}${end(1)}</w:p>`;
    expect(read(body)).toEqual([{ text: 'Trần Mẫu', anchors: [{ name: '_kt1', from: 4, to: 8 }] }]);
  });

  it('of text boxes is none of it', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${r('khung')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`;
    expect(read(`<w:p>${r('a')}${box}</w:p><w:p/>`).map(({ text }) => text)).toEqual(['a', '']);
  });
});

describe('bookmarks', () => {
  const anchors = (body: string) =>
    read(body).map((para) =>
      para.anchors.map(({ name, from, to }) => `${name} ${para.text.slice(from, to)}`),
    );

  it('over two paragraphs have a part in each; one without an end has none', () => {
    const body = `<w:p>${mark(1, 'a')}${r('a')}</w:p><w:p>${r('b')}${end(1)}${mark(2, 'x')}${r('c')}</w:p>`;
    expect(anchors(body)).toEqual([['a a'], ['a b']]);
  });

  it.each([
    ['between paragraphs', `${mark(1, 'a')}<w:p>${r('x')}</w:p>${end(1)}<w:p>${r('y')}</w:p>`],
    [
      'between rows and cells',
      `<w:tbl>${mark(1, 'a')}<w:tr><w:tc><w:p>${r('x')}</w:p></w:tc>${end(1)}<w:tc><w:p>${r('y')}</w:p></w:tc></w:tr></w:tbl>`,
    ],
    [
      'in what was taken out',
      `<w:p><w:del>${mark(1, 'a')}<w:r><w:delText>cũ</w:delText></w:r></w:del>${r('x')}<w:del><w:r>${end(1)}</w:r></w:del></w:p><w:p>${r('y')}</w:p>`,
    ],
    [
      'in a link and in a content control',
      `<w:p><w:hyperlink>${mark(1, 'a')}${r('x')}</w:hyperlink><w:sdt><w:sdtContent>${end(1)}</w:sdtContent></w:sdt></w:p><w:p>${r('y')}</w:p>`,
    ],
  ])('with ends %s are read', (_, body) => expect(anchors(body)).toEqual([['a x'], []]));

  it('are read, or the file is refused, whatever the pieces', () => {
    const pieces = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:p/>',
      '<w:tbl><w:tr><w:tc>',
      '</w:tc></w:tr></w:tbl>',
      mark(1, 'a'),
      end(1),
      r('chữ'),
      '<w:del>',
      '</w:del>',
      '<',
      '&#0;',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        try {
          for (const { text, anchors: found } of read(parts.join('')))
            for (const { from, to } of found) expect(0 <= from && from <= to && to <= text.length).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DocxError);
        }
      }),
    );
  });
});
