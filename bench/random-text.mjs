// Vietnamese text from a seed, as document trees: syllables of every shape and tone, and all that troubles a line break.

const ONSETS = ' b c ch d đ g h kh l m n ng nh ph r s t th tr v x b c ch d đ h l m n ng nh t th tr v'.split(
  ' ',
);
/** Rimes; the vowel that takes the tone is marked by a dot after it. */
const OPEN =
  'a. a.n a.ng a.nh a.o a.u a.y a.i a.m ă.n ă.ng ă.m â.m â.n â.ng â.u â.y e.o e.m e.n ê. ê.n ê.u ê.nh i. i.n i.nh iê.m iê.n iê.u o.i o.ng o.n oa. oa.i oa.n oa.ng ô. ô.i ô.ng ô.n ô.m ơ.i ơ.n ơ. u.i u.n u.ng u.a uô.i uô.n uô.ng ư.a ư.ng ươ.i ươ.ng ươ.n ươ.u uyê.n uy. uê. uâ.n ư. i.a'.split(
    ' ',
  );
const CHECKED =
  'a.t a.c a.ch a.p ă.t ă.c â.t â.p e.t ê.t ê.ch i.t i.ch iê.t iê.p iê.c o.t o.c o.p oa.t oa.ch ô.t ô.c ô.p ơ.t ơ.p u.t u.c uô.c uô.t ư.c ươ.c ươ.t uyê.t uâ.t'.split(
    ' ',
  );
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const ACRONYMS = ['UBND', 'HĐND', 'BHXH', 'HĐTĐKT', 'KHCN', 'TTg', 'CNTT', 'XHCN', 'GRDP', 'HTX', 'THCS'];
const UNITS = [
  '%',
  ' ha',
  ' km²',
  ' m³',
  ' tỷ đồng',
  ' triệu đồng',
  ' kg/ha',
  ' tấn/năm',
  '°C',
  ' km/h',
  ' kWh',
];
const NBSP = '\u00a0';

/** A generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Document `index` of the set that `seed` names. */
export function randomDocument(seed, index) {
  const dice = new Dice(randomFrom(seed * 100_003 + index));
  const blocks = [dice.letterhead(), dice.title()];
  const count = dice.between(9, 16);
  for (let i = 0; i < count; i++) blocks.push(...dice.part(i));
  blocks.push(dice.signature());
  return {
    id: 'ngau-nhien',
    title: `Văn bản ngẫu nhiên ${index}`,
    author: 'Sở Ví Dụ',
    date: '2026-04-08',
    blocks,
  };
}

/** Sizes of body and table, indent of first lines and right margin, all within what Nghị định 30/2020/NĐ-CP allows. */
const SETTINGS = [
  { body: 14, cell: 12, firstLine: 10, right: 20 },
  { body: 13, cell: 11, firstLine: 12.7, right: 15 },
  { body: 14, cell: 13, firstLine: 12.7, right: 15 },
  { body: 13.5, cell: 10.5, firstLine: 10, right: 18 },
];

/** The layout profile for document `index`, and what to call it. */
export function randomProfile(base, index) {
  const { body, cell, firstLine, right } = SETTINGS[index % SETTINGS.length];
  const sized = ([role, style]) => [
    role,
    { ...style, size: style.size === 14 ? body : style.size, ...(style.firstLine && { firstLine }) },
  ];
  const { header, cell: old } = base.table;
  const profile = {
    ...base,
    page: { ...base.page, right, rightNarrow: Math.min(right, base.page.rightNarrow) },
    roles: Object.fromEntries(Object.entries(base.roles).map(sized)),
    table: { ...base.table, header: { ...header, size: cell }, cell: { ...old, size: cell } },
  };
  return { form: `${body} pt, bảng ${cell} pt, lề phải ${right} mm`, profile };
}

export class Dice {
  constructor(random) {
    this.random = random;
  }

  between(low, high) {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** One of `[weight, make]`, made. */
  weighed(choices) {
    const total = choices.reduce((sum, [weight]) => sum + weight, 0);
    let at = this.random() * total;
    for (const [weight, make] of choices) {
      at -= weight;
      if (at < 0) return make();
    }
    return choices[0][1]();
  }

  syllable() {
    const checked = this.random() < 0.2;
    const rime = this.pick(checked ? CHECKED : OPEN);
    const tone = checked ? this.pick(['\u0301', '\u0323']) : this.pick(TONES);
    return (this.pick(ONSETS) + rime.replace('.', tone)).normalize('NFC');
  }

  words(low, high) {
    return Array.from({ length: this.between(low, high) }, () => this.syllable()).join(' ');
  }

  capital() {
    const word = this.syllable();
    return word.charAt(0).toUpperCase() + word.slice(1);
  }

  name() {
    return Array.from({ length: this.between(2, 4) }, () => this.capital()).join(' ');
  }

  number() {
    return this.weighed([
      [3, () => String(this.between(1, 2026))],
      [2, () => `${this.between(0, 99)},${this.between(1, 99)}`],
      [2, () => `${this.between(1, 99)}.${this.between(100, 999)}.${this.between(100, 999)}`],
      [1, () => `-${this.between(1, 40)}`],
    ]);
  }

  date() {
    const [day, month, year] = [this.between(10, 28), this.between(1, 12), this.between(1990, 2026)];
    return this.weighed([
      [2, () => `${day}/${month}/${year}`],
      [2, () => `ngày${NBSP}${day}/${month}/${year}`],
      [1, () => `ngày${NBSP}${day}${NBSP}tháng${NBSP}${month}${NBSP}năm${NBSP}${year}`],
      [1, () => `ngày ${day} tháng ${month} năm ${year}`],
      [1, () => `${day}-${month}-${year}`],
    ]);
  }

  code() {
    const [n, year] = [this.between(1, 4000), this.between(1998, 2026)];
    return this.weighed([
      [3, () => `${n}/QĐ-UBND`],
      [2, () => `${n}/${year}/NĐ-CP`],
      [1, () => `số${NBSP}${n}/HD-BTĐKT`],
      [1, () => `${n}/TTr-HĐTĐKT-VP`],
      [1, () => `SK-${year}-${n}`],
    ]);
  }

  /** Nothing in it that asks for a break. */
  solid() {
    const letters = (count, from) => Array.from({ length: count }, () => this.pick(from)).join('');
    return this.weighed([
      [2, () => `https://vidu.example/${letters(this.between(4, 40), [...'abcdefghik/mnopqrstuvxy'])}.html`],
      [1, () => `${letters(this.between(4, 12), [...'abcdeghiklmnopqrstuvxy'])}@vidu.example`],
      [1, () => letters(this.between(12, 60), [...'ABCDEFGHKLMNPQRSTUVXY0123456789'])],
      [
        1,
        () =>
          `${letters(8, [...'0123456789abcdef'])}-${letters(4, [...'0123456789abcdef'])}-${letters(12, [...'0123456789abcdef'])}`,
      ],
    ]);
  }

  /** What stands between two spaces, now and then with spaces of its own. */
  token() {
    return this.weighed([
      [75, () => this.syllable()],
      [5, () => this.capital()],
      [3, () => this.name()],
      [3, () => this.pick(ACRONYMS)],
      [4, () => this.number() + this.pick(UNITS)],
      [3, () => this.date()],
      [3, () => this.code()],
      [0.5, () => this.solid()],
      [2, () => this.pick(['-', '–', '—', '+', '&', '=', '≥', '×', '...', '…'])],
      [1, () => `${this.syllable()}-${this.syllable()}`],
      [1, () => `${this.between(2001, 2010)}${this.pick(['-', '–'])}${this.between(2011, 2026)}`],
      [1, () => `${this.syllable()}/${this.syllable()}`],
      [3, () => `(${this.words(1, 4)})`],
      [1, () => `“${this.words(1, 5)}”`],
      [1, () => `"${this.words(1, 3)}"`],
      [0.5, () => `[${this.number()}]`],
      [0.5, () => `${this.syllable()} ${this.pick(['(', '“'])}${this.code()}${this.pick([')', '”'])}`],
    ]);
  }

  text(low, high) {
    const count = this.between(low, high);
    let text = this.capital();
    for (let i = 1; i < count; i++) {
      text += this.weighed([
        [85, () => ' '],
        [8, () => ', '],
        [3, () => '; '],
        [2, () => '. '],
        [1, () => ': '],
        [1, () => NBSP],
      ]);
      text += this.token();
    }
    return `${text}.`;
  }

  /** Text in runs: cut anywhere, some of them bold, italic or both. */
  line(low, high) {
    const text = this.text(low, high);
    if (this.random() < 0.5) return [{ text }];
    const runs = [];
    for (let at = 0; at < text.length; ) {
      let end = Math.min(text.length, at + this.between(3, 90));
      // Mostly at a space, as people mark whole words.
      const space = text.indexOf(' ', end);
      if (this.random() < 0.8) end = space < 0 ? text.length : space + this.between(0, 1);
      const style = this.weighed([
        [5, () => ({})],
        [2, () => ({ bold: true })],
        [2, () => ({ italic: true })],
        [1, () => ({ bold: true, italic: true })],
      ]);
      runs.push({ text: text.slice(at, end), ...style });
      at = end;
    }
    return runs;
  }

  paragraph(role, low, high) {
    return { kind: 'paragraph', role, line: this.line(low, high) };
  }

  part(index) {
    return this.weighed([
      [8, () => [this.paragraph('noi_dung', 8, 120)]],
      [3, () => Array.from({ length: this.between(2, 5) }, () => this.item())],
      [2, () => [this.paragraph('can_cu', 10, 60)]],
      [1, () => [{ kind: 'paragraph', role: 'muc', line: [{ text: `${index + 1}. ${this.text(2, 24)}` }] }]],
      [
        1,
        () => [{ kind: 'paragraph', role: 'khoan', line: [{ text: `${index + 1}. ${this.text(2, 24)}` }] }],
      ],
      [1, () => [this.paragraph('giua', 3, 40)]],
      [1, () => [this.paragraph('chu_thich', 3, 40)]],
      [1, () => [this.paragraph('kinh_gui_muc', 3, 20)]],
      [2, () => [{ kind: 'paragraph', role: 'noi_dung', line: [{ text: `${this.words(2, 6)}:` }] }]],
      [3, () => [this.table()]],
    ]);
  }

  item() {
    const [first, ...rest] = this.line(4, 50);
    return {
      kind: 'paragraph',
      role: 'gach_dau_dong',
      line: [{ ...first, text: `- ${first.text}` }, ...rest],
    };
  }

  table() {
    const shares = Array.from({ length: this.between(2, 6) }, () => this.between(1, 5));
    const total = shares.reduce((a, b) => a + b);
    const columns = shares.map((share) => ({
      width: share / total,
      align: this.pick(['left', 'left', 'center', 'right', 'justify']),
    }));
    const rows = Array.from({ length: this.between(1, 6) }, () =>
      columns.map(({ width }) =>
        Array.from({ length: this.random() < 0.15 ? 2 : 1 }, () => this.line(1, 4 + Math.round(24 * width))),
      ),
    );
    const header = columns.map(() => [[{ text: this.capital() }]]);
    return { kind: 'table', columns, header, rows };
  }

  letterhead() {
    return {
      kind: 'letterhead',
      co_quan_chu_quan: 'UBND tỉnh Mẫu',
      co_quan: 'Sở Ví Dụ',
      so_ky_hieu: `${this.between(1, 900)}/BC-SVD`,
      dia_danh: 'Mẫu',
      ngay: '2026-04-08',
    };
  }

  title() {
    return { kind: 'title', ten_loai: 'BÁO CÁO', trich_yeu: [this.words(3, 24)], rule: true };
  }

  signature() {
    return {
      kind: 'signature',
      noi_nhan: Array.from({ length: this.between(2, 6) }, () => this.words(2, 16)),
      right: { chuc_vu: ['GIÁM ĐỐC'], ghi_chu: '', ho_ten: this.name() },
    };
  }
}
