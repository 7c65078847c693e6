/** The checklist names every paper that `validate` asks for, from the same rules, and none twice. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText } from '../../src/render/docx-text.ts';
import { type Folder, ROOT, tempFolder } from './support.ts';

const OPINION = 'Ý kiến bằng văn bản của cơ quan, tổ chức trung ương liên quan hoặc Ủy ban nhân dân tỉnh';

let here: Folder;
beforeAll(() => {
  here = tempFolder();
});
afterAll(() => here.remove());

/** Lines of the checklist of an example whose nomination was changed. */
function checklist(example: string, change = (yaml: string) => yaml): readonly string[] {
  const folder = path.join(here.path, `${example}-${Math.abs(change('x').length)}`, 'ho-so');
  cpSync(path.join(ROOT, 'examples', example), folder, { recursive: true });
  const [file] = readdirSync(path.join(folder, 'de-nghi')).filter((name) => name.endsWith('.yaml'));
  const nomination = path.join(folder, 'de-nghi', file!);
  writeFileSync(nomination, change(readFileSync(nomination, 'utf8')));
  const out = path.join(folder, '..', 'ra');
  here.run('build', folder, '-o', out, '--mau', 'phieu-kiem-tra-ho-so', '--nhap', '--format', 'docx');
  const paper = (readdirSync(out, { recursive: true }) as string[]).find((name) =>
    name.endsWith('phieu-kiem-tra-ho-so.docx'),
  );
  const text = docxText(readFileSync(path.join(out, paper!))).replaceAll('\u00a0', ' ');
  return text.split('\n');
}

/** "Có" or "Chưa có" beside a paper. */
const stateOf = (lines: readonly string[], paper: string) =>
  lines.slice(lines.indexOf(paper)).find((line) => /^(?:Có|Chưa có)$/.test(line));

describe('phieu-kiem-tra-ho-so', () => {
  it('lists the opinions that the rules demand, beside the papers of the award', () => {
    const lines = checklist('01-nong-dan-cuu-duoi-nuoc');
    expect(lines.filter((line) => line === OPINION)).toHaveLength(1);
    expect(stateOf(lines, OPINION)).toBe('Có');
  });

  it('says that they are not there', () => {
    const lines = checklist('01-nong-dan-cuu-duoi-nuoc', (yaml) =>
      yaml.replace(/^y_kien:\n(?: .*\n)*/m, 'y_kien: []\n'),
    );
    expect(stateOf(lines, OPINION)).toBe('Chưa có');
  });

  it('does not list them for an award that needs none', () => {
    expect(checklist('07-nguoi-lao-dong')).not.toContain(OPINION);
  });

  it('lists no paper twice', () => {
    for (const example of ['01-nong-dan-cuu-duoi-nuoc', '05-tap-the-dot-xuat', '09-doanh-nghiep']) {
      const lines = checklist(example);
      const papers = lines.filter((line) =>
        /^(?:Tờ trình|Báo cáo|Biên bản|Chứng nhận|Xác nhận|Ý kiến)/.test(line),
      );
      expect(papers.length).toBeGreaterThan(2);
      expect(new Set(papers).size).toBe(papers.length);
    }
  });
});

describe('explain', () => {
  it('names them among the papers', () => {
    const papers = (slug: string) =>
      here
        .run('explain', slug)
        .stdout.split('\n\n')
        .find((part) => part.startsWith('Giấy tờ\n'))!
        .replace(/\s+/g, ' ');
    expect(papers('huan_chuong_dung_cam')).toContain(OPINION);
    expect(papers('giay_khen')).not.toContain(OPINION);
  });
});
