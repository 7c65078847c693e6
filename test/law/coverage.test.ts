/** docs/do-phu-luat.md: made from the data, current, and no clause without a row, a place or a reason. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseCitation } from '../../src/law/cite.ts';
import { root } from '../support/dossier.ts';
import { lawData } from '../support/law.ts';

type List = Record<string, Record<string, Record<string, string>>>;

const check = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'scripts/coverage.mjs'), '--check', ...args], {
    encoding: 'utf8',
  });
const page = readFileSync(path.join(root, 'docs/do-phu-luat.md'), 'utf8');
const list = () =>
  (parse(readFileSync(path.join(root, 'docs/data/dieu-khoan-can-phu.yaml'), 'utf8')) as { van_ban: List })
    .van_ban;

/** Instrument → clause as the page names it → cells of its row. */
const rows = new Map(
  page
    .split('\n## ')
    .slice(1)
    .map((section) => {
      const [title, ...lines] = section.split('\n');
      const cells = lines
        .filter(
          (line) => line.startsWith('| ') && !line.startsWith('| Điều khoản |') && !line.startsWith('| --- '),
        )
        .map((line) => line.slice(2, -2).split(' | '));
      return [title!, new Map(cells.map((row) => [row[0]!, row]))] as const;
    }),
);

function rowOf(id: string): string[] | undefined {
  const { van_ban, dieu, khoan, diem } = parseCitation(id);
  const name = lawData.van_ban.find((vb) => vb.id === van_ban)!.ten;
  const shown =
    dieu === undefined
      ? 'Cả văn bản'
      : `Điều ${dieu}${khoan ? ` khoản ${khoan}` : ''}${diem ? ` điểm ${diem}` : ''}`;
  return rows.get(name)?.get(shown);
}

describe('the coverage page', () => {
  it('is what the data says today', () => {
    const ran = check();
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  });

  it('has a row, a status and a place or reason for every clause', () => {
    const listed = Object.entries(list()).flatMap(([vb, entries]) =>
      Object.keys(entries).map((short) => (short === 'ca_van_ban' ? vb : `${vb}:${short}`)),
    );
    const articles = Array.from({ length: 96 }, (_, i) => `d${i + 1}`);
    const clauses = [
      ...Object.keys(lawData.dieu_khoan),
      ...lawData.tieu_chuan.map((criteria) => criteria.id),
      ...listed,
    ];
    for (const id of clauses) {
      const row = rowOf(id);
      expect(row, id).toBeDefined();
      expect(['mã hóa', 'một phần', 'để người xét', 'chưa mã hóa'], id).toContain(row![3]);
      expect(row![2], id).toMatch(/^(V|V\+|V~|R)$/);
      expect(row![4]!.length, id).toBeGreaterThan(5);
    }
    for (const article of articles) {
      const found = clauses.some((id) => id.split('.')[0] === `luat_06_2022:${article}`);
      expect(found, `luat_06_2022:${article}`).toBe(true);
    }
  });

  it('names every rule and every award of the data', () => {
    for (const rule of lawData.quy_tac.filter((known) => known.can_cu.length > 0))
      expect(page).toContain(`\`${rule.id}\``);
    for (const { hinh_thuc } of lawData.tieu_chuan) expect(page).toContain(`\`${hinh_thuc}\``);
  });

  it('is NFC and names no machine', () => {
    expect(page.normalize('NFC')).toBe(page);
    expect(page).not.toMatch(/\/(home|work|root|tmp)\//);
  });
});

describe('the check', () => {
  const withList = (change: (van_ban: List) => void) => {
    const van_ban = list();
    change(van_ban);
    const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-'));
    const file = path.join(folder, 'danh-sach.yaml');
    writeFileSync(file, stringify({ van_ban }));
    const ran = check('--list', file);
    rmSync(folder, { recursive: true, force: true });
    return ran;
  };

  it.each<[string, (van_ban: List) => void, string]>([
    [
      'a clause of the data that nothing uses and nobody explains',
      (van_ban) => {
        delete van_ban['luat_06_2022']!['d83.k6'];
      },
      'luat_06_2022:d83.k6: không quy tắc, tiêu chuẩn, tham số nào dùng',
    ],
    [
      'a reason that the data has outgrown',
      (van_ban) => {
        van_ban['luat_06_2022']!['d84.k5'] = { chua: 'chưa có' };
      },
      'luat_06_2022:d84.k5: ghi chua nhưng dữ liệu đã dùng',
    ],
    [
      'a summary that would be written twice',
      (van_ban) => {
        van_ban['luat_06_2022']!['d82'] = { nguoi: 'sau quyết định', ten: 'Trao tặng' };
      },
      'luat_06_2022:d82: ten đã có trong dữ liệu luật',
    ],
    [
      'a clause without a summary',
      (van_ban) => {
        van_ban['luat_06_2022']!['d7'] = { nguoi: 'vì thế' };
      },
      'luat_06_2022:d7: thiếu ten',
    ],
  ])('fails on %s', (_what, change, sentence) => {
    const ran = withList(change);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain(sentence);
  });
});
