/** Documents that LibreOffice opened and saved again still say where their facts come from, and keep their layout. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../src/docx-read/docx.ts';
import { lint, rulesOf } from '../lint/support.ts';
import { type Built, buildExamples, factsAt, readBack } from './support.ts';
import { edited, retype } from './word.ts';

const RESCUE = '01-nong-dan-cuu-duoi-nuoc';
const TEAM = '06-tap-the-cong-trang';
const REPORT = 'de-nghi/01-tran-van-mau/bao-cao-tom-tat';
const FORMS: readonly (readonly [example: string, name: string])[] = [
  [RESCUE, '01-to-trinh'],
  [RESCUE, '02-danh-sach'],
  [RESCUE, '03-bien-ban-hop-hoi-dong'],
  [RESCUE, REPORT],
  [TEAM, 'de-nghi/01-trung-tam-khuyen-nong-va-dich-vu-nong-nghiep-tinh-mau/bao-cao-tap-the'],
];
/** The bookmarks of facts; LibreOffice moves the start of one that stands at the head of the document. */
const marked = (bytes: Uint8Array) =>
  readDocx(bytes).paragraphs.flatMap(({ anchors }) => anchors.map(({ name }) => name).sort());
/** A letter as somebody types it in LibreOffice without styles. */
const TYPED = `<html><body lang="vi"><p>UBND XÃ MẪU<br>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p align="center">Độc lập - Tự do - Hạnh phúc</p>
<p>Số: 5/TTr-UBND</p><p align="right">Mẫu, ngày 5/2/2026</p><h1 align="center">TỜ TRÌNH</h1><p>Kính gửi: Sở Nội vụ</p>
<table border="1"><tr><td>Trần Văn Mẫu</td></tr></table><p>Xã kính trình.</p><p><b>CHỦ TỊCH</b></p><p><b>TRẦN VĂN MẪU</b></p></body></html>`;

describe.runIf(spawnSync('soffice', ['--version']).error === undefined)('saved by LibreOffice', () => {
  let folder: string;
  let built: Built;
  const flat = (example: string, name: string) => `${example}_${name.replaceAll('/', '_')}`;
  const saved = (way: string, file: string) => readFileSync(path.join(folder, way, `${file}.docx`));

  beforeAll(async () => {
    built = await buildExamples([RESCUE, TEAM]);
    folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-luu-'));
    mkdirSync(path.join(folder, 'vao'));
    const put = (file: string, bytes: Uint8Array | string): string => {
      const whole = path.join(folder, 'vao', file);
      writeFileSync(whole, bytes);
      return whole;
    };
    const files = FORMS.map(([example, name]) =>
      put(`${flat(example, name)}.docx`, built.docx(example, name)),
    );
    const report = built.docx(RESCUE, REPORT);
    const change = retype(factsAt(report, '/doi_tuong/ngay_sinh'), '19/08/1985', '20/08/1985', 'inside');
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const convert = (to: string, way: string, ...from: readonly string[]): void => {
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', to, '--outdir', path.join(folder, way), ...from],
        { stdio: 'ignore', timeout: 100_000 },
      );
    };
    const edit = put('da-sua.docx', edited(report, change));
    convert('docx', 'docx', ...files, edit);
    convert('odt', 'odt', ...files, edit);
    const texts = [...FORMS.map(([example, name]) => flat(example, name)), 'da-sua'];
    convert('docx', 'odt-docx', ...texts.map((file) => path.join(folder, 'odt', `${file}.odt`)));
    convert('docx:MS Word 2007 XML', 'html', put('go-tay.html', TYPED));
  }, 420_000);
  afterAll(() => {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(['docx', 'odt-docx'])('through %s', (way) => {
    it.each(FORMS)('%s %s: no fact differs, no wording', (example, name) => {
      const { kinds, remarks } = readBack(saved(way, flat(example, name)), built.dossier(example));
      expect({ kinds, remarks }).toEqual({ kinds: [], remarks: [] });
    });

    it('an edit comes back', () => {
      const { outcomes } = readBack(saved(way, 'da-sua'), built.dossier(RESCUE));
      expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([['doi', '1985-08-20']]);
    });

    it.each(FORMS)(
      '%s %s: every bookmark is in its paragraph, no rule of layout is broken',
      (example, name) => {
        const bytes = saved(way, flat(example, name));
        expect(marked(bytes)).toEqual(marked(built.docx(example, name)));
        const { findings, defects } = lint(bytes);
        expect({ rules: findings.map(({ rule }) => rule), defects }).toEqual({ rules: [], defects: [] });
      },
    );
  });

  it('a letter typed there without styles gets findings that say what is wrong with it', () => {
    const linted = lint(saved('html', 'go-tay'));
    expect(linted.defects).toEqual([]);
    for (const rule of ['vb_so_ky_hieu', 'vb_dia_danh_ngay', 'vb_noi_nhan', 'vb_dau_ket_thuc', 'vb_ho_ten'])
      expect(rulesOf(linted)).toContain(rule);
  });
});
