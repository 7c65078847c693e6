import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createNames } from '../../src/cli/names.ts';
import { readSchemas } from '../../src/cli/schemas.ts';
import { isoDate } from '../../src/core/date.ts';
import { CALLED_KINDS } from '../../src/judge/keywords/called.ts';
import { KEYWORDS } from '../../src/judge/keywords/index.ts';
import { lawOn } from '../../src/law/prize.ts';
import { conditionLines } from '../../src/report/condition-words.ts';
import { explainText, findSubjects, subjectIds } from '../../src/report/explain.ts';
import { LIST_KINDS, listText } from '../../src/report/list.ts';
import { law, lawData } from '../support/law.ts';

const names = createNames(
  () => law,
  () => readSchemas('.'),
);
const LOOK = { color: 0, columns: undefined } as const;
const TODAY = isoDate('2026-11-22');
const about = (day = TODAY) => ({ law, names, day, examples: new Map(), faults: new Map() });
const explained = (word: string, day = TODAY) => explainText(findSubjects(word, law), about(day), LOOK);

describe('explain', () => {
  it('has a whole page for everything that the tool knows', () => {
    const ids = subjectIds(law);
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) {
      const text = explained(id);
      expect(text.startsWith(`${id} — `), id).toBe(true);
      expect(text, id).not.toMatch(/\{\{|undefined|\[object|không có trong kho luật/);
    }
  });

  it('knows instruments, by id or number, and the numbers that `law at` names', () => {
    expect(explained('152/2025/NĐ-CP')).toBe(explained('nd_152_2025'));
    expect(explained('nd_98_2023')).toContain('đến hết 30/06/2025');
    expect(explained('luat_06_2026')).toContain('chưa có nguyên văn trong công cụ');
    const days = explained('cong_khai_so_ngay');
    expect(days).toContain('10 ngày làm việc, theo khoản 2 Điều 44 Nghị định số 152/2025/NĐ-CP');
    expect(days).toContain('[cong_khai_du_ngay]');
    expect(explained('nghi_thai_san')).toContain('tra_loi.nam_nghi_thai_san');
    // A rule and the number that it compares with go by one id.
    expect(explained('phieu_90').match(/^phieu_90 — /gm)).toHaveLength(2);
  });

  it('folds to the terminal', () => {
    const text = explainText(findSubjects('bang_khen_ttg', law), about(), { color: 0, columns: 80 });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('shows where a rule fails and where it passes', () => {
    const [rule] = law.data.quy_tac;
    const example = { nen: 'giay-khen', thay: { '/de_nghi/so': '08', '/de_nghi/ngay': null } };
    const vi_du = [
      { ...example, ten: 'Sai số', ket_qua: 'sai' as const },
      { ...example, ten: 'Đủ cả', thay: {}, ket_qua: 'dat' as const },
    ];
    const subjects = {
      rules: [{ ...rule!, vi_du }],
      builtins: [],
      awards: [],
      forms: [],
      questions: [],
      laws: [],
    };
    const text = explainText(subjects, about(), LOOK);
    expect(text).toContain(
      'Ví dụ sai\n  Sai số (từ examples/giay-khen, thay)\n  - de_nghi.so: "08"\n  - bỏ de_nghi.ngay',
    );
    expect(text).toContain('Ví dụ đúng\n  Đủ cả (từ examples/giay-khen)');
  });

  it('says every condition in plain Vietnamese, without pointers, braces or patterns', () => {
    for (const id of subjectIds(law)) {
      const parts = explained(id).split(/\n\n/);
      const conditions = parts.filter((part) =>
        /^(Chỉ xét khi|Điều phải đúng|Được in khi|Giấy tờ)/.test(part),
      );
      for (const part of conditions)
        expect(part, id).not.toMatch(/[{}^\\]|\/(de_nghi|dot_trinh|muc)|\btrue\b|\bfalse\b/);
    }
  });

  it('has words for every keyword of the vocabulary', () => {
    const words = { names, items: '/de_nghi/thanh_tich', snapshot: lawOn(law, TODAY) };
    for (const { name, example } of KEYWORDS) {
      const schema = parse(example) as Record<string, unknown>;
      expect(conditionLines({ ref: '', schema }, words).join('\n'), name).toMatch(/^- \p{L}/u);
    }
  });

  it('has words for every kind of thing that a text may be called', () => {
    const words = { names, items: undefined, snapshot: lawOn(law, TODAY) };
    for (const la of CALLED_KINDS) {
      const schema = { ten_goi: { trong: '/de_nghi/tra_loi', khoa: ['nguoi'], la } };
      expect(conditionLines({ ref: '', schema }, words).join('\n'), la).not.toContain('undefined');
    }
  });

  it('has words for every level that the name of an office may tell', () => {
    const words = { names, items: undefined, snapshot: lawOn(law, TODAY) };
    const levels = new Set(lawData.ten_cap!.cap.flatMap(({ cap }) => cap));
    for (const level of levels) {
      const schema = { van_ban_khong_cua: { trong: ['/de_nghi/y_kien'], cap: [level] } };
      expect(conditionLines({ ref: '', schema }, words).join('\n')).not.toContain(`“${level}”`);
    }
  });

  it('keeps the parts of an alternative together, and says the number of the day', () => {
    const words = { names, items: undefined, snapshot: lawOn(law, TODAY) };
    const [first, second] = [{ co: ['/dot_trinh/cong_khai'] }, { co: ['/de_nghi/sang_kien'] }];
    const days = {
      tu: '/dot_trinh/cong_khai/tu_ngay',
      den: '/dot_trinh/cong_khai/den_ngay',
      it_nhat: { tham_so: 'cong_khai_so_ngay' },
      tinh_ngay_dau: false,
    };
    const schema = { anyOf: [first, { allOf: [second, { ngay_lam_viec: days }] }] };
    const lines = conditionLines({ ref: '', schema }, words);
    expect(lines.map((line) => /^ */.exec(line)![0].length)).toEqual([0, 2, 2, 4, 4]);
    expect(lines[4]).toContain('ít nhất 10 ngày làm việc, không tính ngày đầu');
  });

  it('an award is told once, by the law of the day, with the way to the other period', () => {
    const page = (day: string) => explained('huan_chuong_dung_cam', isoDate(day));
    for (const [day, own, other, way] of [
      ['2026-11-22', 'Luật Thi đua, khen thưởng năm 2022', 'Nghị định số 91/2017/NĐ-CP', '--ngay 2023-12-31'],
      ['2023-12-31', 'Nghị định số 91/2017/NĐ-CP', 'Luật Thi đua, khen thưởng năm 2022', '--ngay 2024-01-01'],
    ] as const) {
      const text = page(day);
      expect(text.match(/^huan_chuong_dung_cam — /gm), day).toHaveLength(1);
      expect(text.split('\n')[1], day).toContain(own);
      expect(text, day).toContain(`Thời kỳ khác: ${other}`);
      expect(text, day).toContain(way);
    }
    expect(page('2026-11-22')).toContain(
      'chưa có nguyên văn trong công cụ: nội dung dưới đây theo bản trước',
    );
    expect(page('2026-09-30')).not.toContain('tạm tính');
  });

  it('a day without loaded law shows every period, and says so', () => {
    const text = explained('giay_khen', isoDate('2010-01-01'));
    expect(text.match(/^giay_khen — /gm)).toHaveLength(2);
    expect(text).toContain('ngày 01/01/2010: công cụ chưa nạp quy định của ngày này');
  });

  it('shows the prize and the votes of the day', () => {
    expect(explained('bang_khen_ttg', isoDate('2026-06-30'))).toContain('cá nhân: 8.190.000 đ');
    expect(explained('bang_khen_ttg', isoDate('2026-07-01'))).toContain('cá nhân: 8.860.000 đ');
    expect(explained('chien_si_thi_dua_toan_quoc')).toContain('từ 90% tổng số thành viên');
  });

  it('finds nothing for an empty word', () => {
    expect(Object.values(findSubjects('', law)).flat()).toEqual([]);
  });
});

describe('list', () => {
  it.each(LIST_KINDS)('%s', (kind) => {
    expect(listText(kind, law, TODAY, LOOK)).not.toContain('undefined');
  });

  it.each(['2023-12-31', '2024-01-01', '2026-11-22'])('awards on %s: each once', (day) => {
    const ids = listText('awards', law, isoDate(day), LOOK).match(/^ {2}[a-z_]+/gm)!;
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('forms of one decree, with the way to the others', () => {
    const text = listText('forms', law, TODAY, LOOK);
    expect(text.split('\n')[0]).toBe('Nghị định số 152/2025/NĐ-CP');
    expect(text.match(/^Thời kỳ khác: /gm)).toHaveLength(2);
  });

  it('a day without loaded law has nothing to list but the other periods', () => {
    const text = listText('awards', law, isoDate('2010-01-01'), LOOK);
    expect(text).toMatch(/^Theo pháp luật ngày 01\/01\/2010: công cụ chưa nạp/);
  });
});

describe('every rule', () => {
  it.each(lawData.quy_tac.map((rule) => rule.id))(
    '%s is told in full: what, why, since when, by what, both ways',
    (id) => {
      const text = explained(id);
      for (const title of ['Thông báo khi sai', 'Vì sao', 'Cách sửa', 'Áp dụng', 'Căn cứ', 'Điều phải đúng'])
        expect(text).toContain(`\n${title}\n`);
      expect(text).toMatch(/\nVí dụ (?:sai|có báo)\n/);
      expect(text).toMatch(/\nVí dụ (?:đúng|không báo)\n/);
      const rule = lawData.quy_tac.find((one) => one.id === id)!;
      if (JSON.stringify([rule.khi, rule.thi]).includes('"tham_so"')) expect(text).toContain('\nTham số\n');
      expect(text).not.toContain('theo dạng chữ mà quy tắc nêu');
    },
  );

  it('a rule of the tool names the folders that break it', () => {
    const subjects = findSubjects('khoa_la', law);
    const faults = new Map([['khoa_la', ['khoa-sai-ten']]]);
    expect(explainText(subjects, { ...about(), faults }, LOOK)).toContain('- examples/loi/khoa-sai-ten');
    expect(explainText(subjects, about(), LOOK)).not.toContain('examples/loi');
  });
});
