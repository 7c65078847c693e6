import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/report/index.ts';
import { finding, report, step, verdict } from './samples.ts';

const PIPE = { color: 0, columns: undefined } as const;

describe('text report', () => {
  it('shows what, where, why and what to do, then counts', () => {
    expect(writeReport('text', report({ findings: [finding()] }, 1), PIPE)).toBe(
      [
        'ho-so/01.yaml',
        '  2:5  lỗi  Số 08 sẽ thành 8. [mat_du_lieu]',
        '    2 │ so: 08',
        '      │     ^~',
        '    Vì sao: Số 0 ở đầu bị mất.',
        '    Cách sửa: Ghi "08".',
        '',
        '1 tệp, 0 đề nghị; 1 lỗi.',
        '  Đọc tệp  1 lỗi',
        'Có vấn đề phải xử lý trước khi trình.',
        '',
      ].join('\n'),
    );
  });

  it('counts notes that ask for nothing, and says how to see them; errors of the same rule are told', () => {
    const note = finding({ rule: 'han', severity: 'info' });
    const findings = [note, finding({ rule: 'han', message: 'Lỗi thật.' })];
    const text = writeReport('text', { ...report({ findings }), noted: new Set(['han']) }, PIPE);
    expect(text).toContain('Lỗi thật.');
    expect(text).not.toContain(note.message);
    expect(text).toContain('Không in 1 lưu ý chỉ để biết; thêm --luu-y thì in đủ.');
    expect(writeReport('text', report({ findings }), PIPE)).not.toContain('Không in');
  });

  it('writes the name of a file once', () => {
    const findings = [finding(), finding({ rule: 'khac', place: { ...finding().place, line: 1 } })];
    expect(writeReport('text', report({ findings }), PIPE).match(/^ho-so\/01\.yaml$/gm)).toHaveLength(1);
  });

  it('gives each nomination its verdict, under the law that was taken', () => {
    const verdicts = [
      verdict(),
      verdict({
        file: 'ho-so/02.yaml',
        verdict: 'khong_dat',
        proof: step({ result: 'khong_dat', steps: [step({ name: 'Đủ năm', result: 'khong_dat' })] }),
      }),
      verdict({
        file: 'ho-so/03.yaml',
        verdict: 'chua_ket_luan',
        provisional: 'dat',
        missing: ['ngày sinh'],
      }),
    ];
    const text = writeReport('text', report({ verdicts }, 1), PIPE);
    expect(text).toContain('Kết luận theo: Luật Mẫu (ngày tờ trình 05/03/2026).');
    expect(text.match(/Kết luận theo/g)).toHaveLength(1);
    expect(text).toContain('  ✓ đạt            Trần Văn Mẫu — Giấy khen  ho-so/01.yaml');
    expect(text).toContain(
      '  ✗ không đạt      Trần Văn Mẫu — Giấy khen  ho-so/02.yaml\n      Không đạt: Đủ năm.',
    );
    expect(text).toContain('Tạm tính theo văn bản đã nạp: đạt.\n      Còn thiếu: ngày sinh.');
    expect(text).toContain('1 tệp, 3 đề nghị: 1 đạt, 1 không đạt, 1 chưa kết luận; không có vấn đề nào.');
  });

  it('says why no law was taken', () => {
    const law = { van_ban: [], ngay: '', vi_sao: '' };
    const text = writeReport(
      'text',
      report({ verdicts: [verdict({ verdict: 'chua_ket_luan', law })] }, 3),
      PIPE,
    );
    expect(text).toContain('chưa xét theo luật nào');
    expect(text).toContain('CHƯA KẾT LUẬN');
  });

  it('tells ways that all failed as one choice, steps of one way together', () => {
    const failed = (name: string, steps: ReturnType<typeof step>[] = [], any?: true) =>
      step({ name, result: 'khong_dat', steps, ...(any ? { any } : {}) });
    const inner = failed('', [failed('Đủ sáng kiến'), failed('Đủ đề tài')], true);
    const proof = failed('Kết luận', [failed('', [failed('Đủ năm'), failed('Đủ lần')]), inner]);
    const text = writeReport(
      'text',
      report({ verdicts: [verdict({ verdict: 'khong_dat', proof })] }, 1),
      PIPE,
    );
    expect(text).toContain('Không đạt: Đủ năm; Đủ lần; một trong: Đủ sáng kiến, hoặc Đủ đề tài.');
  });

  it('paints only when told to', () => {
    const painted = writeReport('text', report({ findings: [finding()], verdicts: [verdict()] }, 1), {
      color: 1,
      columns: undefined,
    });
    const plain = writeReport('text', report({ findings: [finding()], verdicts: [verdict()] }, 1), PIPE);
    expect(plain).not.toContain('\u001b');
    expect(painted).toContain('\u001b[31mlỗi');
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });

  it('folds to the terminal', () => {
    const long = finding({
      message: 'Một câu rất dài '.repeat(12).trim(),
      why: 'Một lý do rất dài '.repeat(12).trim(),
    });
    const lines = writeReport('text', report({ findings: [long] }), { color: 0, columns: 60 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('lets no value of a dossier command the terminal', () => {
    const text = writeReport(
      'text',
      report({ findings: [finding({ message: 'a\u001b[2Jb\nc\u202e' })] }),
      PIPE,
    );
    expect(text).toContain('a·[2Jb c·');
  });
});
