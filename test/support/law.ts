/** The law as built, for tests: `npm test` builds first. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Validators } from '../../src/judge/evaluate.ts';
import { createLaw } from '../../src/law/law.ts';
import { openShelf } from '../../src/law/shelf.ts';
import type { LawData, RuleExample } from '../../src/law/types.ts';

const require = createRequire(import.meta.url);
const generated = new URL('../../dist/generated/', import.meta.url);

const shelf = openShelf({
  data: (name) => JSON.parse(readFileSync(new URL(`${name}.json`, generated), 'utf8')),
  code: (name) => require(new URL(`${name}.cjs`, generated).pathname) as Validators,
});
const examples = JSON.parse(readFileSync(new URL('vi-du.json', generated), 'utf8')) as Readonly<
  Record<string, readonly RuleExample[]>
>;

/** With the examples beside the rules, which the program itself does not load. */
export const lawData: LawData = {
  ...shelf.data,
  quy_tac: shelf.data.quy_tac.map((rule) => ({ ...rule, vi_du: examples[rule.id] ?? [] })),
};
export const law = createLaw(lawData);
export const validators = shelf.validators;
