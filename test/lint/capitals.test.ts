/** Capital letters of Phụ lục II, tone marks, old encodings: each rule with what it flags and what it lets stand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, changed, handmade, LETTER, lint, rulesOf } from './support.ts';

let letter: Uint8Array;
beforeAll(async () => {
  letter = await bytesOf(LETTER);
});

const LINE = 'Ông Trần Văn Mẫu (có phụ lục kèm theo).';
/** The letter with this for a paragraph of its body. */
const saying = (text: string) =>
  lint(changed(letter, (xml) => xml.replace(`>${LINE}<`, `>${text} (có phụ lục kèm theo).<`)));

describe.each<
  readonly [rule: string, wrong: readonly (readonly [string, string])[], right: readonly string[]]
>([
  [
    'vb_hoa_khen',
    [
      ['Đề nghị tặng Huân chương Lao động hạng nhất', 'Huân chương Lao động hạng Nhất'],
      ['Đề nghị tặng Huân chương Lao động Hạng Ba', 'Huân chương Lao động hạng Ba'],
      ['Đề nghị tặng huân chương lao động', 'Huân chương Lao động'],
      ['Được tặng bằng Khen của Thủ tướng chính phủ', 'Bằng khen của Thủ tướng Chính phủ'],
      ['Danh hiệu Chiến sĩ Thi đua Toàn quốc', 'Chiến sĩ thi đua toàn quốc'],
    ],
    [
      'Đề nghị tặng Huân chương Lao động hạng Nhất',
      'Xét tặng giấy khen cho tập thể',
      'HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA',
      'Được phong tặng Nghệ sĩ Nhân dân, Nghệ sĩ nhân dân',
      'Tập thể lao động giỏi, huân chương các loại',
    ],
  ],
  [
    'vb_hoa_co_quan',
    [
      ['Báo cáo Ủy Ban Nhân Dân tỉnh', 'Ủy ban nhân dân'],
      ['Báo cáo Ủy ban Nhân dân tỉnh', 'Ủy ban nhân dân'],
      ['Theo Bộ Tài Nguyên Và Môi Trường', 'Bộ Tài nguyên và Môi trường'],
    ],
    [
      'Báo cáo ủy ban nhân dân các cấp',
      'Báo cáo ỦY BAN NHÂN DÂN',
      'Theo Bộ Tài nguyên và Môi trường, Hội đồng nhân dân tỉnh',
    ],
  ],
  [
    'vb_hoa_dia_danh',
    [
      ['Người của Tỉnh Mẫu', 'tỉnh Mẫu'],
      ['Sống ở quận 1', 'Quận 1'],
      ['Về thủ đô Hà Nội', 'Thủ đô Hà Nội'],
      ['Ở thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ],
    ['Người của tỉnh Mẫu', 'Tỉnh Mẫu khen thưởng', 'Sống ở Quận 1, Phường 12', 'Đoàn viên của Tỉnh Đoàn'],
  ],
  [
    'vb_hoa_ngay_le',
    [
      ['Dịp tết nguyên đán', 'Nguyên đán'],
      ['Dịp Tết Nguyên Đán', 'Nguyên đán'],
      ['Chào mừng ngày quốc khánh 2-9', 'Quốc khánh'],
      ['Cách mạng tháng tám', 'Cách mạng tháng Tám'],
    ],
    ['Dịp tết Nguyên đán, tết Trung thu', 'Chào mừng ngày Quốc khánh 2-9', 'NGÀY QUỐC KHÁNH'],
  ],
  [
    'vb_hoa_van_ban',
    [
      ['Theo Luật thi đua, khen thưởng', 'Luật Thi đua, khen thưởng'],
      ['Theo Bộ Luật Dân sự', 'Bộ luật Dân sự'],
    ],
    ['Theo Luật Thi đua, khen thưởng', 'Theo pháp luật thi đua, khen thưởng', 'Theo Bộ luật Dân sự'],
  ],
  [
    'vb_hoa_thu',
    [
      ['Họp vào thứ hai, ngày 02 tháng 02', 'thứ Hai'],
      ['Họp Thứ tư ngày 04', 'Thứ Tư'],
    ],
    ['Họp vào thứ Hai, ngày 02 tháng 02', 'Họp lần thứ hai trong năm', 'Người thứ ba'],
  ],
  [
    'vb_hoa_ten_nguoi',
    [
      ['Khen ông Trần văn Mẫu', 'Trần Văn Mẫu'],
      ['Khen bà Lê thị Mẫu', 'Lê Thị Mẫu'],
    ],
    ['Khen ông Trần Văn Mẫu', 'Đọc Nhà văn Nguyễn Mẫu', 'KHEN ÔNG TRẦN VĂN MẪU'],
  ],
  [
    'vb_hoa_dau_cau',
    [['Xã đã xét. sau đó trình', 'Sau']],
    ['Xã đã xét. Sau đó trình', 'Gồm lúa, ngô, v.v. và khoai', 'Đạt 3. sau', 'Xét tr. 5 và tr. 6'],
  ],
  [
    'vb_nhan_dan',
    [['Phục vụ nhân dân', '']],
    ['Phục vụ Nhân dân', 'Hội đồng nhân dân và tòa án nhân dân', 'Quân đội nhân dân'],
  ],
])('%s', (rule, wrong, right) => {
  it.each(wrong)('flags “%s”', (text, spelling) => {
    const linted = saying(text);
    expect(rulesOf(linted)).toEqual([rule]);
    if (spelling !== '') expect(linted.findings[0]!.message).toContain(`phải viết “${spelling}”`);
    expect(linted.findings[0]!.severity).not.toBe('error');
  });
  it.each(right)('lets “%s” stand', (text) => expect(rulesOf(saying(text))).toEqual([]));
});

describe('the name of who signs', () => {
  const signed = (name: string) =>
    rulesOf(lint(changed(letter, (xml) => xml.replace('>Đỗ Thị Minh Chứng<', `>${name}<`))));
  it('has a capital on every syllable', () => {
    expect(signed('Đỗ thị Minh Chứng')).toEqual(['vb_hoa_ten_nguoi']);
    expect(signed('Đỗ Thị Minh Minh')).toEqual([]);
  });
});

describe('a paragraph', () => {
  const pledges = (first: string, second: string) =>
    changed(letter, (xml) => {
      let n = 0;
      return xml.replace(/>Ủy ban nhân dân xã Mẫu cam kết.*?</g, (whole) =>
        n++ === 0 ? `>${first}<` : n === 2 ? `>${second}<` : whole,
      );
    });
  it('begins with a capital after one that ended', () => {
    expect(rulesOf(lint(pledges('Xã đã xét.', 'sau đó trình.')))).toEqual(['vb_hoa_dau_cau']);
    expect(rulesOf(lint(pledges('Xã đã xét:', 'một là, hai là.')))).toEqual([]);
  });
});

describe('tone marks', () => {
  it('of two styles are told once, as a note; `quý` is of both', () => {
    const mixed = saying('Hòa giải ở cơ sở và điều hoà, khoẻ');
    expect(rulesOf(mixed)).toEqual(['vb_kieu_dau']);
    expect(mixed.findings[0]).toMatchObject({ severity: 'info' });
    expect(rulesOf(saying('Hòa giải ở tòa, thủy lợi, quý, quỹ'))).toEqual([]);
    expect(rulesOf(saying('Hoàn toàn, khoản, quý, thuyết'))).toEqual([]);
  });
});

describe('a text of an older encoding', () => {
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  it.each([
    [
      'TCVN3',
      [
        'Céng hoµ x· héi chñ nghÜa ViÖt Nam',
        '§éc lËp - Tù do - H¹nh phóc',
        'Tê tr×nh vÒ viÖc ®Ò nghÞ khen th­ëng',
      ],
    ],
    [
      'VNI',
      [
        'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM',
        'Ñoäc laäp - Töï do - Haïnh phuùc',
        'Tôø trình veà vieäc ñeà nghò khen thöôûng',
      ],
    ],
  ])('%s is said, and nothing else', (_, lines) => {
    const linted = lint(handmade(lines.map(p).join('')));
    expect(rulesOf(linted)).toEqual(['vb_bang_ma']);
    expect(linted.findings).toHaveLength(1);
    expect(linted.findings[0]!.severity).toBe('error');
  });

  it('is not one with some foreign names', () => {
    expect(rulesOf(saying('Ông Müller, bà Åsa, 25 m² và 30°C'))).toEqual([]);
  });
});
