/** Waivers (`bo_qua`): signed, dated, for one rule in one file; they quieten a finding and never make a verdict. */
import { describe, expect, it } from 'vitest';
import { exitOf } from '../../src/cli/exit.ts';
import type { Judgement } from '../../src/judge/judge.ts';
import { BUILTIN_RULES } from '../../src/report/builtin.ts';
import { type Changes, changedExample, judgeWorkspace } from '../support/dossier.ts';

const example = '07-nguoi-lao-dong';
const today = '2025-06-02';
const waiver = (quy_tac: string, more: Record<string, unknown> = {}) => ({
  quy_tac,
  ly_do: 'Sở Nội vụ đã có văn bản đồng ý.',
  nguoi_ky: 'Chu Văn Lược Đồ',
  chuc_vu: 'Giám đốc Sở',
  ngay: '2025-04-01',
  het_han: '2025-06-30',
  ...more,
});
const judged = (changes: Changes, day = today) =>
  judgeWorkspace(changedExample(example, changes), { today: day });
const exit = (judgement: Judgement) =>
  exitOf({ ...judgement, unreadable: false, idle: judgement.rulesRun === 0 }, 'error');
const of = (judgement: Judgement, rule: string) =>
  judgement.findings.filter((finding) => finding.rule === rule);

/** One error that blocks, one that is only form. */
const BLOCKING = { '/de_nghi/vu_viec': [{ loai: 'bao_chi', trang_thai: 'dang_xem_xet' }] };
const RULE = 'chua_xet_khi_dang_xac_minh';
const FORM = { '/dot_trinh/to_trinh/so': '9' };

describe('a waived finding', () => {
  it('starts from an error', () => {
    const plain = judged(BLOCKING);
    expect(of(plain, RULE).map((finding) => finding.severity)).toEqual(['error']);
    expect(plain.verdicts[0]!.verdict).toBe('khong_dat');
    expect(exit(plain)).toBe(1);
  });

  it('stays as a note with reason and signer; the verdict is open, not đạt', () => {
    const result = judged({ ...BLOCKING, '/de_nghi/bo_qua': [waiver(RULE)] });
    const [finding] = of(result, RULE);
    expect(finding).toMatchObject({ severity: 'info' });
    expect(finding!.message).toMatch(
      /^Đã được bỏ qua \(lý do: Sở Nội vụ đã có văn bản đồng ý; người ký: Chu Văn Lược Đồ, Giám đốc Sở/,
    );
    expect(result.verdicts[0]).toMatchObject({ verdict: 'chua_ket_luan', provisional: null });
    expect(result.verdicts[0]!.missing.join()).toContain('đang được bỏ qua');
    expect(result.findings.filter((found) => found.severity !== 'info')).toEqual([]);
    expect(exit(result)).toBe(3);
  });

  it('of form alone does not touch the verdict', () => {
    expect(exit(judged(FORM))).toBe(1);
    const result = judged({ ...FORM, '/dot_trinh/bo_qua': [waiver('so_to_trinh')] });
    expect(of(result, 'so_to_trinh').map((finding) => finding.severity)).toEqual(['info']);
    expect(result.verdicts[0]!.verdict).toBe('dat');
    expect(exit(result)).toBe(0);
  });

  it('counts in its own file only, and says where the finding is', () => {
    const result = judged({ ...FORM, '/de_nghi/bo_qua': [waiver('so_to_trinh')] });
    expect(of(result, 'so_to_trinh').map((finding) => finding.severity)).toEqual(['error']);
    expect(of(result, 'bo_qua_thua')[0]!.fix).toContain('dot-trinh.yaml');
  });

  it('of the criteria, or of the choice of point, leaves the verdict open', () => {
    const failed = { '/de_nghi/tra_loi/nhieu_thanh_tich/ket_qua': false };
    expect(judged(failed).verdicts[0]!.verdict).toBe('khong_dat');
    const waived = judged({ ...failed, '/de_nghi/bo_qua': [waiver('tieu_chuan_khong_dat')] });
    expect(waived.verdicts[0]!.verdict).toBe('chua_ket_luan');
    const wrong = { '/de_nghi/can_cu/diem': 'a', '/de_nghi/loai_hinh': 'nien_han' };
    expect(judged(wrong).verdicts[0]!.verdict).toBe('khong_dat');
    const rule = judged(wrong).findings.find((finding) => finding.severity === 'error')!.rule;
    const excused = judged({
      ...wrong,
      '/de_nghi/bo_qua': [waiver(rule), waiver('mot_loai_hinh_mot_to_trinh')],
    });
    expect(excused.verdicts[0]!.verdict).not.toBe('dat');
  });

  it('never makes a verdict better than open, whatever is waived', () => {
    const all = [RULE, ...BUILTIN_RULES.filter(({ nhom }) => nhom === 'tieu_chuan').map(({ id }) => id)].map(
      (rule) => waiver(rule),
    );
    const result = judged({
      ...BLOCKING,
      '/de_nghi/tra_loi': null,
      '/de_nghi/bo_qua': all,
    });
    expect(result.verdicts[0]!.verdict).toBe('chua_ket_luan');
  });
});

describe('a waiver itself', () => {
  const line = (judgement: Judgement, rule: string) => {
    const [finding] = of(judgement, rule);
    expect(finding, rule).toBeDefined();
    for (const part of [finding!.message, finding!.why, finding!.fix]) expect(part).toMatch(/[.?]$/);
    return finding!;
  };

  it('that the nominee signs is refused', () => {
    for (const at of ['/de_nghi/bo_qua', '/dot_trinh/bo_qua']) {
      const rule = at.startsWith('/de_nghi') ? RULE : 'so_to_trinh';
      const own = waiver(rule, { nguoi_ky: 'HOÀNG VĂN MINH HỌA' });
      const result = judged({ ...BLOCKING, ...FORM, [at]: [own] });
      expect(of(result, rule).map((finding) => finding.severity)).toEqual(['error']);
      expect(line(result, 'bo_qua_khong_duoc').message).toContain('chính là người được đề nghị');
      expect(result.verdicts[0]!.verdict).toBe('khong_dat');
    }
  });

  it('that nothing calls for is a warning', () => {
    const finding = line(judged({ '/de_nghi/bo_qua': [waiver(RULE)] }), 'bo_qua_thua');
    expect(finding).toMatchObject({ severity: 'warning', path: '/bo_qua/0/quy_tac' });
  });

  it.each([
    ['the last day', '2025-06-30', 'info'],
    ['the day after', '2025-07-01', 'error'],
    ['the day of signing', '2025-04-01', 'info'],
    ['the day before signing', '2025-03-31', 'error'],
  ])('counts by the day of the run: %s', (_ten, day, severity) => {
    const result = judged({ ...BLOCKING, '/de_nghi/bo_qua': [waiver(RULE)] }, day);
    expect(of(result, RULE).map((finding) => finding.severity)).toEqual([severity]);
    expect(of(result, 'bo_qua_het_han').map((finding) => finding.severity)).toEqual(
      severity === 'info' ? [] : ['warning'],
    );
    if (severity === 'error') expect(result.verdicts[0]!.verdict).toBe('khong_dat');
  });

  it('that names no rule is told the nearest', () => {
    const finding = line(
      judged({ '/de_nghi/bo_qua': [waiver('chua_xet_khi_dang_xac_min')] }),
      'bo_qua_khong_biet',
    );
    expect(finding.fix).toContain(RULE);
  });

  it.each(['thieu_khoa', 'tep_de_nghi', 'luat_chua_nap', 'quy_tac_hong', 'bo_qua_thua'])(
    'may not name %s',
    (rule) => {
      const result = judged({ '/de_nghi/bo_qua': [waiver(rule)] });
      expect(line(result, 'bo_qua_khong_duoc').severity).toBe('error');
      expect(exit(result)).toBe(1);
    },
  );

  it('in a file of wrong structure counts for nothing', () => {
    const broken = { '/de_nghi/bo_qua': [waiver(RULE, { het_han: null })], ...BLOCKING };
    const result = judged(broken);
    expect(result.verdicts[0]!.verdict).toBe('chua_ket_luan');
    expect(exit(result)).toBe(1);
  });

  it('law that is not settled stays a warning beside its refused waiver', () => {
    const late = { '/dot_trinh/to_trinh/ngay': '2026-10-05', '/dot_trinh/tiep_nhan/ngay': '2026-10-06' };
    const result = judged(
      { ...late, '/dot_trinh/bo_qua': [waiver('luat_chua_nap', { het_han: '2026-12-31' })] },
      '2026-10-07',
    );
    expect(of(result, 'luat_chua_nap').map((finding) => finding.severity)).toContain('warning');
    expect(result.verdicts[0]!.verdict).toBe('chua_ket_luan');
  });
});

it('no rule outside the law data is unknown, and only those of the criteria may be waived', () => {
  const result = judged({ '/de_nghi/bo_qua': BUILTIN_RULES.map(({ id }) => waiver(id)) });
  expect(of(result, 'bo_qua_khong_biet')).toEqual([]);
  const refused = new Set(of(result, 'bo_qua_khong_duoc').map(({ path }) => Number(path.split('/')[2])));
  for (const [i, { id, nhom }] of BUILTIN_RULES.entries())
    expect(refused.has(i), id).toBe(['doc_tep', 'cau_truc', 'luat', 'he_thong'].includes(nhom));
});
