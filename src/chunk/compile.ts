/**
 * Compiles schemas and conditions with ajv. The build runs it on what we ship and writes standalone code;
 * `validate` loads it only when a dossier brings rule files of its own.
 */
import Ajv2020, { _ } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { parse } from 'yaml';
import type { Validate } from '../judge/evaluate.ts';
import { KEYWORDS } from '../judge/keywords/index.ts';
import { vocabularyAjv } from '../judge/vocabulary.ts';
import { type Assembled, assembleLaw, type RawLawFile } from '../law/assemble.ts';
import { danglingNames, forbiddenKeys } from '../law/check.ts';
import type { LawData } from '../law/types.ts';
import { formats } from '../schema/formats.ts';
import { KINDS } from '../schema/kinds.ts';

const VOCABULARY = new Set(['tai', ...KEYWORDS.map((keyword) => keyword.name)]);

/** Law files as text → data and standalone code. Throws with every problem of the data in one message. */
export function compileLaw(
  files: readonly { name: string; text: string }[],
  lawSchema: object,
): { data: LawData; code: string } {
  const raw = files.map(({ name, text }) => ({ name, data: parse(text) as Record<string, unknown> }));
  const { data, conditions } = assembleChecked(raw, lawSchema);
  const problems = danglingNames(data);
  if (problems.length > 0) throw new Error(`Dữ liệu luật chưa khớp:\n- ${problems.join('\n- ')}`);
  const ajv = vocabularyAjv(true);
  for (const [ref, schema] of Object.entries(conditions)) ajv.addSchema({ $id: ref, ...schema });
  const names = Object.fromEntries(Object.keys(conditions).map((ref) => [ref, ref]));
  return { data, code: standaloneCode(ajv, names) };
}

/** Input schemas → standalone code with one export per kind. */
export function compileSchemas(read: (name: string) => object): string {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: true,
    strictRequired: false,
    verbose: true,
    messages: false,
    code: { source: true, formats: _`require("khenthuong-formats").formats` },
    formats,
    keywords: ['x-ten'],
  });
  for (const kind of KINDS) ajv.addSchema(read(`${kind}.schema.json`), kind);
  return standaloneCode(ajv, Object.fromEntries(KINDS.map((kind) => [kind, kind])));
}

/** Rule files of a dossier → data and running validators. Throws with every problem of the files in one message. */
export function compilePack(
  files: readonly RawLawFile[],
  lawSchema: object,
): { data: LawData; validators: Record<string, Validate> } {
  const { data, conditions } = assembleChecked(files, lawSchema);
  const ajv = vocabularyAjv(false);
  const validators = Object.fromEntries(
    Object.entries(conditions).map(([ref, schema]) => [ref, ajv.compile(schema) as unknown as Validate]),
  );
  return { data, validators };
}

function assembleChecked(files: readonly RawLawFile[], lawSchema: object): Assembled {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats,
  });
  const validate = ajv.compile(lawSchema);
  const problems = files.flatMap(({ name, data }) =>
    validate(data)
      ? []
      : (validate.errors ?? []).map(
          (error) => `${name} ${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`,
        ),
  );
  if (problems.length > 0) throw new Error(`Tệp luật sai cấu trúc:\n- ${problems.slice(0, 20).join('\n- ')}`);
  const assembled = assembleLaw(files);
  for (const [ref, condition] of Object.entries(assembled.conditions)) {
    const foreign = forbiddenKeys(condition, VOCABULARY);
    if (foreign.length > 0) problems.push(`điều kiện ${ref}: từ khóa không dùng được: ${foreign.join(', ')}`);
  }
  if (problems.length > 0) throw new Error(`Tệp luật dùng từ khóa lạ:\n- ${problems.join('\n- ')}`);
  return assembled;
}
