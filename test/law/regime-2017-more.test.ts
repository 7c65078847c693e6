/**
 * Awards of the time before 2024 that our sources name without their standards, and those they do not name at all:
 * recognised, never concluded on, and never called unknown.
 */
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/date.ts';
import type { Judgement } from '../../src/judge/judge.ts';
import type { ProofStep } from '../../src/judge/verdict.ts';
import { lawOn } from '../../src/law/prize.ts';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';
import { law, lawData } from '../support/law.ts';

/** A dossier of a person, received on a day, for an award by a point of the law of its time. */
function judged(award: string, received: string, more: Record<string, unknown> = {}): Judgement {
  const changes = {
    '/de_nghi/hinh_thuc': award,
    '/de_nghi/can_cu': { van_ban: 'nd_91_2017', dieu: '36' },
    '/dot_trinh/to_trinh/ngay': received,
    '/dot_trinh/tiep_nhan/ngay': received,
    ...more,
  };
  return judgeWorkspace(changedExample('03-nong-dan-mo-hinh', changes), { today: '2026-11-22' });
}
const of = ({ findings }: Judgement, rule: string) => findings.filter((finding) => finding.rule === rule);
const ids = (day: string) => new Set(lawOn(law, isoDate(day)).awards.map((award) => award.id));

const NAMED = [
  'anh_hung_luc_luong_vu_trang',
  'giai_thuong_ho_chi_minh',
  'giai_thuong_nha_nuoc',
  'huan_chuong_bao_ve_to_quoc_hang_nhat',
  'huan_chuong_ho_chi_minh',
  'huan_chuong_huu_nghi',
  'huy_chuong_huu_nghi',
];
const later = [...ids('2024-01-01')].filter((id) => !ids('2023-12-31').has(id)).sort();

describe('awards that our sources name', () => {
  it.each(NAMED)('%s is there on the last day of Decree 91, with no standard that concludes', (id) => {
    expect(ids('2023-12-31').has(id)).toBe(true);
    const award = lawData.hinh_thuc.find((entry) => entry.id === id && entry.van_ban === 'nd_91_2017');
    expect(award).toBeDefined();
    const [verdict] = judged(id, '2021-05-07').verdicts;
    expect(verdict!.verdict).not.toBe('dat');
  });

  it('without any point of law read: told so, once, whatever is cited', () => {
    const result = judged('huan_chuong_ho_chi_minh', '2021-05-07');
    expect(of(result, 'can_cu_khong_dung')).toEqual([]);
    const [finding] = of(result, 'tieu_chuan_chua_co');
    expect(finding).toMatchObject({ severity: 'warning', path: '/can_cu' });
    expect(finding!.message).toBe(
      'Chưa kết luận: tiêu chuẩn Huân chương Hồ Chí Minh theo Nghị định số 91/2017/NĐ-CP chưa có nguyên văn trong bộ luật.',
    );
  });

  it('are still held to what was seen: publicity, and the share of votes', () => {
    const hidden = judged('huan_chuong_ho_chi_minh', '2021-05-07', { '/dot_trinh/cong_khai': null });
    expect(of(hidden, 'cu_cong_khai_bat_buoc').map((finding) => finding.severity)).toEqual(['error']);
    expect(lawOn(law, isoDate('2021-05-07')).award('anh_hung_luc_luong_vu_trang')!['phieu']).toBe(90);
  });

  it.each([
    ['2019-12-31', 0],
    ['2020-01-01', 1],
    ['2020-01-02', 1],
  ])('publicity of the two prizes, received on %s', (received, count) => {
    const result = judged('giai_thuong_nha_nuoc', received, { '/dot_trinh/cong_khai': null });
    const found = of(result, 'cu_cong_khai_bat_buoc');
    expect(found).toHaveLength(count);
    for (const { citation } of found)
      expect(citation).toEqual({ van_ban: 'tt_12_2019', dieu: '2', khoan: '2' });
  });
});

describe('awards of which no text of that time was seen', () => {
  it('there are such', () => {
    expect(later.length).toBeGreaterThan(15);
    expect(later).toContain('huan_chuong_sao_vang');
    expect(later).toContain('nha_giao_nhan_dan');
  });

  it.each(later)('%s: chưa kết luận, for want of the text, not an unknown award', (id) => {
    const result = judged(id, '2021-05-07');
    const [finding, ...rest] = of(result, 'hinh_thuc_khong_co');
    expect(rest).toEqual([]);
    expect(finding!.severity).toBe('warning');
    expect(finding!.message).toMatch(
      /^Chưa kết luận: .* chưa có nguyên văn trong bộ luật \(Luật Thi đua, khen thưởng năm 2003, Nghị định số 91/,
    );
    expect(finding!.fix).not.toContain('Có phải ý bạn');
    expect(result.verdicts[0]!.verdict).not.toBe('dat');
    expect(result.verdicts[0]!.missing.join()).not.toContain('kho luật');
  });

  it('are judged from 2024 on', () => {
    expect(of(judged('huan_chuong_sao_vang', '2024-01-01'), 'hinh_thuc_khong_co')).toEqual([]);
  });
});

describe('the circulars of that time', () => {
  it.each([
    ['2017-12-14', []],
    ['2017-12-15', ['tt_08_2017']],
    ['2019-12-31', ['tt_08_2017']],
    ['2020-01-01', ['tt_12_2019']],
  ])('%s: %j', (day, there) => {
    expect(['tt_08_2017', 'tt_12_2019'].filter((id) => law.inForce(id, isoDate(day)))).toEqual(there);
  });
});

describe('standards from memory', () => {
  /** A farmer’s model begun on a day, proposed for the order of the second class by clause 2 of article 23. */
  const model = (begun: string) =>
    judged('huan_chuong_lao_dong_hang_nhi', '2021-05-07', {
      '/de_nghi/can_cu': { van_ban: 'nd_91_2017', dieu: '23', khoan: '2' },
      '/de_nghi/loai_hinh': 'cong_trang',
      '/de_nghi/mo_hinh/tu_ngay': begun,
    });
  /** What the proof says of the length of the model. */
  const years = (result: Judgement) => {
    const steps = (all: readonly ProofStep[]): ProofStep[] =>
      all.flatMap((step) => [step, ...steps(step.steps)]);
    const found = steps(result.verdicts[0]!.proof.steps).find(({ name }) =>
      name.startsWith('Mô hình ổn định từ 04'),
    );
    return found!.result;
  };

  it.each([
    ['2017-05-06', 'dat'],
    ['2017-05-07', 'dat'],
    ['2017-05-08', 'khong_dat'],
  ])('are measured, and conclude nothing: a model of four years since %s: %s', (begun, word) => {
    const result = model(begun);
    expect(years(result)).toBe(word);
    for (const rule of ['tieu_chuan_khong_dat', 'tieu_chuan_chua_ro'])
      for (const { severity } of of(result, rule)) expect(severity).toBe('warning');
    // By the standards alone neither đạt nor không đạt: what else fails here are the days of the example.
    const [first] = result.verdicts[0]!.proof.steps;
    expect(first!.result).not.toBe('dat');
    expect(result.verdicts[0]!.verdict).not.toBe('dat');
  });

  it('never make an error of what they miss', () => {
    const missed = judged('huan_chuong_lao_dong_hang_nhi', '2021-05-07', {
      '/de_nghi/can_cu': { van_ban: 'nd_91_2017', dieu: '23', khoan: '1', diem: 'a' },
      '/de_nghi/loai_hinh': 'cong_trang',
      '/de_nghi/da_khen': [],
    });
    const found = of(missed, 'tieu_chuan_khong_dat');
    expect(found.map((finding) => finding.severity)).toEqual(['warning']);
    expect(found[0]!.why).toContain('chưa đối chiếu nguyên văn');
  });
});
