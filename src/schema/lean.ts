/** Makes ajv's standalone code small: what is compiled here is loaded at every start. */
import { _, type default as Ajv2020, str } from 'ajv/dist/2020.js';

/** Turns off the bookkeeping for `unevaluated*` and `$dynamicRef`, which neither our schemas nor our conditions use. */
export function dropTracking(ajv: Ajv2020): void {
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
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
    key === 'x-trong-cau' ||
    key === 'examples'
  );
}

/** Our schemas ask of a text only that it is not empty: no need to count its code points. */
export function plainLength(ajv: Ajv2020): void {
  ajv.removeKeyword('minLength');
  ajv.addKeyword({
    keyword: 'minLength',
    type: 'string',
    schemaType: 'number',
    metaSchema: { const: 1 },
    error: { message: str``, params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code: (cxt) => cxt.fail(_`${cxt.data} === ""`),
  });
}
