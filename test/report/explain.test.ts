import { describe, expect, it } from 'vitest';
import { createNames } from '../../src/cli/names.ts';
import { readSchemas } from '../../src/cli/schemas.ts';
import { explainText, findSubjects, subjectIds } from '../../src/report/explain.ts';
import { LIST_KINDS, listText } from '../../src/report/list.ts';
import { law } from '../support/law.ts';

const names = createNames(
  () => law,
  () => readSchemas('.'),
);
const LOOK = { color: 0, columns: undefined } as const;

describe('explain', () => {
  it('has a whole page for everything that the tool knows', () => {
    const ids = subjectIds(law);
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) {
      const text = explainText(findSubjects(id, law), law, names, LOOK);
      expect(text.startsWith(`${id} — `), id).toBe(true);
      expect(text, id).not.toMatch(/\{\{|undefined|\[object|không có trong kho luật/);
    }
  });

  it('folds to the terminal', () => {
    const text = explainText(findSubjects('bang_khen_ttg', law), law, names, { color: 0, columns: 80 });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('shows where a rule fails and where it passes', () => {
    const [rule] = law.data.quy_tac;
    const example = { nen: 'giay-khen', thay: { '/de_nghi/so': '08', '/de_nghi/ngay': null } };
    const vi_du = [
      { ...example, ten: 'Sai số', ket_qua: 'sai' as const },
      { ...example, ten: 'Đủ cả', thay: {}, ket_qua: 'dat' as const },
    ];
    const subjects = { rules: [{ ...rule!, vi_du }], builtins: [], awards: [], forms: [] };
    const text = explainText(subjects, law, names, LOOK);
    expect(text).toContain(
      'Ví dụ sai\n  Sai số (từ examples/giay-khen, thay)\n  - de_nghi.so: "08"\n  - bỏ de_nghi.ngay',
    );
    expect(text).toContain('Ví dụ đúng\n  Đủ cả (từ examples/giay-khen)');
  });

  it('finds nothing for an empty word', () => {
    expect(Object.values(findSubjects('', law)).flat()).toEqual([]);
  });
});

describe('list', () => {
  it.each(LIST_KINDS)('%s', (kind) => {
    expect(listText(kind, law, LOOK)).not.toContain('undefined');
  });
});
