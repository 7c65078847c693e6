/**
 * What the free text of a dossier says: a name that names nothing, a benefit that is none, a gift that was not given, the
 * deeds of somebody else, a doubt raised in public. Left open in many words; and honest words of the same kind stay green.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { itIsLeftOpen, judged, type LeftOpen, yes } from '../support/mended.ts';

const COURAGE = '01-nong-dan-cuu-duoi-nuoc';
const WORKER = '02-cong-nhan-sang-kien';
const FARMER = '03-nong-dan-mo-hinh';
const MERIT = '06-tap-the-cong-trang';
const HOUSEHOLD = '08-ho-gia-dinh';

/** One place of a dossier, and what may stand there. */
interface Words {
  readonly viec: string;
  readonly nen: string;
  readonly o: string;
  readonly quy_tac: string;
  readonly ngo: readonly string[];
  readonly that: readonly string[];
}

const file = readFileSync(new URL('loi-ke.yaml', import.meta.url), 'utf8');
const { loi } = parse(file) as { readonly loi: readonly Words[] };

const REST: Readonly<Record<string, object>> = {
  '/de_nghi/dong_gop': { gia_tri: 905_000_000, linh_vuc: 'Hạ tầng nông thôn' },
};

function changesOf({ o }: Words, text: string) {
  if (o === '/dot_trinh/cong_khai/kenh') return { [o]: [{ ten: text }] };
  return { [o]: o in REST ? { ...REST[o], tai_san: text } : text };
}

describe.each(loi.map((words) => [words.viec, words] as const))('%s', (_what, words) => {
  it.each(words.ngo)('“%s” leaves the verdict open', (text) => {
    const { rules, verdict } = judged(words.nen, changesOf(words, text));
    expect(rules).toContain(words.quy_tac);
    expect(verdict).toBe('chua_ket_luan');
  });

  it.each(words.that)('“%s” is honest', (text) => {
    expect(judged(words.nen, changesOf(words, text)).rules).not.toContain(words.quy_tac);
  });
});

const DOUBT = { '/dot_trinh/cong_khai/y_kien/0/noi_dung': 'Phản ánh ông khai man thành tích' };

const settled: readonly LeftOpen[] = [
  [
    'a report that opens with another name is answered for',
    WORKER,
    { '/de_nghi/tom_tat': 'Trần Văn Khác đã học nghề của bà và được bà kèm cặp.' },
    'loi_ke_ve_nguoi_khac',
    { '/de_nghi/tra_loi/loi_ke_dung_doi_tuong': yes('2026-02-03') },
  ],
  [
    'a report that opens with another firm is answered for',
    MERIT,
    { '/de_nghi/tom_tat': 'Công ty Cổ phần Khác đã áp dụng 12 quy trình của Trung tâm.' },
    'loi_ke_ve_tap_the_khac',
    { '/de_nghi/tra_loi/loi_ke_dung_doi_tuong': yes('2026-07-24') },
  ],
  [
    'a doubt is looked into in the same weeks',
    FARMER,
    DOUBT,
    'to_cao_khi_cong_khai',
    { '/de_nghi/tra_loi/y_kien_da_lam_ro': yes('2026-06-16') },
  ],
  [
    'an answer of the year before settles no doubt',
    FARMER,
    { ...DOUBT, '/de_nghi/tra_loi/y_kien_da_lam_ro': yes('2025-06-16') },
    'to_cao_khi_cong_khai',
  ],
  [
    'a list that was public before the deeds is answered for',
    MERIT,
    { '/dot_trinh/cong_khai/tu_ngay': '2024-03-04' },
    'cong_khai_dung_luc',
    { '/de_nghi/tra_loi/cong_khai_dung_thanh_tich': yes('2026-07-24') },
  ],
  [
    'the portal of another province that does not say province',
    COURAGE,
    { '/dot_trinh/cong_khai/kenh': [{ ten: 'Cổng thông tin điện tử Khác' }] },
    'cong_khai_cung_tinh',
    { '/dot_trinh/cong_khai/kenh': [{ ten: 'Cổng thông tin điện tử Mẫu' }] },
  ],
  [
    'a gift whose field is nothing',
    HOUSEHOLD,
    { '/de_nghi/dong_gop/linh_vuc': 'KHÔNG CÓ' },
    'dong_gop_khong_tu_phu_nhan',
    { '/de_nghi/dong_gop/linh_vuc': 'Hạ tầng nông thôn' },
  ],
];

describe('what settles it', () => {
  itIsLeftOpen(settled);
});
