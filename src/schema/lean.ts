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

/** A text of JavaScript, and an object of texts and plain values, at most one deep. */
const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const FLAT = String.raw`\{(?:[^{}"]|${TEXT})*\}`;
const FAULT = String.raw`\{(?:[^{}"]|${TEXT}|${FLAT})*\}`;

/** What ajv writes to tell of errors, and what is left where they are only counted. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`const (err\d+) = ${FAULT};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}`,
      'g',
    ),
    '',
  ],
  [/if\(vErrors !== null\)\{if\((_errs\d+)\)\{vErrors\.length = \1;\}else \{vErrors = null;\}\}/g, ''],
  [new RegExp(String.raw`validate\d+\.errors = (?:vErrors|\[${FAULT}\]);`, 'g'), ''],
  [/let vErrors = null;/g, ''],
  [/, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g, ''],
];

/**
 * Standalone code that only answers yes or no: nobody reads why a condition does not hold, and to tell it is half of
 * the code. Throws where ajv tells of an error in a way that is not known here.
 */
export function withoutErrors(code: string): string {
  const bare = TELLING.reduce((text, [told, instead]) => text.replace(told, instead), code);
  const left = /\b(?:vErrors|instancePath)\b.{0,80}/.exec(bare);
  if (left) throw new Error(`ajv tells of errors in a new way: ${left[0]}`);
  return bare;
}
