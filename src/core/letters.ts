/**
 * Letters told by their two cases: every Vietnamese letter has them. V8 takes longer to compile one `\p{L}` than to
 * look at a name this way.
 */

/** Of one UTF-16 unit; `undefined` beyond the ends of a text is no letter. */
export function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && unit.toLowerCase() !== unit.toUpperCase();
}

/** A letter as it stands at the head of a name. */
export function isUpper(unit: string | undefined): boolean {
  return isLetter(unit) && unit === unit!.toUpperCase();
}

/** One capital, then small letters: `Mẫu`, `Êban`. */
export function isCapitalised(word: string): boolean {
  const [lower, upper] = [word.toLowerCase(), word.toUpperCase()];
  if (word === '' || lower.length !== word.length || upper.length !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    const wanted = i === 0 ? upper : lower;
    if (lower[i] === upper[i] || word[i] !== wanted[i]) return false;
  }
  return true;
}

/** Small letters at the same offsets as in the text: İ alone becomes two units. */
export function lowered(text: string): string {
  return text.replaceAll('\u0130', 'I').toLowerCase();
}
