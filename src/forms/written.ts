/** What a person wrote, as it is printed. */

/** Without blanks at the ends of its lines; absent data is the empty string. */
export function written(value: string | undefined): string {
  return (value ?? '')
    .split(/\r\n|\n/u)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
