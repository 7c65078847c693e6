/**
 * Is a word a possible Vietnamese syllable? A loose test of spelling, made to tell text in an old
 * encoding from real text: it knows initials, vowels, finals, and which tones a stop final allows.
 */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOP_TONES = /[\u0301\u0323]/;
const SHAPE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?(?:uyê|uya|oa|oă|oe|oo|uâ|uê|uy|uơ|uô|ua|ươ|ưa|iê|ia|yê|[aăâeêioôơuưy])(ch|ng|nh|[cmnptiouy])?$/u;

/** True for `Nguyễn`, `thưởng`, `an`; false for `Müller`, `TuÊn`. One word, any case, any form of Unicode. */
export function isSyllable(word: string): boolean {
  if (word.length > 12) return false;
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const match = SHAPE.exec(parts.replace(TONES, '').normalize('NFC'));
  if (!match) return false;
  const stop = match[1] === 'c' || match[1] === 'ch' || match[1] === 'p' || match[1] === 't';
  return !stop || (tones[0] !== undefined && STOP_TONES.test(tones[0]));
}
