/** Ô 10a and ô 11 in both formats: room for a stamp that is put by hand, words in a frame in the top margin. */
import { describe, expect, it } from 'vitest';
import { type Block, DO_MAT, type DocModel, type Letterhead, LUU_HANH } from '../../src/doc/model.ts';
import { documentOf } from '../../src/forms/document.ts';
import { loadForms } from '../../src/forms/template.ts';
import type { RuleItem } from '../../src/layout/frames.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { PT_PER_MM } from '../../src/layout/measure.ts';
import { letter } from '../forms/more.ts';
import { build, input, officer, readForm, submission } from '../forms/support.ts';
import { document, fonts, paragraph, profile, textItems, textOf } from '../layout/support.ts';
import { bytesOf, LETTER, lint, MISSIVE } from '../lint/support.ts';
import { all, body, LETTERHEAD, paragraphOf, part } from './docx-sample.ts';

const blocks = (more: Partial<Letterhead>): readonly Block[] => [
  { ...(LETTERHEAD as Letterhead), ...more },
  paragraph('Xin trình.'),
];
const laidOut = (more: Partial<Letterhead>) => layoutDocument(document(blocks(more)), profile, fonts);
const item = (more: Partial<Letterhead>, text: string) =>
  textItems(laidOut(more), 0).find((one) => textOf(one) === text)!;
const marked = (doc: DocModel, more: Partial<Letterhead>): DocModel => ({
  ...doc,
  blocks: doc.blocks.map((block): Block => (block.kind === 'letterhead' ? { ...block, ...more } : block)),
});

describe('the direction on circulation', () => {
  it.each([
    ['xem_xong_tra_lai', 'XEM XONG TRẢ LẠI', 57],
    ['luu_hanh_noi_bo', 'LƯU HÀNH NỘI BỘ', 50],
    ['tai_lieu_thu_hoi', 'TÀI LIỆU THU HỒI', 50],
  ] as const)('%s: %s in a frame of %i × 8 mm, in the top margin', async (luu_hanh, text, width) => {
    const rules = laidOut({ luu_hanh }).pages[0]!.items.filter((one): one is RuleItem => one.kind === 'rule');
    const margin = profile.page.top * PT_PER_MM;
    const frame = rules.filter(({ y2 }) => y2 < margin);
    const [xs, ys] = [frame.flatMap(({ x1, x2 }) => [x1, x2]), frame.flatMap(({ y1, y2 }) => [y1, y2])];
    expect(frame).toHaveLength(4);
    expect((Math.max(...xs) - Math.min(...xs)) / PT_PER_MM).toBeCloseTo(width, 0);
    expect((Math.max(...ys) - Math.min(...ys)) / PT_PER_MM).toBeCloseTo(8, 0);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(profile.page.numberTop * PT_PER_MM - 0.01);
    const words = item({ luu_hanh }, text);
    expect([words.size, words.color]).toEqual([13, undefined]);
    expect(words.x).toBeGreaterThan(Math.min(...xs));
    expect(words.node).toBeGreaterThanOrEqual(0);
    // In Word it is the one line of the first page's header, low enough to leave the text where it is.
    const doc = document(blocks({ luu_hanh }));
    const headers = await Promise.all([1, 2].map((n) => part(doc, `word/header${n}.xml`)));
    const mark = paragraphOf(headers.find((xml) => xml.includes(text))!, text);
    expect(all(mark, /<w:(top|left|bottom|right) w:val="single" w:color="000000" w:sz="6"/g)).toHaveLength(4);
    expect(headers.filter((xml) => xml.includes(text))).toHaveLength(1);
    expect(item({ luu_hanh }, 'Xin trình.').y).toBeCloseTo(item({}, 'Xin trình.').y, 5);
  });

  it('has words for every direction, and none without one', async () => {
    expect(Object.keys(profile.luu_hanh.words)).toEqual([...LUU_HANH]);
    expect(await part(document(blocks({})), 'word/header1.xml')).not.toContain('pBdr');
  });
});

describe('the degree of secrecy', () => {
  it.each(DO_MAT)('%s leaves room for the stamp and prints nothing', async (do_mat) => {
    const texts = (more: Partial<Letterhead>) => textItems(laidOut(more), 0).map(textOf);
    expect(texts({ do_mat })).toEqual(texts({}));
    const lower = item({ do_mat }, 'Xin trình.').y - item({}, 'Xin trình.').y;
    expect(lower).toBeGreaterThan(profile.do_mat.room * PT_PER_MM);
    const spacer = (profile.header.rowGap + profile.do_mat.room * PT_PER_MM) * 20;
    expect(await body(blocks({ do_mat }))).toContain(`w:line="${Math.round(spacer)}" w:lineRule="exact"`);
  });

  it('stands above the mark of urgency', () => {
    const alone = item({ do_khan: 'khan' }, 'KHẨN').y;
    expect(item({ do_khan: 'khan', do_mat: 'mat' }, 'KHẨN').y).toBeGreaterThan(alone + 8 * PT_PER_MM);
  });
});

describe('both', () => {
  const marks = { do_mat: 'toi_mat', luu_hanh: 'luu_hanh_noi_bo' } as const;
  const told = (doc: DocModel) =>
    doc.blocks.flatMap((block) => (block.kind === 'letterhead' ? [[block.do_mat, block.luu_hanh]] : []));

  it('come from the file of the submission or letter', () => {
    const dot_trinh = { ...submission, to_trinh: { ...submission.to_trinh, ...marks } };
    expect(told(build('to-trinh', input([officer], { dot_trinh })))).toEqual([
      ['toi_mat', 'luu_hanh_noi_bo'],
    ]);
    expect(told(build('cong-van', { ...letter, cong_van: { ...letter.cong_van!, ...marks } }))).toEqual([
      ['toi_mat', 'luu_hanh_noi_bo'],
    ]);
    expect(told(build('to-trinh', input([officer])))).toEqual([[undefined, undefined]]);
  });

  it.each([
    ["'{{ to_trinh.do_mat }}'", /do_mat không phải tuyet_mat, .*: la/],
    ["'{{ to_trinh.luu_hanh }}'", /luu_hanh không phải xem_xong_tra_lai, .*: la/],
  ])('%s of a form is one of their words', (slot, message) => {
    const swapped = readForm('to-trinh').replace(slot, 'la');
    const form = loadForms((name) => (name === 'to-trinh' ? swapped : readForm(name)), ['to-trinh']).get(
      'to-trinh',
    )!;
    expect(() => documentOf(form, input([officer]))).toThrow(message);
  });

  it('are no fault of a tờ trình or a công văn', async () => {
    for (const doc of [LETTER, MISSIVE])
      for (const luu_hanh of LUU_HANH)
        expect(lint(await bytesOf(marked(doc, { ...marks, luu_hanh, do_khan: 'khan' }))).findings).toEqual(
          [],
        );
  });
});
