/** Who of the addressees of a letter decides. */

/** A people's committee is addressed, its chairman decides. */
export function headOf(name: string): string {
  return /^(?:Ủy|Uỷ) ban nhân dân(?!\p{L})/u.test(name) ? `Chủ tịch ${name}` : name;
}
