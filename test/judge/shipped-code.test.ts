/** What ships is ajv's code without its errors: it answers as the code that ajv itself would run. */
import { describe, expect, it } from 'vitest';
import type { Validate } from '../../src/judge/evaluate.ts';
import { vocabularyAjv } from '../../src/judge/vocabulary.ts';
import { withoutErrors } from '../../src/schema/lean.ts';
import { surroundings } from '../support/answer.ts';
import { exampleNames, loadExample } from '../support/dossier.ts';
import { law, validators } from '../support/law.ts';

const ajv = vocabularyAjv(false);
const conditions = law.data.quy_tac
  .flatMap(({ khi, thi }) => [khi, thi])
  .filter((condition) => condition !== undefined)
  .map(({ ref, schema }) => ({ ref, plain: ajv.compile(schema) as unknown as Validate }));

/** The answer, and all that was noted on the way to it. */
function asked(validate: Validate, data: unknown, assume: boolean) {
  const context = { ...surroundings(), assume, unknown: false, missing: new Set<string>(), values: {} };
  const answer = validate.call(context, data);
  return { answer, unknown: context.unknown, missing: [...context.missing], values: context.values };
}

describe('the code of the conditions', () => {
  it.each(exampleNames)('answers as ajv does: %s', (name) => {
    const [submission] = loadExample(name).dossiers[0]!.submissions;
    const de_nghi = submission!.nominations[0]!.document.data;
    const dot_trinh = submission!.document.data;
    const cases = [
      { de_nghi, dot_trinh, hom_nay: '2026-11-01' },
      { de_nghi, dot_trinh: {}, muc: (de_nghi['thanh_tich'] as unknown[] | undefined)?.[0] },
      {},
    ];
    const answers = new Set<boolean>();
    for (const { ref, plain } of conditions)
      for (const data of cases)
        for (const assume of [true, false]) {
          const shipped = asked(validators[ref]!, data, assume);
          expect({ ref, ...shipped }).toEqual({ ref, ...asked(plain, data, assume) });
          answers.add(shipped.answer);
        }
    expect(answers.size).toBe(2);
  });

  it('is refused where ajv tells of an error in a way that is not known', () => {
    const told = 'const err0 = oddly({instancePath});if(vErrors === null){vErrors = [err0];}';
    expect(() => withoutErrors(`function validate1(data){${told}}`)).toThrow(
      'ajv tells of errors in a new way',
    );
  });
});
