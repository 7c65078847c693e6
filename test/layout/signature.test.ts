import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../src/layout/layout.ts';
import { document, fonts, linesOf, profile, signature } from './support.ts';

const signedBy = (ho_ten: string) => {
  const block = { ...signature, noi_nhan: [], right: { ...signature.right, ho_ten } };
  return linesOf(layoutDocument(document([block]), profile, fonts), 0);
};

describe('name of a signatory', () => {
  it('stands on one line', () => {
    expect(signedBy('Vừ Thị Mỹ Dung')).toEqual(['GIÁM ĐỐC', 'Vừ Thị Mỹ Dung']);
  });

  it('is broken between its words where it is wider than its column', () => {
    const lines = signedBy('Võ Thị Xuân Xuân Mỹ Mỹ Hạnh Hạnh Dung Dung An Bình');
    expect(lines.map((line) => line.trim())).toEqual([
      'GIÁM ĐỐC',
      'Võ Thị Xuân Xuân Mỹ Mỹ Hạnh Hạnh',
      'Dung Dung An Bình',
    ]);
  });
});
