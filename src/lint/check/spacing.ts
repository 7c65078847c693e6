/** Places made with the space bar (Phụ lục I, II): they move with every font and printer. */
import type { Context } from '../context.ts';
import { type Hit, shown, whole } from '../hit.ts';

/** Between two parts of a line, or before a short one; blanks to be filled by hand stand behind a word that asks for them. */
const SPACES = /^ {5,}(?=\S)|(?<!^|:|ngày|tháng|năm)(?<=\S) {5,}(?!\/|tháng|năm)(?=\S)/u;

export function* checkSpacing({ doc }: Context): Generator<Hit> {
  for (const one of doc.paragraphs)
    if (SPACES.test(one.text))
      yield { rule: 'vb_khoang_trang', values: { chu: shown(one.text) }, at: whole(one) };
}
