/**
 * Public versions: citizen numbers, home addresses and days of birth out of the data, before any form sees it. What is
 * masked in its own field is masked wherever the same text stands elsewhere. Pure: data in, copy out.
 */

/** Copies a value with every text in it masked. */
export type Mask = <T>(value: T) => T;

const NUMBER_KEYS = new Set(['so_can_cuoc']);
const BIRTH_KEYS = new Set(['ngay_sinh']);
const ADDRESS_KEYS = new Set(['noi_thuong_tru', 'dia_chi', 'que_quan']);
/** Of a number, the digits that stay; of an address, the parts. */
const KEPT_DIGITS = 4;
const KEPT_PARTS = 2;
const STARS = '*'.repeat(8);
const HIDDEN = '(không công khai)';

/** Units of government: public, whatever digits their names have. */
const PUBLIC_UNIT =
  /^(xã|phường|đặc khu|thị trấn|thị xã|quận|huyện|thành phố|tỉnh|tp|tx|tt|[pqhx](?=[.\s]))(?!\p{L})/iu;
/** What smaller places are called. */
const KINDS =
  'số|nhà|căn hộ|tòa|đường|phố|ngõ|ngách|hẻm|kiệt|thôn|ấp|bản|làng|xóm|buôn|sóc|khóm|khu phố|khu|tổ dân phố|tổ|đội';
/** Smaller places, or a number in the street. */
const PRIVATE_PLACE = new RegExp(`\\d|^(?:${KINDS})(?!\\p{L})`, 'iu');
const KIND = new RegExp(`^(?:${KINDS})(?!\\p{L})`, 'iu');
const DOTS = '…';

/** Twelve digits in one run, and twelve in groups of three that begin with 0, as no sum of money does. */
const ANY_NUMBER = /(?<!\d)(?:\d{12}|0\d{2}(?:[ .\u00a0-]\d{3}){3})(?!\d)/g;

/**
 * The mask for these parts of a dossier. A number becomes `********0123`, a day of birth its year; of an address stay
 * the last two parts that are units of government, and in running text what a small place is called: `thôn …`. Web addresses and what stands under `cong_khai` (where a list was published) are no homes.
 * `agencies`: names that stay whole, though a place in them is somebody's address too.
 */
export function maskFor(parts: readonly unknown[], agencies: readonly string[] = []): Mask {
  const numbers = new Set<string>();
  const addresses = new Set<string>();
  const births = new Set<string>();
  const sets: readonly (readonly [ReadonlySet<string>, Set<string>])[] = [
    [NUMBER_KEYS, numbers],
    [ADDRESS_KEYS, addresses],
    [BIRTH_KEYS, births],
  ];
  for (const part of parts) collect(part, sets);
  const swaps = [
    ...[...numbers].map(numberSwap),
    ...[...births].flatMap(birthSwaps),
    ...[...addresses].filter(isAddress).flatMap(addressSwaps),
  ]
    // The longest first: an address may be part of another.
    .sort((a, b) => b.length - a.length || (a.source < b.source ? -1 : 1));
  const text = (value: string): string => {
    let out = value;
    for (const { find, put } of swaps) out = out.replace(find, (found) => put(found));
    return out.replace(ANY_NUMBER, (found) => maskNumber(found));
  };
  const named = agenciesIn(agencies);
  const around = (value: string): string => {
    const whole = value.normalize('NFC');
    // What the pattern catches stands at the odd places.
    return named
      ? whole
          .split(named)
          .map((part, i) => (i % 2 === 1 ? part : text(part)))
          .join('')
      : text(whole);
  };
  return (value) => walk(value, '', around) as typeof value;
}

/** Finds each of the names, the longest first; `undefined` without any. What begins like a small place is none. */
function agenciesIn(names: readonly string[]): RegExp | undefined {
  const sources = names
    .map((name) => name.normalize('NFC').trim())
    .filter((name) => name !== '' && !KIND.test(name))
    .sort((a, b) => b.length - a.length)
    .map(loose);
  return sources.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(${sources.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** `001085000123` → `********0123`; too short to keep anything of: stars only. */
export function maskNumber(value: string): string {
  const digits = value.replace(/\D/g, '');
  return digits.length <= 2 * KEPT_DIGITS ? STARS : STARS + digits.slice(-KEPT_DIGITS);
}

/** `số 5 đường A, phường B, tỉnh C` → `phường B, tỉnh C`; where nothing public is left, words that say so. */
export function maskAddress(value: string): string {
  const kept = partsOf(value).slice(-KEPT_PARTS).filter(isPublic);
  return kept.length === 0 ? HIDDEN : kept.join(', ');
}

function partsOf(address: string): string[] {
  return address
    .normalize('NFC')
    .split(/[,;\n]|\s[-–—]\s/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

function isPublic(part: string): boolean {
  return PUBLIC_UNIT.test(part) || !PRIVATE_PLACE.test(part);
}

/** `1985-03-12` → `1985`. */
function yearOnly(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.slice(0, 4) : value;
}

/** `thôn Minh Họa` → `thôn …`: the sentence around it still reads. */
function withoutName(place: string): string {
  const kind = KIND.exec(place)?.[0];
  return kind === undefined ? DOTS : `${kind} ${DOTS}`;
}

function walk(value: unknown, key: string, text: (value: string) => string): unknown {
  if (typeof value === 'string') {
    if (NUMBER_KEYS.has(key)) return maskNumber(value);
    if (BIRTH_KEYS.has(key)) return yearOnly(value);
    return ADDRESS_KEYS.has(key) && isAddress(value) ? text(maskAddress(value)) : text(value);
  }
  if (typeof value === 'number' && (NUMBER_KEYS.has(key) || /^\d{12}$/.test(String(value))))
    return maskNumber(String(value));
  if (Array.isArray(value)) return value.map((item) => walk(item, key, text));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, walk(child, inner(key, name), text)]),
  );
}

/** Every value under a key of one of the `sets`, into that set. */
function collect(
  value: unknown,
  sets: readonly (readonly [keys: ReadonlySet<string>, found: Set<string>])[],
  key = '',
): void {
  if (typeof value === 'string' || typeof value === 'number') {
    for (const [keys, found] of sets) if (keys.has(key)) found.add(String(value));
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, sets, key);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, child] of Object.entries(value)) collect(child, sets, inner(key, name));
  }
}

const PUBLISHED = 'cong_khai';

/** Under `cong_khai` a `dia_chi` is a page or a notice board. */
function inner(key: string, name: string): string {
  return key === PUBLISHED || name === PUBLISHED ? PUBLISHED : name;
}

function isAddress(value: string): boolean {
  return !/^[a-z]+:\/\//i.test(value);
}

interface Swap {
  readonly find: RegExp;
  readonly put: (found: string) => string;
  readonly length: number;
  readonly source: string;
}

/** The number however it is grouped. */
function numberSwap(value: string): Swap {
  const digits = value.replace(/\D/g, '');
  const put = () => maskNumber(value);
  // Few digits could be anything: such a value is masked in its own field only.
  const source = digits.length < 9 ? '(?!)' : `(?<!\\d)${[...digits].join('[ .\\u00a0-]?')}(?!\\d)`;
  return { find: new RegExp(source, 'g'), put, length: digits.length, source };
}

/** The day as documents write it: in figures, in words, as data. */
function birthSwaps(value: string): Swap[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return [];
  const [year, month, day] = [match[1]!, Number(match[2]), Number(match[3])];
  const words = `(?:ngày\\s+)?0?${day}\\s+tháng\\s+0?${month}\\s+năm\\s+${year}`;
  const figures = `(?:ngày\\s+)?0?${day}(?<dau>[/.-])0?${month}\\k<dau>${year}`;
  return [
    swap(words, () => `năm ${year}`, words.length),
    swap(figures, () => year, figures.length),
    swap(value, () => year, value.length),
  ];
}

/**
 * The address as a whole, and each small place in it, wherever they stand: "Chi hội thôn A" before "xã B, tỉnh C" would
 * give the address back.
 */
function addressSwaps(address: string): Swap[] {
  const parts = partsOf(address);
  const masked = maskAddress(address);
  if (parts.join(', ') === masked) return [];
  const whole = parts.map(loose).join('\\s*(?:[,;]|\\s[-–—]\\s|\\s)\\s*');
  const dropped = parts.filter((part, i) => i < parts.length - KEPT_PARTS || !isPublic(part));
  const telling = dropped.filter((part) => part.length > 3 && !isPublic(part));
  return [
    swap(whole, masked === HIDDEN ? withoutName : () => masked, address.length),
    ...telling.map((part) => swap(loose(part), withoutName, part.length)),
  ];
}

function swap(source: string, put: Swap['put'], length: number): Swap {
  return { find: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'), put, length, source };
}

/** A text as a pattern: any white space for a space. */
function loose(text: string): string {
  return text
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
}
