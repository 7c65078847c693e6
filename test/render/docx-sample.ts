/** What the DOCX tests share: a document with every kind of block, ways to look into the file. */
import { expect } from 'vitest';
import type { Block, Cell, DocModel } from '../../src/doc/model.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { readZip } from '../../src/render/zip.ts';
import { document, measure, paragraph, profile } from '../layout/support.ts';

/** A cell of one line. */
export function cell(content: string): Cell {
  return [[{ text: content }]];
}

/** Long enough for several lines. */
export const LONG =
  'Ủy ban nhân dân xã Đông Anh đã tổ chức phát động các phong trào thi đua yêu nước, kịp thời biểu dương, ' +
  'khen thưởng các tập thể, cá nhân có thành tích xuất sắc; góp phần hoàn thành nhiệm vụ của địa phương.';

/** A table of `rows` rows and two columns. */
export function tableOf(rows: number): Block {
  return {
    kind: 'table',
    columns: [
      { width: 1 / 3, align: 'center' },
      { width: 2 / 3, align: 'justify' },
    ],
    header: [cell('STT'), cell('Họ và tên')],
    rows: Array.from({ length: rows }, (_, i) => [cell(String(i + 1)), cell('Nguyễn Thị Huyền')]),
  };
}

export const LETTERHEAD: Block = {
  kind: 'letterhead',
  co_quan_chu_quan: 'UBND thành phố Hà Nội',
  co_quan: 'UBND xã Đông Anh',
  so_ky_hieu: '05/TTr-UBND',
  dia_danh: 'Đông Anh',
  ngay: '2026-03-05',
};

export const TITLE: Block = {
  kind: 'title',
  ten_loai: 'TỜ TRÌNH',
  trich_yeu: ['Về việc đề nghị tặng Bằng khen'],
  rule: true,
};

export const SIGNATURE: Block = {
  kind: 'signature',
  noi_nhan: ['Như trên', 'Lưu: VT'],
  right: { chuc_vu: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ghi_chu: '', ho_ten: 'Nguyễn Văn Nghĩa' },
};

/** Every kind of block, in the order of a tờ trình with its appendix. */
export const FULL: DocModel = document([
  LETTERHEAD,
  TITLE,
  paragraph('Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Hà Nội.', 'kinh_gui'),
  paragraph('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;', 'can_cu'),
  paragraph('I. THÀNH TÍCH', 'muc'),
  paragraph(LONG),
  tableOf(3),
  paragraph(`${LONG}/.`),
  SIGNATURE,
  { kind: 'section', orientation: 'landscape', restartNumbers: true },
  paragraph('Phụ lục', 'giua_dam'),
  tableOf(2),
  { kind: 'section', orientation: 'portrait', restartNumbers: false },
  paragraph('Trang tiếp.'),
]);

/** The bytes of a document under the shipped profile or another. */
export const render = (doc: DocModel, layout = profile): Promise<Uint8Array> =>
  renderDocx(doc, layout, measure);

/** One part of the package as text. */
export async function part(doc: DocModel, name: string, layout = profile): Promise<string> {
  const bytes = readZip(await render(doc, layout)).get(name);
  return Buffer.from(bytes ?? '').toString('utf8');
}

/** `word/document.xml` of the given blocks. */
export const body = (blocks: readonly Block[], layout = profile): Promise<string> =>
  part(document(blocks), 'word/document.xml', layout);

/** First group, or whole match, of each match. */
export const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);

/** The `w:p` that holds `content`. */
export function paragraphOf(xml: string, content: string): string {
  const found = all(xml, /<w:p>.*?<\/w:p>/gs).find((paragraph) => paragraph.includes(`>${content}<`));
  expect(found, content).toBeDefined();
  return found ?? '';
}

/** The tables of a body. */
export const tables = (xml: string): readonly string[] => all(xml, /<w:tbl>.*?<\/w:tbl>/gs);
/** Column widths of a table, twips. */
export const gridOf = (table: string): readonly number[] => all(table, /<w:gridCol w:w="(\d+)"/g).map(Number);
export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
