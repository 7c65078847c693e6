/** The mark of urgency comes from the file of the submission or letter, and from nowhere else. */
import { describe, expect, it } from 'vitest';
import { dumpDoc } from '../../src/doc/dump.ts';
import { DO_KHAN, type DocModel } from '../../src/doc/model.ts';
import { documentOf } from '../../src/forms/document.ts';
import { loadForms } from '../../src/forms/template.ts';
import { letter } from './more.ts';
import { build, input, officer, readForm, submission } from './support.ts';

const marks = (doc: DocModel) =>
  doc.blocks.flatMap((block) => (block.kind === 'letterhead' ? [block.do_khan] : []));

describe('độ khẩn', () => {
  it.each(DO_KHAN)('%s of a submission is on the tờ trình', (do_khan) => {
    const dot_trinh = { ...submission, to_trinh: { ...submission.to_trinh, do_khan } };
    const from = input([officer], { dot_trinh });
    expect(marks(build('to-trinh', from))).toEqual([do_khan]);
    expect(dumpDoc(build('to-trinh', from))).toContain(` / ${do_khan} / `);
    for (const other of ['bien-ban-hop-hoi-dong', 'van-ban-xin-y-kien', 'du-thao-quyet-dinh'])
      expect(marks(build(other, from)), other).toEqual([undefined]);
  });

  it.each(DO_KHAN)('%s of a letter is on the letter', (do_khan) => {
    expect(marks(build('cong-van', { ...letter, cong_van: { ...letter.cong_van!, do_khan } }))).toEqual([
      do_khan,
    ]);
  });

  it('is one of three words, or nothing is printed', () => {
    const swapped = readForm('to-trinh').replace("'{{ to_trinh.do_khan }}'", 'mat');
    const form = loadForms((name) => (name === 'to-trinh' ? swapped : readForm(name)), ['to-trinh']).get(
      'to-trinh',
    )!;
    expect(() => documentOf(form, input([officer]))).toThrow(/do_khan không phải hoa_toc, .*: mat/);
  });

  it('is never inferred', () => {
    expect(marks(build('to-trinh', input([officer])))).toEqual([undefined]);
    expect(marks(build('cong-van', letter))).toEqual([undefined]);
  });
});
