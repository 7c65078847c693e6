import { describe, expect, it } from 'vitest';
import { rescueView } from '../../src/forms/deeds.ts';
import { saysNone } from '../../src/forms/written.ts';

describe('saysNone', () => {
  it.each(['Không', 'không.', 'Không có', 'Không bị thương', 'không có thương tích', ' Không '])(
    '%s',
    (text) => {
      expect(saysNone(text)).toBe(true);
    },
  );

  it.each([undefined, '', 'gãy tay, không nguy hiểm', 'Không nặng: xây xát tay', 'rách da'])(
    'not %s',
    (text) => {
      expect(saysNone(text)).toBe(false);
    },
  );
});

it('an injury that is none has no certificate', () => {
  const deed = { ngay: '2026-03-08', dia_diem: 'sông', su_co: 'tai_nan', loai: 'cuu_nguoi' };
  expect(rescueView({ ...deed, thuong_tich: 'Không' }).thuong_tich).toBe('');
  expect(rescueView({ ...deed, thuong_tich: 'rách da' }).thuong_tich).toContain('rách da');
});
