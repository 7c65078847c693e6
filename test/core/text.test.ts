import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/text.ts';

describe('fold', () => {
  it.each([
    ['Đặng Thị Ẵm', 'dang thi am'],
    ["Y Bhok Niê Kđăm, H'Nglă", 'y bhok nie kdam h ngla'],
    ['Łukasz Müller-Øster', 'lukasz muller oster'],
    ['Weiß, Þór Æsir', 'weiss thor aesir'],
    ['İpek Işık', 'ipek isik'],
  ])('%s → %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
    expect(fold(name.normalize('NFD'))).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});
