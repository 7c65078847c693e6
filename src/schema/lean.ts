/** Makes ajv's standalone code small: what is compiled here is loaded at every start. */
import type Ajv2020 from 'ajv/dist/2020.js';

/** Turns off the bookkeeping for `unevaluated*` and `$dynamicRef`, which neither our schemas nor our conditions use. */
export function withoutTracking<A extends Ajv2020>(ajv: A): A {
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  return ajv;
}

/** A copy of a schema without the words for people, which standalone code would carry along. */
export function withoutWords(schema: object): object {
  return JSON.parse(JSON.stringify(schema, (key, value) => (isWords(key, value) ? undefined : value)));
}

/** A property may be called `title`; its value is then a schema, not a text. */
function isWords(key: string, value: unknown): boolean {
  return (
    (typeof value === 'string' && ['title', 'description', '$comment'].includes(key)) ||
    key === 'x-ten' ||
    key === 'examples'
  );
}
