/** The law as built, for tests: `npm test` builds first. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Validators } from '../../src/judge/evaluate.ts';
import { createLaw } from '../../src/law/law.ts';
import type { LawData } from '../../src/law/types.ts';

const require = createRequire(import.meta.url);
const generated = new URL('../../dist/generated/', import.meta.url);

export const lawData = JSON.parse(readFileSync(new URL('law.json', generated), 'utf8')) as LawData;
export const law = createLaw(lawData);
export const validators = require(new URL('conditions.cjs', generated).pathname) as Validators;
