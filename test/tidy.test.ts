/** The house rules that a compiler does not see. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parameterName } from '../src/law/law.ts';
import { SOURCE_RULES } from '../src/source/wording.ts';
import { root } from './support/dossier.ts';
import { law, lawData } from './support/law.ts';

function filesBelow(folder: string, ending: RegExp): string[] {
  return (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name).replaceAll(path.sep, '/'))
    .sort();
}

const sources = filesBelow('src', /\.ts$/);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Who may import whom: a folder sees itself and what stands below it in this list. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  core: [],
  doc: ['core'],
  source: ['core'],
  schema: ['source', 'core'],
  law: ['core'],
  judge: ['law', 'schema', 'source', 'core'],
  forms: ['doc', 'law', 'core'],
  layout: ['doc', 'core'],
  render: ['layout', 'doc', 'core'],
  lint: ['docx-read', 'layout', 'core'],
  'docx-read': ['render', 'doc', 'core'],
  readback: ['docx-read', 'forms', 'doc', 'core'],
  report: ['judge', 'law', 'schema', 'source', 'core'],
  // The shell loads the chunks by name; it knows their types.
  cli: [
    'chunk',
    'report',
    'lint',
    'readback',
    'docx-read',
    'render',
    'forms',
    'layout',
    'doc',
    'judge',
    'law',
    'schema',
    'source',
    'core',
  ],
  chunk: ['cli', 'judge', 'law', 'schema', 'core'],
};

describe('imports point one way', () => {
  it.each(sources.filter((file) => !['src/main.ts', 'src/worker.ts'].includes(file)))('%s', (file) => {
    const folder = file.split('/')[1]!;
    const allowed = MAY_SEE[folder];
    expect(allowed, `folder ${folder} has no place in the order`).toBeDefined();
    for (const [, target] of read(file).matchAll(/(?:from|import\() ?'(\.{1,2}\/[^']+)'/g)) {
      const resolved = path.posix.join(path.posix.dirname(file), target!);
      if (!resolved.startsWith('src/')) continue;
      const other = resolved.split('/')[1]!;
      const fine = other === folder || allowed!.includes(other);
      expect(fine, `${file} imports ${resolved}`).toBe(true);
    }
  });
});

describe('sources', () => {
  it.each(sources)('%s is small, opens with its purpose, and holds no date of law', (file) => {
    const text = read(file);
    expect(text.split('\n').length, 'lines').toBeLessThanOrEqual(320);
    expect(text, 'head comment').toMatch(/^\/\*\*/);
    expect(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''), 'date literal').not.toMatch(
      /['"`](19|20)\d\d-[01]\d-[0-3]\d['"`]/,
    );
    expect(text, 'unfinished').not.toMatch(/\b(TODO|FIXME|XXX)\b/);
  });

  it('only the entry point touches the process', () => {
    const touching = sources.filter((file) =>
      /\bprocess\.(?!versions|env\.KHENTHUONG|arch|getBuiltinModule)/.test(
        read(file).replaceAll(/\/\*[\s\S]*?\*\//g, ''),
      ),
    );
    expect(touching).toEqual(['src/main.ts']);
  });

  it('nothing of Node is imported at run time: our loader gives no way to', () => {
    const late = sources.filter((file) => /import\('node:/.test(read(file)));
    expect(late).toEqual([]);
  });
});

describe('law data', () => {
  const provisions = lawData.dieu_khoan;

  it('every rule cites a provision, or is a check of the data itself', () => {
    const plain = lawData.quy_tac.filter((rule) => rule.can_cu.length === 0).map((rule) => rule.id);
    expect(plain).toEqual([
      'kinh_gui_khop_nguoi_nhan',
      'can_cuoc_12_so',
      'can_cuoc_gioi_tinh',
      'can_cuoc_nam_sinh',
    ]);
  });

  it('a check of facts against each other rests on texts that were seen, so that it keeps its level', () => {
    const checks = lawData.quy_tac.filter((rule) => rule.kiem_du_lieu);
    expect(checks.length).toBeGreaterThan(20);
    for (const { id, can_cu } of checks) {
      expect(can_cu.length, id).toBeGreaterThan(0);
      for (const ground of can_cu) expect(provisions[ground]!.dau, id).toMatch(/^V\+?$/);
    }
  });

  it('every parameter has one name that a person reads, the same in every instrument that sets it', () => {
    for (const [id, values] of Object.entries(lawData.tham_so)) {
      expect([...new Set(values.map(({ ten }) => ten))], id).toHaveLength(1);
      expect(parameterName(law, id), id).toMatch(/^\p{Lu}.*\P{ASCII}/u);
    }
  });

  it('every instrument says where it was seen', () => {
    for (const vb of lawData.van_ban) expect(vb.nguon, vb.id).not.toBe('');
  });

  it('every error rests, in some period, on a provision that was seen', () => {
    const weak = lawData.quy_tac.filter(
      (rule) =>
        rule.muc === 'error' &&
        rule.can_cu.length > 0 &&
        !rule.can_cu.some((id) => provisions[id]!.dau.startsWith('V')),
    );
    expect(weak.map((rule) => rule.id)).toEqual([]);
  });

  it('ids are one spelling: ASCII snake_case, none shared with the reader of files', () => {
    const ids = [...lawData.quy_tac.map((rule) => rule.id), ...lawData.hinh_thuc.map((award) => award.id)];
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    for (const rule of lawData.quy_tac) expect(Object.keys(SOURCE_RULES)).not.toContain(rule.id);
  });

  it('what people read is NFC and complete', () => {
    for (const rule of lawData.quy_tac) {
      for (const text of [rule.ten, rule.thong_bao, rule.vi_sao, rule.sua]) {
        expect(text.normalize('NFC'), rule.id).toBe(text);
        expect(text, rule.id).toMatch(/\p{L}/u);
      }
      for (const text of [rule.thong_bao, rule.vi_sao, rule.sua]) expect(text, rule.id).toMatch(/[.!?)]$/);
    }
  });
});

describe('the tree', () => {
  it('names no machine and no person of the real world', () => {
    const tracked = [
      ...sources,
      ...filesBelow('schemas', /\.(ya?ml|json)$/),
      ...filesBelow('templates', /\.ya?ml$/),
      'README.md',
    ];
    for (const file of tracked) expect(read(file), file).not.toMatch(/\/(home|work|root|tmp)\//);
  });
});
