/**
 * Vietnamese names of what files and law speak of, as the judge needs them for its findings.
 */

/** Names for slugs and pointers, from the law and the input schemas. */
export interface Names {
  readonly slug: (slug: string) => string;
  readonly pointer: (pointer: string) => string;
  /** The same, and how its value is written: a date, one of a few words. */
  readonly toWrite: (pointer: string) => string;
  /** Rules that are not law data: id → group. */
  readonly builtin?: ReadonlyMap<string, string>;
  /** The line that says there is nothing of a list: `vu_viec: []`; `undefined` for what is no list of a file. */
  readonly none?: (pointer: string) => string | undefined;
}
