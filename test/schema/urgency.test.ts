import { describe, expect, it } from 'vitest';
import { DO_KHAN } from '../../src/doc/model.ts';
import { validateSource } from '../../src/schema/validate.ts';
import { parseSource } from '../../src/source/yaml.ts';
import { schemas } from '../support/dossier.ts';

const FILES = {
  cong_van: (line: string) => `kieu: cong_van
${line}
ky_hieu: UBND-VX
trich_yeu: bổ sung hồ sơ
kinh_gui: [Sở Nội vụ tỉnh Mẫu]
noi_dung: [Đề nghị bổ sung hồ sơ.]
`,
  dot_trinh: (line: string) => `kieu: dot_trinh
to_trinh:
  ${line}
  ky_hieu: TTr-UBND
  ngay: 2026-03-25
  kinh_gui: [Ủy ban nhân dân tỉnh Mẫu]
  nguoi_nhan: ubnd_tinh
  trich_yeu: Về việc đề nghị khen thưởng
de_nghi: [{ tep: de-nghi.yaml }]
`,
} as const;

describe.each(['cong_van', 'dot_trinh'] as const)('do_khan of %s', (kind) => {
  const told = (line: string) => {
    const text = FILES[kind](line);
    const source = parseSource({ text, issues: [], sound: true, unicode: true }, 'a.yaml', '/a.yaml');
    return validateSource(source, kind, schemas).map(({ rule }) => rule);
  };

  it.each([...DO_KHAN.map((word) => `do_khan: ${word}`), '# none'])('takes %s', (line) => {
    expect(told(line)).toEqual([]);
  });

  it.each(['do_khan: mat', 'do_khan: Hỏa tốc', 'do_khan: HOA_TOC'])('refuses %s', (line) => {
    expect(told(line)).toEqual(['gia_tri_ngoai_danh_muc']);
  });
});
