/** What a failed standard lacks: by the easiest way, in times and years, with a reason of its own. */
import { describe, expect, it } from 'vitest';
import { dossierOf } from '../ca/ca.ts';
import { judgementOf } from '../ca/verdict.ts';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';

const NAME = '10-dot-trinh-12-de-nghi';

describe('a standard that is not met', () => {
  // The second of two titles in a row was not won.
  const { verdicts, findings } = judgeWorkspace(changedExample(NAME, { '/de_nghi#6/da_khen/2': null }));
  const verdict = verdicts.find(({ verdict: word }) => word === 'khong_dat')!;
  const finding = findings.find(({ rule }) => rule === 'tieu_chuan_khong_dat')!;

  it('says how many times are lacking and the first year that can make them up', () => {
    expect(verdict.missing).toEqual([
      'thiếu 2 lần “Chiến sĩ thi đua cơ sở”',
      'sớm nhất đủ điều kiện năm 2028, nếu các năm tới đạt đủ',
    ]);
    for (const part of verdict.missing) expect(finding.message).toContain(part);
  });

  it('does not ask for the ways that are farther', () => {
    expect(finding.message.split('Luật')[1]).not.toContain('sáng kiến');
  });

  it('says why in words, then the provision', () => {
    expect(finding.why).toMatch(/^Điểm này đòi: .+\. Căn cứ: điểm d khoản 1 Điều 74/);
  });

  it('tells no year where waiting heals nothing', () => {
    const judged = judgeWorkspace(changedExample('loi/bang-khen-dot-xuat-tinh-cho-cong-trang', {}));
    const [failed] = judged.verdicts;
    expect(failed!.verdict).toBe('khong_dat');
    expect(failed!.missing.join()).not.toContain('sớm nhất');
    expect(failed!.missing).not.toEqual([]);
  });

  it('names every way that is as short as the shortest', () => {
    const flag = { da_khen: ['bang_khen_ttg 2020', 'co_thi_dua_bo_tinh 2022'] };
    const { verdict: short } = judgementOf(dossierOf('d44.k4.đ', 'thiếu một lần', flag, 'khong_dat'));
    expect(short.missing[0]).toBe(
      'thiếu 1 lần “Cờ thi đua của Chính phủ”, hoặc thiếu 1 lần “Cờ thi đua của Bộ, ban, ngành, tỉnh”, hoặc thiếu 1 lần “Bằng khen của Bộ, ban, ngành, tỉnh” (loại hình công trạng)',
    );
    expect(short.missing[1]).toMatch(/^sớm nhất đủ điều kiện năm \d{4}/);
  });
});
