/**
 * Vietnamese text without the locale's help: the same on every machine.
 */

/** The same few names are compared by every rule about people. */
const known = new Map<string, string>();
const MOST_KNOWN = 2_000;

/** Small ASCII letters and single spaces, for comparing names however they were typed; never for deciding alone. */
export function fold(text: string): string {
  let folded = known.get(text);
  if (folded === undefined) {
    folded = foldOf(text);
    if (known.size < MOST_KNOWN) known.set(text, folded);
  }
  return folded;
}

function foldOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `1234567.5` → `1.234.567,5`. */
export function formatNumber(value: number): string {
  const [whole, part] = String(Math.abs(value)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}
