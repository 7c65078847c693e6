/** What a person wrote, as it is printed. */

/** Without blanks at the ends of its lines; absent data is the empty string. */
export function written(value: string | undefined): string {
  return (value ?? '')
    .split(/\r\n|\n/u)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** A person who writes "Không", "Không có", "Không bị thương" says that there is nothing to tell. */
export function saysNone(value: string | undefined): boolean {
  return /^(?:không|không có|không bị thương|(?:không |không có |không bị )thương tích)(?: gì)?\.?$/iu.test(
    written(value).normalize('NFC'),
  );
}
