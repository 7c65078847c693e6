/** Good documents pass with nothing; each way to spoil one breaks the rule that is about it, and no other. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, changed, LETTER, lint, MISSIVE, rulesOf } from './support.ts';

let letter: Uint8Array;
let missive: Uint8Array;
beforeAll(async () => {
  [letter, missive] = await Promise.all([bytesOf(LETTER), bytesOf(MISSIVE)]);
});

/** A change of text. */
const text = (from: string, to: string) => (xml: string) => xml.replace(`>${from}<`, `>${to}<`);
/** A change within the paragraph that has this text. */
const within = (part: string, from: string | RegExp, to: string) => (xml: string) =>
  xml.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs, (paragraph) =>
    paragraph.includes(`>${part}<`) ? paragraph.replace(from, to) : paragraph,
  );
/** The paragraph with this text is gone. */
const without = (part: string) => within(part, /^.*$/s, '<w:p/>');
const size = (part: string, from: number, to: number) =>
  within(
    part,
    `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>${marker(part)}<w:sz w:val="${from}"`,
    `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>${marker(part)}<w:sz w:val="${to}"`,
  );
/** Bold and italic as our files write them before the size. */
function marker(part: string): string {
  if (part === 'Nơi nhận:') return '<w:b/><w:bCs/><w:i/><w:iCs/>';
  if (part.startsWith('Mẫu, ngày')) return '<w:i/><w:iCs/>';
  return /^(?:Số|- |Kính|V\/v|Ông|\(Kèm)/.test(part) ? '' : '<w:b/><w:bCs/>';
}
const plain = (part: string) => within(part, '<w:b/><w:bCs/>', '');
const italic = (part: string) => within(part, /<w:r><w:rPr>/, '<w:r><w:rPr><w:i/>');
const BODY_LINE = 'Ông Trần Văn Mẫu (có phụ lục kèm theo).';
const END = 'Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.';
const PLEDGE = /<w:p>(?:(?!<w:p>).)*?>Ủy ban nhân dân xã Mẫu cam kết.*?<\/w:p>/s;
const DATE = 'Mẫu, ngày 05 tháng 02 năm 2026';
const NUMBER = 'Số:\u00a005/TTr-UBND';
const HEADER = 'word/header1.xml';

describe('good documents', () => {
  it('a letter with an appendix passes with nothing', () => {
    expect(lint(letter).findings).toEqual([]);
    expect(lint(letter).defects).toEqual([]);
  });

  it('a công văn passes with nothing', () => {
    expect(lint(missive).findings).toEqual([]);
  });

  it('are recognised for what they are', () => {
    expect(lint(letter).parts).toMatchObject({ kind: 'ten_loai', type: 'Tờ trình' });
    expect(lint(letter).parts?.signers[0]?.name?.text).toBe('Đỗ Thị Minh Chứng');
    expect(lint(letter).parts?.appendices).toHaveLength(1);
    expect(lint(missive).parts).toMatchObject({ kind: 'cong_van', type: 'Công văn' });
  });
});

type Change = (xml: string) => string;

describe('a letter that was spoilt', () => {
  it.each<readonly [string, string | readonly string[], Change, string?]>([
    ['US Letter', 'vb_kho_giay', (xml) => xml.replace(/w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"')],
    [
      'landscape without a table',
      ['vb_huong_giay', 'vb_ke_trich_yeu'],
      (xml) => xml.replace(/w:w="11906" w:h="16838"/, 'w:w="16838" w:h="11906"'),
    ],
    ['left margin 25 mm', 'vb_le_trang', (xml) => xml.replaceAll('w:left="1701"', 'w:left="1417"')],
    [
      'right margin 25 mm',
      'vb_le_trang',
      (xml) => xml.replaceAll(/(<w:pgMar[^>]*)w:right="1134"/g, '$1w:right="1417"'),
    ],
    [
      'top margin 15 mm',
      'vb_le_trang',
      (xml) => xml.replaceAll(/(<w:pgMar[^>]*)w:top="1134"/g, '$1w:top="850"'),
    ],
    [
      'bottom margin 30 mm',
      'vb_le_trang',
      (xml) => xml.replaceAll(/(<w:pgMar[^>]*)w:bottom="1134"/g, '$1w:bottom="1701"'),
    ],
    [
      'another font',
      'vb_phong_chu',
      within(
        BODY_LINE,
        /w:ascii="Times New Roman"(.*?)w:hAnsi="Times New Roman"/,
        'w:ascii="Arial"$1w:hAnsi="Arial"',
      ),
    ],
    [
      'another font for Vietnamese letters only',
      'vb_phong_chu',
      within(BODY_LINE, 'w:hAnsi="Times New Roman"', 'w:hAnsi=".VnTime"'),
    ],
    ['red text', 'vb_mau_chu', within(BODY_LINE, '<w:r><w:rPr>', '<w:r><w:rPr><w:color w:val="FF0000"/>')],
    ['body of 12 pt', 'vb_co_chu_noi_dung', size(BODY_LINE, 28, 24)],
    ['body of 15 pt', 'vb_co_chu_noi_dung', size(BODY_LINE, 28, 30)],
    [
      'left-aligned lines',
      'vb_canh_deu',
      (xml) => xml.replace(PLEDGE, (p) => p.replace('w:val="both"', 'w:val="left"')),
    ],
    ['first line indent 20 mm', 'vb_thut_dong', within(BODY_LINE, 'w:firstLine="567"', 'w:firstLine="1134"')],
    ['no first line indent', 'vb_thut_dong', within(BODY_LINE, 'w:firstLine="567"', 'w:firstLine="0"')],
    ['paragraphs 3 pt apart', 'vb_cach_doan', within(BODY_LINE, 'w:before="120"', 'w:before="60"')],
    ['double spacing', 'vb_gian_dong', within(BODY_LINE, 'w:line="240"', 'w:line="480"')],
    [
      'lines squeezed to exactly 12 pt',
      'vb_gian_dong',
      within(BODY_LINE, 'w:line="240" w:lineRule="auto"', 'w:line="240" w:lineRule="exact"'),
    ],
    ['no page number', 'vb_so_trang', (xml) => xml.replace(/<w:instrText.*?<\/w:instrText>/, ''), HEADER],
    [
      'page number at the right',
      'vb_so_trang',
      (xml) => xml.replace('w:val="center"', 'w:val="right"'),
      HEADER,
    ],
    [
      'page number of 10 pt',
      'vb_so_trang',
      (xml) => xml.replaceAll('<w:sz w:val="28"/>', '<w:sz w:val="20"/>'),
      HEADER,
    ],
    ['page number on the first page', 'vb_so_trang', (xml) => xml.replaceAll('<w:titlePg/>', '')],
    ['Roman page number', 'vb_so_trang', (xml) => xml.replace('>PAGE<', '>PAGE \\* ROMAN<'), HEADER],
    [
      'quốc hiệu in small letters',
      'vb_quoc_hieu',
      text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
    ],
    [
      'quốc hiệu with a double space',
      'vb_quoc_hieu',
      text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA  XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    ],
    ['quốc hiệu not bold', 'vb_quoc_hieu', plain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
    [
      'quốc hiệu of 11 pt',
      ['vb_bo_co_chu', 'vb_quoc_hieu'],
      size('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26, 22),
    ],
    [
      'tiêu ngữ with dashes',
      'vb_tieu_ngu',
      text('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'),
    ],
    [
      'tiêu ngữ without spaces',
      ['vb_ke_tieu_ngu', 'vb_tieu_ngu'],
      text('Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'),
    ],
    ['tiêu ngữ in italics', 'vb_tieu_ngu', italic('Độc lập - Tự do - Hạnh phúc')],
    ['sizes that do not go together', 'vb_bo_co_chu', size('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26, 24)],
    ['a rule under tiêu ngữ half as long', 'vb_ke_tieu_ngu', (xml) => shorterRule(xml, 1)],
    ['no rule under the agency', 'vb_ke_co_quan', (xml) => dropRule(xml, 0)],
    ['no rule under tiêu ngữ', 'vb_ke_tieu_ngu', (xml) => dropRule(xml, 1)],
    ['no rule under the subject', 'vb_ke_trich_yeu', (xml) => dropRule(xml, 2)],
    ['a rule of signs', 'vb_ke_gia', (xml) => dropRule(xml, 2, '<w:r><w:t>________</w:t></w:r>')],
    ['agency not bold', 'vb_ten_co_quan', plain('XÃ MẪU')],
    ['agency in small letters', 'vb_ten_co_quan', text('TỈNH MẪU', 'Tỉnh Mẫu')],
    ['number below 10 without 0', 'vb_so_ky_hieu', text(NUMBER, 'Số: 5/TTr-UBND')],
    ['spaces around the slash', 'vb_so_ky_hieu', text(NUMBER, 'Số: 05 / TTr-UBND')],
    ['number in bold', 'vb_so_ky_hieu', within(NUMBER, /<w:r><w:rPr>/, '<w:r><w:rPr><w:b/>')],
    ['number without a colon', 'vb_so_ky_hieu', text(NUMBER, 'Số. 05/TTr-UBND')],
    ['symbol of another type', 'vb_chu_viet_tat', text(NUMBER, 'Số: 05/BC-UBND')],
    ['no number', 'vb_so_ky_hieu', without(NUMBER)],
    ['month 6 with a 0', 'vb_dia_danh_ngay', text(DATE, 'Mẫu, ngày 05 tháng 06 năm 2026')],
    ['day 5 without a 0', 'vb_dia_danh_ngay', text(DATE, 'Mẫu, ngày 5 tháng 02 năm 2026')],
    ['no comma after the place', 'vb_dia_danh_ngay', text(DATE, 'Mẫu ngày 05 tháng 02 năm 2026')],
    ['date with slashes', 'vb_dia_danh_ngay', text(DATE, 'Mẫu, ngày 05/02/2026')],
    ['date upright', 'vb_dia_danh_ngay', within(DATE, '<w:i/><w:iCs/>', '')],
    ['type name in small letters', 'vb_ten_loai', text('TỜ TRÌNH', 'Tờ trình')],
    ['type name at the left', 'vb_ten_loai', within('TỜ TRÌNH', 'w:val="center"', 'w:val="left"')],
    ['subject not bold', 'vb_trich_yeu', plain('Về việc đề nghị khen thưởng')],
    [
      'no Kính gửi',
      ['vb_kinh_gui', 'vb_nhu_tren'],
      (xml) =>
        [
          without('Kính gửi:'),
          without('- Chủ tịch Ủy ban nhân dân tỉnh Mẫu;'),
          without('- Sở Nội vụ tỉnh Mẫu.'),
        ].reduce((all, drop) => drop(all), xml),
    ],
    [
      'recipients above without their marks',
      'vb_kinh_gui',
      text('- Chủ tịch Ủy ban nhân dân tỉnh Mẫu;', '- Chủ tịch Ủy ban nhân dân tỉnh Mẫu,'),
    ],
    [
      'legal ground upright',
      'vb_can_cu',
      within('Căn cứ điểm b khoản 1 Điều 74 Luật Thi đua, khen thưởng;', '<w:i/><w:iCs/>', ''),
    ],
    [
      'legal ground with a comma',
      'vb_can_cu',
      text(
        'Căn cứ điểm b khoản 1 Điều 74 Luật Thi đua, khen thưởng;',
        'Căn cứ điểm b khoản 1 Điều 74 Luật Thi đua, khen thưởng,',
      ),
    ],
    [
      'last legal ground with a semicolon',
      'vb_can_cu',
      text(
        'Căn cứ kết quả họp Hội đồng ngày 02 tháng 02 năm 2026.',
        'Căn cứ kết quả họp Hội đồng ngày 02 tháng 02 năm 2026;',
      ),
    ],
    ['d then e', 'vb_diem', text('đ) Công an xã Mẫu.', 'e) Công an xã Mẫu.')],
    ['a number left out', 'vb_de_muc', text('2. Cá nhân', '3. Cá nhân')],
    ['a part left out', 'vb_de_muc', text('II. ĐỀ NGHỊ', 'III. ĐỀ NGHỊ')],
    ['a level 1.1', 'vb_de_muc', text('2. Cá nhân', '1.1. Cá nhân')],
    ['no "./."', 'vb_dau_ket_thuc', text(END, END.slice(0, -2))],
    ['"/." at the end', 'vb_dau_ket_thuc', text(END, END.replace('./.', '/.'))],
    ['a space before "./."', 'vb_dau_ket_thuc', text(END, END.replace('./.', ' ./.'))],
    ['"./." before the end', 'vb_dau_ket_thuc', text(BODY_LINE, `${BODY_LINE.slice(0, -1)}./.`)],
    ['T/M', 'vb_quyen_han', text('TM. ỦY BAN NHÂN DÂN', 'T/M ỦY BAN NHÂN DÂN')],
    ['TM. glued', 'vb_quyen_han', text('TM. ỦY BAN NHÂN DÂN', 'TM.ỦY BAN NHÂN DÂN')],
    ['office in small letters', 'vb_chuc_vu', text('CHỦ TỊCH', 'Chủ tịch')],
    ['name in capitals', 'vb_ho_ten', text('Đỗ Thị Minh Chứng', 'ĐỖ THỊ MINH CHỨNG')],
    ['name not bold', 'vb_ho_ten', plain('Đỗ Thị Minh Chứng')],
    ['name with a degree', 'vb_hoc_vi', text('Đỗ Thị Minh Chứng', 'ThS. Đỗ Thị Minh Chứng')],
    ['no name', 'vb_ho_ten', without('Đỗ Thị Minh Chứng')],
    [
      'a new page before the signature',
      'vb_khoi_ky',
      within('TM. ỦY BAN NHÂN DÂN', '<w:r>', '<w:r><w:br w:type="page"/></w:r><w:r>'),
    ],
    ['"Nơi nhận:" upright', 'vb_noi_nhan', within('Nơi nhận:', '<w:i/><w:iCs/>', '')],
    ['"Nơi nhận:" of 14 pt', 'vb_noi_nhan', size('Nơi nhận:', 24, 28)],
    ['recipients of 12 pt', 'vb_noi_nhan', size('- Phòng Văn hóa - Xã hội;', 22, 24)],
    ['a recipient without ";"', 'vb_noi_nhan', text('- Phòng Văn hóa - Xã hội;', '- Phòng Văn hóa - Xã hội')],
    ['no "Lưu: VT"', 'vb_noi_nhan', text('- Lưu: VT, VH.', '- Văn phòng.')],
    ['no "Như trên"', 'vb_nhu_tren', text('- Như trên;', '- Sở Nội vụ;')],
    ['PHỤ LỤC in capitals', 'vb_phu_luc', text('Phụ lục', 'PHỤ LỤC')],
    ['no pointer to the appendix', 'vb_phu_luc', text(BODY_LINE, 'Ông Trần Văn Mẫu.')],
    ['appendix numbered 1', 'vb_phu_luc', text('Phụ lục', 'Phụ lục 1')],
    [
      '"Điểm b Khoản 1" within a sentence',
      'vb_vien_dan',
      text(BODY_LINE, 'Theo Điểm b Khoản 1 Điều 74 Luật Thi đua, khen thưởng (có phụ lục).'),
    ],
    ['a foreign Đ', 'vb_ma_chu', text(BODY_LINE, `${BODY_LINE} Ðồng ý.`)],
    ['loose marks', 'vb_ma_chu', text(BODY_LINE, `${BODY_LINE} ${'Đồng ý.'.normalize('NFD')}`)],
    ['a hidden sign', 'vb_ma_chu', text(BODY_LINE, `${BODY_LINE} Đồng\u200b ý.`)],
    ['a name of 60 letters', 'vb_do_dai', text('Đỗ Thị Minh Chứng', `Đỗ Thị ${'Minh '.repeat(12)}Chứng`)],
  ])('%s: %j', (_, rules, change, part) => {
    const linted = lint(changed(letter, change as Change, part as string | undefined));
    expect(rulesOf(linted)).toEqual([rules].flat());
    expect(linted.defects).toEqual([]);
  });

  it('no text at all', () => {
    const linted = lint(changed(letter, (xml) => xml.replaceAll(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, '')));
    expect(rulesOf(linted)).toEqual(['vb_khong_co_chu']);
  });
});

describe('a công văn that was spoilt', () => {
  it.each<readonly [string, string | readonly string[], Change]>([
    ['no V/v', ['vb_ten_loai'], without('V/v xác nhận thành tích')],
    ['V/v in italics', 'vb_trich_yeu_cong_van', italic('V/v xác nhận thành tích')],
    ['V/V', 'vb_trich_yeu_cong_van', text('V/v xác nhận thành tích', 'V/V xác nhận thành tích')],
    ['V/v of 14 pt', 'vb_trich_yeu_cong_van', size('V/v xác nhận thành tích', 26, 28)],
    ['KT: with a colon', 'vb_quyen_han', text('KT. CHỦ TỊCH', 'KT: CHỦ TỊCH')],
    [
      'Kính gửi without a colon',
      ['vb_kinh_gui'],
      text('Kính gửi: Sở Nội vụ tỉnh Mẫu', 'Kính gửi Sở Nội vụ tỉnh Mẫu'),
    ],
  ])('%s: %j', (_, rules, change) => {
    expect(rulesOf(lint(changed(missive, change)))).toEqual([rules].flat());
  });

  it('of one page needs no page number, of two it does', () => {
    const numberless = (bytes: Uint8Array) =>
      changed(bytes, (xml) => xml.replace(/<w:instrText.*?<\/w:instrText>/, ''), HEADER);
    expect(rulesOf(lint(numberless(missive)))).toEqual([]);
    expect(rulesOf(lint(numberless(letter)))).toEqual(['vb_so_trang']);
  });
});

describe('an old document', () => {
  it('is told of, and nothing is held against it', () => {
    const old = lint(changed(letter, text(DATE, 'Mẫu, ngày 5 tháng 02 năm 2019')));
    expect(old.early).toBe(true);
    expect(rulesOf(old)).toEqual(['vb_dia_danh_ngay', 'vb_truoc_nghi_dinh']);
    expect(old.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('of the first day of the decree is judged', () => {
    expect(lint(changed(letter, text(DATE, 'Mẫu, ngày 05 tháng 3 năm 2020'))).early).toBe(false);
  });
});

/** Half the length of rule `n`. */
function shorterRule(xml: string, n: number): string {
  return nthRule(xml, n, (rule) =>
    rule.replace(
      /w:left="(\d+)" w:right="(\d+)"/,
      (_, a, b) => `w:left="${Number(a) + 900}" w:right="${Number(b) + 900}"`,
    ),
  );
}

function dropRule(xml: string, n: number, instead = ''): string {
  return nthRule(xml, n, () => `<w:p>${instead}</w:p>`);
}

function nthRule(xml: string, n: number, change: (rule: string) => string): string {
  let i = 0;
  return xml.replace(/<w:p><w:pPr><w:keepNext\/><w:pBdr>.*?<\/w:p>/gs, (rule) =>
    i++ === n ? change(rule) : rule,
  );
}
