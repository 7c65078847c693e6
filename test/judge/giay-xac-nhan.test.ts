/** A brave deed without a single paper: never a clean "đạt", whatever its story says. */
import { describe, expect, it } from 'vitest';
import { changedExample, judgeWorkspace } from '../support/dossier.ts';

const NAME = '01-nong-dan-cuu-duoi-nuoc';
const noPapers = { '/de_nghi/thanh_tich': [], '/de_nghi/giay_to': [] };
const without = (...places: number[]) =>
  Object.fromEntries(places.map((i) => [`/de_nghi/hanh_dong/xac_nhan/${i}/tep`, null]));
const judged = (changes: Record<string, unknown>) => judgeWorkspace(changedExample(NAME, changes));

describe('Huân chương Dũng cảm', () => {
  it.each([
    ['all papers', {}, 'dat'],
    ['one paper left', without(0, 1), 'dat'],
    [
      'papers typed as text',
      {
        ...Object.fromEntries(
          [0, 1, 2].map((i) => [
            `/de_nghi/hanh_dong/xac_nhan/${i}/tep`,
            '../minh-chung/bien-ban-su-viec.txt',
          ]),
        ),
        ...noPapers,
      },
      'chua_ket_luan',
    ],
    ['papers named, no file', { ...without(0, 1, 2), ...noPapers }, 'chua_ket_luan'],
    ['no paper named', { '/de_nghi/hanh_dong/xac_nhan': null, ...noPapers }, 'chua_ket_luan'],
  ])('%s: %s', (_what, changes, verdict) => {
    expect(judged(changes).verdicts[0]!.verdict).toBe(verdict);
  });

  it('says what to add', () => {
    const { findings } = judged({ ...without(0, 1, 2), ...noPapers });
    const finding = findings.find(({ rule }) => rule === 'dung_cam_co_tep_xac_nhan')!;
    expect(finding.severity).toBe('warning');
    expect(finding.fix).toContain('hanh_dong.xac_nhan');
  });
});
