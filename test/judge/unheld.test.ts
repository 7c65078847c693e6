/** An award that the law of a dossier does not hold: told of once, concluded on never, and nothing of our data is asked for. */
import { describe, expect, it } from 'vitest';
import { exitOf } from '../../src/cli/exit.ts';
import type { Judgement } from '../../src/judge/judge.ts';
import { type Changes, changedExample, exampleNames, judgeWorkspace } from '../support/dossier.ts';

const TODAY = '2026-09-01';
const judged = (name: string, changes: Changes) =>
  judgeWorkspace(changedExample(name, changes), { today: TODAY });
const loud = ({ findings }: Judgement) => findings.filter((finding) => finding.severity !== 'info');
const exit = (judgement: Judgement) =>
  exitOf({ ...judgement, unreadable: false, idle: judgement.rulesRun === 0 }, 'error');
/** What only the law data can say. */
const INTERNAL = /kho luật|giay_to_can|cac_hinh_thuc|thu_tuc_don_gian của|doi_tuong của danh hiệu/;

describe.each(exampleNames.filter((name) => name.startsWith('0')))('%s with a misspelt award', (name) => {
  const result = judged(name, { '/de_nghi/hinh_thuc': 'huan_chuong_lao_dong_hang_bon' });
  const [verdict] = result.verdicts;

  it('one finding, with a guess', () => {
    expect(loud(result).map((finding) => finding.rule)).toEqual(['hinh_thuc_khong_co']);
    expect(loud(result)[0]).toMatchObject({ severity: 'error', path: '/hinh_thuc' });
    expect(loud(result)[0]!.fix).toContain('Có phải ý bạn là “huan_chuong_lao_dong_hang_ba”?');
    expect(exit(result)).toBe(1);
  });

  it('is not concluded on, for that one reason', () => {
    expect(verdict).toMatchObject({ verdict: 'chua_ket_luan' });
    expect(verdict!.missing).toEqual(['chưa nhận ra danh hiệu, hình thức “huan_chuong_lao_dong_hang_bon”']);
    const told = [...verdict!.missing, ...result.findings.flatMap(({ message, fix }) => [message, fix])];
    for (const text of told) expect(text).not.toMatch(INTERNAL);
  });
});

describe('a misspelt award', () => {
  it('does not hide what is wrong besides', () => {
    const late = {
      '/de_nghi/hinh_thuc': 'huan_chuong_lao_dong_hang_bon',
      '/dot_trinh/hop_hoi_dong/ngay': '2026-06-30',
    };
    const result = judged('03-nong-dan-mo-hinh', late);
    expect(result.findings.map((finding) => finding.rule)).toContain('hop_truoc_to_trinh');
    expect(result.verdicts[0]!.verdict).toBe('khong_dat');
  });

  it('without a name near it is sent to the list', () => {
    const [finding] = loud(judged('03-nong-dan-mo-hinh', { '/de_nghi/hinh_thuc': 'xyz' }));
    expect(finding!.fix).toBe('Danh sách đủ: khenthuong list awards.');
  });

  it('rightly spelt again, it is judged', () => {
    expect(judged('03-nong-dan-mo-hinh', {}).verdicts[0]!.verdict).toBe('dat');
  });
});
