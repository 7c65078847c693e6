import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schemas/mau.schema.json' with { type: 'json' };
import { formOfNomination, formsOfSubmission, sourceReminder } from '../../src/forms/select.ts';
import { loadForms } from '../../src/forms/template.ts';
import type { FormEntry } from '../../src/law/types.ts';
import { FORM_IDS, forms, readForm } from './support.ts';

const PARTS = readdirSync(new URL('../../templates/mau/phan/', import.meta.url)).map(
  (file) => `phan/${file.replace('.yaml', '')}`,
);

describe('form files', () => {
  const validate = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    discriminator: true,
    keywords: ['x-ten', 'x-trong-cau'],
  }).compile(schema);

  it.each([...FORM_IDS, ...PARTS])('%s fits the schema', (name) => {
    validate(parse(readForm(name)));
    expect(validate.errors).toBeNull();
  });

  it.each([...FORM_IDS, ...PARTS])('%s is NFC, without no-break or odd letters', (name) => {
    const text = readForm(name);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\u00a0\u00d0\u00f0\u200b\ufeff]/u);
  });

  it('use every shared part', () => {
    const all = [...FORM_IDS, ...PARTS].map(readForm).join('\n');
    for (const part of PARTS) expect(all).toMatch(new RegExp(`dung: ${part}\\b(?!-)`));
  });

  it('end the body of a submission and its papers with ./.', () => {
    for (const id of ['to-trinh', 'danh-sach', 'bien-ban-hop-hoi-dong'])
      expect(readForm(id).match(/\.\/\./g)).toHaveLength(1);
  });

  it('describe fields with Vietnamese titles', () => {
    expect(readFileSync(new URL('../../schemas/mau.schema.json', import.meta.url), 'utf8')).toContain(
      '"title": "Biểu mẫu"',
    );
  });
});

describe('loadForms', () => {
  const head = 'id: thu\nten: Thử\nnguon_khung: noi_bo\npham_vi: dot_trinh\ncan_co: []\nngay: ""\nkhoi:\n';
  const load = (body: string, parts: Record<string, string> = {}) =>
    loadForms((name) => (name === 'thu' ? head + body : (parts[name] ?? '')), ['thu']);

  it('puts shared parts in their place', () => {
    const loaded = load('  - { neu: a, dung: phan/x }', { 'phan/x': '- { loai: doan, vai: muc, chu: X }' });
    expect(loaded.get('thu')!.khoi).toEqual([{ neu: 'a', khoi: [{ loai: 'doan', vai: 'muc', chu: 'X' }] }]);
  });

  it.each([
    ['a slot', "  - { loai: doan, vai: muc, chu: '{{ a' }", /thu\/0\/chu/],
    ['a filter', "  - { loai: doan, vai: muc, chu: '{{ a | la }}' }", /undefined filter/],
    [
      'a condition',
      '  - { neu: "a ==", loai: doan, vai: muc, chu: X }\n  - { neu: "%}", loai: doan, vai: muc, chu: X }',
      /neu/,
    ],
    ['a loop', '  - { voi_moi: a in b, loai: doan, vai: muc, chu: X }', /voi_moi/],
  ])('refuses a mistake in %s', (_what, body, message) => {
    expect(() => load(body)).toThrow(message);
  });

  it('refuses a part within itself and a wrong id', () => {
    expect(() => load('  - dung: phan/x', { 'phan/x': '- dung: phan/x' })).toThrow(/dùng lại chính nó/);
    expect(() => loadForms(() => head, ['khac'])).toThrow(/id/);
  });
});

describe('selection', () => {
  const entry = (mau: string, so_mau = ''): FormEntry => ({
    van_ban: 'nd',
    so_mau,
    ten: mau,
    mau,
    dau: 'R',
    khi: { ref: so_mau, schema: {} },
  });
  const entries = [
    entry('to-trinh', '01'),
    entry('bao-cao-dot-xuat', '06'),
    entry('bao-cao-ca-nhan', '05'),
    entry('to-trinh', 'x'),
    entry('la', 'y'),
  ];

  it('takes every form of the submission once', () => {
    expect(formsOfSubmission(entries, forms, () => true).map((choice) => choice.entry.so_mau)).toEqual([
      '01',
    ]);
    expect(formsOfSubmission(entries, forms, () => undefined)).toEqual([]);
  });

  it('takes the first report that surely fits', () => {
    const holds = (e: FormEntry) => (e.so_mau === '06' ? undefined : true);
    expect(formOfNomination(entries, forms, holds)?.form.id).toBe('bao-cao-ca-nhan');
    expect(formOfNomination(entries, forms, () => false)).toBeUndefined();
  });

  it('reminds where the wording is not that of the decree', () => {
    expect(sourceReminder(forms.get('bao-cao-dot-xuat')!)).toMatch(/Đối chiếu/);
    expect(sourceReminder(forms.get('phieu-phat-hien')!)).toBe('');
  });
});
