/** Titles of hero are “phong tặng” under Decree 91/2017, as its forms 04 and 05 say, and “tặng” under the law of 2022. */
import { describe, expect, it } from 'vitest';
import { lawNames } from '../../src/cli/build/law-names.ts';
import { isoDate } from '../../src/core/date.ts';
import type { DeNghi } from '../../src/forms/nomination.ts';
import { lawOn } from '../../src/law/prize.ts';
import { law } from '../support/law.ts';
import { build, input, officer, rescuer, submission, team, textsOf } from './support.ts';

const namesOn = (day: string) => lawNames(law, lawOn(law, isoDate(day)), undefined);
const hero: DeNghi = { ...officer, hinh_thuc: 'anh_hung_lao_dong', truy_tang: false };
const heroes: DeNghi = { ...team, hinh_thuc: 'anh_hung_lao_dong' };

/** The text of a form for nominees, under the law of a day. */
function textOn(day: string, form: string, nominees: readonly DeNghi[], chosen?: number): string {
  const from = { ...input(nominees), law: namesOn(day), dot_trinh: submission };
  return textsOf(build(form, from, chosen))
    .join('\n')
    .replaceAll('~', ' ')
    .replaceAll('\u00a0', ' ');
}

const REPORTS: readonly [string, DeNghi][] = [
  ['bao-cao-anh-hung-ca-nhan', hero],
  ['bao-cao-anh-hung-tap-the', heroes],
];

describe.each(REPORTS)('%s', (form, nominee) => {
  it.each([
    ['2021-05-05', 'ĐỀ NGHỊ PHONG TẶNG DANH HIỆU “ANH HÙNG LAO ĐỘNG”'],
    ['2023-12-31', 'ĐỀ NGHỊ PHONG TẶNG DANH HIỆU “ANH HÙNG LAO ĐỘNG”'],
    ['2024-01-01', 'ĐỀ NGHỊ TẶNG DANH HIỆU “ANH HÙNG LAO ĐỘNG”'],
    ['2025-07-01', 'ĐỀ NGHỊ TẶNG DANH HIỆU “ANH HÙNG LAO ĐỘNG”'],
  ])('on %s: %s', (day, heading) => {
    expect(textOn(day, form, [nominee], 0)).toContain(heading);
  });
});

describe('who has died', () => {
  const late = { ...hero, truy_tang: true };

  it.each(['2021-05-05', '2024-01-01'])('is “truy tặng” on %s too', (day) => {
    const text = textOn(day, 'bao-cao-anh-hung-ca-nhan', [late], 0);
    expect(text).toContain('ĐỀ NGHỊ TRUY TẶNG DANH HIỆU “ANH HÙNG LAO ĐỘNG”');
    expect(text).not.toContain('PHONG TẶNG');
  });
});

describe('documents around', () => {
  it('the letter asks in the word of its law, and names the title as one', () => {
    expect(textOn('2021-05-05', 'to-trinh', [hero])).toContain('phong tặng danh hiệu “Anh hùng Lao động”');
    const later = textOn('2025-07-01', 'to-trinh', [hero]);
    expect(later).toContain('tặng thưởng danh hiệu “Anh hùng Lao động”');
    expect(later).not.toContain('phong tặng');
  });

  it('with others beside the hero, every verb stands', () => {
    const text = textOn('2021-05-05', 'to-trinh', [officer, hero, rescuer]);
    expect(text).toContain('tặng thưởng, phong tặng, truy tặng cho');
  });

  it('the draft decision begins with it', () => {
    expect(textOn('2021-05-05', 'du-thao-quyet-dinh', [hero])).toContain('Phong tặng danh hiệu “Anh hùng');
  });

  it('other awards of that time are given as before', () => {
    expect(textOn('2021-05-05', 'to-trinh', [officer])).not.toContain('phong tặng');
  });
});
