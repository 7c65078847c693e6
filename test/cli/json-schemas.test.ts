/** Every `--format json` against the schema that `khenthuong schema` prints for it, on real output. */
import { appendFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportValidator } from '../report/validator.ts';
import { type Folder, type Ran, ROOT, tempFolder } from './support.ts';

let here: Folder;
beforeAll(() => {
  here = tempFolder();
  cpSync(path.join(ROOT, 'examples'), path.join(here.path, 'examples'), { recursive: true });
});
afterAll(() => here.remove());

const RESCUE = 'examples/01-nong-dan-cuu-duoi-nuoc';

/** The object, when it fits its schema and tells the exit code that the process gave. */
function fits(kind: string, ran: Ran): Record<string, unknown> {
  const validate = reportValidator(kind);
  const data = JSON.parse(ran.stdout) as Record<string, unknown>;
  expect(validate(data), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  if ('exit' in data) expect(data['exit']).toBe(ran.code);
  return data;
}

describe('advise', () => {
  it.each([
    [RESCUE, '2026-08-15', 0],
    ['examples/06-tap-the-cong-trang', '2026-11-22', 0],
    ['examples/08-ho-gia-dinh', '2026-11-22', 0],
    ['examples/loi/khoa-sai-ten', '2026-11-22', 1],
  ])('%s on %s', (dossier, day, code) => {
    const ran = here.run('advise', dossier, '--format', 'json', '--ngay', day);
    expect(ran.code).toBe(code);
    fits('advise', ran);
  });

  it('nothing to advise on', () => {
    expect(fits('advise', here.run('advise', 'khong-co', '--format', 'json'))['nominations']).toEqual([]);
  });

  it('a schema that takes anything would be none', () => {
    const validate = reportValidator('advise');
    const data = fits('advise', here.run('advise', RESCUE, '--format', 'json')) as { nominations: object[] };
    expect(validate({ ...data, nominations: [{ ...data.nominations[0], them: 1 }] })).toBe(false);
    expect(validate({ ...data, exit: 4 })).toBe(false);
  });
});

describe('money', () => {
  it.each([
    ['examples/10-dot-trinh-12-de-nghi', '2026-08-15'],
    ['examples/08-ho-gia-dinh', '2026-08-15'],
    [RESCUE, '2015-01-01'],
  ])('%s on %s', (dossier, day) => {
    fits('money', here.run('money', dossier, '--format', 'json', '--ngay', day));
  });
});

describe('law', () => {
  it.each(['2010-01-01', '2023-12-31', '2026-11-22'])('at %s', (day) => {
    fits('law_at', here.run('law', 'at', day, '--format', 'json'));
  });

  it.each([
    ['2023-12-31', '2024-01-01'],
    ['2026-09-30', '2026-10-01'],
    ['2026-08-01', '2026-08-02'],
  ])('diff %s %s', (from, to) => {
    fits('law_diff', here.run('law', 'diff', from, to, '--format', 'json'));
  });
});

describe('verify', () => {
  it('what is whole, then what was changed', () => {
    expect(here.run('build', RESCUE, '-o', 'out', '--format', 'docx').code).toBe(0);
    const verify = () => here.run('verify', 'out', '--ho-so', RESCUE, '--format', 'json');
    const whole = verify();
    expect(whole.code).toBe(0);
    expect(fits('verify', whole)['checks']).toMatchObject([{ rooted: true, law: 'khop', differences: [] }]);
    appendFileSync(path.join(here.path, RESCUE, 'minh-chung/tiep-nhan.txt'), ' ');
    const changed = verify();
    expect(changed.code).toBe(1);
    const [check] = fits('verify', changed)['checks'] as { differences: object[] }[];
    expect(check!.differences).toMatchObject([{ file: 'minh-chung/tiep-nhan.txt', kind: 'khac' }]);
  });
});

it.each(['advise', 'money', 'law_at', 'law_diff', 'verify', 'report'])('schema %s is printed', (kind) => {
  expect(JSON.parse(here.run('schema', kind).stdout)).toMatchObject({ $id: `${kind}.schema.json` });
});
