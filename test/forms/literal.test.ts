/** What a person wrote comes out as it is: never as markup, never as template, newlines as paragraphs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DotTrinh, FormInput } from '../../src/forms/data.ts';
import type { DeNghi } from '../../src/forms/nomination.ts';
import { build, household, input, meeting, officer, rescuer, submission, team, textsOf } from './support.ts';

const NASTY = [
  '**',
  '*',
  '\\',
  '{{ co_quan.ten }}',
  '{% if x %}',
  '{%',
  '}}',
  '\n',
  '\r\n',
  '\u2028',
  '\\*',
  '$&',
  '\u00a0',
];
const wild = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ maxLength: 12 }),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  // Noncharacters are refused in reading; they mark facts on their way through the forms.
  .map((parts) => parts.join('').replaceAll(/[\ufdd0-\ufdef]/gu, ''));

/** The lines of a text as a reader sees them. */
const linesOf = (value: string) =>
  value
    .replaceAll('\u00a0', ' ')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function expectLiteral(value: string, from: FormInput, form: string, chosen?: number): void {
  const texts = textsOf(build(form, from, chosen));
  for (const line of linesOf(value)) expect(texts.some((text) => text.includes(line))).toBe(true);
}

const withText = (de_nghi: DeNghi, value: string): DeNghi => ({
  ...de_nghi,
  doi_tuong: { ...de_nghi.doi_tuong, dia_chi: value },
  nhiem_vu: value,
  thanh_tich: [{ tu_ngay: '2025-01-01', noi: 'xã', noi_dung: value, hoan_canh: value }],
  bien_phap: value,
});

describe('text of a person', () => {
  it('stays literal in reports', () => {
    fc.assert(
      fc.property(wild, (value) => {
        expectLiteral(value, input([withText(officer, value)]), 'bao-cao-ca-nhan', 0);
        expectLiteral(value, input([withText(team, value)]), 'bao-cao-tap-the', 0);
        expectLiteral(value, input([withText(household, value)]), 'bao-cao-chuyen-de', 0);
        const rescue = { ...rescuer, hanh_dong: { ...rescuer.hanh_dong!, dien_bien: value } };
        expectLiteral(value, input([rescue]), 'bao-cao-dot-xuat', 0);
        expectLiteral(value, input([{ ...rescuer, tom_tat: value }]), 'bao-cao-tom-tat', 0);
      }),
      { numRuns: 150 },
    );
  });

  it('stays literal in the papers of a submission', () => {
    fc.assert(
      fc.property(wild, (value) => {
        const dot_trinh: DotTrinh = {
          to_trinh: { ...submission.to_trinh, mo_dau: value, noi_nhan: ['Sở Nội vụ'] },
          hop_hoi_dong: { ...meeting, y_kien_thao_luan: value },
        };
        const named = { ...officer, tom_tat: value, doi_tuong: { ...officer.doi_tuong, ten: value } };
        const from = input([named], { dot_trinh });
        expectLiteral(value, from, 'to-trinh');
        expectLiteral(value, from, 'danh-sach');
        expectLiteral(value, from, 'bien-ban-hop-hoi-dong');
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, whichever field it stands in', () => {
    const all = (value: string): FormInput => {
      const spread = <T>(data: T): T => {
        if (Array.isArray(data)) return data.map(spread) as T;
        if (data === null || typeof data !== 'object') return data;
        const entries = Object.entries(data).map(([key, item]) => [
          key,
          typeof item === 'string' && FREE.has(key) ? value : spread(item),
        ]);
        return Object.fromEntries(entries) as T;
      };
      const { law, ...from } = input([rescuer, officer, team, household]);
      return { ...spread(from), law };
    };
    fc.assert(
      fc.property(wild, (value) => {
        const from = all(value);
        for (const form of ['to-trinh', 'danh-sach', 'bien-ban-hop-hoi-dong']) build(form, from);
        for (const i of [0, 1, 2, 3]) {
          for (const form of [
            'bao-cao-dot-xuat',
            'bao-cao-chuyen-de',
            'bao-cao-tom-tat',
            'bao-cao-ca-nhan',
            'bao-cao-tap-the',
          ]) {
            build(form, from, i);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Fields that hold free text. */
const FREE = new Set(
  'ten co_quan dia_chi chuc_vu don_vi noi noi_dung hoan_canh dien_bien tai_san thuong_tich so trich_yeu ky_hieu ho_ten chu_tri thu_ky dia_diem gio_bat_dau so_bien_ban cong_suc tom_tat nhiem_vu que_quan viet_tat'.split(
    ' ',
  ),
);
