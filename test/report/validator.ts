/** Schemas of what the program prints as JSON, compiled. */
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { parseDate } from '../../src/core/date.ts';

export function reportValidator(kind = 'report') {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: true,
    formats: { date: (text: string) => parseDate(text) !== undefined },
    keywords: ['x-ten', 'x-trong-cau'],
  });
  return ajv.compile(JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')));
}
