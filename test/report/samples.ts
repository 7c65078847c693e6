/** An invented judgement for the reports. */
import { isoDate } from '../../src/core/date.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { ProofStep, Verdict } from '../../src/judge/verdict.ts';
import { makeReport, type Report, type ReportInput } from '../../src/report/report.ts';

export const TEXT = 'kieu: de_nghi\nso: 08\n';

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'mat_du_lieu',
    group: 'doc_tep',
    severity: 'error',
    message: 'Số 08 sẽ thành 8.',
    why: 'Số 0 ở đầu bị mất.',
    fix: 'Ghi "08".',
    citation: null,
    place: { file: 'ho-so/01.yaml', line: 2, column: 5, endLine: 2, endColumn: 7 },
    path: '/so',
    ...change,
  };
}

export function step(change: Partial<ProofStep> = {}): ProofStep {
  return {
    name: 'Kết luận',
    result: 'dat',
    citation: null,
    facts: [],
    missing: [],
    note: '',
    steps: [],
    ...change,
  };
}

export function verdict(change: Partial<Verdict> = {}): Verdict {
  return {
    file: 'ho-so/01.yaml',
    nominee: 'Trần Văn Mẫu',
    award: 'giay_khen',
    awardName: 'Giấy khen',
    verdict: 'dat',
    provisional: null,
    law: { van_ban: ['luat_mau'], ngay: '2026-03-05', vi_sao: 'ngày tờ trình 2026-03-05' },
    proof: step(),
    missing: [],
    ...change,
  };
}

export function report(change: Partial<ReportInput['judgement']> = {}, exit = 0): Report {
  return makeReport({
    version: '1.2.3',
    ngay: isoDate('2026-03-05'),
    judgement: { findings: [], verdicts: [], luat: ['luat_mau'], ...change },
    sources: [{ file: 'ho-so/01.yaml', text: TEXT }],
    exit,
    lawName: (id) => (id === 'luat_mau' ? 'Luật Mẫu' : id),
  });
}
