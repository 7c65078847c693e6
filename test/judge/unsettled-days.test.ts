/** Publicity that is long enough or not by a day nobody has decided on: the message names the day, and why. */
import { describe, expect, it } from 'vitest';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';

/** What is told of publicity from one day to another, in a dossier received under the law of 2022. */
function told(from: string, to: string, submitted: string): string[] {
  const changes = {
    '/dot_trinh/cong_khai/tu_ngay': from,
    '/dot_trinh/cong_khai/den_ngay': to,
    '/dot_trinh/to_trinh/ngay': submitted,
    '/dot_trinh/tiep_nhan/ngay': submitted,
  };
  const { findings } = judgeWorkspace(changedExample('06-tap-the-cong-trang', changes), {
    today: '2028-06-01',
  });
  return findings.filter(({ rule }) => rule === 'cong_khai_du_ngay').map(({ message }) => message);
}

describe('a day that is not settled', () => {
  it('is named alone, with the reason', () => {
    const [message] = told('2026-11-16', '2026-11-30', '2026-12-04');
    expect(message).toContain(
      'thiếu quyết định nghỉ hay làm việc ngày 23/11/2026 (có hoán đổi để nghỉ liền thứ Ba 24/11/2026 hay không thì chưa thấy quyết định)',
    );
    expect(message).not.toContain('lịch nghỉ năm 2026');
  });

  it('is not told of where it decides nothing', () => {
    expect(told('2026-11-16', '2026-12-01', '2026-12-04')).toEqual([]);
    expect(told('2026-11-16', '2026-11-27', '2026-12-04').join()).not.toContain('23/11/2026');
  });

  it('of a year only expected: each day in the stretch, and no other', () => {
    const [message] = told('2027-01-25', '2027-02-11', '2027-02-19');
    expect(message).toContain(
      'các ngày 04/02/2027, 05/02/2027, 08/02/2027, 09/02/2027, 10/02/2027 (lịch nghỉ năm 2027 mới là dự kiến, chưa có quyết định)',
    );
    expect(message).not.toContain('16/04/2027');
  });

  it('of a year that is not loaded: the year', () => {
    const [message] = told('2027-12-24', '2028-01-10', '2028-01-20');
    expect(message).toContain('thiếu lịch nghỉ năm 2028, chưa có trong công cụ');
  });
});
