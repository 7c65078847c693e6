/** Kleene's three values. `undefined` stands for "chưa biết": a fact is missing. */
export type Tri = boolean | undefined;

/** đạt only when all are; a certain false decides alone. */
export function allOf(values: Iterable<Tri>): Tri {
  let result: Tri = true;
  for (const value of values) {
    if (value === false) return false;
    if (value === undefined) result = undefined;
  }
  return result;
}

/** không đạt only when all fail; a certain true decides alone. */
export function anyOf(values: Iterable<Tri>): Tri {
  let result: Tri = false;
  for (const value of values) {
    if (value === true) return true;
    if (value === undefined) result = undefined;
  }
  return result;
}
