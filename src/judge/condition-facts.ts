/**
 * The facts that a condition looks at: the pointers it names, and what its keywords count without naming it.
 */
import { memoFor } from '../core/memo.ts';
import { KEYWORDS } from './keywords/index.ts';

/** All of them, in the order of the condition. */
export function factsOf(condition: object, data: unknown): readonly string[] {
  return [...pointersOf(condition), ...countedBy(condition, data)];
}

/** Pointers of the case named anywhere in a condition; the law's conditions stay, so each is looked through once. */
const pointersOf = memoFor((schema: object): readonly string[] => {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^\/(de_nghi|dot_trinh|phieu|co_quan)\//.test(value)) found.add(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) {
        visit(key);
        visit(child);
      }
    }
  };
  visit(schema);
  return [...found];
});

/** The facts that the keywords of a condition, and of those it is made of, count. */
function countedBy({ allOf = [], anyOf = [], ...keywords }: Schema, data: unknown): readonly string[] {
  const own = Object.entries(keywords).flatMap(
    ([name, args]) => COUNTERS.get(name)?.(args as never, data) ?? [],
  );
  return [...own, ...[...allOf, ...anyOf].flatMap((part) => countedBy(part, data))];
}

interface Schema {
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const COUNTERS = new Map(KEYWORDS.flatMap(({ name, facts }) => (facts ? [[name, facts]] : [])));
