/** The level of an office, read out of its name; and other keywords that hold one place of a dossier against another. */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import type { FolderEntry } from '../../src/judge/facts.ts';
import { levelsOf } from '../../src/law/offices.ts';
import { answer } from '../support/answer.ts';
import { law } from '../support/law.ts';

const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';
const read = (name: string, day = AFTER) => levelsOf(name, isoDate(day), law);

describe('the level of an office', () => {
  it.each([
    ['Ủy ban nhân dân tỉnh Mẫu', ['tinh']],
    ['Chủ tịch Uỷ ban nhân dân tỉnh Mẫu', ['tinh']],
    ['ỦY BAN NHÂN DÂN TỈNH MẪU', ['tinh']],
    ['Hội đồng Thi đua - Khen thưởng tỉnh Mẫu', ['tinh']],
    ['Ủy ban nhân dân xã Ví Dụ, tỉnh Mẫu', ['xa']],
    ['Chủ tịch UBND phường Thử Nghiệm', ['xa']],
    ['Công an xã Ví Dụ', ['xa']],
    ['Sở Nông nghiệp và Phát triển nông thôn', ['so_nganh']],
    ['Giám đốc Sở Nội vụ tỉnh Mẫu', ['so_nganh']],
    ['Công an tỉnh Mẫu', ['so_nganh']],
    ['Bộ Chỉ huy quân sự tỉnh Mẫu', ['so_nganh']],
    ['Bộ trưởng Bộ Y tế', ['trung_uong']],
    ['Bộ Nông nghiệp và Môi trường', ['trung_uong']],
    ['Thủ tướng Chính phủ', ['trung_uong']],
    ['Tòa án nhân dân tối cao', ['trung_uong']],
    ['Bảo hiểm xã hội Việt Nam', ['trung_uong']],
    ['Văn thư Bộ Nội vụ', ['trung_uong']],
    ['Đồng chí Chủ tịch Ủy ban nhân dân tỉnh Mẫu', ['tinh']],
    ['Ngân hàng Nhà nước Việt Nam', ['trung_uong']],
    ['Ngân hàng Nhà nước Việt Nam chi nhánh Khu vực 2', ['so_nganh', 'don_vi']],
    ['Ban Quản lý dự án giao thông tỉnh Mẫu', ['so_nganh', 'don_vi']],
    ['Chi cục Kiểm lâm tỉnh Mẫu', ['don_vi']],
    ['Thư viện tỉnh Mẫu', ['don_vi']],
    ['Viện Kiểm sát nhân dân tỉnh Mẫu', ['so_nganh']],
    ['Công ty Cổ phần Mẫu Việt', ['don_vi']],
    ['Trung tâm Y tế huyện Minh Họa', ['don_vi']],
    ['Bệnh viện quận Thử Nghiệm', ['don_vi']],
    ['Hợp tác xã Mẫu', ['don_vi']],
    ['CT UBND tỉnh Mẫu', ['tinh']],
    ['Ông Cù Huy Mẫu, Chủ tịch UBND tỉnh Mẫu', ['tinh']],
    ['Cù Huy Mẫu - Trưởng thôn Minh Họa', ['thon']],
    ['BVĐK tỉnh Mẫu', ['don_vi']],
    ['THPT Minh Họa', ['don_vi']],
    ['GĐ Sở NN&MT', ['so_nganh']],
    ['SGDĐT tỉnh Mẫu', ['so_nganh']],
    ['BNV', ['trung_uong']],
    ['TTCP', ['trung_uong']],
    ['VPCP', ['trung_uong']],
    ['NHNN', ['trung_uong']],
    ['Viện trưởng VKSNDTC', ['trung_uong']],
    ['TTg Chính phủ', ['trung_uong']],
    ['NHNN chi nhánh tỉnh Mẫu', ['so_nganh', 'don_vi']],
    ['TTGDTX tỉnh Mẫu', ['don_vi']],
    ['HT Trường TH&THCS Minh Họa', ['don_vi']],
    ['P. Chủ tịch UBND tỉnh Mẫu', ['tinh']],
    ['UBMTTQ Việt Nam tỉnh Mẫu', ['so_nganh']],
    ['UBND P. Thử Nghiệm', ['xa']],
    ['Hội Nông dân VN', ['trung_uong']],
    ['Hội đồng TĐ-KT cơ quan Sở GDĐT', ['so_nganh']],
    ['Trưởng thôn Minh Họa', ['thon']],
    ['Tổ dân phố số 3, phường Thử Nghiệm', ['thon']],
  ])('%s', (name, levels) => {
    expect(read(name)).toEqual(levels);
    expect(read(name, BEFORE)).toEqual(levels);
  });

  it.each([
    'Đại học Quốc gia Mẫu',
    'Học viện Nông nghiệp Thí Dụ',
    'Tập đoàn Thí Dụ',
    'Nguyễn Văn Thí Dụ',
    'Chủ tịch',
    '',
  ])('“%s” says none', (name) => expect(read(name)).toBeUndefined());

  it.each([
    ['Ủy ban nhân dân huyện Minh Họa', ['huyen'], ['huyen_da_bo']],
    ['Phòng Nội vụ quận Thử Nghiệm', ['huyen'], ['huyen_da_bo']],
    ['Huyện ủy Minh Họa', ['huyen'], ['huyen_da_bo']],
    ['Điện lực huyện Minh Họa', ['don_vi'], ['don_vi']],
    ['Hạt Kiểm lâm huyện Minh Họa', ['huyen', 'don_vi'], ['huyen_da_bo', 'don_vi']],
    ['Ủy ban nhân dân thành phố Mẫu', ['tinh', 'huyen'], ['tinh']],
    ['Ủy ban nhân dân thành phố Thử Nghiệm, tỉnh Mẫu', ['huyen'], ['huyen_da_bo']],
    ['Ủy ban nhân dân thị trấn Thử Nghiệm', ['xa'], ['thi_tran_da_bo']],
  ])('%s, the day before and the day', (name, before, after) => {
    expect(read(name, BEFORE)).toEqual(before);
    expect(read(name, AFTER)).toEqual(after);
  });
});

describe('cap_ten', () => {
  const asked = (more: object) => ({ cap_ten: { o: '/c', ngay: '/n', ...more } });
  const told = (condition: object, c: unknown, n = AFTER, more: object = {}) =>
    answer(condition as Record<string, unknown>, { c, n, ...more }).value;
  it.each([
    ['one of the wanted', asked({ thuoc: ['xa', 'tinh'] }), 'UBND xã Ví Dụ', true],
    ['another', asked({ thuoc: ['tinh'] }), 'UBND xã Ví Dụ', false],
    ['a name that says none', asked({ thuoc: ['tinh'] }), 'Viện Mẫu', undefined],
    ['a name of two, one wanted', asked({ thuoc: ['tinh'] }), 'Ban Dân tộc tỉnh Mẫu', undefined],
    ['a name of two, none wanted', asked({ thuoc: ['xa'] }), 'Ban Dân tộc tỉnh Mẫu', false],
    [
      'none may pass where the rule says so',
      asked({ thuoc: ['tinh'], khong_noi_thi_dung: true }),
      'Viện Mẫu',
      true,
    ],
    ['but never a sure other', asked({ thuoc: ['tinh'], khong_noi_thi_dung: true }), 'UBND xã Ví Dụ', false],
    ['outside', asked({ ngoai: ['xa'] }), 'UBND tỉnh Mẫu', true],
    ['not outside', asked({ ngoai: ['xa'] }), 'UBND xã Ví Dụ', false],
  ])('%s', (_what, condition, name, value) => expect(told(condition, name)).toBe(value));

  it('lacks a name or a day', () => {
    expect(told(asked({ thuoc: ['xa'] }), undefined)).toBeUndefined();
    expect(told(asked({ thuoc: ['xa'], khong_noi_thi_dung: true }), undefined)).toBeUndefined();
  });

  it('equals what another place tells', () => {
    expect(told(asked({ bang: '/b' }), 'Sở Nội vụ', AFTER, { b: 'so_nganh' })).toBe(true);
    expect(told(asked({ bang: '/b' }), 'Sở Nội vụ', AFTER, { b: 'tinh' })).toBe(false);
    expect(told(asked({ bang: '/b' }), 'Sở Nội vụ')).toBeUndefined();
  });
});

describe('papers and answers', () => {
  const gone = { van_ban_khong_cua: { trong: ['/x'], cap: ['huyen_da_bo'] } };
  const paper = (ngay: string) => ({ x: { a: [{ ngay, co_quan: 'Ủy ban nhân dân huyện Minh Họa' }] } });
  it('finds the paper of an office that was no more, and where it is', () => {
    expect(answer(gone, paper(BEFORE)).value).toBe(true);
    const found = answer(gone, paper(AFTER));
    expect(found.value).toBe(false);
    expect(found.values['tai']).toBe('/x/a/0/co_quan');
    expect(answer(gone, {}).value).toBe(true);
  });

  const between = (more: object) => ({ van_ban_trong_khoang: { trong: ['/x', '/y'], ...more } });
  const papers = {
    x: { cong_nhan: { ngay: '2024-03-01', co_quan: 'Sở Mẫu' } },
    y: [{ ngay: '2026-05-20', co_quan: 'Ủy ban nhân dân xã Ví Dụ' }],
    tu: '2024-03-01',
    den: '2026-05-20',
  };
  it.each([
    ['within both days, the days themselves too', { tu: '/tu', den: '/den' }, papers, true],
    ['a day older', { tu: '/tu' }, { ...papers, tu: '2024-03-02' }, false],
    ['a day younger', { den: '/den' }, { ...papers, den: '2026-05-19' }, false],
    ['after a year, on the day', { tu: '/tu', du_nam: 1 }, { y: papers.y, tu: '2025-05-20' }, true],
    ['a day short of a year', { tu: '/tu', du_nam: 1 }, { y: papers.y, tu: '2025-05-21' }, false],
    ['no paper', { tu: '/tu' }, { tu: papers.tu }, true],
    ['no day to compare', { tu: '/tu' }, { ...papers, tu: undefined }, undefined],
    ['wrong by the day that is there', { tu: '/z', den: '/den' }, { ...papers, den: '2026-05-19' }, false],
  ] as const)('days of papers: %s', (_what, bounds, data, value) => {
    expect(answer(between(bounds), data).value).toBe(value);
  });
  it('tells the paper of the wrong day', () => {
    const { values } = answer(between({ den: '/den' }), { ...papers, den: '2026-05-19' });
    expect(values).toMatchObject({ ten: 'Ủy ban nhân dân xã Ví Dụ', ngay: '2026-05-20', tai: '/y/0/ngay' });
  });

  it.each([
    [
      'two files',
      [
        { tep: 'a', so: '1' },
        { tep: 'b', so: '2' },
      ],
      undefined,
    ],
    [
      'one paper told twice',
      [
        { tep: 'a', so: '1/QĐ' },
        { tep: 'a', so: '1/qđ' },
      ],
      undefined,
    ],
    [
      'one file for two papers',
      [
        { tep: 'a', so: '1' },
        { tep: 'a', so: '2' },
      ],
      '/x/1/tep',
    ],
    ['a paper without a number', [{ tep: 'a', so: '1' }, { tep: 'a' }], undefined],
  ] as const)('files of papers: %s', (_what, x, tai) => {
    const said = answer({ mot_tep_mot_van_ban: ['/x', '/y'] }, { x });
    expect(said.value).toBe(tai === undefined);
    expect(said.values['tai']).toBe(tai);
  });

  const grounds = { tra_loi_ghi_can_cu: { trong: '/t', mau: '^(?!Chưa).*\\d' } };
  const said = (more: object) => ({ t: { bo_tinh_cong_nhan: { ket_qua: true, ...more } } });
  it.each([
    ['nothing', {}, false],
    ['a dash', { can_cu: ' - ' }, false],
    ['one letter', { can_cu: 'x' }, false],
    ['a number', { can_cu: 'số 5' }, true],
    ['a paper without number', { can_cu: 'Biên bản họp' }, false],
    ['words that there is none', { can_cu: 'Chưa có năm 2026' }, false],
    ['a no', { ket_qua: false }, true],
  ])('an answer whose question asks for a paper: %s', (_what, more, value) =>
    expect(answer(grounds, said(more)).value).toBe(value),
  );

  it('only the named questions, and only what they tell', () => {
    const only = { tra_loi_ghi_can_cu: { trong: '/t', mau: '^(?!.*xã)', ma: ['bo_tinh_cong_nhan'] } };
    expect(answer(only, said({ can_cu: 'của xã' }))).toMatchObject({
      value: false,
      values: { tai: '/t/bo_tinh_cong_nhan', can_cu: 'của xã' },
    });
    expect(answer(only, said({})).value).toBe(true);
    expect(answer(only, { t: { liet_si: { ket_qua: true, can_cu: 'của xã' } } }).value).toBe(true);
  });

  const apart = {
    tra_loi_khong_trai: {
      trong: '/t',
      keo_theo: [['manh', 'yeu']],
      loai_tru: [['la', 'khong_la']],
      da_ke: [{ ma: 'du', co: ['/a', '/b'] }],
    },
  };
  it.each([
    ['the weaker one denied', { manh: true, yeu: false }, {}, 'manh'],
    ['the weaker one not answered', { manh: true }, {}, undefined],
    ['only the stronger one denied', { manh: false, yeu: true }, {}, undefined],
    ['both of two that exclude each other', { la: true, khong_la: true }, {}, 'la'],
    ['neither of them', { la: false, khong_la: false }, {}, undefined],
    ['a no to what is all there', { du: false }, { a: 1, b: 1 }, 'du'],
    ['a no to what is there in part', { du: false }, { a: 1 }, undefined],
    ['a yes to what is not there', { du: true }, {}, undefined],
  ] as const)('answers beside each other: %s', (_what, answers, facts, wrong) => {
    const t = Object.fromEntries(Object.entries(answers).map(([ma, ket_qua]) => [ma, { ket_qua }]));
    const said = answer(apart, { ...facts, t });
    expect(said.value).toBe(wrong === undefined);
    expect(said.values['ma']).toBe(wrong);
  });

  it('an answer to a question that asks for none', () =>
    expect(answer(grounds, { t: { nhieu_thanh_tich: { ket_qua: true } } }).value).toBe(true));
});

describe('the rest of a year', () => {
  const rest = { cuoi_nam: { tu: '/a', den: '/b', so_ngay: 31 } };
  it.each([
    ['2025-12-01', '2025-12-31', true],
    ['2025-11-30', '2025-12-31', false],
    ['2025-12-31', '2026-01-01', false],
    ['2025-04-21', '2025-04-22', false],
    ['2025-04-21', '2025-04-21', true],
  ])('from %s to %s: %s', (a, b, value) => expect(answer(rest, { a, b }).value).toBe(value));
  it('lacks a day', () => expect(answer(rest, { a: '2025-12-01' }).value).toBeUndefined());
});

describe('numbers in a sentence', () => {
  const count = { so_trong_cau: { o: '/c', chu: 'cá nhân', trong: '/d', loc: { '/l': { trong: ['x'] } } } };
  it.each([
    ['cho 02 cá nhân', true],
    ['cho 2 (hai) cá nhân và 3 tập thể', true],
    ['cho 3 cá nhân', false],
    ['cho các cá nhân', true],
    ['số 12/2 cá nhân', true],
  ])('%s: %s', (c, value) =>
    expect(answer(count, { c, d: [{ l: 'x' }, { l: 'x' }, { l: 'y' }] }).value).toBe(value),
  );
});

describe('one deed told of two nominees', () => {
  const me = {
    file: 'a',
    nguoi: { can_cuoc: '1', ten: 'n|1990', ho_ten: 'n', dau_hieu: 'x' },
    loai: 'ca_nhan',
    hinh_thuc: 'h',
    loai_hinh: 'cong_trang',
    dot_trinh: 'd',
    dau_van: ['p'],
    ngay_dot_xuat: [],
    ngay_cong_trang: [],
    viec: ['v'],
    chung_nhan: ['c'],
    dot_xuat: true,
    sang_kien: [],
  };
  const told = (other: object, kind = 'dot_xuat') =>
    answer(
      { khong_ke_viec_nguoi_khac: kind },
      {},
      {
        folder: [
          me,
          {
            ...me,
            file: 'b',
            nguoi: { can_cuoc: '2', ten: 'm|1990', ho_ten: 'm', dau_hieu: '' },
            dau_van: ['q'],
            viec: ['w'],
            chung_nhan: ['d'],
            ...other,
          },
        ] as FolderEntry[],
        self: 'a',
      },
    ).value;
  it.each([
    ['apart', {}, true],
    ['one thing by one paper', { chung_nhan: ['d', 'c'] }, false],
    [
      'one name, one achievement, two numbers',
      { nguoi: { can_cuoc: '2', ten: 'n|1990', ho_ten: 'n', dau_hieu: '' }, dau_van: ['p'] },
      false,
    ],
    [
      'one name, other achievements',
      { nguoi: { can_cuoc: '2', ten: 'n|1990', ho_ten: 'n', dau_hieu: '' } },
      true,
    ],
    [
      'a household and its head, the same words',
      { loai: 'ho_gia_dinh', dot_xuat: false, viec: ['v'] },
      false,
    ],
    [
      'one collective under two names',
      { nguoi: { can_cuoc: '', ten: 'm|', ho_ten: 'm', dau_hieu: 'x' } },
      false,
    ],
    ['another name, the same sudden deed', { viec: ['v'] }, false],
    ['another name, the same achievement that is not sudden', { dau_van: ['p'] }, true],
    ['the same person: other rules tell', { nguoi: me.nguoi, dau_van: ['p'], viec: ['v'] }, true],
  ])('%s', (_what, other, value) => expect(told(other)).toBe(value));

  it('the same words of what is not sudden, where every type is compared', () => {
    const steady = { viec: ['v'], dot_xuat: false };
    expect(told(steady)).toBe(true);
    expect(told(steady, 'moi_loai')).toBe(false);
  });
});

describe('cung_tinh', () => {
  const same = { cung_tinh: { o: '/c', voi: ['/a', '/b'] } };
  it.each([
    ['the same province', 'Ủy ban nhân dân tỉnh Mẫu', { a: 'xã Ví Dụ, tỉnh Mẫu' }, true],
    ['whatever the letters', 'ỦY BAN NHÂN DÂN TỈNH MẪU', { a: 'xã Ví Dụ, tỉnh Mẫu' }, true],
    ['in the second place', 'Ủy ban nhân dân tỉnh Mẫu', { a: 'tỉnh Khác', b: 'tỉnh Mẫu' }, true],
    ['a name of two words with a dash', 'UBND tỉnh Mẫu - Thử', { a: 'tỉnh Mẫu – Thử' }, true],
    ['a name that only begins alike', 'UBND tỉnh Mẫu Thử', { a: 'tỉnh Mẫu' }, false],
    ['another', 'Ủy ban nhân dân tỉnh Khác', { a: 'xã Ví Dụ, tỉnh Mẫu' }, false],
    ['a city', 'UBND thành phố Mẫu', { a: 'phường Ví Dụ, TP. Mẫu' }, true],
    ['a city of a province', 'UBND tỉnh Mẫu', { a: 'thành phố Thử, tỉnh Mẫu' }, true],
    ['an office of no province', 'Bộ Xây dựng', { a: 'tỉnh Mẫu' }, true],
    ['nothing to compare with', 'UBND tỉnh Mẫu', { a: 'Sở Thí Dụ' }, undefined],
  ])('%s', (_what, c, places, value) => expect(answer(same, { c, ...places }).value).toBe(value));
  it('lacks the office', () => expect(answer(same, { a: 'tỉnh Mẫu' }).value).toBeUndefined());
});

describe('van_ban_cung_tinh', () => {
  const ours = { van_ban_cung_tinh: { trong: ['/x'], voi: ['/a'] } };
  const paper = (co_quan: string) => ({ x: { b: [{ ngay: AFTER, co_quan }] } });
  it('finds the paper of another province, and where it is', () => {
    const found = answer(ours, { ...paper('Chủ tịch Ủy ban nhân dân tỉnh Khác'), a: 'tỉnh Mẫu' });
    expect(found.value).toBe(false);
    expect(found.values['tai']).toBe('/x/b/0/co_quan');
  });
  it.each([
    ['ours', 'Ủy ban nhân dân tỉnh Mẫu', { a: 'tỉnh Mẫu' }, true],
    ['of no province', 'Bộ Xây dựng', {}, true],
    ['nothing to compare with', 'Ủy ban nhân dân tỉnh Mẫu', {}, undefined],
  ])('%s', (_what, co_quan, places, value) =>
    expect(answer(ours, { ...paper(co_quan), ...places }).value).toBe(value),
  );
  it('no papers', () => expect(answer(ours, { a: 'tỉnh Mẫu' }).value).toBe(true));
});

describe('papers of the nominee himself, papers that do not count', () => {
  const own = { van_ban_khac_ten: { trong: ['/x'], ten: ['/me', '/head'] } };
  const by = (more: object) => ({ x: [{ ngay: AFTER, ...more }] });
  it.each([
    ['by another', { co_quan: 'Sở Thí Dụ' }, undefined],
    ['by himself', { co_quan: 'TRẦN văn  Mẫu' }, '/x/0/co_quan'],
    ['by himself with a post', { nguoi_ky: 'Tổ trưởng Trần Văn Mẫu' }, '/x/0/nguoi_ky'],
    ['by a namesake of longer name', { nguoi_ky: 'Trần Văn Mẫu Tử' }, undefined],
    ['by half a name', { co_quan: 'Văn Mẫu' }, undefined],
    ['by the head of the household', { co_quan: 'Lê Thị Nháp' }, '/x/0/co_quan'],
    ['without a day', { co_quan: 'Trần Văn Mẫu', ngay: undefined }, undefined],
  ])('%s', (_what, paper, tai) => {
    const said = answer(own, { ...by(paper), me: 'Trần Văn Mẫu', head: 'Lê Thị Nháp' });
    expect(said.value).toBe(tai === undefined);
    expect(said.values['tai']).toBe(tai);
  });
  it('nobody is named', () => expect(answer(own, by({ co_quan: 'Trần Văn Mẫu' })).value).toBe(true));

  const counted = {
    van_ban_cung_tinh: { trong: ['/x'], voi: ['/a'], loc: { '/k': { ngoai: ['sudden'] } } },
  };
  it.each([
    ['a signer of another province', { nguoi_ky: 'Chủ tịch UBND tỉnh Khác' }, false],
    ['one that is left out', { nguoi_ky: 'Chủ tịch UBND tỉnh Khác', k: 'sudden' }, true],
    ['one of another kind', { nguoi_ky: 'Chủ tịch UBND tỉnh Khác', k: 'merit' }, false],
  ])('%s', (_what, paper, value) =>
    expect(answer(counted, { ...by(paper), a: 'tỉnh Mẫu' }).value).toBe(value),
  );
});
