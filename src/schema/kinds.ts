/** The kinds of input file, by the value of their `kieu` key, and the file of each one's JSON Schema. */
export const KINDS = ['khenthuong', 'dot_trinh', 'de_nghi', 'cong_van'] as const;

export type Kind = (typeof KINDS)[number];

export function isKind(value: unknown): value is Kind {
  return KINDS.includes(value as Kind);
}
