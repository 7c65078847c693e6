/** Rule files of a dossier: they stand on their own instrument, may be stricter, and are refused where they are looser. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compilePack } from '../../src/chunk/compile.ts';
import { isoDate } from '../../src/core/date.ts';
import { judge } from '../../src/judge/judge.ts';
import { createLaw, type Law } from '../../src/law/law.ts';
import { mergeLaw } from '../../src/law/merge.ts';
import { lawOn } from '../../src/law/prize.ts';
import type { LawData, RuleExample } from '../../src/law/types.ts';
import { changedExample, names, root } from '../support/dossier.ts';
import { lawData, validators } from '../support/law.ts';

type Raw = Record<string, unknown>;

const folder = 'examples/quy-che-tinh';
const schema = JSON.parse(readFileSync(path.join(root, 'schemas/law.schema.json'), 'utf8')) as object;
const text = readFileSync(path.join(root, folder, 'quy-tac/quy-che-tinh-mau.yaml'), 'utf8');
const written = () => parse(text) as Raw;

/** The example's file with changes of its top keys; keys of `van_ban` are changed one by one. */
function changed({ van_ban, ...more }: Raw): Raw {
  const pack = written();
  return { ...pack, van_ban: { ...(pack['van_ban'] as Raw), ...((van_ban ?? {}) as Raw) }, ...more };
}

const compiled = (pack: Raw) => compilePack([{ name: 'thu.yaml', data: pack }], schema);
const merge = (pack: Raw) => mergeLaw(lawData, compiled(pack).data);

/** The first rule of the file with changes. */
const rule = (changes: Raw) => ({ quy_tac: [{ ...(written()['quy_tac'] as Raw[])[1]!, ...changes }] });
const fake = { tom_tat: 'Điều bịa để thử.', dau: 'V' };
const provisions = (more: Raw) => ({ dieu_khoan: { ...(written()['dieu_khoan'] as Raw), ...more } });
const criteria = (more: Raw) => ({
  tieu_chuan: [
    {
      hinh_thuc: 'giay_khen',
      dieu: 7,
      khoan: 2,
      ten: 'thêm một cách đạt',
      dau: 'V',
      doi_tuong: { tai: { '/de_nghi/doi_tuong/loai': { const: 'ca_nhan' } } },
      cay: { hoi: 'thu', ten: 'Thử?' },
      ...more,
    },
  ],
});

/** An award of the file's own, with changes. */
const award = (changes: Raw) => ({
  hinh_thuc: [
    {
      id: 'guong_tot_thu',
      ten: 'Gương tốt tỉnh Mẫu',
      ten_rieng: true,
      nhom: 'hinh_thuc',
      cap: 'co_so',
      doi_tuong: ['ca_nhan'],
      quyet_dinh: 'Chủ tịch Ủy ban nhân dân cấp xã',
      quyet_dinh_can_cu: 'd6.k1',
      trinh_boi: ['xa'],
      nguoi_nhan: ['ubnd_xa'],
      tuyen_can_cu: 'd6.k1',
      cong_khai: false,
      y_kien: false,
      thu_tuc_don_gian: false,
      giay_to: [],
      giay_to_don_gian: [],
      ...changes,
    },
  ],
});

describe('what a rule file may not do', () => {
  it('speak as a part of the law', () => {
    const { van_ban: _own, ...rest } = written();
    expect(() => compiled({ ...rest, thuoc: 'luat_06_2022' })).toThrow(/thuoc chỉ dùng trong kho luật/);
  });

  it.each<[string, Raw, RegExp]>([
    ['a rule without a ground', rule({ can_cu: [] }), /không nêu căn cứ pháp lý/],
    [
      'a rule on a provision of the law alone',
      rule({ can_cu: ['luat_06_2022:d5.k2.a'] }),
      /không phải điều khoản của văn bản mà tệp này khai/,
    ],
    [
      'a rule that would live on by the law when its own instrument has ended',
      rule({ can_cu: ['d7.k2', 'luat_06_2022:d5.k2.a'] }),
      /không phải điều khoản của văn bản mà tệp này khai/,
    ],
    [
      'a rule that borrows the ground of the award',
      rule({ can_cu_tu: '/hinh_thuc/tuyen_can_cu' }),
      /mượn căn cứ/,
    ],
    ['a rule that outlives its instrument', rule({ kiem_du_lieu: true }), /chạy ngoài hiệu lực của văn bản/],
    [
      'a rule on a whole instrument',
      { ...provisions({ qd_12_2026_tinh_mau: fake }), ...rule({ can_cu: ['qd_12_2026_tinh_mau'] }) },
      /phải nêu rõ điều, khoản/,
    ],
    ['a rule on a plan', { van_ban: { loai: 'ke_hoach' } }, /loại ke_hoach không đặt ra nghĩa vụ/],
    [
      'a provision put into the mouth of a decree',
      provisions({ 'nd_152_2025:d99': fake }),
      /“nd_152_2025:d99” thuộc văn bản mà tệp này không khai/,
    ],
    [
      'an instrument in the place of a decree',
      { van_ban: { thay_the: ['nd_152_2025'] } },
      /không được thay thế/,
    ],
    ['an instrument that amends the law', { van_ban: { sua_doi: ['luat_06_2022'] } }, /không được sửa đổi/],
    ['an instrument that we have', { van_ban: { id: 'nd_152_2025' } }, /“nd_152_2025” đã có trong kho luật/],
    ['an instrument in force before its day', { van_ban: { hieu_luc: '2026-01-01' } }, /trước ngày ban hành/],
    [
      'an instrument that never was in force',
      { van_ban: { het_hieu_luc: '2026-04-01' } },
      /không có ngày nào có hiệu lực/,
    ],
    ['a rule of ours', rule({ id: 'cong_khai_du_ngay' }), /quy tắc “cong_khai_du_ngay” đã có/],
    [
      'a smaller number of publicity days',
      { tham_so: { cong_khai_so_ngay: { gia_tri: 5, don_vi: 'ngay_lam_viec', can_cu: 'd6.k1' } } },
      /lỏng hơn mức ít nhất 10/,
    ],
    [
      'more days for the appraiser',
      { tham_so: { tham_dinh_so_ngay: { gia_tri: 30, don_vi: 'ngay_lam_viec', can_cu: 'd6.k1' } } },
      /lỏng hơn mức nhiều nhất 20/,
    ],
    [
      'a number whose strict side nobody knows',
      { tham_so: { tien_thuong_lam_tron: { gia_tri: 1, don_vi: 'dong', can_cu: 'd6.k1' } } },
      /tham số “tien_thuong_lam_tron” đã có trong kho luật/,
    ],
    [
      'a stricter number by a provision that nobody saw',
      {
        ...provisions({ 'd6.k1': { ...fake, dau: 'R' } }),
        tham_so: { cong_khai_so_ngay: { gia_tri: 15, don_vi: 'ngay_lam_viec', can_cu: 'd6.k1' } },
        quy_tac: [],
      },
      /phải dựa vào điều khoản của tệp này có dấu V/,
    ],
    ['another way to an award', criteria({}), /thêm một cách đạt Giấy khen, tức là lỏng hơn luật/],
    [
      'an award of the same name',
      {
        hinh_thuc: [
          {
            ...lawData.hinh_thuc.find((award) => award.id === 'giay_khen'),
            quyet_dinh_can_cu: 'd6.k1',
            tuyen_can_cu: 'd6.k1',
            giay_to: [],
            giay_to_don_gian: [],
          },
        ],
      },
      /hình thức “giay_khen” đã có/,
    ],
    [
      'an award of the State by another id',
      award({ cap: 'nha_nuoc' }),
      /chỉ luật đặt ra hình thức cấp Nhà nước/,
    ],
    [
      'an award of the President',
      award({ quyet_dinh: 'Chủ tịch nước' }),
      /người quyết định là Chủ tịch nước/,
    ],
    ['an award sent to the Prime Minister', award({ nguoi_nhan: ['thu_tuong'] }), /gửi thu_tuong/],
    [
      'an order by its name, typed loosely',
      award({ ten: 'huân chương lao  động hạng ba' }),
      /trùng Huân chương Lao động hạng Ba đã có/,
    ],
    ['an order without its rank', award({ ten: 'Huân chương Lao động' }), /trùng Huân chương Lao động/],
    ['an order spelt with Cyrillic letters', award({ ten: 'Huân chương Lаo động' }), /không phải tiếng Việt/],
    [
      'a certificate of the province by the name of its giver',
      award({ ten: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Mẫu' }),
      /trùng Bằng khen của Bộ, ban, ngành, tỉnh/,
    ],
    [
      'a certificate sent where the law’s own goes',
      award({ ten: 'Bằng khen tỉnh Mẫu', nguoi_nhan: ['ubnd_tinh'] }),
      /trùng Bằng khen của Bộ, ban, ngành, tỉnh/,
    ],
    [
      'a title by the name of a level',
      award({ ten: 'Danh hiệu Chiến sĩ thi đua cấp tỉnh' }),
      /trùng Chiến sĩ thi đua Bộ, ban, ngành, tỉnh/,
    ],
    [
      'an award printed as the law’s own',
      award({ ten_theo_noi_nhan: 'Bằng khen của' }),
      /trùng Bằng khen của Bộ, ban, ngành, tỉnh/,
    ],
    [
      'another who may submit',
      { sua_hinh_thuc: { huan_chuong_dung_cam: { trinh_boi: ['tinh', 'xa'] } } },
      /trinh_boi thêm xa, rộng hơn luật/,
    ],
    [
      'another addressee',
      { sua_hinh_thuc: { huan_chuong_dung_cam: { nguoi_nhan: ['chu_tich_nuoc'] } } },
      /nguoi_nhan thêm chu_tich_nuoc/,
    ],
    [
      'an addressee that is gone',
      { sua_hinh_thuc: { giay_khen: { nguoi_nhan: ['ubnd_huyen'] } } },
      /nguoi_nhan thêm ubnd_huyen/,
    ],
    [
      'another kind of nominee',
      { sua_hinh_thuc: { huan_chuong_dung_cam: { doi_tuong: ['ca_nhan', 'tap_the'] } } },
      /doi_tuong thêm tap_the/,
    ],
    [
      'no publicity',
      { sua_hinh_thuc: { huan_chuong_dung_cam: { cong_khai: false } } },
      /cong_khai ghi false là lỏng hơn/,
    ],
    [
      'the simple procedure for a title',
      { sua_hinh_thuc: { chien_si_thi_dua_co_so: { thu_tuc_don_gian: true } } },
      /thu_tuc_don_gian ghi true là lỏng hơn/,
    ],
    [
      'another who decides',
      { sua_hinh_thuc: { giay_khen: { quyet_dinh: 'Tôi' } } },
      /không được sửa quyet_dinh/,
    ],
    ['fewer votes', { sua_hinh_thuc: { chien_si_thi_dua_co_so: { phieu: 50 } } }, /không được sửa phieu/],
    ['fewer papers', { sua_hinh_thuc: { giay_khen: { giay_to: [] } } }, /không được sửa giay_to/],
    [
      'other holidays',
      {
        lich: [{ nam: 2026, nghi: [], lam_bu: [], cho_xac_nhan: [], trang_thai: 'chinh_thuc', nguon: 'thử' }],
      },
      /lịch nghỉ năm 2026 đã có/,
    ],
    [
      'a year with fewer holidays',
      {
        lich: [
          {
            nam: 2099,
            nghi: ['2099-01-01'],
            lam_bu: [],
            cho_xac_nhan: [],
            trang_thai: 'chinh_thuc',
            nguon: 'thử',
          },
        ],
      },
      /lịch nghỉ năm 2099 có 1 ngày nghỉ .*ít hơn mọi năm/,
    ],
    [
      'a base wage',
      { luong_co_so: [{ tu_ngay: '2026-08-01', muc: 9_000_000, can_cu: 'd7.k2', dau: 'V' }] },
      /lương cơ sở từ ngày 2026-08-01: chỉ Chính phủ đặt ra/,
    ],
    [
      'a case of the simplified procedure',
      rule({ vai_tro: { la: 'truong_hop_don_gian', chu: 'a', du_kien: { co: ['/de_nghi'] } } }),
      /vai_tro: chỉ quy tắc của kho luật/,
    ],
    [
      'an instrument by the number of a decree',
      { van_ban: { so_hieu: '152/2025/NĐ-CP' } },
      /mang số 152\/2025\/NĐ-CP, là số của Nghị định số 152\/2025\/NĐ-CP/,
    ],
    ['a setting of the tool', { thiet_dat: { bao_truoc_het_hieu_luc: 1 } }, /không được đặt thiet_dat/],
    [
      'signs for advice',
      {
        loi_khuyen: {
          mot_viec: { loai_hinh: 'dot_xuat', khi: { co: ['/de_nghi'] } },
          loai_hinh_phai_khai: [],
          xet_du_kien: [],
        },
      },
      /không được đặt loi_khuyen/,
    ],
    [
      'another meaning of a question of ours',
      {
        ...award({ id: 'guong_tot_hoi', ten: 'Gương tốt hỏi lại' }),
        ...criteria({ hinh_thuc: 'guong_tot_hoi', cay: { hoi: 'chap_hanh_tot', ten: 'Có tên?' } }),
      },
      /câu hỏi “chap_hanh_tot” đã có trong kho luật với lời khác/,
    ],
  ])('%s', (_what, changes, reason) => {
    const refused = merge(changed(changes));
    expect(Array.isArray(refused), 'refused').toBe(true);
    expect((refused as string[]).join('\n')).toMatch(reason);
  });
});

const lawOf = (pack: Raw): Law => createLaw(merge(pack) as LawData);
const day = isoDate('2026-08-12');

describe('what a rule file may do', () => {
  it('an award of its own, by a name that the law does not know', () => {
    expect(Array.isArray(merge(changed(award({}))))).toBe(false);
    expect(Array.isArray(merge(changed(award({ ten: 'Bằng khen của Hội Mẫu' }))))).toBe(false);
  });

  it('the example merges as it is', () => {
    expect(Array.isArray(merge(written()))).toBe(false);
  });

  it('nodes of its own do not stand in for ours of the same name', () => {
    const named = Object.keys(
      (parse(readFileSync(path.join(root, 'schemas/law/luat-06-2022.yaml'), 'utf8')) as Raw)['nut'] as Raw,
    );
    const anything = { ten: 'Gì cũng được', dieu_kien: { co: ['/de_nghi'] } };
    const pack = changed({
      nut: Object.fromEntries(named.map((name) => [name, anything])),
      ...criteria({ hinh_thuc: 'guong_tot_tinh_mau', cay: { ten: 'Tất cả', tat_ca: named } }),
    });
    const ours = new Set(
      lawData.tieu_chuan.flatMap((entry) => JSON.stringify(entry).match(/"ref":"[^"]+"/g) ?? []),
    );
    expect(ours.size).toBeGreaterThan(100);
    for (const ref of Object.keys(compiled(pack).validators)) expect(ours).not.toContain(`"ref":"${ref}"`);
  });

  it('a stricter number counts from the day of its instrument, and the law counts where it is stricter', () => {
    const law = lawOf(
      changed({
        tham_so: {
          cong_khai_so_ngay: { gia_tri: 15, don_vi: 'ngay_lam_viec', can_cu: 'd6.k1' },
          tham_dinh_so_ngay: { gia_tri: 20, don_vi: 'ngay_lam_viec', can_cu: 'd6.k1' },
        },
        quy_tac: [],
      }),
    );
    expect(lawOn(law, isoDate('2026-03-31')).param('cong_khai_so_ngay')).toMatchObject({ gia_tri: 10 });
    expect(lawOn(law, day).param('cong_khai_so_ngay')).toMatchObject({ gia_tri: 15 });
    expect(lawOn(law, day).param('tham_dinh_so_ngay')).toMatchObject({ van_ban: 'nd_152_2025' });
  });

  it('a stricter number is told with its own provision', () => {
    const pack = changed({
      tham_so: { cong_khai_so_ngay: { gia_tri: 15, don_vi: 'ngay_lam_viec', can_cu: 'd6.k1' } },
      quy_tac: [],
    });
    const short = changedExample('01-nong-dan-cuu-duoi-nuoc', {
      '/dot_trinh/cong_khai/den_ngay': '2026-03-31',
    });
    const findings = (law: Law) =>
      judge(short, { law, validators, names, today: day }).findings.filter(
        (finding) => finding.rule === 'cong_khai_du_ngay',
      );
    expect(findings(createLaw(lawData))).toEqual([]);
    const [finding] = findings(lawOf(pack));
    expect(finding!.message).toContain('cần ít nhất 15');
    expect(finding!.why).toContain('Quy định riêng chặt hơn: khoản 1 Điều 6 Quyết định số 12/2026/QĐ-UBND');
  });

  it('an award may lose submitters, and the finding says by whom', () => {
    const pack = changed({ sua_hinh_thuc: { bang_khen_ttg: { trinh_boi: ['trung_uong'] } }, quy_tac: [] });
    const sent = changedExample('05-tap-the-dot-xuat', {
      '/dot_trinh/to_trinh/ngay': '2026-05-04',
      '/dot_trinh/tiep_nhan/ngay': '2026-05-05',
    });
    const { findings } = judge(sent, { law: lawOf(pack), validators, names, today: day });
    const wrong = findings.find((finding) => finding.rule === 'cap_trinh_dung');
    expect(wrong?.why).toContain('Quy định riêng chặt hơn: Quyết định số 12/2026/QĐ-UBND');
  });
});

describe('loading an instrument that we know by name', () => {
  const register = lawData.van_ban.find((vb) => vb.id === 'luat_06_2026')!;
  const {
    da_nap: _unloaded,
    giu_nguyen: _kept,
    het_hieu_luc: _end,
    het_hieu_luc_du_kien: _maybe,
    ...head
  } = register;
  const loaded = (more: Raw, rest: Raw = {}): Raw => ({
    kieu: 'van_ban',
    van_ban: { ...head, dau: 'V', nguon: 'Công báo', ...more },
    dieu_khoan: { d1: { tom_tat: 'Điều thử.', dau: 'V' } },
    ...rest,
  });

  it('may add standards to an award, which a province may not', () => {
    const point = { ...criteria({ dieu: 1, khoan: undefined }) };
    const pack = loaded({}, point);
    delete (pack['tieu_chuan'] as Raw[])[0]!['khoan'];
    const merged = merge(pack) as LawData;
    expect(merged.tieu_chuan.map((entry) => entry.id)).toContain('luat_06_2026:d1');
    expect(merged.van_ban.find((vb) => vb.id === 'luat_06_2026')).not.toHaveProperty('rieng');
  });

  it.each([
    [
      'an award of the State',
      award({ cap: 'nha_nuoc', quyet_dinh_can_cu: 'd1', tuyen_can_cu: 'd1' }),
      /cap nha_nuoc/,
    ],
    [
      'an award of the law, easier',
      { sua_hinh_thuc: { huan_chuong_dung_cam: { cong_khai: false } } },
      /lỏng hơn luật/,
    ],
  ])('may not bring %s', (_what, more, reason) => {
    expect((merge(loaded({}, more)) as string[]).join('\n')).toMatch(reason);
  });

  it.each(['V~', 'R'])('not from a text marked %s', (dau) => {
    expect(merge(loaded({ dau }))).toEqual([
      expect.stringContaining('chỉ được nạp văn bản đã đọc nguyên văn'),
    ]);
  });

  it.each([
    ['V', 'do tệp quy tắc riêng của hồ sơ đưa vào'],
    ['R', 'chưa đối chiếu nguyên văn'],
  ])('settles nothing by a standard of its own marked %s, fulfilled as it may be', (dau, why) => {
    const easy = { ten: 'Có tên', dieu_kien: { co: ['/de_nghi/doi_tuong'] } };
    const point = criteria({ hinh_thuc: 'bang_khen_bo_tinh', dieu: 1, khoan: undefined, dau, cay: easy });
    delete (point.tieu_chuan as Raw[])[0]!['khoan'];
    const file = compiled(loaded({}, point));
    const law = createLaw(mergeLaw(lawData, file.data) as LawData);
    const both = Object.assign(Object.create(validators), file.validators) as typeof validators;
    const late = changedExample('04-ca-nhan-dot-xuat', {
      '/de_nghi/can_cu': { van_ban: 'luat_06_2026', dieu: '1' },
      '/dot_trinh/to_trinh/ngay': '2026-10-05',
      '/dot_trinh/tiep_nhan': { ngay: '2026-10-06', co_quan: 'Sở Nội vụ tỉnh Mẫu' },
      '/dot_trinh/tham_dinh': null,
      '/dot_trinh/quyet_dinh': null,
    });
    const [verdict] = judge(late, { law, validators: both, names, today: isoDate('2026-11-22') }).verdicts;
    expect(verdict!.verdict).toBe('chua_ket_luan');
    expect(verdict!.proof.steps[0]!.result).toBe('dat');
    expect(verdict!.missing.join('\n')).toContain(why);
  });

  it.each<[string, Raw]>([
    ['another first day', { hieu_luc: '2020-01-01' }],
    ['another number', { so_hieu: '07/2026/QH16' }],
    ['another transition', { moc_chuyen_tiep: [] }],
    ['no word that it amends the law of 2022', { sua_doi: [] }],
    ['an end of its own', { het_hieu_luc: '2026-10-02' }],
  ])('not with %s', (_what, more) => {
    expect(merge(loaded(more))).toEqual([expect.stringContaining('khác sổ văn bản')]);
  });

  it('not in the place of a decree that the register leaves in force', () => {
    expect(merge(loaded({ thay_the: ['nd_152_2025'] }))).toEqual([
      expect.stringContaining('ghi thay thế “nd_152_2025”, sổ văn bản không ghi như vậy'),
    ]);
  });

  it('stays open at every point that it does not confirm', () => {
    const snapshot = lawOn(lawOf(loaded({ giu_nguyen: ['luat_06_2022:d52'] })), isoDate('2026-10-01'));
    expect(snapshot.amendedBy('luat_06_2022:d52')).toBeUndefined();
    expect(snapshot.amendedBy('luat_06_2022:d74.k1.d')?.id).toBe('luat_06_2026');
  });
});

describe('examples/quy-che-tinh', () => {
  const bin = path.join(root, 'bin/khenthuong.js');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });

  it('is clean, and builds', () => {
    const ran = run('validate', folder, '--format', 'json');
    const report = JSON.parse(ran.stdout);
    expect(report.findings.filter((finding: { severity: string }) => finding.severity !== 'info')).toEqual(
      [],
    );
    expect(report.verdicts.map((verdict: { verdict: string }) => verdict.verdict)).toEqual(['dat', 'dat']);
    expect(report.luat).toContain('qd_12_2026_tinh_mau');
    expect(ran.status).toBe(0);
    const out = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
    expect(run('build', folder, '-o', out).status).toBe(0);
    rmSync(out, { recursive: true, force: true });
  });

  it.each([
    [
      'the id of a rule of the tool',
      text.replace('tinh_mau_tom_tat_60_chu', 'khoa_la'),
      'mã “khoa_la” là của',
    ],
    ['no text', '', 'không nạp được: tệp không có nội dung.'],
  ])('is refused, with the reason, for %s', (_what, pack, reason) => {
    const out = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
    cpSync(path.join(root, folder), out, { recursive: true });
    writeFileSync(path.join(out, 'quy-tac/quy-che-tinh-mau.yaml'), pack);
    const report = JSON.parse(run('validate', out, '--format', 'json').stdout);
    rmSync(out, { recursive: true, force: true });
    const refused = report.findings.find((one: { rule: string }) => one.rule === 'quy_tac_rieng');
    expect(refused.message).toContain(reason);
    expect(report.verdicts.map((one: { verdict: string }) => one.verdict)).toEqual([
      'chua_ket_luan',
      'chua_ket_luan',
    ]);
  });

  it('does not hang on a pattern that tries for ever: the verdict is open', () => {
    const out = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
    cpSync(path.join(root, folder), out, { recursive: true });
    const hanging = text.replace(
      /pattern: "\^.*?\$"(?=, description: "không quá 60 chữ")/,
      () => String.raw`pattern: "^(?:\\S+\\s*)+!$"`,
    );
    expect(hanging).not.toBe(text);
    writeFileSync(path.join(out, 'quy-tac/quy-che-tinh-mau.yaml'), hanging);
    const ran = run('validate', out, '--format', 'json');
    rmSync(out, { recursive: true, force: true });
    const { findings, verdicts } = JSON.parse(ran.stdout);
    expect(findings.find((one: { rule: string }) => one.rule === 'quy_tac_hong').message).toMatch(
      /“tinh_mau_tom_tat_60_chu” .*chạy quá lâu/,
    );
    expect(verdicts.map((one: { verdict: string }) => one.verdict)).toEqual([
      'chua_ket_luan',
      'chua_ket_luan',
    ]);
    expect(ran.status).not.toBe(0);
  });

  const pack = compiled(written());
  const law = createLaw(mergeLaw(lawData, pack.data) as LawData);
  const both = Object.assign(Object.create(validators), pack.validators) as typeof validators;
  const outcome = (id: string, { nen, thay }: RuleExample) =>
    judge(changedExample(nen, thay), { law, validators: both, names, today: isoDate('2027-02-01') })
      .findings.filter((finding) => finding.rule === id)
      .map((finding) => (finding.message.startsWith('Chưa xét được') ? 'chua_ro' : 'sai'));

  it('has four rules, each with its examples', () => {
    expect(pack.data.quy_tac.map((entry) => entry.id)).toEqual([
      'tinh_mau_han_tong_ket_nam',
      'tinh_mau_tom_tat_60_chu',
      'tinh_mau_tuc_so_hoi_dong',
      'tinh_mau_ty_le_truc_tiep',
    ]);
  });

  it.each(
    pack.data.quy_tac.flatMap((entry) =>
      entry.vi_du.map((example) => [entry.id, example.ten, example] as const),
    ),
  )('%s: %s', (id, _ten, example) => {
    const said = outcome(id, example);
    if (example.ket_qua === 'sai' || example.ket_qua === 'chua_ro') expect(said).toContain(example.ket_qua);
    else expect(said).toEqual([]);
  });
});
