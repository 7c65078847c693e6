/** Whom a text names, and which names may be of one person, office or paper. */
import { describe, expect, it } from 'vitest';
import { answer } from '../support/answer.ts';

describe('neu_ten', () => {
  const told = {
    neu_ten: {
      trong: ['/v'],
      khoa: ['noi_dung'],
      sau: '^(?:ông|bà|anh) (?!mẹ )',
      la: ['/ai/ten', '/ho/ten'],
    },
  };
  const says = (noi_dung: string) => answer(told, { v: [{ noi_dung }], ai: { ten: 'Trần Văn Mẫu' } });

  it.each([
    'Ông Trần Văn Mẫu đã hoàn thành',
    'Ông Mẫu đã hoàn thành',
    'Ông Trần Văn Mẩu đã hoàn thành',
    'Ông TRẦN VĂN MẪU đã hoàn thành',
    'Ông Trần Văn Mẫu Giám đốc',
    'Ông Mẫu Chủ tịch',
    'Ông Trần Văn Mẫu, Lê Văn Khác cùng làm',
    'Ông Khác đã hoàn thành',
    'Bà con thôn Mẫu Đơn',
    'Anh hùng Lao động Lê Văn Khác',
    'Bà Mẹ Việt Nam anh hùng',
    'Cùng ông Lê Văn Khác đã hoàn thành',
    'Ông',
    '',
  ])('lets “%s” be about the nominee', (text) => expect(says(text).value).toBe(true));

  it.each([
    ['Ông Trần Văn Khác đã hoàn thành', 'Trần Văn Khác'],
    ['Bà Lê Thị Mẫu, Giám đốc', 'Lê Thị Mẫu'],
    ['Anh LÊ VĂN KHÁC đã hoàn thành', 'LÊ VĂN KHÁC'],
  ])('“%s” is about somebody else', (text, ten) => {
    const said = says(text);
    expect(said.value).toBe(false);
    expect(said.values).toMatchObject({ ten, tai: '/v/0/noi_dung' });
  });

  it('looks at every item of a list of names, and asks for nothing that is not told', () => {
    const v = { noi_dung: 'Bà Lê Thị Khác đã hoàn thành' };
    expect(answer(told, { v, ai: [{ ten: 'Trần Văn Mẫu' }, { ten: 'Lê Thị Khác' }] }).value).toBe(true);
    expect(answer(told, { v, ai: [{ ten: 'Trần Văn Mẫu' }, {}] }).value).toBe(false);
    expect(answer(told, { v }).value).toBe(true);
    expect(answer(told, { ai: { ten: 'Trần Văn Mẫu' } }).value).toBe(true);
  });
});

describe('neu_ten, by what stands around the name', () => {
  const about = (more: object, noi_dung: string) =>
    answer(
      { neu_ten: { trong: ['/v'], khoa: ['noi_dung'], la: ['/ai/ten'], ...more } },
      { v: [{ noi_dung }], ai: { ten: 'Trần Văn Mẫu' } },
    );
  const alone = { bo_dau: '^(?:năm \\d+,? )?', sau: '^(?=lê )', it_nhat: 3, tiep: '^ đã' };

  it.each([
    ['Năm 2024, Lê Văn Khác đã hoàn thành', false],
    ['LÊ VĂN  KHÁC đã hoàn thành', false],
    ['Lê Khác đã hoàn thành', true],
    ['Lê Văn Khác xin hứa', true],
    ['Năm 2024, cùng Lê Văn Khác đã hoàn thành', true],
    // Of another family, for all that is shared.
    ['Lê Văn Mẫu đã hoàn thành', false],
  ])('%s: %s', (text, value) => expect(about(alone, text).value).toBe(value));

  it('passes over whom something befell', () => {
    const titled = { sau: '^(?:ông) ', khong_tiep: '^(?:,[^.]*,)? bị' };
    expect(about(titled, 'Ông Lê Văn Khác, 30 tuổi, bị ngã').value).toBe(true);
    expect(about(titled, 'Ông Lê Văn Khác cứu người bị ngã').value).toBe(false);
  });

  it.each([
    ['Trường Tiểu học Khác đã dạy tốt', 'Trường Tiểu học Khác'],
    ['Trường đã dạy tốt', undefined],
    ['Trường Mẫu đã dạy tốt', undefined],
  ])('reads the group of the pattern as the name of a body: %s', (noi_dung, ten) => {
    const spec = { trong: ['/v'], khoa: ['noi_dung'], sau: '^(trường[^,]*?) đã', la: ['/ai/ten'] };
    const said = answer({ neu_ten: spec }, { v: [{ noi_dung }], ai: { ten: 'Trường Tiểu học Mẫu' } });
    expect(said.value).toBe(ten === undefined);
    expect(said.values['ten']).toBe(ten);
  });
});

describe('mot_so_mot_co_quan', () => {
  const twice = (so: string, a: string, b: string) =>
    answer(
      { mot_so_mot_co_quan: ['/v'] },
      {
        v: [
          { so, ngay: '2025-01-02', co_quan: a },
          { so, ngay: '2025-01-06', co_quan: b },
        ],
      },
    );
  it.each([
    ['14/XN-SNN&MT', 'Sở Nông nghiệp và Môi trường', 'Sở Tài chính', false],
    ['014/XN-BYT', 'Bộ trưởng Bộ Y tế', 'Bộ Nội vụ', false],
    ['14/XN-SNV', 'Giám đốc Sở Nội vụ', 'Sở Nội vụ tỉnh Mẫu', true],
    ['14/QĐ-UBND', 'Ủy ban nhân dân xã Ví Dụ', 'Ủy ban nhân dân tỉnh Mẫu', true],
    ['14/QĐ-BV', 'Bệnh viện Ví Dụ', 'Bệnh viện Mẫu', true],
  ])('%s of two days: %s, %s: %s', (so, a, b, value) => expect(twice(so, a, b).value).toBe(value));

  const paper = (co_quan: unknown, so = '9/QĐ-UBND', ngay: unknown = '2026-01-05') => ({ so, ngay, co_quan });
  it.each([
    ['one office, two ways', [paper('Chủ tịch UBND tỉnh Mẫu'), paper('Uỷ ban nhân dân tỉnh Mẫu')], undefined],
    ['with and without its province', [paper('Sở Y tế'), paper('Giám đốc Sở Y tế tỉnh Mẫu')], undefined],
    ['province and centre', [paper('UBND tỉnh Mẫu'), paper('Trung tâm Y tế tỉnh Mẫu')], '/v/1/co_quan'],
    ['two communes', [paper('UBND xã Một'), paper('UBND xã Hai', '9 /qđ-ubnd')], '/v/1/co_quan'],
    ['another day', [paper('UBND xã Một'), paper('UBND xã Hai', '9/QĐ-UBND', '2026-01-06')], undefined],
    ['a number without symbol', [paper('UBND xã Một', '9'), paper('UBND xã Hai', '9')], undefined],
    ['an office not told', [paper('UBND xã Một'), paper(undefined)], undefined],
    ['no paper', undefined, undefined],
  ])('%s', (_what, v, tai) => {
    const said = answer({ mot_so_mot_co_quan: ['/v'] }, { v });
    expect(said.value).toBe(tai === undefined);
    expect(said.values['tai']).toBe(tai);
  });
});

describe('mot_so_mot_ngay', () => {
  const paper = (ngay: unknown, co_quan: unknown = 'UBND tỉnh Mẫu', so: unknown = '9/QĐ-UBND') => ({
    so,
    ngay,
    co_quan,
  });
  const other = (...rest: unknown[]) => [paper('2026-01-05'), paper('2026-01-06', ...rest)];
  it.each([
    ['one day', [paper('2026-01-05'), paper('2026-01-05')], undefined],
    ['two days of a year', other(), '/v/1/co_quan'],
    ['written in another way', other('Chủ tịch Ủy ban nhân dân tỉnh Mẫu', 'Số 09/QĐ-UBND'), '/v/1/co_quan'],
    ['two years', [paper('2026-01-05'), paper('2025-01-05')], undefined],
    ['another office', other('UBND xã Ví Dụ'), undefined],
    ['another symbol', other('UBND tỉnh Mẫu', '9/CV-UBND'), undefined],
    ['without a symbol', [paper('2026-01-05', 'A B', '9'), paper('2026-01-06', 'A B', '9')], undefined],
    ['without a day', [paper('2026-01-05'), paper(undefined)], undefined],
    ['no paper', undefined, undefined],
  ])('%s', (_what, v, tai) => {
    const said = answer({ mot_so_mot_ngay: ['/v'] }, { v });
    expect(said.value).toBe(tai === undefined);
    expect(said.values['tai']).toBe(tai);
  });
});

describe('co_van_ban', () => {
  const listed = { co_van_ban: { van_ban: '/p', trong: '/v' } };
  const v = [{ so: '057/QĐ-TTg', ngay: '2020-11-12' }, { ngay: '2021-02-03' }];
  it.each([
    ['number and day', { so: '57/QĐ', ngay: '2020-11-12' }, v, true],
    ['no number here', { ngay: '2020-11-12' }, v, true],
    ['no number there', { so: '4/QĐ', ngay: '2021-02-03' }, v, true],
    ['another number', { so: '58/QĐ-TTg', ngay: '2020-11-12' }, v, false],
    ['another day', { so: '57/QĐ-TTg', ngay: '2012-05-05' }, v, false],
    ['an empty list', { so: '57/QĐ-TTg', ngay: '2012-05-05' }, [], false],
    ['no list', { so: '57/QĐ-TTg', ngay: '2012-05-05' }, undefined, undefined],
    ['no day', { so: '57/QĐ-TTg' }, v, true],
    ['another number, no day', { so: '9/QĐ-TTg' }, [v[0]], false],
    ['neither number nor day', { co_quan: 'Thủ tướng Chính phủ' }, v, undefined],
  ])('%s', (_what, p, list, wanted) => expect(answer(listed, { p, v: list }).value).toBe(wanted));
});
