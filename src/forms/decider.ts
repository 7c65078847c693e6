/** Who of the addressees of a letter decides. */

/** Deciders above the addressee, each with one name: the submission goes through somebody else to them. */
export const DECIDERS: readonly string[] = ['chu_tich_nuoc', 'thu_tuong', 'chinh_phu'];
/** Addressees who only take the papers in. */
export const RECEIVERS: readonly string[] = ['so_noi_vu'];

/** A people's committee is addressed, its chairman decides. */
export function headOf(name: string): string {
  return /^(?:Ủy|Uỷ) ban nhân dân(?!\p{L})/u.test(name) ? `Chủ tịch ${name}` : name;
}
