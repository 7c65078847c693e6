/** What is no clear change: plain wording, contradictions, doubt, what is gone. Nothing of it becomes a value. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildExamples, factsAt, readBack } from './support.ts';
import {
  addParagraph,
  dropBookmarks,
  edited,
  everyText,
  type Hand,
  partRuns,
  removeParagraph,
  retype,
  reword,
} from './word.ts';

const RESCUE = '01-nong-dan-cuu-duoi-nuoc';
const TEAM = '06-tap-the-cong-trang';
const R = 'de-nghi/01-tran-van-mau/bao-cao-tom-tat';
const T = 'de-nghi/01-trung-tam-khuyen-nong-va-dich-vu-nong-nghiep-tinh-mau/bao-cao-tap-the';
const [LETTER, LIST, MINUTES] = ['01-to-trinh', '02-danh-sach', '03-bien-ban-hop-hoi-dong'];
const ALL = [LETTER, LIST, MINUTES, R] as const;

let built: Built;
beforeAll(async () => {
  built = await buildExamples([RESCUE, TEAM]);
}, 120_000);
afterAll(() => built.remove());

const read = (name: string, edit: (body: string) => string, example = RESCUE) =>
  readBack(edited(built.docx(example, name), edit), built.dossier(example));
const type = (name: string, pointer: string, from: string, to: string, hand: Hand, only?: number) =>
  retype(factsAt(built.docx(RESCUE, name), pointer), from, to, hand, only);

describe('what nobody edited', () => {
  it.each(ALL)('%s: is as in the YAML', (name) => {
    const { kinds, remarks, missing } = readBack(built.docx(RESCUE, name), built.dossier(RESCUE));
    expect({ kinds, remarks, missing }).toEqual({ kinds: [], remarks: [], missing: [] });
  });

  it.each([
    ['runs parted', partRuns],
    ['letters decomposed', everyText((text) => text.normalize('NFD'))],
    ['no-break spaces gone', everyText((text) => text.replaceAll('\u00a0', ' '))],
    [
      'quotes curled, dashes lengthened',
      everyText((text) => text.replaceAll('"', '”').replaceAll(' - ', ' – ')),
    ],
    ['bookmarks lost', dropBookmarks],
  ] as const)('%s: the same', (what, edit) => {
    for (const name of ALL) {
      const body = (xml: string) => `${edit(xml)}${' '}`;
      const { kinds, remarks } = read(name, body);
      expect({ name, kinds, remarks }, what).toEqual({ name, kinds: [], remarks: [] });
    }
  });
});

describe('plain wording', () => {
  it.each([
    ['a word of a sentence', R, reword('nhiệm vụ được giao.', 'nhiệm vụ mà đơn vị giao.')],
    ['a heading', LETTER, reword('TỜ TRÌNH', 'TỜ TRÌNH (lần 2)')],
    ['words behind a figure', R, reword('người; tài sản', 'em nhỏ; tài sản')],
    ['a word between a value and its sentence', LETTER, reword('cam kết hồ sơ', 'xin cam kết hồ sơ')],
    ['a sentence at the end', LETTER, reword('quyết định./.', 'quyết định. Trân trọng./.')],
    ['words beside a date', MINUTES, reword('cùng ngày./.', 'cùng ngày, không ai có ý kiến khác./.')],
    ['a paragraph more', MINUTES, addParagraph('Ý kiến thảo luận', 'Cuộc họp nghỉ giải lao 15 phút.')],
    ['a recipient more', LETTER, addParagraph('Nơi nhận', '- Như trên (để báo cáo);')],
  ] as const)('%s: told, and no value', (_, name, edit) => {
    const { kinds, remarks, patches } = read(name, (body) => edit(body));
    expect(kinds).toEqual([]);
    expect(patches).toEqual([]);
    expect(remarks.length).toBeGreaterThan(0);
  });

  it('words put beside a number are none of it', () => {
    const { kinds, remarks } = read(R, type(R, '/hanh_dong/so_nguoi_cuu', '04', '04 (bốn)', 'end'));
    expect(kinds).toEqual([]);
    expect(remarks).toHaveLength(1);
  });

  it('a paragraph without facts that is gone is told', () => {
    const { kinds, remarks } = read(LETTER, removeParagraph('Độc lập - Tự do'));
    expect(kinds).toEqual([]);
    expect(remarks.map(({ kind }) => kind)).toEqual(['gone']);
  });
});

describe('doubt', () => {
  it('a value edited in one of its places only is a contradiction', () => {
    const { kinds, patches } = read(
      R,
      type(R, '/doi_tuong/ten', 'Trần Văn Mẫu', 'Trần Văn Mậu', 'inside', 0),
    );
    expect(kinds).toEqual(['mau_thuan /doi_tuong/ten']);
    expect(patches).toEqual([]);
  });

  it('a value edited differently in its places too', () => {
    const { kinds, patches } = read(R, (body) =>
      type(
        R,
        '/doi_tuong/ten',
        'Trần Văn Mẫu',
        'Trần Văn Ba',
        'inside',
        0,
      )(type(R, '/doi_tuong/ten', 'Trần Văn Mẫu', 'Trần Văn Tư', 'inside', 1)(body)),
    );
    expect(kinds).toEqual(['mau_thuan /doi_tuong/ten']);
    expect(patches).toEqual([]);
  });

  it('a year alone does not say a day', () => {
    const { kinds } = read(LIST, type(LIST, '/doi_tuong/ngay_sinh', '1985', '1986', 'inside'));
    expect(kinds).toEqual(['khong_hieu /doi_tuong/ngay_sinh']);
  });

  it.each([
    ['no date', '/doi_tuong/ngay_sinh', '19/08/1985', '31/02/1985'],
    ['no number', '/hanh_dong/so_nguoi_cuu', '04', 'bốn'],
    ['a point that parts no thousands', '/hanh_dong/so_nguoi_cuu', '04', '4.5'],
    ['no name out of the list', '/doi_tuong/gioi_tinh', 'Nam', 'Nữa'],
    [
      'capitals of a name that has small letters',
      '/hinh_thuc',
      'HUÂN CHƯƠNG DŨNG CẢM',
      'HUÂN CHƯƠNG SAO VÀNG GIẢ',
    ],
  ])('%s: told as not understood', (_, pointer, from, to) => {
    const { kinds, patches } = read(R, type(R, pointer, from, to, 'inside'));
    expect(kinds).toEqual([`khong_hieu ${pointer}`]);
    expect(patches).toEqual([]);
  });

  it('a text that was worked out belongs to no value', () => {
    const { kinds } = read(LETTER, reword('100,00%', '99,00%'));
    expect(kinds).toEqual(['tinh_ra ']);
  });

  it('text between two facts that only a space parts belongs to neither', () => {
    const from = 'Hội đồng Thi đua - Khen thưởng tỉnh Mẫu';
    const pointer = '/hop_hoi_dong/ten_hoi_dong';
    const { kinds, patches } = read(LETTER, type(LETTER, pointer, from, `${from} mở rộng`, 'end'));
    expect(kinds).toEqual([`khong_ro ${pointer}`]);
    expect(patches).toEqual([]);
  });

  it('a word between a time and a date is none of either', () => {
    const from = '16 giờ 20 phút';
    const { kinds, remarks } = read(R, type(R, '/hanh_dong/ngay_gio', from, `${from} chiều`, 'end'));
    expect(kinds).toEqual([]);
    expect(remarks).toHaveLength(1);
  });

  it('a fact whose bookmark is gone is read beside one that is as printed', () => {
    const pointer = '/hinh_thuc';
    const [from, to] = ['Huân chương Dũng cảm', 'Huân chương Lao động hạng Ba'];
    const { outcomes } = read(LETTER, type(LETTER, pointer, from, to, 'over'));
    expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([
      ['doi', 'huan_chuong_lao_dong_hang_ba'],
    ]);
  });

  it('a paragraph put behind a changed text may be a part of it', () => {
    const from = 'xã Ví Dụ, tỉnh Mẫu';
    const change = type(R, '/doi_tuong/que_quan', from, 'xã Ví Dụ', 'inside');
    const { kinds, patches } = read(R, (body) =>
      addParagraph('Quê quán: xã Ví Dụ', 'tỉnh Mẫu Mới')(change(body)),
    );
    expect(kinds).toEqual(['khong_ro /doi_tuong/que_quan']);
    expect(patches).toEqual([]);
  });

  it('facts that are gone are told, each value once', () => {
    const { kinds, patches } = read(R, removeParagraph('Quê quán'));
    expect(kinds).toEqual(['mat /doi_tuong/que_quan']);
    expect(patches).toEqual([]);
  });

  it('a value taken out of its sentence too', () => {
    const { kinds } = read(R, (body) => body.replace('thôn Minh Họa, xã Ví Dụ, tỉnh Mẫu', ''));
    expect(kinds).toEqual(['mat /doi_tuong/noi_thuong_tru']);
  });
});

describe('a table', () => {
  it('keeps its other rows when one is taken out', () => {
    const row = /<w:tr>(?:(?!<\/w:tr>)[\s\S])*Tỷ lệ hài lòng[\s\S]*?<\/w:tr>/;
    const { kinds } = read(T, (body) => body.replace(row, ''), TEAM);
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(kind).toMatch(/^mat (\/thanh_tich\/1\/so_lieu\/2\/|$)/);
  });

  it('gives a cell back whose bookmark is gone', () => {
    const facts = factsAt(built.docx(TEAM, T), '/thanh_tich/0/so_lieu/0/gia_tri');
    const { outcomes } = read(T, retype(facts, '186', '196', 'over'), TEAM);
    expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([['doi', 196]]);
  });
});

describe('the YAML, changed since', () => {
  const yaml = () => path.join(built.dossier(RESCUE), 'de-nghi', 'tran-van-mau.yaml');
  let before: string;
  beforeAll(() => {
    before = readFileSync(yaml(), 'utf8');
    writeFileSync(yaml(), before.replace(/ngay_sinh: .*/, 'ngay_sinh: 1985-08-20'));
  });
  afterAll(() => writeFileSync(yaml(), before));

  it('is told where the document still prints the old value', () => {
    const { kinds, patches } = readBack(built.docx(RESCUE, R), built.dossier(RESCUE));
    expect(kinds).toEqual(['cu_hon /doi_tuong/ngay_sinh']);
    expect(patches).toEqual([]);
  });

  it('is not overwritten by an edit of the old value', () => {
    const { kinds, patches } = read(R, type(R, '/doi_tuong/ngay_sinh', '19/08/1985', '21/08/1985', 'inside'));
    expect(kinds).toEqual(['cung_doi /doi_tuong/ngay_sinh']);
    expect(patches).toEqual([]);
  });

  it('agrees with an edit to its own new value', () => {
    const { kinds } = read(R, type(R, '/doi_tuong/ngay_sinh', '19/08/1985', '20/08/1985', 'inside'));
    expect(kinds).toEqual([]);
  });
});

describe('a value that stands in two places of the YAML', () => {
  it('is changed in both', () => {
    const pointer = '/thanh_tich/0/tu_ngay';
    const { outcomes, patches } = read(R, type(R, pointer, '08/03/2026', '09/03/2026', 'inside'));
    expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([['doi', '2026-03-09']]);
    expect(patches[0]!.after.match(/2026-03-09/g)).toHaveLength(
      (patches[0]!.before.match(/2026-03-09/g) ?? []).length + 2,
    );
  });
});
