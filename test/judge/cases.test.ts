/** The second reader's cases: what the law says of a dossier, against what the judge says. A false "đạt" comes first. */
import { beforeAll, describe, expect, it } from 'vitest';
import { caseFiles, casesOf, type JudgedCase } from '../ca/ca.ts';
import { label, verdictOf } from '../ca/verdict.ts';
import { lawData } from '../support/law.ts';

const cases = caseFiles.flatMap(casesOf);
let results: { judged: JudgedCase; got: string }[] = [];

beforeAll(() => {
  results = cases.map((judged) => ({ judged, got: verdictOf(judged) }));
});

it('gives no false "đạt"', () => {
  const wrong = results.filter(({ judged, got }) => got === 'dat' && judged.ket_luan !== 'dat');
  expect(wrong.map(({ judged }) => `${label(judged)}, đúng ra ${judged.ket_luan}`)).toEqual([]);
});

describe.each(caseFiles)('%s', (file) => {
  it('judges as the law does', () => {
    const wrong = results.filter(({ judged, got }) => judged.tep === file && got !== judged.ket_luan);
    expect(wrong.map(({ judged, got }) => `${label(judged)}: ra ${got}, đúng ra ${judged.ket_luan}`)).toEqual(
      [],
    );
  });
});

describe('the body of cases', () => {
  const written = cases.filter((judged) => judged.nguon === 'viet');
  // The law before 2024 has a body of its own: `test/law/regime-2017.test.ts`.
  const points = lawData.tieu_chuan.map(({ id }) => id).filter((id) => id.startsWith('luat_06_2022:'));

  it('is large enough', () => {
    expect(written.length).toBeGreaterThanOrEqual(300);
  });

  it('names each case once', () => {
    const labels = written.map(label);
    expect(labels.filter((one, i) => labels.indexOf(one) !== i)).toEqual([]);
  });

  it.each(['dat', 'khong_dat', 'chua_ket_luan'] as const)(
    'has a case of %s for every point of law',
    (want) => {
      const seen = new Set(
        cases.filter(({ ket_luan }) => ket_luan === want).map(({ diem }) => `luat_06_2022:${diem}`),
      );
      expect(points.filter((id) => !seen.has(id))).toEqual([]);
    },
  );

  it('stands only on points that the law data has', () => {
    const known = new Set(lawData.tieu_chuan.map(({ id }) => id));
    expect(cases.filter(({ diem }) => !known.has(`luat_06_2022:${diem}`)).map(label)).toEqual([]);
  });
});
