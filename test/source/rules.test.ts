/** Each rule about reading a file can happen; the type asks for a sample when a rule is added. */
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { SOURCE_RULES, type SourceRule } from '../../src/source/wording.ts';
import { read } from './helpers.ts';

const SAMPLES: Readonly<Record<Exclude<SourceRule, 'khong_doc_duoc'>, string | Uint8Array>> = {
  tep_qua_lon: Buffer.alloc(3_000_000, 0x20),
  tep_rong: '',
  dau_bom: '\uFEFFa: 1',
  ma_hoa_utf16: Buffer.from('a: 1', 'utf16le'),
  tep_nhi_phan: 'a\0',
  ma_hoa_khong_phai_utf8: Buffer.from([0xff]),
  bang_ma_cu: 'a: NguyÔn V¨n',
  cu_phap_yaml: 'a: @',
  chi_thi_yaml: '%TAG ! x:\n---\na: 1',
  the_yaml: 'a: !x y',
  nhieu_tai_lieu: 'a: 1\n--- \nb: 1',
  bi_danh_sai: 'a: *x',
  bi_danh_qua_nhieu: `a: &a x\nb: [${'*a, '.repeat(101)}]`,
  long_qua_sau: '['.repeat(65),
  khoa_trung: 'a: 1\na: 1',
  khoa_khong_phai_chu: '1: a',
  khoa_cam: '__proto__: 1',
  mat_du_lieu: 'a: 01',
  chuan_hoa_nfc: 'a: e\u0301',
  chu_d_la: 'a: ð',
  ky_tu_an: 'a: x\u00ADy',
  ky_tu_la: 'a: \u0001',
};

describe('rules', () => {
  it.each(Object.entries(SAMPLES))('%s happens', (rule, bytes) => {
    expect(read(bytes).findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it('khong_doc_duoc happens', () => {
    expect(readSource('/khong/co', 'x').findings.map((finding) => finding.rule)).toEqual(['khong_doc_duoc']);
  });

  it('have titles, and ids that are file-safe', () => {
    const titles = Object.entries(SOURCE_RULES).map(([id, text]) => {
      expect(id).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
      return text.ten;
    });
    expect(new Set(titles).size).toBe(titles.length);
  });
});
