/** What the tests of `lint-docx` share: the rulebook, good documents, ways to spoil them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DocModel } from '../../src/doc/model.ts';
import { type Linted, lintDocx } from '../../src/lint/lint.ts';
import type { Rulebook } from '../../src/lint/rulebook.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { readZip } from '../../src/render/zip.ts';
import { writeZip } from '../../src/render/zip-write.ts';
import { document, fonts, measure, paragraph, profile } from '../layout/support.ts';
import { lawData } from '../support/law.ts';

const BOOK = new URL('../../templates/layout/kiem-the-thuc.yaml', import.meta.url);
export const book = parse(readFileSync(BOOK, 'utf8')) as Rulebook;
export const BODY = 'word/document.xml';

export function lint(bytes: Uint8Array): Linted {
  const inForce = '2020-03-05' as NonNullable<Parameters<typeof lintDocx>[0]['inForce']>;
  const awards = lawData.hinh_thuc;
  return lintDocx({
    file: 'a.docx',
    bytes,
    book,
    fonts,
    awards,
    decree: 'Nghị định số 30/2020/NĐ-CP',
    inForce,
  });
}

/** Ids of the rules that were broken, each once, in order of name. */
export function rulesOf({ findings }: Linted): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

const CAM_KET =
  'Ủy ban nhân dân xã Mẫu cam kết hồ sơ đề nghị khen thưởng đúng điều kiện, tiêu chuẩn, thủ tục theo quy định của pháp luật và chịu trách nhiệm về tính chính xác của hồ sơ.';

/** A tờ trình with everything that the checks look at, and an appendix. */
export const LETTER: DocModel = document(
  [
    {
      kind: 'letterhead',
      co_quan_chu_quan: 'Ủy ban nhân dân tỉnh Mẫu',
      co_quan: 'Ủy ban nhân dân xã Mẫu',
      so_ky_hieu: '05/TTr-UBND',
      dia_danh: 'Mẫu',
      ngay: '2026-02-05',
    },
    { kind: 'title', ten_loai: 'TỜ TRÌNH', trich_yeu: ['Về việc đề nghị khen thưởng'], rule: true },
    paragraph('Kính gửi:', 'kinh_gui'),
    paragraph('- Chủ tịch Ủy ban nhân dân tỉnh Mẫu;', 'kinh_gui_muc'),
    paragraph('- Sở Nội vụ tỉnh Mẫu.', 'kinh_gui_muc'),
    paragraph('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;', 'can_cu'),
    paragraph('Căn cứ điểm b khoản 1 Điều 74 Luật Thi đua, khen thưởng;', 'can_cu'),
    paragraph('Căn cứ kết quả họp Hội đồng ngày 02 tháng 02 năm 2026.', 'can_cu'),
    paragraph('I. KẾT QUẢ XÉT', 'muc'),
    paragraph('1. Tập thể', 'khoan'),
    paragraph('a) Trường Trung học cơ sở Mẫu;'),
    paragraph('b) Trạm Y tế xã Mẫu;'),
    paragraph('c) Hội Nông dân xã Mẫu;'),
    paragraph('d) Đoàn xã Mẫu;'),
    paragraph('đ) Công an xã Mẫu.'),
    paragraph('2. Cá nhân', 'khoan'),
    paragraph('Ông Trần Văn Mẫu (có phụ lục kèm theo).'),
    paragraph('II. ĐỀ NGHỊ', 'muc'),
    ...Array.from({ length: 16 }, () => paragraph(CAM_KET)),
    paragraph('Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.'),
    {
      kind: 'signature',
      noi_nhan: ['Như trên', 'Phòng Văn hóa - Xã hội', 'Lưu: VT, VH'],
      right: { chuc_vu: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ghi_chu: '', ho_ten: 'Đỗ Thị Minh Chứng' },
    },
    { kind: 'section', orientation: 'portrait', restartNumbers: true },
    { kind: 'title', ten_loai: 'Phụ lục', trich_yeu: ['DANH SÁCH ĐỀ NGHỊ'], rule: false },
    paragraph('(Kèm theo Tờ trình số 05/TTr-UBND ngày 05 tháng 02 năm 2026)', 'chu_thich'),
    paragraph('Danh sách có 05 tập thể, 01 cá nhân./.'),
  ],
  { title: 'Tờ trình' },
);

/** A công văn to one recipient. */
export const MISSIVE: DocModel = document([
  {
    kind: 'letterhead',
    co_quan_chu_quan: '',
    co_quan: 'Ủy ban nhân dân xã Mẫu',
    so_ky_hieu: '12/UBND-VX',
    dia_danh: 'Mẫu',
    ngay: '2026-06-29',
    trich_yeu_cong_van: 'V/v xác nhận thành tích',
  },
  paragraph('Kính gửi: Sở Nội vụ tỉnh Mẫu', 'kinh_gui'),
  paragraph(`${CAM_KET.slice(0, -1)}./.`),
  {
    kind: 'signature',
    noi_nhan: ['Như trên', 'Lưu: VT'],
    right: { chuc_vu: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], ghi_chu: '', ho_ten: 'Trần Văn Mẫu' },
  },
]);

export function bytesOf(doc: DocModel): Promise<Uint8Array> {
  return renderDocx(doc, profile, measure);
}

/** The same file with parts changed; a change that changes nothing is a mistake of the test. */
export function changed(bytes: Uint8Array, change: (xml: string) => string, part = BODY): Uint8Array {
  const files = new Map(
    [...readZip(bytes)].map(([name, data]) => [name, Buffer.from(data).toString('utf8')]),
  );
  const before = files.get(part);
  if (before === undefined) throw new Error(`no ${part}`);
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  files.set(part, after);
  return writeZip(files);
}

/** A DOCX of nothing but a body, and styles where they matter: what other programs and people make. */
export function handmade(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = new Map<string, string>([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [BODY, `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
    ...Object.entries(more),
  ]);
  return writeZip(files);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';
