/** What layout and PDF tests share: the fonts, the profile, short documents. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Block, DocModel, Role, Signature, Table } from '../../src/doc/model.ts';
import { loadFonts } from '../../src/layout/fonts.ts';
import type { Frames, TextItem } from '../../src/layout/frames.ts';
import { measurer } from '../../src/layout/measure.ts';
import type { LayoutProfile } from '../../src/layout/profile.ts';

const FONTS = new URL('../../node_modules/@expo-google-fonts/tinos/', import.meta.url);
const PROFILE = new URL('../../templates/layout/nd30-2020.yaml', import.meta.url);

export const fonts = loadFonts((file) =>
  readFileSync(new URL(`${file.replace('Tinos_', '').replace('.ttf', '')}/${file}`, FONTS)),
);
export const profile = parse(readFileSync(PROFILE, 'utf8')) as LayoutProfile;
export const measure = measurer(fonts);

export function document(blocks: readonly Block[], more: Partial<DocModel> = {}): DocModel {
  return { id: 'thu', title: 'Văn bản thử', author: 'UBND tỉnh', date: '2026-02-05', blocks, ...more };
}

export function paragraph(text: string, role: Role = 'noi_dung'): Block {
  return { kind: 'paragraph', role, line: [{ text }] };
}

/** A paragraph of `lines` lines or a little more. */
export function longParagraph(lines: number): Block {
  return paragraph(
    'Hội đồng xét và đề nghị khen thưởng theo đúng quy định của pháp luật. '.repeat(lines).trim(),
  );
}

export const signature: Signature = {
  kind: 'signature',
  noi_nhan: ['Như trên', 'Lưu: VT'],
  right: { chuc_vu: ['GIÁM ĐỐC'], ghi_chu: '', ho_ten: 'Vừ Thị Mỹ Dung' },
};

/** Two columns, a header and one row for each text. */
export function table(texts: readonly string[]): Table {
  return {
    kind: 'table',
    columns: [
      { width: 0.2, align: 'center' },
      { width: 0.8, align: 'left' },
    ],
    header: [[[{ text: 'STT' }]], [[{ text: 'Họ và tên' }]]],
    rows: texts.map((text, i) => [[[{ text: String(i + 1) }]], [[{ text }]]]),
  };
}

/** Texts of a page, top to bottom as drawn, without artifacts. */
export function linesOf(frames: Frames, page: number): readonly string[] {
  return textItems(frames, page)
    .filter((item) => item.node >= 0)
    .map(textOf);
}

export function textItems(frames: Frames, page: number): readonly TextItem[] {
  return frames.pages[page]!.items.filter((item) => item.kind === 'text');
}

export function textOf(item: TextItem): string {
  return item.spans.map((span) => span.text).join('');
}
