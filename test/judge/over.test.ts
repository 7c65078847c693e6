/** What a person judges is over on the day of the answer. */
import { describe, expect, it } from 'vitest';
import { answer } from '../support/answer.ts';

const deeds = { da_xong: { vao: '/v', trong: '/t', het: ['/den', '/tu'], con_lai: 31 } };
const years = { da_xong: { vao: '/v', trong: '/t', het: ['/ngay'], nam: '/nam', con_lai: 31 } };
const some = {
  da_xong: { vao: '/v', trong: '/t', het: ['/den'], con_lai: 0, loc: { '/ten': { trong: ['a'] } } },
};

describe('da_xong', () => {
  it.each([
    ['over on the day', deeds, { v: '2025-06-30', t: [{ den: '2025-06-30' }] }, true],
    ['a day too early', deeds, { v: '2025-06-29', t: [{ den: '2025-06-30' }] }, false],
    [
      'one of several goes on',
      deeds,
      { v: '2025-06-30', t: [{ den: '2025-01-01' }, { den: '2025-07-01' }] },
      false,
    ],
    ['no end told: the beginning', deeds, { v: '2025-06-30', t: [{ tu: '2025-06-30' }] }, true],
    ['in the last month of the year', deeds, { v: '2025-12-01', t: [{ den: '2025-12-31' }] }, true],
    ['a day before that month', deeds, { v: '2025-11-30', t: [{ den: '2025-12-31' }] }, false],
    ['into the next year', deeds, { v: '2025-12-15', t: [{ den: '2026-01-01' }] }, false],
    ['neither end nor beginning', deeds, { v: '2025-12-15', t: [{}] }, undefined],
    ['no day of the answer', deeds, { t: [{ den: '2025-12-31' }] }, undefined],
    ['no list', deeds, { v: '2025-12-15' }, undefined],
    ['nothing in the list', deeds, { v: '2025-12-15', t: [] }, true],
    [
      'the year is over, its paper to come',
      years,
      { v: '2026-01-02', t: [{ nam: 2025, ngay: '2026-02-01' }] },
      true,
    ],
    [
      'a school year, its paper there',
      years,
      { v: '2025-06-05', t: [{ nam: 2025, ngay: '2025-06-05' }] },
      true,
    ],
    [
      'a school year, before its paper',
      years,
      { v: '2025-06-04', t: [{ nam: 2025, ngay: '2025-06-05' }] },
      false,
    ],
    ['the filter leaves it out', some, { v: '2025-06-04', t: [{ ten: 'b', den: '2025-06-05' }] }, true],
    ['the filter may leave it out', some, { v: '2025-06-04', t: [{ den: '2025-06-05' }] }, undefined],
  ] as const)('%s', (_, schema, data, value) => {
    expect(answer(schema, data).value).toBe(value);
  });
});
