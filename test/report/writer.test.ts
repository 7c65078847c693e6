import { describe, expect, it } from 'vitest';
import { EXIT, worse } from '../../src/cli/exit.ts';
import { createSpool } from '../../src/cli/spool.ts';
import { isoDate } from '../../src/core/date.ts';
import { LAYOUTS, REPORT_FORMATS, writeReport } from '../../src/report/index.ts';
import { countOf, createTally, makeReport, partOf } from '../../src/report/report.ts';
import { finding, verdict } from './samples.ts';

const HEAD = { version: '1.2.3', ngay: isoDate('2026-03-05') };
const LOOK = { color: 0, columns: undefined } as const;
const lawName = (id: string) => `Luật ${id}`;

const files = ['a/01.yaml', 'a/02.yaml', 'b/01.yaml', 'c/01.yaml'];
const shares = ['a', 'b', 'c'].map((folder) => {
  const own = files.filter((file) => file.startsWith(folder));
  const sources = own.map((file) => ({ file, text: `kieu: de_nghi\nso: 08 # ${file}\n` }));
  const judgement = {
    findings: own.map((file) => finding({ place: { ...finding().place, file } })),
    verdicts: own.map((file) => verdict({ file, verdict: folder === 'b' ? 'chua_ket_luan' : 'dat' })),
    luat: folder === 'c' ? ['luat_cu', 'luat_mau'] : ['luat_mau'],
  };
  return { sources, judgement };
});

describe('a report in shares', () => {
  it.each(REPORT_FORMATS)('reads as the whole one: %s', (format) => {
    const whole = makeReport({
      ...HEAD,
      judgement: {
        findings: shares.flatMap(({ judgement }) => judgement.findings),
        verdicts: shares.flatMap(({ judgement }) => judgement.verdicts),
        luat: ['luat_cu', 'luat_mau'],
      },
      sources: shares.flatMap(({ sources }) => sources),
      exit: 1,
      lawName,
    });
    // A spool of ten characters goes through a file.
    const { lay, writer: newWriter } = LAYOUTS[format];
    const writer = newWriter(HEAD, LOOK, () => createSpool(10));
    const tally = createTally(['luat_cu', 'luat_mau']);
    let text = '';
    for (const { sources, judgement } of shares) {
      const part = partOf(judgement, sources, lawName);
      tally.add(countOf(part, judgement.luat));
      text += writer.add(lay(part, LOOK));
    }
    text += [...writer.end(tally.end(1))].join('');
    expect(text).toBe(writeReport(format, whole, LOOK));
  });

  it('is whole where there is no share at all', () => {
    const text = [...LAYOUTS.json.writer(HEAD, LOOK, createSpool).end(createTally([]).end(2))].join('');
    expect(JSON.parse(text)).toMatchObject({ findings: [], verdicts: [], files: [], luat: [] });
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});

describe('spool', () => {
  it.each([1, 7, 1_000])('gives back what was written, past %i characters by way of a file', (most) => {
    const spool = createSpool(most);
    const texts = ['Trần ', 'Văn ', 'Mẫu\n', '€', 'x'.repeat(3_000_000), 'ỹ'.repeat(700_001)];
    for (const text of texts) spool.write(text);
    expect([...spool.read()].join('') === texts.join('')).toBe(true);
  });
});

describe('exit code of parts', () => {
  it('unreadable over findings over unsettled over nothing', () => {
    const order = [EXIT.usage, EXIT.findings, EXIT.unsettled, EXIT.ok];
    for (const [i, a] of order.entries())
      for (const [j, b] of order.entries()) expect(worse(a, b)).toBe(order[Math.min(i, j)]);
  });
});
