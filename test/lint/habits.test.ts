/** Letters typed by hand in other ways than ours, made by the `docx` package: findings that fit, and no check that breaks. */
import {
  AlignmentType,
  Document,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { lint, rulesOf } from './support.ts';

const A4 = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
  },
};
const GOTHIC = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

type Line =
  | string
  | { readonly text: string; readonly run?: IRunOptions; readonly align?: 'center' | 'both' };

/** A document whose defaults are these; each line says only what it must. */
async function typed(lines: readonly Line[], defaults: object, more: object = {}): Promise<Uint8Array> {
  const children = lines.map((line) => {
    const { text, run = {}, align } = typeof line === 'string' ? { text: line } : line;
    const parts = text
      .split('\t')
      .map((part, i) => new TextRun({ ...run, children: i > 0 ? [new Tab(), part] : [part] }));
    return new Paragraph({
      children: parts,
      ...(align && { alignment: AlignmentType[align === 'both' ? 'JUSTIFIED' : 'CENTER'] }),
      ...more,
    });
  });
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({ styles: { default: { document: defaults } }, sections: [{ properties: A4, children }] }),
    ),
  );
}

const TIMES = { run: { font: 'Times New Roman', size: 28 } };
const BODY = [
  'Kính gửi: Sở Nội vụ tỉnh Mẫu',
  'Ủy ban nhân dân xã Mẫu kính trình./.',
  'Nơi nhận:\tCHỦ TỊCH',
  '- Như trên;',
  '- Lưu: VT.',
  '',
  '\tTrần Văn Mẫu',
];

describe('a letterhead', () => {
  it('set with tabs is recognised', async () => {
    const bytes = await typed(
      [
        `UBND XÃ MẪU\t${GOTHIC}`,
        'Số: 05/TTr-UBND\tĐộc lập - Tự do - Hạnh phúc',
        { text: 'TỜ TRÌNH', align: 'center', run: { bold: true } },
        ...BODY,
      ],
      TIMES,
      { tabStops: [{ type: TabStopType.CENTER, position: 6000 }] },
    );
    const { parts, defects } = lint(bytes);
    expect(defects).toEqual([]);
    expect(parts?.agencies.map(({ text }) => text)).toEqual(['UBND XÃ MẪU']);
    expect(parts?.signers[0]?.name?.text).toBe('Trần Văn Mẫu');
  });

  it('set with spaces is recognised, and the spaces are told once', async () => {
    const gap = ' '.repeat(12);
    const bytes = await typed(
      [
        `UBND XÃ MẪU${gap}${GOTHIC}`,
        `Số: 05/TTr-UBND${gap}Độc lập - Tự do - Hạnh phúc`,
        `${gap}${gap}Mẫu, ngày 05 tháng 02 năm 2026`,
        `${gap}${gap}TỜ TRÌNH`,
        ...BODY.map((line) => line.replaceAll('\t', gap)),
      ],
      TIMES,
    );
    const linted = lint(bytes);
    expect(linted.defects).toEqual([]);
    const { parts, findings } = linted;
    expect(parts?.agencies.map(({ text }) => text)).toEqual(['UBND XÃ MẪU']);
    expect([parts?.number, parts?.date, parts?.title].map((span) => span?.text)).toEqual([
      'Số: 05/TTr-UBND',
      'Mẫu, ngày 05 tháng 02 năm 2026',
      'TỜ TRÌNH',
    ]);
    expect(findings.filter(({ rule }) => rule === 'vb_khoang_trang')).toHaveLength(1);
    expect(rulesOf(linted)).toContain('vb_ten_loai');
  });

  it.each(['Số:          /TTr-UBND', 'Mẫu, ngày       tháng       năm 2026'])(
    'with blanks to be filled has no places made with spaces: %s',
    async (line) =>
      expect(rulesOf(lint(await typed([line, ...BODY], TIMES)))).not.toContain('vb_khoang_trang'),
  );
});

describe('formatting', () => {
  it('of the document, of a style, of the run come to the same', async () => {
    const lines: readonly Line[] = [{ text: GOTHIC, align: 'center' }, 'Nội dung.'];
    const direct = lines.map((line) => ({
      ...(typeof line === 'string' ? { text: line } : line),
      run: { font: 'Times New Roman', size: 28 },
    }));
    const [byDefault, byRun] = await Promise.all([typed(lines, TIMES), typed(direct, { run: { size: 20 } })]);
    expect(rulesOf(lint(byDefault))).toEqual(rulesOf(lint(byRun)));
  });

  it('that is left to another font is told once', async () => {
    const linted = lint(
      await typed([GOTHIC, 'Nội dung.', 'Nội dung nữa.'], { run: { font: 'Calibri', size: 22 } }),
    );
    expect(linted.findings.filter(({ rule }) => rule === 'vb_phong_chu')).toHaveLength(1);
    expect(linted.defects).toEqual([]);
  });

  it('with automatic numbers and nothing of a letter breaks no check', async () => {
    const numbering = {
      config: [
        {
          reference: 'so',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    };
    const children = ['Một', 'Hai'].map(
      (text) => new Paragraph({ text, numbering: { reference: 'so', level: 0 } }),
    );
    const bytes = await Packer.toBuffer(
      new Document({ numbering, sections: [{ properties: A4, children }] }),
    );
    expect(lint(new Uint8Array(bytes)).defects).toEqual([]);
  });
});
