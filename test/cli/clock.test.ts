/** The day a command runs on decides nothing that its output does not tell. */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, ROOT, tempFolder } from './support.ts';

const EXAMPLE = '04-ca-nhan-dot-xuat';
const DAYS = ['2026-02-03', '2026-12-24'];
/** The first two under one law, the last under the next. */
const WAITING = ['2026-07-02', '2026-09-30', '2026-10-01'];

let here: Folder;
beforeAll(() => {
  here = tempFolder();
  cpSync(path.join(ROOT, 'examples', EXAMPLE), path.join(here.path, EXAMPLE), { recursive: true });
  for (const day of [...DAYS, ...WAITING])
    here.write(
      `${day}.cjs`,
      `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length === 0 ? ['${day}T12:00:00'] : given)); }
  static now() { return new Date().getTime(); }
};\n`,
    );
});
afterAll(() => here.remove());

/** A run of the program on a day. */
const on = (day: string, ...args: string[]) =>
  here.runWith({ NODE_OPTIONS: `--require ${path.join(here.path, `${day}.cjs`)}` }, ...args);

/** The example as it is before anybody has received it. */
function waiting(name: string): void {
  cpSync(path.join(ROOT, 'examples', EXAMPLE), path.join(here.path, name), { recursive: true });
  const file = path.join(here.path, name, 'dot-trinh.yaml');
  const text = readFileSync(file, 'utf8');
  const without = text.replace(/^tiep_nhan:\n(?: .*\n)+/m, '');
  expect(without).not.toBe(text);
  writeFileSync(file, without);
}

/** Every file below a folder, with its bytes. */
function contents(name: string): Map<string, string> {
  const root = path.join(here.path, name);
  const names = (readdirSync(root, { recursive: true }) as string[]).sort();
  const files = names.filter((file) => statSync(path.join(root, file)).isFile());
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'base64')]));
}

describe('the clock of the machine', () => {
  it('is the one that these tests set', () => {
    const [first, second] = DAYS.map((day) => on(day, 'validate', EXAMPLE, '--format', 'json').stdout);
    expect(JSON.parse(first!).ngay).toBe(DAYS[0]);
    expect(JSON.parse(second!).ngay).toBe(DAYS[1]);
  });

  it.each([[[]], [['--dinh-kem']], [['--van-tay', '--mau', 'tat-ca']]])(
    'changes no byte of a build: %j',
    (flags) => {
      for (const [i, day] of DAYS.entries()) {
        const ran = on(day, 'build', EXAMPLE, '-o', `ra-${flags.length}-${i}`, ...flags);
        // Another law may hold on the later day: what is said of it is said, and not printed.
        expect([0, 3]).toContain(ran.code);
      }
      const [first, second] = DAYS.map((_, i) => contents(`ra-${flags.length}-${i}`));
      expect(first!.size).toBeGreaterThan(5);
      expect(second).toEqual(first);
    },
  );

  it.each([[[]], [['--dinh-kem', '--van-tay', '--mau', 'tat-ca']]])(
    'changes no byte of a build of what is not yet received, under one law: %j',
    (flags) => {
      waiting('cho-nhan');
      for (const [i, day] of WAITING.slice(0, 2).entries())
        expect(on(day, 'build', 'cho-nhan', '-o', `cho-${flags.length}-${i}`, ...flags).stderr).not.toContain(
          'Lỗi',
        );
      const [first, second] = [0, 1].map((i) => contents(`cho-${flags.length}-${i}`));
      expect(first!.size).toBeGreaterThan(5);
      expect(second).toEqual(first);
    },
  );

  it('chooses the law of what is not yet received, and that is told', () => {
    waiting('cho-luat');
    const told = WAITING.map((day) => {
      on(day, 'build', 'cho-luat', '-o', `luat-${day}`);
      const manifest = readFileSync(path.join(here.path, `luat-${day}`, 'cho-luat', 'manifest.json'), 'utf8');
      return JSON.parse(manifest).hom_nay;
    });
    expect(told).toEqual(['2026-07-01', '2026-07-01', '2026-10-01']);
    const verified = on(WAITING[2]!, 'verify', `luat-${WAITING[0]}`, '--ho-so', 'cho-luat');
    expect(verified).toMatchObject({ code: 0, stderr: '' });
  });

  it('is asked for with --ngay, and then told', () => {
    const manifests = ['2026-02-03', '2026-09-15'].map((day) => {
      expect(here.run('build', EXAMPLE, '-o', `xet-${day}`, '--dinh-kem', '--ngay', day).code).toBe(0);
      return JSON.parse(readFileSync(path.join(here.path, `xet-${day}`, EXAMPLE, 'manifest.json'), 'utf8'));
    });
    expect(manifests.map(({ hom_nay }) => hom_nay)).toEqual(['2026-02-03', '2026-09-15']);
    for (const day of ['2026-02-03', '2026-09-15'])
      expect(here.run('verify', `xet-${day}`, '--ho-so', EXAMPLE)).toMatchObject({ code: 0, stderr: '' });
  });

  it('does not keep documents of another day from being made again and compared', () => {
    for (const day of DAYS) {
      const ran = on(day, 'verify', `ra-1-1/${EXAMPLE}`, '--ho-so', EXAMPLE);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain('Đã dựng lại');
      expect(on(day, 'verify', `ra-1-1/${EXAMPLE}/01-to-trinh.pdf`, '--ho-so', EXAMPLE).code).toBe(0);
    }
  });
});
