/** Who signs and who receives, papers on forms of other decrees, places made with spaces: wrong, right, and the edge between. */
import { describe, expect, it } from 'vitest';
import { document, paragraph } from '../layout/support.ts';
import { bytesOf, changed, LETTER, lint, MISSIVE, rulesOf } from './support.ts';

const HEAD = {
  kind: 'letterhead' as const,
  co_quan_chu_quan: '',
  co_quan: 'Ủy ban nhân dân xã Mẫu',
  so_ky_hieu: '12/QĐ-UBND',
  dia_danh: 'Mẫu',
  ngay: '2026-06-29',
};
const RIGHT = { chuc_vu: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ghi_chu: '', ho_ten: 'Đỗ Thị Minh Chứng' };

function decision(recipients: readonly string[], articles = 3, type = 'QUYẾT ĐỊNH'): Promise<Uint8Array> {
  return bytesOf(
    document([
      { ...HEAD, so_ky_hieu: type === 'QUYẾT ĐỊNH' ? '12/QĐ-UBND' : '12/TB-UBND' },
      { kind: 'title', ten_loai: type, trich_yeu: ['Về việc khen thưởng'], rule: true },
      ...Array.from({ length: articles }, (_, i) =>
        paragraph(`Điều ${i + 1}. Khen thưởng${i === articles - 1 ? './.' : '.'}`),
      ),
      ...(articles === 0 ? [paragraph('Khen thưởng./.')] : []),
      { kind: 'signature', noi_nhan: recipients, right: RIGHT },
    ]),
  );
}

describe('"Như Điều"', () => {
  type Row = readonly [string, readonly string[], readonly string[], number, string];
  it.each<Row>([
    ['an article that is there', ['Như Điều 3', 'Lưu: VT'], [], 3, 'QUYẾT ĐỊNH'],
    ['the last one', ['Như Điều 1', 'Lưu: VT'], [], 3, 'QUYẾT ĐỊNH'],
    ['two articles', ['Như các Điều 1, 3', 'Lưu: VT'], [], 3, 'QUYẾT ĐỊNH'],
    ['one past the last', ['Như Điều 4', 'Lưu: VT'], ['vb_nhu_dieu'], 3, 'QUYẾT ĐỊNH'],
    ['no article', ['Sở Nội vụ', 'Lưu: VT'], ['vb_nhu_dieu'], 3, 'QUYẾT ĐỊNH'],
    ['no article where the text has none', ['Sở Nội vụ', 'Lưu: VT'], [], 0, 'QUYẾT ĐỊNH'],
    ['an article in a notice', ['Như Điều 3', 'Lưu: VT'], ['vb_nhu_dieu'], 3, 'THÔNG BÁO'],
  ])('%s', async (_, recipients, rules, articles, type) => {
    expect(rulesOf(lint(await decision(recipients, articles, type)))).toEqual(rules);
  });
});

describe('the authority to sign', () => {
  const office = async (from: string, to: string) => {
    const bytes = changed(await bytesOf(MISSIVE), (xml) => xml.replace(`>${from}<`, `>${to}<`));
    return rulesOf(lint(bytes));
  };
  it('needs the office of who signs under it', async () => {
    const alone = await bytesOf({
      ...MISSIVE,
      blocks: MISSIVE.blocks.map((block) =>
        block.kind === 'signature'
          ? { ...block, right: { ...block.right!, chuc_vu: ['KT. CHỦ TỊCH'] } }
          : block,
      ),
    });
    expect(rulesOf(lint(alone))).toEqual(['vb_ky_thay']);
    expect(await office('KT. CHỦ TỊCH', 'Q. CHỦ TỊCH')).toEqual([]);
  });
  it.each(['Kt. CHỦ TỊCH', 'K/T CHỦ TỊCH', 'Q CHỦ TỊCH', 'TUQ CHỦ TỊCH'])('%s is misspelt', async (line) => {
    expect(await office('KT. CHỦ TỊCH', line)).toContain('vb_quyen_han');
  });
  it('stays on the page where its block begins', async () => {
    const name = /(<w:r>)((?:(?!<w:r>).)*>Đỗ Thị Minh Chứng<)/s;
    const torn = changed(await bytesOf(LETTER), (xml) =>
      xml.replace(name, '<w:r><w:lastRenderedPageBreak/></w:r>$1$2'),
    );
    const linted = lint(torn);
    expect(rulesOf(linted)).toEqual(['vb_khoi_ky']);
    expect(linted.findings[0]!.message).toContain('giữa phần chữ ký');
  });
});

/** A report on the form of the award decrees: no number, no recipients, no rule, no end mark, the name left to be written. */
function report(title: string, subject: string, signed = true): Promise<Uint8Array> {
  return bytesOf(
    document([
      { ...HEAD, so_ky_hieu: '' },
      { kind: 'title', ten_loai: title, trich_yeu: [subject], rule: false },
      paragraph('Xã đã làm tốt.'),
      ...(signed
        ? [
            {
              kind: 'signature' as const,
              noi_nhan: [],
              right: { chuc_vu: ['THỦ TRƯỞNG ĐƠN VỊ'], ghi_chu: '(Ký, đóng dấu)', ho_ten: '' },
            },
          ]
        : []),
    ]),
  );
}

describe('a form of another decree', () => {
  it.each([
    ['BÁO CÁO THÀNH TÍCH', 'Đề nghị tặng Huân chương Lao động hạng Ba'],
    ['BÁO CÁO', 'Thành tích đề nghị tặng Huân chương Lao động hạng Ba'],
    ['BÁO CÁO TÓM TẮT THÀNH TÍCH', 'Đề nghị khen thưởng đột xuất'],
  ])('%s / %s is free of what its form leaves out', async (title, subject) => {
    const linted = lint(await report(title, subject));
    expect(linted.parts?.kind).toBe('khuon_rieng');
    expect(rulesOf(linted)).toEqual([]);
  });

  it.each([
    ['TỜ TRÌNH', 'Thành tích đề nghị khen thưởng'],
    ['BÁO CÁO', 'Kết quả công tác khen thưởng'],
    ['THÔNG BÁO', 'Thành tích năm 2026'],
  ])('%s / %s is none', async (title, subject) => {
    const linted = lint(await report(title, subject));
    expect(linted.parts?.kind).toBe('ten_loai');
    for (const rule of ['vb_so_ky_hieu', 'vb_noi_nhan', 'vb_dau_ket_thuc', 'vb_ke_trich_yeu', 'vb_ho_ten'])
      expect(rulesOf(linted)).toContain(rule);
  });

  it('is signed all the same', async () => {
    expect(rulesOf(lint(await report('BÁO CÁO THÀNH TÍCH', 'Đề nghị', false)))).toEqual(['vb_chuc_vu']);
  });
});
