/** What a person is told to write: the closest line, not a general example. */
import { describe, expect, it } from 'vitest';
import { codeMeant } from '../../src/core/suggest.ts';
import { wordSchemaError } from '../../src/schema/messages.ts';

const AWARDS = [
  { id: 'bang_khen_bo_tinh', ten: 'Bằng khen của Bộ, ban, ngành, tỉnh' },
  { id: 'giay_khen', ten: 'Giấy khen' },
];

const fixOf = (keyword: string, instancePath: string, data: unknown, parentSchema: object, params = {}) =>
  wordSchemaError(
    { keyword, instancePath, schemaPath: `#/${keyword}`, params, data, parentSchema: { ...parentSchema } },
    () => AWARDS,
  )?.fix;

describe('codes', () => {
  it.each(['bằng_khen_bộ_tỉnh', 'Bằng khen của Bộ, ban, ngành, tỉnh', 'bang_khen_bo_tinhh'])(
    '%s',
    (typed) => {
      expect(codeMeant(typed, AWARDS)).toBe('bang_khen_bo_tinh');
      expect(fixOf('pattern', '/hinh_thuc', typed, {})).toContain('“bang_khen_bo_tinh”');
    },
  );
});

describe('fixes', () => {
  it('turn a date the right way round', () => {
    expect(fixOf('format', '/ngay', '20/05/2026', {})).toContain('2026-05-20');
    expect(fixOf('format', '/ngay', '31/02/2026', {})).not.toContain('2026-02-31');
  });

  it('offer [] for an empty list, not for one that needs items', () => {
    expect(fixOf('type', '/ky_luat', null, {}, { type: 'array' })).toContain('[]');
    expect(fixOf('type', '/kinh_gui', null, { minItems: 1 }, { type: 'array' })).not.toContain('[]');
  });

  it('mean the value in whose name the words stand, and show names that say more', () => {
    const allowedValues = ['cong_nhan', 'can_bo'];
    const names = { cong_nhan: 'Công nhân', can_bo: 'Cán bộ, công chức, viên chức' };
    for (const typed of ['cong_chuc', 'Viên chức']) {
      const fix = fixOf('enum', '/nhom', typed, { 'x-ten': names }, { allowedValues });
      expect(fix).toContain('Có phải ý bạn là “can_bo”?');
      expect(fix).toContain('cong_nhan, can_bo (Cán bộ, công chức, viên chức)');
    }
    const near = fixOf('enum', '/nhom', 'cong_nhann', { 'x-ten': names }, { allowedValues });
    expect(near).toContain('“cong_nhan”?');
  });

  it('list the values of a missing key', () => {
    const schema = { properties: { cap: { enum: ['tinh', 'xa'] } } };
    expect(fixOf('required', '', {}, schema, { missingProperty: 'cap' })).toContain('tinh, xa');
  });
});
