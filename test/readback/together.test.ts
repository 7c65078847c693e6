/** Documents of one dossier read together, values in capitals, and random edits: what is recovered, and what never is invented. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recased } from '../../src/readback/values.ts';
import { unescapeXml } from '../../src/render/xml-text.ts';
import { type Built, buildExamples, factsAt, readBack } from './support.ts';
import { edited, type Hand, retype } from './word.ts';

const RESCUE = '01-nong-dan-cuu-duoi-nuoc';
const [LETTER, LIST] = ['01-to-trinh', '02-danh-sach'];
const R = 'de-nghi/01-tran-van-mau/bao-cao-tom-tat';
const NAME = '/doi_tuong/ten';
const BORN = '/doi_tuong/ngay_sinh';

let built: Built;
beforeAll(async () => {
  built = await buildExamples([RESCUE]);
}, 120_000);
afterAll(() => built.remove());

const as = (name: string, pointer: string, from: string, to: string, hand: Hand = 'inside') =>
  edited(built.docx(RESCUE, name), retype(factsAt(built.docx(RESCUE, name), pointer), from, to, hand));
const together = (...documents: readonly Uint8Array[]) => readBack(documents, built.dossier(RESCUE));

describe('documents read together', () => {
  it('say one value where all of them were edited alike, and one patch a file', () => {
    const { outcomes, patches } = together(
      as(R, NAME, 'Trần Văn Mẫu', 'Trần Văn Mậu'),
      as(LIST, NAME, 'Trần Văn Mẫu', 'Trần Văn Mậu'),
    );
    expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([['doi', 'Trần Văn Mậu']]);
    expect(patches).toHaveLength(1);
  });

  it('say it too where only one was edited: the others are built again', () => {
    const { outcomes } = together(
      built.docx(RESCUE, LIST),
      as(R, NAME, 'Trần Văn Mẫu', 'Trần Văn Mậu'),
      built.docx(RESCUE, LETTER),
    );
    expect(outcomes.map(({ kind, after, doc }) => [kind, after, doc])).toEqual([['doi', 'Trần Văn Mậu', 1]]);
  });

  it('that say two values are told, and neither is patched; other changes are', () => {
    const { outcomes, patches } = together(
      as(R, NAME, 'Trần Văn Mẫu', 'Trần Văn Mậu'),
      as(LIST, NAME, 'Trần Văn Mẫu', 'Trần Văn Mão'),
      as(LETTER, '/to_trinh/so', '64', '65'),
    );
    expect(outcomes.map(({ kind, texts }) => [kind, texts])).toEqual([
      ['hai_ban', ['Trần Văn Mậu', 'Trần Văn Mão']],
      ['doi', ['65']],
    ]);
    expect(patches.map(({ diff }) => /^\+ .*$/m.exec(diff)?.[0])).toEqual(['+  so: "65"']);
  });

  it('settle a year by the day that another says, and contradict a wrong one', () => {
    const day = as(R, BORN, '19/08/1985', '19/08/1986');
    const year = (to: string) => as(LIST, BORN, '1985', to);
    expect(together(day, year('1986')).outcomes.map(({ kind, after }) => [kind, after])).toEqual([
      ['doi', '1986-08-19'],
    ]);
    expect(together(day, year('1987')).kinds).toEqual([`hai_ban ${BORN}`]);
    expect(together(year('1986')).outcomes.map(({ kind, why }) => [kind, why])).toEqual([
      ['khong_hieu', 'nam'],
    ]);
  });

  it('that nobody edited say nothing', () => {
    const all = [LETTER, LIST, '03-bien-ban-hop-hoi-dong', R].map((name) => built.docx(RESCUE, name));
    const { kinds, remarks } = together(...all);
    expect({ kinds, remarks }).toEqual({ kinds: [], remarks: [] });
  });
});

describe('capitals', () => {
  it.each([
    ['Trần Văn Mẫu', 'TRẦN VĂN MẬU', 'Trần Văn Mậu'],
    ['Trần Văn Mẫu', 'TRẦN VĂN MINH', 'Trần Văn Minh'],
    ['Phó Chủ tịch xã', 'PHÓ CHỦ NHIỆM XÃ', 'Phó Chủ nhiệm xã'],
    ['Hội đồng số 3', 'HỘI ĐỒNG SỐ 4', 'Hội đồng số 4'],
    ['UBND xã Mẫu', 'UBND XÃ THỬ', 'UBND xã Thử'],
    ['McAn Mẫu', 'MCAM MẪU', 'McAm Mẫu'],
    ['Trần Văn Mẫu', 'TRẦN MẪU', undefined],
    ['Trần Văn Mẫu', 'TRẦN VĂN MẪU MỰC', undefined],
    ['UBND xã Mẫu', 'HĐND XÃ MẪU', undefined],
    ['Tổ 3', 'TỔ BA', undefined],
    ['McAn Mẫu', 'MCANH MẪU', undefined],
    ['Trần Văn Mẫu', 'Trần Văn Mậu', undefined],
  ])('%s, edited to %s: %s', (before, text, value) => expect(recased(before, text)).toBe(value));

  it('of a name whose words stayed as many come back in the letters of the YAML', () => {
    const place = '/co_quan/ten';
    const { outcomes } = together(as(R, place, 'TỈNH MẪU', 'TỈNH MẬU'));
    expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([['doi', 'Ủy ban nhân dân tỉnh Mậu']]);
    const longer = together(as(R, place, 'TỈNH MẪU', 'TỈNH MẪU MỚI'));
    expect(longer.outcomes.map(({ kind, why }) => [kind, why])).toEqual([['khong_hieu', 'hoa']]);
    expect(longer.patches).toEqual([]);
  });

  it('give back the letters that stood there, whatever the words', () => {
    const word = fc.constantFrom('Trần', 'văn', 'Mẫu', 'xã', 'Ông', 'thử', '12', 'Ví');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(5), (words, n) => {
        const before = words.join(' ');
        expect(recased(before, before.toUpperCase())).toBe(before);
        const fresh = words.map((one, i) => (i === n && /\p{L}/u.test(one) ? 'MỰC' : one.toUpperCase()));
        const value = recased(before, fresh.join(' '));
        expect(value?.toUpperCase()).toBe(fresh.join(' '));
        const kept = value?.split(' ').filter((_, i) => i !== n);
        expect(kept).toEqual(words.filter((_, i) => i !== n));
      }),
    );
  });
});

describe('random edits', () => {
  const syllable = fc.constantFrom('An', 'Bình', 'Đức', 'Giang', 'Hòa', 'Khuê', 'Lữ', 'Nghĩa', 'Ước', 'Ý');
  const name = fc.array(syllable, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(' '));
  const hand = fc.constantFrom<Hand>('inside', 'over', 'tracked', 'parted');

  it('of a name are recovered', () => {
    fc.assert(
      fc.property(name, hand, (fresh, how) => {
        const { outcomes } = readBack(as(R, NAME, 'Trần Văn Mẫu', fresh, how), built.dossier(RESCUE));
        expect(outcomes.map(({ kind, after }) => [kind, after])).toEqual([['doi', fresh]]);
      }),
      { numRuns: 25 },
    );
  });

  it('of words that are no fact change no fact', () => {
    const printed = built.docx(RESCUE, LETTER);
    let bodyText = '';
    edited(printed, (body) => {
      bodyText = body;
      return `${body} `;
    });
    // Runs outside of bookmarks, by place.
    const outside = bodyText.replace(
      /<w:bookmarkStart w:id="(\d+)"[^>]*\/>[\s\S]*?<w:bookmarkEnd w:id="\1"\/>/g,
      (fact) => ' '.repeat(fact.length),
    );
    const words = [...outside.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].flatMap((run) =>
      [...run[1]!.matchAll(/(?<!&)\p{L}{2,}(?!;)/gu)].map((found) => ({
        at: run.index + run[0].indexOf('>') + 1 + found.index,
        text: unescapeXml(found[0]),
      })),
    );
    expect(words.length).toBeGreaterThan(80);
    const fresh = fc.constantFrom('thử', 'MỚI', 'rất', 'hai mươi', '12', '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(words.length - 1), fresh), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const places = new Map(changes.map(([i, to]) => [i, to]));
          const bytes = edited(printed, (body) =>
            [...places]
              .sort(([a], [b]) => b - a)
              .reduce((text, [i, to]) => {
                const { at, text: from } = words[i]!;
                return text.slice(0, at) + to + text.slice(at + from.length);
              }, `${body} `),
          );
          const { outcomes, patches } = readBack(bytes, built.dossier(RESCUE));
          expect(outcomes.filter(({ kind }) => kind === 'doi')).toEqual([]);
          expect(patches).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
