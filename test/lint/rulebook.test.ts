/** The rulebook: complete, cited, marked, in correct Vietnamese; its words reach the reader. */
import { describe, expect, it } from 'vitest';
import { lintDocx } from '../../src/lint/lint.ts';
import { RULE_IDS, type Rule, severityOf } from '../../src/lint/rulebook.ts';
import { fonts, profile } from '../layout/support.ts';
import { lawData } from '../support/law.ts';
import { book, bytesOf, LETTER, lint, MISSIVE } from './support.ts';

const rules = Object.entries<Rule>(book.quy_tac);

describe('rulebook', () => {
  it('has every rule that a check may report, and no other', () => {
    expect(Object.keys(book.quy_tac).sort()).toEqual([...RULE_IDS].sort());
  });

  it.each(rules)('%s says what, where, why and what to do', (id, rule) => {
    expect(id).toMatch(/^vb(_[a-z]+)+$/);
    expect(rule.noi).not.toBe('');
    expect(rule.dau).toMatch(/^(?:V\+?|V~|R)$/);
    const sentences = typeof rule.thong_bao === 'string' ? [rule.thong_bao] : Object.values(rule.thong_bao);
    for (const sentence of [...sentences, rule.sua]) expect(sentence).toMatch(/[.!?…)]$/);
    for (const text of [...sentences, rule.ten, rule.vi_sao, rule.sua])
      expect(text.normalize('NFC')).toBe(text);
    expect(rule.vi_sao).not.toMatch(/\.$/);
  });

  it('lets only what was seen block', () => {
    for (const [id, rule] of rules)
      if (severityOf(rule) === 'error') expect(['V', 'V+'], id).toContain(rule.dau);
    expect(severityOf({ ...rules[0]![1], muc: 'error', dau: 'R' })).toBe('warning');
    expect(severityOf({ ...rules[0]![1], muc: 'error', dau: 'V~' })).toBe('warning');
  });

  it('names a decree of the law data', () => {
    expect(lawData.van_ban.map(({ id }) => id)).toContain(book.van_ban);
  });

  it('lets a paper that is no administrative document lack components, never an administrative document', () => {
    const types = Object.keys(book.chu.ten_loai).map((type) => type.toUpperCase());
    for (const [name, rules] of Object.entries(book.chu.giay_to)) {
      expect(name).toBe(name.normalize('NFC').toUpperCase());
      expect(types).not.toContain(name);
      expect(new Set(rules).size).toBe(rules.length);
      // Only what is missing can be let go: each rule has a sentence for that.
      for (const rule of rules)
        expect(book.quy_tac[rule].thong_bao, `${name}: ${rule}`).toHaveProperty('thieu');
    }
  });

  it('allows every size and margin that our own layout uses', () => {
    const { so } = book;
    const inside = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to;
    expect(inside(profile.page.top, so.le.tren) && inside(profile.page.left, so.le.trai)).toBe(true);
    expect(inside(profile.page.right, so.le.phai) && inside(profile.page.rightNarrow, so.le.phai)).toBe(true);
    expect(inside(profile.roles.noi_dung.size, so.co_chu.noi_dung)).toBe(true);
    expect(so.thut_dong).toContain(profile.roles.noi_dung.firstLine);
    for (const set of profile.headers)
      expect(so.bo_co_chu).toContainEqual([set.quoc_hieu, set.tieu_ngu, set.dia_danh]);
  });
});

describe('findings', () => {
  it('have all three parts, the decree and the place', async () => {
    const bytes = await bytesOf({ ...MISSIVE, blocks: MISSIVE.blocks.slice(1) });
    const { findings, text } = lint(bytes);
    expect(findings.length).toBeGreaterThan(2);
    for (const { message, why, fix, citation, place, group } of findings) {
      expect(message).toMatch(/\.$/);
      expect(why).toMatch(/ Nghị định số 30\/2020\/NĐ-CP(?:; chưa đối chiếu nguyên văn)?\)\.$/);
      expect(`${message}${why}${fix}`).not.toMatch(/[{}]|undefined|NaN/);
      expect(citation).toEqual({ van_ban: 'nd_30_2020' });
      expect(group).toBe('the_thuc');
      expect(text.split('\n').length).toBeGreaterThanOrEqual(place.line);
    }
  });

  it('point at the paragraph, which is a line of the text, and at the words in it', async () => {
    const blocks = LETTER.blocks.map((block) =>
      block.kind === 'paragraph' && block.role === 'can_cu' && block.line[0]!.text.startsWith('Căn cứ điểm')
        ? { ...block, line: [{ text: 'Căn cứ Khoản 1 Điều 74 Luật Thi đua, khen thưởng;' }] }
        : block,
    );
    const { findings, text } = lint(await bytesOf({ ...LETTER, blocks }));
    expect(findings.map(({ rule }) => rule)).toEqual(['vb_vien_dan']);
    const { line, column, endColumn } = findings[0]!.place;
    expect(text.split('\n')[line - 1]!.slice(column - 1, endColumn - 1)).toBe('Khoản 1');
    expect(findings[0]!.path).toBe(`/doan/${line - 1}`);
  });

  it('say a habit once, with its other places', async () => {
    const blocks = LETTER.blocks.map((block) =>
      block.kind === 'paragraph' && block.role === 'noi_dung' ? { ...block, role: 'giua' as const } : block,
    );
    const roles = { ...profile.roles, giua: { ...profile.roles.giua, size: 12 } };
    const { renderDocx } = await import('../../src/render/docx.ts');
    const { measure } = await import('../layout/support.ts');
    const { findings } = lint(await renderDocx({ ...LETTER, blocks }, { ...profile, roles }, measure));
    const sizes = findings.filter(({ rule }) => rule === 'vb_co_chu_noi_dung');
    expect(sizes).toHaveLength(1);
    expect(sizes[0]!.message).toMatch(/Cũng vậy ở đoạn \d+, .*… \(\d+ đoạn\)\.$/);
  });

  it('of other checks stay when one breaks', async () => {
    const broken = () => {
      throw new Error('hỏng');
    };
    const { findings, defects } = lintDocx({
      file: 'a.docx',
      bytes: await bytesOf(LETTER),
      book,
      fonts,
      awards: [],
      decree: 'Nghị định',
      checks: [broken],
    });
    expect([findings, defects]).toEqual([[], ['broken: hỏng']]);
  });
});
