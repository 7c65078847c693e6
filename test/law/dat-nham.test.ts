/**
 * False “đạt” that a second reader of the law found on dossiers that are otherwise good: each change of a good example
 * is told by this rule, and the verdict is no longer green. The last column is what a person may add to settle it.
 */
import { describe, expect, it } from 'vitest';
import type { VerdictWord } from '../../src/judge/verdict.ts';
import { type Changes, changedExample, judgeWorkspace } from '../support/dossier.ts';
import { yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const SUDDEN = '05-tap-the-dot-xuat';
const MERIT = '06-tap-the-cong-trang';

const prior = (more: object) => ({
  '/de_nghi/da_khen/1': { nam: 2026, so: '310/QĐ-UBND', nguoi_ky: 'Chủ tịch Ủy ban nhân dân tỉnh', ...more },
});

type Case = readonly [what: string, example: string, changes: Changes, rule: string, settled?: Changes];

const open: readonly Case[] = [
  [
    'already rewarded for the deed, in other words',
    COURAGE,
    prior({
      ten: 'bang_khen_bo_tinh',
      loai_hinh: 'dot_xuat',
      ngay: '2026-03-14',
      noi_dung: 'Dũng cảm cứu bốn học sinh',
    }),
    'da_khen_dot_xuat_sau_viec',
    { '/de_nghi/tra_loi/khen_truoc_ve_viec_khac': yes('2026-03-17') },
  ],
  [
    'already rewarded for the deed, type not told',
    COURAGE,
    prior({ ten: 'huan_chuong_dung_cam', ngay: '2026-03-20' }),
    'da_khen_dot_xuat_sau_viec',
  ],
  [
    'the deed was a duty',
    COURAGE,
    { '/de_nghi/hanh_dong/nhiem_vu_duoc_giao': true },
    'hanh_dong_ngoai_nhiem_vu',
  ],
  [
    'duty or not is not told',
    COURAGE,
    { '/de_nghi/hanh_dong/nhiem_vu_duoc_giao': null },
    'hanh_dong_ngoai_nhiem_vu',
  ],
  [
    'an initiative used before',
    WORKER,
    { '/de_nghi/sang_kien/1/da_dung_cho': [{ ten: 'bang_khen_ttg' }] },
    'sang_kien_dung_mot_lan',
  ],
  [
    'the short procedure, case b, for merit',
    MERIT,
    { '/de_nghi/thu_tuc_don_gian': { ap_dung: true, truong_hop: 'b' } },
    'don_gian_truong_hop_b',
  ],
  [
    'the short procedure, case đ, on one’s own word',
    MERIT,
    { '/de_nghi/thu_tuc_don_gian': { ap_dung: true, truong_hop: 'đ' } },
    'don_gian_truong_hop_khac',
    { '/de_nghi/tra_loi/don_gian_dung_truong_hop': yes('2026-01-05') },
  ],
  [
    'the short procedure, case a, on one’s own word',
    SUDDEN,
    { '/de_nghi/thu_tuc_don_gian/truong_hop': 'a' },
    'don_gian_truong_hop_khac',
    { '/de_nghi/tra_loi/don_gian_dung_truong_hop': yes('2025-11-14') },
  ],
  ['the council met, no votes are told', MERIT, { '/dot_trinh/de_nghi/0/phieu': null }, 'phieu_chua_ghi'],
  [
    'a council of the commune for an order',
    MERIT,
    { '/dot_trinh/hop_hoi_dong/cap': 'xa' },
    'hoi_dong_bo_tinh',
  ],
  [
    'a member of the council listed twice',
    MERIT,
    { '/dot_trinh/hop_hoi_dong/thanh_vien/4/ho_ten': 'Lê Văn Khuôn Mẫu' },
    'thanh_vien_khong_lap',
  ],
  [
    'published on a notice board only',
    MERIT,
    { '/dot_trinh/cong_khai/kenh': [{ ten: 'Niêm yết tại trụ sở xã' }] },
    'cong_khai_dung_phuong_tien',
  ],
  [
    'a comment of the public nobody answered',
    MERIT,
    { '/dot_trinh/cong_khai/y_kien': [{ noi_dung: 'Tố cáo khai man' }] },
    'cong_khai_y_kien_xu_ly',
  ],
  [
    'results later than their publication',
    COURAGE,
    { '/de_nghi/thanh_tich/0/den_ngay': '2026-04-03' },
    'thanh_tich_xong_truoc_cong_khai',
  ],
  [
    'an opinion without number and day',
    MERIT,
    { '/de_nghi/y_kien': [{ co_quan: 'Bộ Nông nghiệp', cap: 'trung_uong', ket_luan: 'dong_y' }] },
    'y_kien_co_so_ngay',
  ],
  [
    'an opinion older than the achievements',
    MERIT,
    { '/de_nghi/y_kien/0/ngay': '2016-04-16' },
    'y_kien_sau_thanh_tich',
  ],
  [
    'received by an agency that appraises nothing',
    MERIT,
    { '/dot_trinh/tiep_nhan/co_quan': 'Ủy ban nhân dân xã Ví Dụ' },
    'tiep_nhan_cua_trung_uong',
  ],
  [
    'no certificate of the brave deed, only proofs of its story',
    COURAGE,
    { '/de_nghi/hanh_dong/xac_nhan': [], '/de_nghi/giay_to': [] },
    'dung_cam_co_tep_xac_nhan',
  ],
  [
    'an earlier award of the Prime Minister signed by a commune',
    MERIT,
    {
      '/de_nghi/da_khen/0/nguoi_ky': 'Chủ tịch Ủy ban nhân dân xã',
      '/de_nghi/da_khen/0/ten': 'bang_khen_ttg',
    },
    'khen_truoc_dung_tham_quyen',
  ],
];

/** The word for the only nomination, and the rules that speak. */
function said(example: string, changes: Changes): { word: VerdictWord; rules: string[] } {
  const { verdicts, findings } = judgeWorkspace(changedExample(example, changes));
  return { word: verdicts[0]!.verdict, rules: findings.map(({ rule }) => rule) };
}

describe('a doubt leaves the verdict open', () => {
  it.each([COURAGE, WORKER, FARMER, SUDDEN, MERIT])('%s is good as it stands', (example) => {
    expect(said(example, {}).word).toBe('dat');
  });
  it.each(open.map(([what, ...rest]) => [what, rest] as const))(
    '%s',
    (_what, [example, changes, rule, settled]) => {
      const { word, rules } = said(example, changes);
      expect(rules).toContain(rule);
      expect(word).toBe('chua_ket_luan');
      if (settled) expect(said(example, { ...changes, ...settled }).word).toBe('dat');
    },
  );
});

describe('false “không đạt”', () => {
  const cited = (more: object) => ({ '/de_nghi/can_cu': { van_ban: 'luat_06_2022', dieu: '44', ...more } });
  it('a khoản that holds standards lacks its điểm', () => {
    const { word, rules } = said(MERIT, cited({ khoan: '4' }));
    expect(rules).toContain('can_cu_thieu_diem');
    expect(rules).not.toContain('can_cu_khong_dung');
    expect(word).toBe('chua_ket_luan');
  });
  it('so does a whole điều', () => {
    expect(said(MERIT, cited({})).rules).toContain('can_cu_thieu_diem');
  });
  it('a khoản without any standard of the award is wrong', () => {
    const { word, rules } = said(MERIT, cited({ khoan: '9' }));
    expect(rules).toContain('can_cu_khong_dung');
    expect(word).toBe('khong_dat');
  });
  it('a point is not wrong by a law that is not settled for these dates', () => {
    const old = {
      '/dot_trinh/to_trinh/ngay': '2023-12-20',
      '/dot_trinh/tiep_nhan': null,
      '/de_nghi/can_cu': { van_ban: 'nd_91_2017', dieu: '32' },
    };
    const { findings, verdicts } = judgeWorkspace(changedExample(COURAGE, old));
    expect(findings.find(({ rule }) => rule === 'can_cu_khong_dung')?.severity).not.toBe('error');
    expect(verdicts[0]!.verdict).toBe('chua_ket_luan');
  });
});

describe('law that comes into force soon is told where nothing is received yet', () => {
  const told = (received: boolean, today: string) =>
    judgeWorkspace(changedExample(MERIT, received ? {} : { '/dot_trinh/tiep_nhan': null }), { today })
      .findings.filter(({ rule }) => rule === 'sap_co_luat_moi')
      .map(({ severity, message }) => `${severity} ${message.slice(0, 20)}`);
  it.each([
    ['the last day before it', false, '2026-09-30', ['info Luật số 06/2026/QH16']],
    ['on its day it is law, and told as such', false, '2026-10-01', []],
    ['received: it stays under the law of that day', true, '2026-09-30', []],
  ])('%s', (_what, received, today, wanted) => {
    expect(told(received, today)).toEqual(wanted);
  });
});

describe('a decision comes last', () => {
  it.each([
    ['before the submission', '2026-04-07', 'khong_dat'],
    ['before it was received', '2026-04-09', 'khong_dat'],
    ['on the day it was received', '2026-04-10', 'dat'],
  ])('%s', (_what, ngay, word) => {
    expect(said(COURAGE, { '/dot_trinh/quyet_dinh': { ngay } }).word).toBe(word);
  });
});

describe('one person in two submissions', () => {
  const twin = (facts: object, others: object) => {
    const workspace = changedExample(COURAGE, {});
    const [dossier] = workspace.dossiers;
    const [submission] = dossier!.submissions;
    const [first] = submission!.nominations;
    const again = (document: typeof first, tag: string, change: object) => ({
      ...document!.document,
      source: {
        ...document!.document.source,
        file: `${tag}.yaml`,
        absolute: `${document!.document.source.absolute}.${tag}`,
      },
      data: { ...document!.document.data, ...change },
    });
    const second = {
      document: {
        ...submission!.document,
        source: { ...submission!.document.source, file: 'dot-trinh-2.yaml' },
      },
      nominations: [{ index: 0, document: again(first, 'hai', others) }],
    };
    const one = {
      ...submission!,
      nominations: [
        { index: 0, document: { ...first!.document, data: { ...first!.document.data, ...facts } } },
      ],
    };
    const { verdicts, findings } = judgeWorkspace({
      ...workspace,
      dossiers: [{ ...dossier!, submissions: [one, second] }],
    });
    return {
      words: verdicts.map(({ verdict }) => verdict),
      rules: new Set(findings.map(({ rule }) => rule)),
    };
  };
  const deed = (noi: string, noi_dung: string, day = '2026-03-08') => ({
    hanh_dong: null,
    thanh_tich: [{ ma: 'tt1', tu_ngay: day, noi, noi_dung, ngoai_nhiem_vu: true, muc_do: 'xuat_sac' }],
  });

  it('a sudden deed told in other words is open in both', () => {
    const { words, rules } = twin({}, deed('xã Ví Dụ', 'Cứu người bị lật thuyền.'));
    expect(rules).toContain('trung_ngay_dot_xuat');
    expect(words).not.toContain('dat');
  });

  it('a sudden deed of the next day is another deed', () => {
    const { words, rules } = twin({}, deed('xã Ví Dụ', 'Cứu tài sản.', '2026-03-09'));
    expect(rules).not.toContain('trung_ngay_dot_xuat');
    expect(words[0]).toBe('dat');
  });

  it('an initiative listed for both is open in both', () => {
    const sang_kien = [{ ma: 'sk1', ten: 'Phao tự nổi', loai: 'sang_kien', da_dung_cho: [] }];
    const { words, rules } = twin({ sang_kien }, { ...deed('x', 'y', '2026-03-09'), sang_kien });
    expect(rules).toContain('sang_kien_trong_hai_de_nghi');
    expect(words).not.toContain('dat');
  });
});
