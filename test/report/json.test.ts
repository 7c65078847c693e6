import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/report/index.ts';
import { finding, report, step, verdict } from './samples.ts';
import { reportValidator } from './validator.ts';

const validate = reportValidator();

function check(text: string): unknown {
  const data: unknown = JSON.parse(text);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return data;
}

describe('JSON report', () => {
  it('fits its schema, empty or full', () => {
    check(writeReport('json', report()));
    const citation = { van_ban: 'luat_mau', dieu: '5' };
    const proof = step({
      citation,
      facts: [{ pointer: '/de_nghi/so', file: 'a.yaml', line: 1 }],
      steps: [step()],
    });
    const verdicts = [
      verdict({ proof, missing: ['x'], provisional: 'khong_dat' }),
      verdict({ award: '', nominee: '', law: { van_ban: [], ngay: '', vi_sao: '' } }),
    ];
    check(writeReport('json', report({ findings: [finding({ citation })], verdicts }, 3)));
  });

  it('says every part of a citation', () => {
    const data = check(
      writeReport('json', report({ findings: [finding({ citation: { van_ban: 'luat_mau', dieu: '5' } })] })),
    ) as {
      findings: object[];
    };
    expect(data.findings[0]).toEqual({
      rule: 'mat_du_lieu',
      group: 'doc_tep',
      severity: 'error',
      message: 'Số 08 sẽ thành 8.',
      why: 'Số 0 ở đầu bị mất.',
      fix: 'Ghi "08".',
      citation: { van_ban: 'luat_mau', dieu: '5', khoan: null, diem: null },
      file: 'ho-so/01.yaml',
      line: 2,
      column: 5,
      endLine: 2,
      endColumn: 7,
      path: '/so',
    });
  });

  it('counts', () => {
    const findings = [
      finding(),
      finding({ severity: 'warning' }),
      finding({ group: 'kip_thoi', severity: 'info' }),
    ];
    const { summary } = check(writeReport('json', report({ findings, verdicts: [verdict()] }, 1))) as {
      summary: object;
    };
    expect(summary).toEqual({
      files: 1,
      errors: 1,
      warnings: 1,
      infos: 1,
      byGroup: {
        doc_tep: { errors: 1, warnings: 1, infos: 0 },
        kip_thoi: { errors: 0, warnings: 0, infos: 1 },
      },
      verdicts: { dat: 1, khong_dat: 0, chua_ket_luan: 0 },
      exit: 1,
    });
  });
});
