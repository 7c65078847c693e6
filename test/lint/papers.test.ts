/** Papers that are no administrative document, titles in tables, blanks to be filled by hand: wrong, right, and the edge between. */
import { describe, expect, it } from 'vitest';
import type { Block, Letterhead, Signatory } from '../../src/doc/model.ts';
import { document, paragraph } from '../layout/support.ts';
import { book, bytesOf, changed, lint, rulesOf } from './support.ts';

const HEAD: Letterhead = {
  kind: 'letterhead',
  co_quan_chu_quan: '',
  co_quan: 'Ủy ban nhân dân xã Mẫu',
  so_ky_hieu: '',
  dia_danh: 'Mẫu',
  ngay: '',
};
const TO_SIGN: Signatory = { chuc_vu: ['NGƯỜI KIỂM TRA'], ghi_chu: '(Ký, ghi rõ họ tên)', ho_ten: '' };
const signed = (right: Signatory, noi_nhan: readonly string[] = []): Block => ({
  kind: 'signature',
  noi_nhan,
  right,
});
const titled = (ten_loai: string, trich_yeu: readonly string[] = ['Về nội dung mẫu']): Block => ({
  kind: 'title',
  ten_loai,
  trich_yeu,
  rule: true,
});
const TABLE: Block = {
  kind: 'table',
  columns: [
    { width: 0.2, align: 'center' },
    { width: 0.8, align: 'left' },
  ],
  header: [[[{ text: 'TT' }]], [[{ text: 'Giấy tờ' }]]],
  rows: [
    [[[{ text: '1' }]], [[{ text: 'Báo cáo thành tích' }]]],
    [[[{ text: '2' }]], [[{ text: 'BIÊN BẢN' }]]],
  ],
};
const END = paragraph('Xin xác nhận nội dung trên./.');
const lintOf = async (...blocks: readonly Block[]) => lint(await bytesOf(document(blocks)));
const rules = async (...blocks: readonly Block[]) => rulesOf(await lintOf(...blocks));

describe('a signature in the table above it', () => {
  it('is read as if it stood by itself, and the line between as text', async () => {
    const list = [HEAD, titled('DANH SÁCH TRÍCH NGANG'), TABLE];
    const office = { chuc_vu: ['GIÁM ĐỐC'], ghi_chu: '', ho_ten: 'Trần Văn Mẫu' };
    const linted = await lintOf(
      ...list,
      paragraph('Danh sách có 02 cá nhân./.'),
      signed(office, ['Lưu: VT, NC']),
    );
    expect(rulesOf(linted)).toEqual([]);
    expect(linted.parts?.signers.map(({ name }) => name?.text)).toEqual(['Trần Văn Mẫu']);
    expect(linted.parts?.body.map(({ text }) => text)).toEqual(['Danh sách có 02 cá nhân./.']);
    const open = await lintOf(
      ...list,
      paragraph('Danh sách có 02 cá nhân.'),
      signed(office, ['Lưu: VT, NC']),
    );
    expect(rulesOf(open)).toContain('vb_dau_ket_thuc');
  });
});

describe('a paper that is no administrative document', () => {
  it.each(['PHIẾU KIỂM TRA', 'TỜ KIỂM TÊN', 'GIẤY XÁC NHẬN', 'GIẤY XÁC NHẬN THÀNH TÍCH', 'GIẤY CHỨNG NHẬN'])(
    '%s needs no number and no recipients',
    async (title) => {
      const linted = await lintOf(HEAD, titled(title), END, signed(TO_SIGN));
      expect(linted.parts?.kind).toBe('giay_to');
      expect(rulesOf(linted)).toEqual([]);
    },
  );

  it('a report on service in the army or police has a form of its own, as one on achievements', async () => {
    const subject = ['QUÁ TRÌNH CÔNG TÁC ĐỀ NGHỊ TẶNG', 'HUÂN CHƯƠNG'];
    const linted = await lintOf(HEAD, titled('BÁO CÁO', subject), paragraph('Không.'), signed(TO_SIGN));
    expect(linted.parts?.kind).toBe('khuon_rieng');
    expect((await lintOf(HEAD, titled('BÁO CÁO', ['Quá trình công tác năm 2026']), END)).parts?.kind).toBe(
      'ten_loai',
    );
  });

  it.each(['BIÊN BẢN', 'THÔNG BÁO', 'GIẤY MỜI', 'PHIẾU BÁO'])('%s of Điều 7 needs both', async (title) => {
    const linted = await lintOf(HEAD, titled(title), END, signed(TO_SIGN));
    expect(linted.parts?.kind).toBe('ten_loai');
    expect(rulesOf(linted)).toEqual(['vb_noi_nhan', 'vb_so_ky_hieu']);
  });

  it.each(['GIẤY XÁC', 'GIẤY XÁC NHẬNH', 'PHIẾU', 'DANH SÁCH'])(
    '%s is a title of nothing known',
    async (title) => {
      expect(await rules(HEAD, titled(title), END, signed(TO_SIGN))).toContain('vb_ten_loai');
    },
  );

  it('lacks only what the rulebook lets go', async () => {
    const bare = titled('GIẤY XÁC NHẬN');
    expect(await rules(bare, END, signed(TO_SIGN))).toEqual(['vb_quoc_hieu', 'vb_tieu_ngu']);
    expect(await rules(HEAD, bare, END)).toEqual(['vb_chuc_vu']);
    expect(await rules(HEAD, bare, paragraph('Xin xác nhận.'), signed(TO_SIGN))).toEqual(['vb_dau_ket_thuc']);
    expect(await rules({ ...HEAD, dia_danh: '' }, bare, END, signed(TO_SIGN))).toEqual(['vb_dia_danh_ngay']);
  });

  it('has what it has in the right form', async () => {
    const wrong = { ...HEAD, so_ky_hieu: '5/XN-UBND' };
    const name = { ...TO_SIGN, ho_ten: 'TRẦN VĂN MẪU' };
    const paper = titled('GIẤY XÁC NHẬN');
    expect(await rules(wrong, paper, END, signed(name, ['Sở Nội vụ']))).toEqual([
      'vb_ho_ten',
      'vb_noi_nhan',
      'vb_so_ky_hieu',
    ]);
    expect(await rules(HEAD, paper, paragraph('Ông Mẫu, theo Khoản 1 Điều 74./.'), signed(TO_SIGN))).toEqual([
      'vb_vien_dan',
    ]);
  });

  it('is of a citizen where no agency numbers it, of an agency where one does', async () => {
    const citizen = { ...HEAD, co_quan: '' };
    const name = { ...TO_SIGN, ho_ten: 'Trần Văn Mẫu' };
    const paper = titled('GIẤY XÁC NHẬN');
    expect(await rules(citizen, paper, END, signed(TO_SIGN))).toEqual([]);
    expect(await rules({ ...citizen, so_ky_hieu: '05/XN-UBND' }, paper, END, signed(name))).toEqual([
      'vb_ten_co_quan',
    ]);
  });

  it('a ballot is signed by nobody, whatever its day', async () => {
    const day = { ...HEAD, ngay: '2026-06-29' as const };
    expect(Object.keys(book.chu.giay_to)).toContain('PHIẾU BẦU');
    expect(await rules(day, titled('PHIẾU BẦU'), TABLE)).toEqual([]);
    expect(await rules(day, titled('PHIẾU BẦU'), TABLE, signed(TO_SIGN))).toEqual([]);
    expect(await rules(day, titled('PHIẾU KIỂM TRA'), TABLE, signed(TO_SIGN))).toEqual(['vb_ho_ten']);
  });

  it('gives no cover to a letter that tells of one', async () => {
    const about = { ...HEAD, so_ky_hieu: '12/UBND-VX', trich_yeu_cong_van: 'V/v gửi giấy xác nhận' };
    const letter = await lintOf(
      about,
      paragraph('Kính gửi: Sở Nội vụ', 'kinh_gui'),
      paragraph('GIẤY XÁC NHẬN', 'giua_dam'),
      END,
    );
    expect(letter.parts?.kind).toBe('cong_van');
    expect(rulesOf(letter)).toEqual(['vb_chuc_vu', 'vb_noi_nhan']);
    const unnamed = await lintOf(
      HEAD,
      paragraph('Kính gửi: Sở Nội vụ', 'kinh_gui'),
      paragraph('GIẤY XÁC NHẬN', 'giua_dam'),
      END,
    );
    expect(unnamed.parts?.kind).toBe('khong_ro');
    expect(rulesOf(unnamed)).toContain('vb_so_ky_hieu');
    const decision = await lintOf(HEAD, titled('QUYẾT ĐỊNH'), paragraph('GIẤY CHỨNG NHẬN', 'giua_dam'), END);
    expect(decision.parts?.type).toBe('Quyết định');
    const small = await lintOf(HEAD, paragraph('Giấy xác nhận', 'giua_dam'), END, signed(TO_SIGN));
    expect(rulesOf(small)).toContain('vb_ten_loai');
  });
});

describe('a title', () => {
  it('is no cell of a table of the text', async () => {
    const linted = await lintOf(HEAD, titled('PHIẾU KIỂM TRA'), TABLE, signed(TO_SIGN));
    expect(linted.parts?.title?.text).toBe('PHIẾU KIỂM TRA');
    const untitled = await lintOf(HEAD, TABLE, END, signed(TO_SIGN));
    expect(untitled.parts?.title).toBeUndefined();
    expect(rulesOf(untitled)).toContain('vb_ten_loai');
  });
});

describe('a council', () => {
  const named = (co_quan: string) =>
    rules({ ...HEAD, co_quan_chu_quan: 'Sở Mẫu', co_quan }, titled('GIẤY XÁC NHẬN'), END, signed(TO_SIGN));
  it('bears the name of its agency on the next line', async () => {
    expect(await named('Hội đồng Thi đua - Khen thưởng Sở Xây dựng tỉnh Mẫu')).toEqual([]);
  });
  it.each([
    ['TỔNG CỤC MẪU', ['vb_co_quan_chu_quan']],
    ['BAN THI ĐUA MẪU', ['vb_co_quan_chu_quan']],
    ['HỘI ĐỒNG MẪU', []],
  ])('is told from its first word: %s in bold above an agency', async (above, broken) => {
    const head = { ...HEAD, co_quan_chu_quan: above, co_quan: 'Sở Mẫu' };
    const bytes = await bytesOf(document([head, titled('GIẤY XÁC NHẬN'), END, signed(TO_SIGN)]));
    const bold = changed(bytes, (xml) =>
      xml.replace(new RegExp(`(<w:r><w:rPr><w:rFonts[^>]*/>)((?:(?!<w:r>).)*>${above}<)`), '$1<w:b/>$2'),
    );
    expect(rulesOf(lint(bold))).toEqual(broken);
  });
});

/** A draft of a decision for another agency. */
const DOTS = '………………';
const OPEN: Letterhead = { ...HEAD, co_quan: DOTS, so_ky_hieu: '      /QĐ-………', dia_danh: DOTS };
const office = (chuc_vu: string, ho_ten: string, ghi_chu = ''): Block =>
  signed({ chuc_vu: [chuc_vu], ghi_chu, ho_ten }, ['Sở Nội vụ', 'Lưu: VT']);

describe('a blank to be filled by hand', () => {
  const decision = (head: Letterhead, signature: Block) => rules(head, titled('QUYẾT ĐỊNH'), END, signature);

  it('is there, while number and day are blank', async () => {
    expect(await decision(OPEN, office(DOTS, DOTS))).toEqual([]);
    expect(await decision(OPEN, office('CHỦ TỊCH', '', '(Ký, đóng dấu, ghi rõ họ tên)'))).toEqual([]);
  });

  it('is missing without dots and without a note', async () => {
    expect(await decision(OPEN, office('CHỦ TỊCH', ''))).toEqual(['vb_ho_ten']);
    expect(await decision(OPEN, office('CHỦ TỊCH', '', '(Đã thông qua)'))).toEqual(['vb_ho_ten']);
    expect(await decision({ ...OPEN, co_quan: '' }, office(DOTS, DOTS))).toEqual(['vb_ten_co_quan']);
    expect(await decision({ ...OPEN, dia_danh: '' }, office(DOTS, DOTS))).toContain('vb_dia_danh_ngay');
  });

  it('is a fault once the number is given', async () => {
    const numbered = { ...HEAD, so_ky_hieu: '12/QĐ-UBND' };
    for (const name of [office('CHỦ TỊCH', DOTS), office('CHỦ TỊCH', '', '(Ký, ghi rõ họ và tên)')])
      expect(await decision(numbered, name)).toEqual(['vb_ho_ten']);
    expect(await decision(numbered, office(DOTS, 'Trần Văn Mẫu'))).toEqual(['vb_chuc_vu']);
    expect(await decision({ ...numbered, co_quan: DOTS }, office('CHỦ TỊCH', 'Trần Văn Mẫu'))).toEqual([
      'vb_ten_co_quan',
    ]);
    expect(await decision({ ...numbered, dia_danh: DOTS }, office('CHỦ TỊCH', 'Trần Văn Mẫu'))).toEqual([
      'vb_dia_danh_ngay',
    ]);
    expect(
      await decision({ ...numbered, so_ky_hieu: '12/QĐ-………' }, office('CHỦ TỊCH', 'Trần Văn Mẫu')),
    ).toEqual(['vb_so_ky_hieu']);
  });

  it('is a fault once the day is given', async () => {
    const dated = { ...HEAD, so_ky_hieu: '      /QĐ-UBND', ngay: '2026-06-29' as const };
    expect(await decision(dated, office('CHỦ TỊCH', DOTS))).toEqual(['vb_ho_ten']);
    expect(await decision({ ...dated, dia_danh: DOTS }, office('CHỦ TỊCH', 'Trần Văn Mẫu'))).toEqual([
      'vb_dia_danh_ngay',
    ]);
    expect(await decision(dated, office('CHỦ TỊCH', 'Trần Văn Mẫu'))).toEqual([]);
  });

  it('is no shape for a symbol that is known in part wrongly', async () => {
    expect(await decision({ ...OPEN, so_ky_hieu: '      /TTr-………' }, office(DOTS, DOTS))).toEqual([
      'vb_chu_viet_tat',
    ]);
    expect(await decision({ ...OPEN, so_ky_hieu: '      /………-………' }, office(DOTS, DOTS))).toEqual([]);
  });
});
