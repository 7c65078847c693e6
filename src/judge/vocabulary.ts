/**
 * Teaches ajv our vocabulary. Conditions are JSON Schema 2020-12 over the case, limited to `allOf`, `anyOf`,
 * `tai` and the keywords of `keywords/`: all monotone, so two passes (unknown = true, unknown = false) bound the answer.
 * Used by the build, which writes standalone code, and at run time for rule files that come with a dossier.
 */
import Ajv2020, { _, type AnySchema, type KeywordCxt, str, stringify } from 'ajv/dist/2020.js';
import { parseDate } from '../core/date.ts';
import { fromPointer } from '../core/path.ts';
import { wordingOf } from '../core/pattern.ts';
import { dropTracking } from '../schema/lean.ts';
import { KEYWORDS } from './keywords/index.ts';
import * as runtime from './keywords/runtime.ts';

/** How conditions try `pattern`: on the words as people read them. */
const WORDINGS = Object.assign((pattern: string) => wordingOf(pattern) as RegExp, {
  code: `require("${runtime.RUNTIME_MODULE}").wordingOf`,
});

/** An ajv that knows the vocabulary; `standalone` keeps the source for `ajv/dist/standalone`. */
export function vocabularyAjv(standalone: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: false,
    messages: false,
    passContext: true,
    code: { source: standalone, regExp: WORDINGS },
    formats: { date: (text: string) => parseDate(text) !== undefined },
  });
  dropTracking(ajv);
  ajv.addKeyword({
    keyword: 'tai',
    schemaType: 'object',
    metaSchema: { type: 'object', minProperties: 1, propertyNames: { pattern: '^(/[^/]+)+$' } },
    code: codeAt,
    error: { message: str`` },
  });
  for (const keyword of KEYWORDS) {
    ajv.addKeyword({
      keyword: keyword.name,
      metaSchema: keyword.args as AnySchema as object,
      code(cxt) {
        const run = cxt.gen.scopeValue('func', {
          ref: runtime.run[keyword.name],
          code: _`require(${runtime.RUNTIME_MODULE}).run[${keyword.name}]`,
          key: keyword.name,
        });
        const code = stringify(cxt.schema);
        const args = cxt.gen.scopeValue('obj', { ref: cxt.schema, code, key: code.toString() });
        cxt.pass(_`${run}(this, ${args}, ${cxt.data})`);
      },
      error: { message: str`` },
    });
  }
  return ajv;
}

/** `tai: {pointer: schema}`: the value at each pointer fulfils its schema; a missing value is unknown. */
function codeAt(cxt: KeywordCxt): void {
  const { gen, schema, data } = cxt;
  const at = gen.scopeValue('func', {
    ref: runtime.at,
    code: _`require(${runtime.RUNTIME_MODULE}).at`,
    key: 'at',
  });
  const valid = gen.let('valid', true);
  for (const pointer of Object.keys(schema as object)) {
    const steps = fromPointer(pointer);
    const path = gen.scopeValue('obj', { ref: steps, code: stringify(steps), key: pointer });
    const value = gen.const('value', _`${at}(this, ${data}, ${pointer}, ${path})`);
    gen.if(
      _`${value} === undefined`,
      () => gen.assign(valid, _`${valid} && this.assume`),
      () => {
        const inner = gen.name('inner');
        const sub = cxt.subschema(
          {
            keyword: 'tai',
            schemaProp: pointer,
            data: value,
            dataTypes: [],
            propertyName: undefined,
            compositeRule: true,
            createErrors: false,
            allErrors: false,
          } as never,
          inner,
        );
        void sub;
        gen.assign(valid, _`${valid} && ${inner}`);
      },
    );
  }
  cxt.pass(valid);
}
