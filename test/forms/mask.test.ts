/** The names of agencies in a public version: a place in them is no home, the same place elsewhere is. */
import { describe, expect, it } from 'vitest';
import { maskFor } from '../../src/forms/mask.ts';

const AGENCY = 'Ban Quản lý Khu công nghệ cao Thành phố Mẫu';
const nominee = { dia_chi: 'Khu công nghệ cao, phường Ví Dụ, tỉnh Mẫu' };

describe('maskFor', () => {
  it('leaves the name of an agency whole and hides the same place elsewhere', () => {
    const mask = maskFor([nominee], [AGENCY]);
    expect(mask(`${AGENCY} khen tổ nữ Khu công nghệ cao.`)).toBe(`${AGENCY} khen tổ nữ Khu ….`);
    expect(mask(AGENCY.toUpperCase())).toBe(AGENCY.toUpperCase());
  });

  it('hides the place where no agency is named after it', () => {
    expect(maskFor([nominee])(AGENCY)).toBe('Ban Quản lý Khu … Thành phố Mẫu');
  });

  it('takes no small place for an agency', () => {
    const home = { dia_chi: 'thôn Minh Họa, xã Ví Dụ, tỉnh Mẫu' };
    expect(maskFor([home], ['thôn Minh Họa'])('họp tại thôn Minh Họa')).toBe('họp tại thôn …');
  });

  it('hides what stands on both sides of the name', () => {
    const person = { so_can_cuoc: '001085000123' };
    const text = `001085000123 ${AGENCY} 001085000123`;
    expect(maskFor([person], [AGENCY])(text)).toBe(`********0123 ${AGENCY} ********0123`);
  });
});
