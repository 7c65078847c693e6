/** Numbers as Vietnamese official documents write them. No locale of the machine takes part. */

/** 1234567.5 → `1.234.567,5`; a number too large or small for plain digits keeps its exponent. */
export function formatNumber(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text.replace('.', ',');
  const [, sign, whole, rest] = match;
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${rest === undefined ? '' : `,${rest}`}`;
}

/** 3 → `03`. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/** Hundredths of a percent as `93,33`. */
function hundredths(value: number): string {
  return `${formatNumber(Math.trunc(value / 100))},${twoDigits(value % 100)}`;
}

/**
 * Votes as a share of all members, in percent with two decimals, rounded half up: 10 of 11 → `90,91`. Never up to a
 * whole percent, as the law's shares are: what falls short of one is cut off. Empty where there is no number of members.
 */
export function votePercent(votes: number, members: number): string {
  if (members <= 0) return '';
  const cut = Math.floor((votes * 10_000) / members);
  const rounded = Math.floor((2 * votes * 10_000 + members) / (2 * members));
  return hundredths(rounded % 100 === 0 ? cut : rounded);
}

/** `tăng 12,5%`, `giảm 3%`, `không đổi`; empty where the base is zero. */
export function changeText(value: number, base: number): string {
  if (base === 0) return '';
  const percent = Math.round(((value - base) / Math.abs(base)) * 10_000) / 100;
  if (percent === 0) return 'không đổi';
  return `${percent > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(percent))}%`;
}
