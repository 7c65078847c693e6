/** The mark of urgency is no fault, and hides none: its frame is not the rule under the agency's name. */
import { describe, expect, it } from 'vitest';
import { type Block, DO_KHAN, type DocModel } from '../../src/doc/model.ts';
import { bytesOf, changed, LETTER, lint, MISSIVE, rulesOf } from './support.ts';

const marked = (doc: DocModel, do_khan: (typeof DO_KHAN)[number]): DocModel => ({
  ...doc,
  blocks: doc.blocks.map((block): Block => (block.kind === 'letterhead' ? { ...block, do_khan } : block)),
});

describe('a mark of urgency', () => {
  it.each(DO_KHAN)('%s is no fault of a tờ trình or a công văn', async (degree) => {
    for (const doc of [LETTER, MISSIVE]) {
      const { findings, parts } = lint(await bytesOf(marked(doc, degree)));
      expect(findings).toEqual([]);
      expect(parts?.agencies.at(-1)?.text).toBe('XÃ MẪU');
      expect(parts?.number?.text).toMatch(/^Số:/);
    }
  });

  it.each(DO_KHAN)('%s does not stand for a rule that is not drawn', async (degree) => {
    const bytes = await bytesOf(marked(MISSIVE, degree));
    // The first border of the file is the rule under the agency's name.
    const bare = changed(bytes, (xml) => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/s, ''));
    expect(rulesOf(lint(bare))).toEqual(['vb_ke_co_quan']);
  });
});
