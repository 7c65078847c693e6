/** The head of an official letter: its subject after V/v once, however the officer began it; its number as the decree writes it. */
import { describe, expect, it } from 'vitest';
import { validateSource } from '../../src/schema/validate.ts';
import { parseSource } from '../../src/source/yaml.ts';
import { schemas } from '../support/dossier.ts';
import { letter } from './more.ts';
import { build } from './support.ts';

const subject = (trich_yeu: string) => {
  const doc = build('cong-van', { ...letter, cong_van: { ...letter.cong_van!, trich_yeu } });
  return doc.blocks.flatMap((block) => (block.kind === 'letterhead' ? [block.trich_yeu_cong_van] : []));
};

describe('trích yếu', () => {
  it.each(['bổ sung hồ sơ', 'Về việc bổ sung hồ sơ', 'về việc bổ sung hồ sơ', 'V/v bổ sung hồ sơ'])(
    '%s',
    (text) => {
      expect(subject(text)).toEqual(['V/v bổ sung hồ sơ']);
    },
  );

  it('keeps words that only begin like it', () => {
    expect(subject('về nguồn, tri ân')).toEqual(['V/v về nguồn, tri ân']);
  });
});

const told = (so: string, ky_hieu: string) => {
  const text = `kieu: cong_van\nso: "${so}"\nky_hieu: ${ky_hieu}\ntrich_yeu: bổ sung hồ sơ\nkinh_gui: [Sở Nội vụ]\nnoi_dung: [Đề nghị bổ sung.]\n`;
  const source = parseSource({ text, issues: [], sound: true, unicode: true }, 'a.yaml', '/a.yaml');
  return validateSource(source, 'cong_van', schemas).map(({ rule }) => rule);
};

describe('số, ký hiệu', () => {
  it.each(['01', '07', '10', '538'])('takes %s', (so) => {
    expect(told(so, 'UBND-KGVX')).toEqual([]);
  });

  it.each(['7', '0', '00', '007', '7a'])('refuses %s', (so) => {
    expect(told(so, 'UBND-KGVX')).toEqual(['sai_dang']);
  });

  it('refuses blanks around the hyphen', () => {
    expect(told('07', 'UBND - KGVX')).toEqual(['sai_dang']);
  });
});
