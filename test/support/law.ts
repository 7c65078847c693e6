/** The law as built, for tests: `npm test` builds first. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngine } from '../../src/cli/engine.ts';
import { createLaw } from '../../src/law/law.ts';
import type { LawData, RuleExample } from '../../src/law/types.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const engine = loadEngine({ packageRoot: root });

const examples = JSON.parse(readFileSync(path.join(root, 'dist/generated/vi-du.json'), 'utf8')) as Readonly<
  Record<string, readonly RuleExample[]>
>;

/** With the examples beside the rules, which the program itself does not load. */
export const lawData: LawData = {
  ...engine.law.data,
  quy_tac: engine.law.data.quy_tac.map((rule) => ({ ...rule, vi_du: examples[rule.id] ?? [] })),
};
export const law = createLaw(lawData);
export const validators = engine.validators;
