import { describe, expect, it } from 'vitest';
import { validateSource } from '../../src/schema/validate.ts';
import { parseSource } from '../../src/source/yaml.ts';
import { schemas } from '../support/dossier.ts';

const SIGNER =
  'nguoi_ky: { quyen_han: "TM.", thay_mat: ỦY BAN NHÂN DÂN, chuc_vu: CHỦ TỊCH, ho_ten: Trần Văn Mẫu }';

/** Findings of a configuration with this line for the agency's name. */
function told(line: string): string[] {
  const text = `kieu: khenthuong
co_quan:
  ${line}
  viet_tat: UBND
  dia_danh: Mẫu
  cap: xa
${SIGNER}
`;
  const source = parseSource(
    { text, issues: [], sound: true, unicode: true },
    'khenthuong.yaml',
    '/khenthuong.yaml',
  );
  return validateSource(source, 'khenthuong', schemas).map(
    ({ rule, place }) => `${rule} ${place.line}:${place.column}`,
  );
}

describe('one mistake, one finding', () => {
  it.each([
    ['a good file', 'ten: Ủy ban nhân dân xã Mẫu', []],
    ['a key that is not there', 'co_quan_chu_quan: Ủy ban nhân dân tỉnh Mẫu', ['thieu_khoa 2:1']],
    ['a key under a misspelt name', 'tem: Ủy ban nhân dân xã Mẫu', ['khoa_la 3:3']],
    ['an empty value', 'ten: ""', ['de_trong 3:8']],
    ['a value of another kind', 'ten: [Ủy ban nhân dân xã Mẫu]', ['sai_kieu 3:8']],
    [
      'a strange key, and another that is not there',
      'so_dien_thoai: "0900"',
      ['thieu_khoa 2:1', 'khoa_la 3:3'],
    ],
  ])('%s', (_, line, findings) => {
    expect(told(line)).toEqual(findings);
  });
});

describe('a value out of a long list', () => {
  const fixOf = (text: string, kind: 'de_nghi' | 'khenthuong', rule: string) => {
    const source = parseSource({ text, issues: [], sound: true, unicode: true }, 'a.yaml', '/a.yaml');
    return validateSource(source, kind, schemas).find((finding) => finding.rule === rule)?.fix;
  };

  it('is sent to the schema, a short list is told whole', () => {
    expect(fixOf('kieu: de_nghi\nqwertyuiop: 1\n', 'de_nghi', 'khoa_la')).toBe(
      'Bỏ khóa này, hoặc sửa tên. Danh sách đủ: khenthuong schema de_nghi.',
    );
    expect(fixOf('kieu: khenthuong\nqwertyuiop: 1\n', 'khenthuong', 'khoa_la')).toMatch(
      /^Bỏ khóa này, hoặc sửa tên\. Dùng một trong: kieu, /,
    );
  });
});
