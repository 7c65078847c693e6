import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Letterhead } from '../../src/doc/model.ts';
import { fitHeader } from '../../src/layout/header.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { PT_PER_MM } from '../../src/layout/measure.ts';
import { wrapPhrase } from '../../src/layout/phrase.ts';
import { document, fonts, measure, paragraph, profile, textItems, textOf } from './support.ts';

function fitted(more: Partial<Letterhead>) {
  const letterhead: Letterhead = {
    kind: 'letterhead',
    co_quan_chu_quan: '',
    co_quan: 'UBND tỉnh Hà Giang',
    so_ky_hieu: '05/TTr-UBND',
    dia_danh: 'Hà Giang',
    ngay: '2026-02-05',
    ...more,
  };
  return fitHeader(letterhead, profile, measure);
}

describe('an official letter', () => {
  const gap = (about: string) => {
    const doc = document([
      {
        kind: 'letterhead',
        co_quan_chu_quan: '',
        co_quan: 'SỞ Y TẾ',
        so_ky_hieu: '05/SYT-VP',
        dia_danh: 'Mẫu',
        ngay: '2026-02-05',
        trich_yeu_cong_van: about,
      },
      paragraph('Kính gửi: Sở Nội vụ', 'kinh_gui'),
    ]);
    const items = textItems(layoutDocument(doc, profile, fonts), 0);
    return items.find((item) => textOf(item).startsWith('Kính gửi'))!.y;
  };
  it('has room under its subject, where others have a title', () => {
    const { aboutGap, rowGap } = profile.header;
    expect(gap('V/v mẫu') - gap('')).toBeGreaterThan(aboutGap + rowGap);
  });
});

describe('fitHeader', () => {
  it('takes set A where it fits, with quốc hiệu and 2 mm on the right', () => {
    const { set, rightMargin, leftWidth, rightWidth, rules, right } = fitted({});
    expect([set.id, rightMargin]).toEqual(['A', 20]);
    expect(rightWidth).toBeCloseTo(95.7 + 2, 1);
    expect(leftWidth + rightWidth).toBeCloseTo(160, 2);
    expect(rules.tieu_ngu).toBeCloseTo(60.5, 1);
    expect(right.dia_danh).toEqual(['Hà Giang, ngày 05 tháng 02 năm 2026']);
  });

  it('takes set B for Thành phố Hồ Chí Minh', () => {
    const { set, rightMargin, right } = fitted({ dia_danh: 'Thành phố Hồ Chí Minh' });
    expect([set.id, rightMargin]).toEqual(['B', 20]);
    expect(right.dia_danh).toHaveLength(1);
  });

  it('takes the narrow margin, then a second line, for longer places', () => {
    const longer = fitted({ dia_danh: 'Thành phố Phan Rang Tháp' });
    expect([longer.set.id, longer.rightMargin, longer.right.dia_danh.length]).toEqual(['B', 15, 1]);
    const longest = fitted({ dia_danh: 'Thị trấn Nông trường Mộc Châu Sơn La' });
    expect(longest.right.dia_danh).toEqual([
      'Thị trấn Nông trường Mộc Châu Sơn La,',
      'ngày 05 tháng 02 năm 2026',
    ]);
    expect(longest.leftWidth).toBeGreaterThanOrEqual(profile.header.minLeft);
  });

  it('breaks agency names before the place', () => {
    const { left } = fitted({
      co_quan_chu_quan: 'Ủy ban nhân dân thành phố Hà Nội',
      co_quan: 'Ủy ban nhân dân huyện Đông Anh',
    });
    expect(left.co_quan_chu_quan).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI']);
    expect(left.co_quan).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN ĐÔNG ANH']);
  });

  it('rules the last line of the agency by a third to a half', () => {
    const { left, rules, set } = fitted({ co_quan: 'Ủy ban nhân dân huyện Đông Anh' });
    const line = measure(left.co_quan.at(-1)!, set.co_quan, { bold: true }) / PT_PER_MM;
    expect(rules.co_quan / line).toBeGreaterThanOrEqual(1 / 3);
    expect(rules.co_quan / line).toBeLessThanOrEqual(1 / 2);
  });

  it('keeps the blank of a number not yet given, and leaves blanks for the day', () => {
    const { left, right } = fitted({ so_ky_hieu: '      /TTr-UBND', ngay: '' });
    expect(left.so_ky_hieu).toMatch(/^Số:\u00a0{7}\/TTr-UBND$/);
    expect(right.dia_danh[0]).toMatch(/^Hà Giang, ngày {6}tháng {6}năm {5}\u00a0$/);
  });

  it('prints no number and no date line where there is none', () => {
    const { left, right } = fitted({ so_ky_hieu: '', dia_danh: '', ngay: '' });
    expect([left.so_ky_hieu, right.dia_danh]).toEqual(['', []]);
  });

  it('always fits: each line within its half', () => {
    const syllable = fc.constantFrom('sở', 'nội', 'vụ', 'tỉnh', 'trường', 'và', 'Quảng', 'Ngãi', 'nghiệp');
    const name = fc.array(syllable, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (co_quan, dia_danh) => {
        const { left, right, leftWidth, rightWidth, set } = fitted({ co_quan, dia_danh });
        const mm = (text: string, size: number, style: object) => measure(text, size, style) / PT_PER_MM;
        for (const each of left.co_quan)
          expect(mm(each, set.co_quan, { bold: true })).toBeLessThanOrEqual(leftWidth);
        for (const each of right.dia_danh) {
          expect(mm(each, set.dia_danh, { italic: true })).toBeLessThanOrEqual(rightWidth);
        }
        expect(left.co_quan.join(' ')).toBe(co_quan.toUpperCase());
      }),
      { numRuns: 50 },
    );
  });
});

describe('wrapPhrase', () => {
  const wrap = (text: string, width: number) =>
    wrapPhrase(text, width, (line) => line.length, profile.phrases);

  it('balances lines and leaves no lone syllable', () => {
    expect(wrap('một hai ba bốn năm sáu bảy', 24)).toEqual(['một hai ba bốn', 'năm sáu bảy']);
    expect(wrap('aaaaaaa b cc ddd', 10)).toEqual(['aaaaaaa b', 'cc ddd']);
  });

  it('does not like to end a line with a dash', () => {
    expect(wrap('bệnh viện Sản - Nhi Mẫu', 17)).toEqual(['bệnh viện', 'Sản - Nhi Mẫu']);
  });

  it('keeps words of meaning whole', () => {
    expect(wrap('văn phòng ủy ban nhân dân', 14)).toEqual(['văn phòng', 'ủy ban', 'nhân dân']);
    expect(wrap('tặng huân chương lao động hạng Nhất', 28)).toEqual([
      'tặng huân chương',
      'lao động hạng Nhất',
    ]);
    expect(wrap('ban quản lý các khu chế xuất, khu công nghiệp tỉnh mẫu', 24)).toEqual([
      'ban quản lý các',
      'khu chế xuất,',
      'khu công nghiệp tỉnh mẫu',
    ]);
  });

  it('starts a line with an opener, never ends with one', () => {
    expect(wrap('sở văn hóa và thể thao tỉnh Hà Giang', 26).at(-1)).toBe('tỉnh Hà Giang');
  });

  it('lets a syllable wider than the line stand alone', () => {
    expect(wrap('a bbbbbbbbbb c', 4)).toEqual(['a', 'bbbbbbbbbb', 'c']);
  });
});
