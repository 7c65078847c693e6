/** The dossiers of `examples/`: the good ones are clean, each faulty one shows its one mistake where its table says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText } from '../src/render/docx-text.ts';
import { exampleNames, root } from './support/dossier.ts';

interface Report {
  readonly findings: readonly {
    rule: string;
    severity: string;
    file: string;
    line: number;
    message: string;
    why: string;
    fix: string;
  }[];
  readonly verdicts: readonly { verdict: string }[];
}

const bin = path.join(root, 'bin', 'khenthuong.js');

function validate(folder: string): { status: number | null; report: Report } {
  const run = spawnSync(process.execPath, [bin, 'validate', folder, '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status: run.status, report: JSON.parse(run.stdout) as Report };
}

const loud = (report: Report) => report.findings.filter((finding) => finding.severity !== 'info');

describe.each(exampleNames)('examples/%s', (name) => {
  const { status, report } = validate(path.join('examples', name));
  it('is clean: exit 0, nothing above info, every verdict đạt', () => {
    expect(loud(report)).toEqual([]);
    expect(report.verdicts.map((verdict) => verdict.verdict)).toEqual(report.verdicts.map(() => 'dat'));
    expect(status).toBe(0);
  });
});

/** Rows of the table in `examples/loi/README.md`: folder → place and rule. */
const table = new Map(
  [
    ...readFileSync(path.join(root, 'examples/loi/README.md'), 'utf8').matchAll(
      /^\| `([^`]+)` \| [^|]+ \| ([^|]+) \| `([^`]+)` \|/gm,
    ),
  ].map(([, folder, places, rule]) => [
    folder!,
    { places: places!.split(/[;,]| và /).map((place) => place.replaceAll('`', '').trim()), rule: rule! },
  ]),
);
const faulty = readdirSync(path.join(root, 'examples/loi'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

describe('examples/loi', () => {
  it('has at least twenty mistakes, each told of in the table', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(20);
    expect([...table.keys()].sort()).toEqual(faulty);
  });

  it.each(faulty)('%s: the intended rule at the intended line, and no other error', (folder) => {
    const { status, report } = validate(path.join('examples/loi', folder));
    const expected = table.get(folder)!;
    expect(status).toBe(1);
    expect(new Set(loud(report).map((finding) => finding.rule))).toEqual(new Set([expected.rule]));
    const places = loud(report).map((finding) => `${path.basename(finding.file)}:${finding.line}`);
    expect(places.sort()).toEqual([...expected.places].sort());
    for (const finding of loud(report)) {
      for (const part of [finding.message, finding.why, finding.fix]) expect(part.length).toBeGreaterThan(10);
    }
  });
});

describe('documents of the examples', () => {
  let out: string;
  const folders = exampleNames.map((name) => path.join('examples', name));
  const build = (target: string, env: NodeJS.ProcessEnv = {}) =>
    execFileSync(process.execPath, [bin, 'build', ...folders, '-o', target, '--mau', 'tat-ca'], {
      cwd: root,
      env: { ...process.env, ...env },
    });

  beforeAll(() => {
    out = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
    build(path.join(out, 'a'));
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const filesBelow = (folder: string) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => /\.(pdf|docx|json)$/.test(name))
      .sort();

  it('are the same bytes in another time zone, and on a second run over the first', () => {
    build(path.join(out, 'b'), { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    build(path.join(out, 'b'), { TZ: 'America/Los_Angeles' });
    expect(filesBelow(path.join(out, 'b'))).toEqual(filesBelow(path.join(out, 'a')));
    for (const name of filesBelow(path.join(out, 'a'))) {
      expect(
        readFileSync(path.join(out, 'b', name)).equals(readFileSync(path.join(out, 'a', name))),
        name,
      ).toBe(true);
    }
  });

  it('carry no unfilled slot and no stray word of the program', () => {
    const docs = filesBelow(path.join(out, 'a')).filter((name) => name.endsWith('.docx'));
    expect(docs.length).toBeGreaterThan(40);
    for (const name of docs) {
      const text = docxText(readFileSync(path.join(out, 'a', name)));
      expect(text, name).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}|\*\*/);
      expect(text.normalize('NFC'), name).toBe(text);
    }
  });

  const hasTool = spawnSync('pdfinfo', ['-v']).status === 0;
  it.runIf(hasTool)(
    'say the same in DOCX and in PDF, in the same order',
    () => {
      const flat = (text: string) => text.replace(/\s+/g, '');
      for (const name of filesBelow(path.join(out, 'a')).filter((file) => file.endsWith('.docx'))) {
        const pdf = path.join(out, 'a', name.replace(/docx$/, 'pdf'));
        const tree = execFileSync('pdfinfo', ['-struct-text', pdf], { encoding: 'utf8' });
        const spoken = [...tree.matchAll(/^\s*"(.*)"$/gm)].map((match) => match[1]).join('');
        expect(flat(spoken), name).toBe(flat(docxText(readFileSync(path.join(out, 'a', name)))));
      }
      // A process a document.
    },
    180_000,
  );
});
