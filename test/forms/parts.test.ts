import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTERS } from '../../src/forms/filters.ts';
import { escapeInline, parseInline } from '../../src/forms/inline.ts';
import { label, phrase } from '../../src/forms/labels.ts';
import { parseSlot, renderSlot } from '../../src/forms/liquid.ts';
import { noBreak, noBreakLine } from '../../src/forms/nobreak.ts';
import { changeText, formatNumber, votePercent } from '../../src/forms/numbers.ts';
import { serviceView } from '../../src/forms/service.ts';
import { keptCopies, officeLines, recipients } from '../../src/forms/signing.ts';
import { scopeText } from '../../src/forms/text.ts';

const signer = (more: object) => officeLines({ chuc_vu: 'Phó Chủ tịch', ho_ten: 'Trần Văn Mẫu', ...more });

describe('inline markup', () => {
  it('reads bold, italic and escapes', () => {
    expect(parseInline('a **b *c*** d\\*')).toEqual([
      [{ text: 'a ' }, { text: 'b ', bold: true }, { text: 'c', bold: true, italic: true }, { text: ' d*' }],
    ]);
  });

  it('folds the spaces of a template, keeps those of a value', () => {
    expect(parseInline(`  a \n  ${escapeInline('b  c\n\nd')} `)).toEqual([
      [{ text: 'a b  c' }],
      [{ text: 'd' }],
    ]);
    expect(parseInline(' \n ')).toEqual([]);
  });

  it('throws where a mark is left open', () => {
    expect(() => parseInline('**a')).toThrow(/chưa đóng/);
  });

  it('gives back any one-line value', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/[\n\r\v\f\u0085\u2028\u2029]/u.test(text)),
        (text) => {
          expect(parseInline(escapeInline(text))).toEqual(text === '' ? [] : [[{ text }]]);
        },
      ),
    );
  });
});

describe('template language', () => {
  const scope = { a: '{{ b }}', list: ['x'], object: {}, none: null };

  it('prints values without reading them', () => {
    expect(parseInline(renderSlot('{{ a }}{{ none }}', scope))).toEqual([[{ text: '{{ b }}' }]]);
  });

  it.each([
    '{% include "x" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{% capture x %}{% endcapture %}',
    '{% assign x = 1 %}',
    '{% raw %}{% endraw %}',
    '{{ a | upcase }}',
    '{{ a | raw }}',
    '{{ a',
  ])('refuses %s', (slot) => {
    expect(() => parseSlot(slot)).toThrow();
  });

  it.each([
    '{{ unknown }}',
    '{{ a.constructor }}',
    '{{ object.toString }}',
    '{{ object }}',
    '{{ list }}',
    '{{ __proto__ }}',
  ])('throws on %s', (slot) => {
    expect(() => renderSlot(slot, scope)).toThrow();
  });
});

describe('filters', () => {
  it('print Vietnamese', () => {
    expect(FILTERS['ngay']!('2026-03-05')).toBe('05/03/2026');
    expect(FILTERS['ngay_dai']!('2026-03-05')).toBe('ngày 05 tháng 3 năm 2026');
    expect(FILTERS['bo_cham']!('xem xét./.')).toBe('xem xét');
    expect(FILTERS['cau']!('Xong')).toBe('Xong.');
    expect(FILTERS['cau']!('Xong.')).toBe('Xong.');
    expect(FILTERS['hoa_dau']!('ủy ban')).toBe('Ủy ban');
    expect(FILTERS['ngay']!(null)).toBe('');
  });

  it('hold names together', () => {
    expect(FILTERS['ten_nguoi']!('Trần Văn Mẫu')).toBe('Trần\u00a0Văn\u00a0Mẫu');
    expect(FILTERS['ten_nguoi']!('A B C D E')).toBe('A\u00a0B C D\u00a0E');
  });
});

describe('numbers', () => {
  it('follow the Vietnamese way', () => {
    expect([1234567.5, 0, -1000, 999, 1e21].map(formatNumber)).toEqual([
      '1.234.567,5',
      '0',
      '-1.000',
      '999',
      '1e+21',
    ]);
    expect(changeText(98, 0)).toBe('');
    expect([changeText(5, 4), changeText(3, 4), changeText(4, 4)]).toEqual([
      'tăng 25%',
      'giảm 25%',
      'không đổi',
    ]);
  });

  it('round the share of votes half up, never up to a whole percent', () => {
    expect([votePercent(10, 11), votePercent(17, 18)]).toEqual(['90,91', '94,44']);
    expect([votePercent(14, 15), votePercent(15, 15), votePercent(8999, 10000), votePercent(0, 7)]).toEqual([
      '93,33',
      '100,00',
      '89,99',
      '0,00',
    ]);
    expect(votePercent(29999, 30000)).toBe('99,99');
    expect(votePercent(1, 0)).toBe('');
  });
});

describe('words of a closed list', () => {
  it.each([
    ['de_nghi/hanh_dong/su_co', 'chay', 'Cháy', 'cháy'],
    ['de_nghi/hanh_dong/su_co', 'khac', 'Khác', 'sự cố khác'],
    ['de_nghi/thanh_tich/pham_vi/muc', 'xa', 'Xã, phường, đặc khu', 'trong xã, phường, đặc khu'],
    ['de_nghi/thanh_tich/pham_vi/muc', 'bo_tinh', 'Trong bộ, ban, ngành, tỉnh', 'trong bộ, ban, ngành, tỉnh'],
    ['de_nghi/hanh_dong/neu_guong/muc', 'toan_quoc', 'Toàn quốc', 'trong toàn quốc'],
    ['de_nghi/phong_trao/dip', 'so_ket', 'Sơ kết', 'sơ kết'],
  ])('%s %s', (field, value, alone, within) => {
    expect([label(field, value), phrase(field, value)]).toEqual([alone, within]);
  });

  it('of a scope end a sentence, and name once who recognised it', () => {
    const field = 'de_nghi/thanh_tich/pham_vi/muc';
    const paper = { so: '15/QĐ-UBND', ngay: '2026-03-07', co_quan: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu' };
    expect(scopeText(undefined, field)).toBe('');
    expect(scopeText({ muc: 'bo_tinh' }, field)).toBe('trong bộ, ban, ngành, tỉnh');
    expect(scopeText({ muc: 'xa', cong_nhan: paper }, field)).toBe(
      'trong xã, phường, đặc khu, được công nhận tại văn bản số 15/QĐ-UBND ngày 07/03/2026 của Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
    );
    expect(scopeText({ muc: 'bo_tinh', cong_nhan: paper, nguoi_cong_nhan: paper.co_quan }, field)).toBe(
      'trong bộ, ban, ngành, tỉnh, được Chủ tịch Ủy ban nhân dân tỉnh Mẫu công nhận tại văn bản số 15/QĐ-UBND ngày 07/03/2026',
    );
    expect(scopeText({ muc: 'bo_tinh', nguoi_cong_nhan: 'Bộ trưởng Bộ Y tế' }, field)).toBe(
      'trong bộ, ban, ngành, tỉnh, được Bộ trưởng Bộ Y tế công nhận',
    );
  });
});

describe('counts', () => {
  it.each([
    ['3', '03'],
    ['9', '09'],
    ['10', '10'],
    ['999', '999'],
    ['1186', '1.186'],
  ])('%s', (value, text) => expect(FILTERS['hai_so']!(value)).toBe(text));
});

describe('noBreak', () => {
  it.each([
    ['theo điểm b khoản 1 Điều 73 Luật', 'theo điểm~b khoản~1 Điều~73 Luật'],
    ['ngày 05 tháng 3 năm 2026', 'ngày~05 tháng~3 năm~2026'],
    ['cứu 02 người, 12,5 % và 3 triệu đồng', 'cứu 02~người, 12,5~% và 3~triệu~đồng'],
    ['ông Trần và anh em', 'ông~Trần và anh em'],
    ['Thi đua - Khen thưởng', 'Thi đua~- Khen thưởng'],
    ['- gạch đầu dòng', '- gạch đầu dòng'],
    ['phiên số 15, Phụ lục II, năm ấy', 'phiên số~15, Phụ~lục~II, năm ấy'],
    ['số 15/QĐ-UBND ngày 05/03/2026', 'số 15/QĐ-UBND ngày 05/03/2026'],
    ['NĂM 2026', 'NĂM~2026'],
    ['120 ngày công trong 3 năm', '120~ngày~công trong 3~năm'],
  ])('%s', (text, held) => {
    expect(noBreak(text).replaceAll('\u00a0', '~')).toBe(held);
  });

  it('changes nothing but spaces', () => {
    const words = fc.constantFrom(
      'Điều',
      'khoản',
      '5',
      'ngày',
      '05',
      'người',
      'ông',
      'Trần',
      '-',
      'điểm',
      'b',
      ' ',
      '%',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((list) => list.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(noBreak(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
        },
      ),
    );
  });

  it('works across runs', () => {
    expect(noBreakLine([{ text: 'Điều ' }, { text: '5', bold: true }])).toEqual([
      { text: 'Điều\u00a0' },
      { text: '5', bold: true },
    ]);
  });
});

describe('service', () => {
  const lengthOf = (tu_ngay: string, den_ngay: string) =>
    serviceView([{ tu_ngay, den_ngay, chuc_vu: 'Chủ tịch', don_vi: 'Xã Ví Dụ' }])[0]!.thoi_gian;

  it.each([
    ['2004-01-31', '2004-01-31', '01 tháng'],
    ['2004-01-01', '2004-11-30', '11 tháng'],
    ['2004-01-01', '2004-12-31', '01 năm'],
    ['2004-01-01', '2005-01-01', '01 năm, 01 tháng'],
    ['2005-01-01', '2004-01-01', ''],
  ])('%s – %s: %s', (from, to, said) => {
    expect(lengthOf(from, to)).toBe(said);
  });

  it('goes by time, and leaves the length of an office still held open', () => {
    const held = { tu_ngay: '2016-07-01', chuc_vu: 'Chủ tịch', don_vi: 'Xã Ví Dụ' };
    const rows = serviceView([held, { ...held, tu_ngay: '2004-02-01', den_ngay: '2016-06-30' }]);
    expect(rows.map(({ tu, den, thoi_gian }) => [tu, den, thoi_gian])).toEqual([
      ['02/2004', '06/2016', '12 năm, 05 tháng'],
      ['07/2016', 'nay', ''],
    ]);
  });
});

describe('signing', () => {
  it('stacks the lines of authority', () => {
    expect(signer({ chuc_vu: 'Giám đốc' })).toEqual(['GIÁM ĐỐC']);
    expect(signer({ quyen_han: 'TM.', thay_mat: 'Ủy ban nhân dân', chuc_vu: 'Chủ tịch' })).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ]);
    expect(signer({ quyen_han: 'TM.', thay_mat: 'Ủy ban nhân dân', ky_thay: 'Chủ tịch' })).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    expect(signer({ quyen_han: 'KT.', thay_mat: 'Chủ tịch' })).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(signer({ quyen_han: 'KT.', ky_thay: 'Chủ tịch' })).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(
      signer({ quyen_han: 'TL.', thay_mat: 'Bộ trưởng', ky_thay: 'Vụ trưởng', chuc_vu: 'Phó Vụ trưởng' }),
    ).toEqual(['TL. BỘ TRƯỞNG', 'KT. VỤ TRƯỞNG', 'PHÓ VỤ TRƯỞNG']);
    expect(signer({ quyen_han: 'TUQ.', thay_mat: 'Giám đốc', chuc_vu: 'Trưởng phòng' })).toEqual([
      'TUQ. GIÁM ĐỐC',
      'TRƯỞNG PHÒNG',
    ]);
    expect(signer({ quyen_han: 'Q.', chuc_vu: 'Vụ trưởng' })).toEqual(['Q. VỤ TRƯỞNG']);
    expect(signer({ quyen_han: 'Q.', thay_mat: 'Ủy ban nhân dân', chuc_vu: 'Chủ tịch' })).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'Q. CHỦ TỊCH',
    ]);
    expect(signer({ quyen_han: 'TM.' })).toEqual(['PHÓ CHỦ TỊCH']);
  });

  it('lists recipients once, kept copies last', () => {
    const kept = keptCopies({ ten: 'A', viet_tat: 'A', dia_danh: 'A', cap: 'xa', don_vi_soan_thao: 'VHXH' });
    expect(
      recipients(['Như trên'], ['- Như trên;', ' Sở Nội vụ.', 'Sở Nội vụ', 'Lưu: VT', ''], kept),
    ).toEqual(['Như trên', 'Sở Nội vụ', 'Lưu: VT, VHXH']);
  });
});

describe('label', () => {
  it('takes names from the schemas', () => {
    expect(label('de_nghi/hanh_dong/su_co', 'chay')).toBe('Cháy');
    expect(label('de_nghi/thanh_tich/pham_vi/muc', 'bo_tinh')).toBe('Trong bộ, ban, ngành, tỉnh');
    expect(() => label('de_nghi/khong_co', 'x')).toThrow();
  });
});
