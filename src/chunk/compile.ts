/**
 * Compiles schemas and conditions with ajv. The build runs it on what we ship and writes standalone code;
 * `validate` loads it only when a dossier brings rule files of its own.
 */
import Ajv2020, { _ } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { parse } from 'yaml';
import { distrust } from '../core/pattern.ts';
import type { Validate } from '../judge/evaluate.ts';
import { KEYWORDS } from '../judge/keywords/index.ts';
import { vocabularyAjv } from '../judge/vocabulary.ts';
import { type Assembled, assembleLaw, type RawLawFile } from '../law/assemble.ts';
import { danglingNames, forbiddenKeys, wordlessPatterns } from '../law/check.ts';
import type { LawCore, LazyPart } from '../law/shelf.ts';
import type { Criteria, CriteriaNode, LawData, RuleExample } from '../law/types.ts';
import type { SchemaFault } from '../schema/errors.ts';
import { FORMATS_MODULE, formats } from '../schema/formats.ts';
import { KINDS } from '../schema/kinds.ts';
import { dropTracking, plainLength, withoutErrors, withoutWords } from '../schema/lean.ts';
import { wordSchemaError } from '../schema/messages.ts';

const VOCABULARY = new Set(['tai', ...KEYWORDS.map((keyword) => keyword.name)]);

/** The law as the program loads it: a core, and the criteria of each award apart, wanted only when it is judged. */
export interface CompiledLaw {
  /** Without what `apart` holds. */
  readonly core: LawCore;
  /** Parts of the data that judging does not look into. */
  readonly apart: Pick<LawData, LazyPart>;
  /** Standalone code of the conditions that the core names. */
  readonly code: string;
  readonly awards: readonly {
    readonly id: string;
    readonly criteria: readonly Criteria[];
    readonly code: string;
  }[];
  /** Examples beside the rules, by rule. */
  readonly examples: Readonly<Record<string, readonly RuleExample[]>>;
}

/** Law files as text → data and standalone code. Throws with every problem of the data in one message. */
export function compileLaw(files: readonly { name: string; text: string }[], lawSchema: object): CompiledLaw {
  const raw = files.map(({ name, text }) => ({ name, data: parse(text) as Record<string, unknown> }));
  const { data, conditions } = assembleChecked(raw, lawSchema);
  const problems = [
    ...danglingNames(data),
    ...Object.entries(conditions).flatMap(([ref, condition]) =>
      wordlessPatterns(condition).map(
        (pattern) => `điều kiện ${ref}: pattern ${pattern} chưa có lời (description)`,
      ),
    ),
  ];
  if (problems.length > 0) throw new Error(`Dữ liệu luật chưa khớp:\n- ${problems.join('\n- ')}`);
  const ajv = vocabularyAjv(true);
  for (const [ref, schema] of Object.entries(conditions)) ajv.addSchema({ $id: ref, ...schema });
  const codeOf = (refs: readonly string[]) =>
    withoutErrors(standaloneCode(ajv, Object.fromEntries(refs.map((ref) => [ref, ref]))));
  const awards = [...new Set(data.tieu_chuan.map((entry) => entry.hinh_thuc))].map((id) => {
    const criteria = data.tieu_chuan.filter((entry) => entry.hinh_thuc === id);
    return { id, criteria, refs: [...new Set(criteria.flatMap(refsOf))] };
  });
  const apart = new Set(awards.flatMap((award) => award.refs));
  const { bieu_mau, tien_thuong, cau_hoi, luong_co_so, ...judged } = data;
  return {
    apart: { bieu_mau, tien_thuong, cau_hoi, luong_co_so },
    core: {
      ...judged,
      quy_tac: data.quy_tac.map((rule) => ({ ...rule, vi_du: [] })),
      tieu_chuan: data.tieu_chuan.map(({ id, hinh_thuc }) => ({ id, hinh_thuc })),
    },
    code: codeOf(Object.keys(conditions).filter((ref) => !apart.has(ref))),
    awards: awards.map(({ id, criteria, refs }) => ({ id, criteria, code: codeOf(refs) })),
    examples: Object.fromEntries(data.quy_tac.map((rule) => [rule.id, rule.vi_du])),
  };
}

/** Conditions that an entry of criteria names. */
function refsOf({ doi_tuong, nen, cay }: Criteria): string[] {
  return [doi_tuong.ref, ...[...nen, cay].flatMap(refsInNode)];
}

function refsInNode(node: CriteriaNode): string[] {
  if (node.kind === 'dieu_kien') return [node.dieu_kien.ref];
  if (node.kind === 'neu_co') return [...refsInNode(node.thi), ...refsInNode(node.khong_thi)];
  return node.kind === 'tat_ca' || node.kind === 'mot_trong' ? node.nhanh.flatMap(refsInNode) : [];
}

/** Input schemas → standalone code with one export per name. */
export function compileSchemas(read: (name: string) => object, names: readonly string[] = KINDS): string {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: true,
    strictRequired: false,
    messages: false,
    // Definitions used often become functions, not copies.
    inlineRefs: false,
    code: { source: true, formats: _`require(${FORMATS_MODULE}).formats` },
    formats,
  });
  dropTracking(ajv);
  plainLength(ajv);
  for (const name of names) ajv.addSchema(withoutWords(read(`${name}.schema.json`)), name);
  return standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])));
}

/** Rule files of a dossier → data and running validators. Throws with every problem of the files in one message. */
export function compilePack(
  files: readonly RawLawFile[],
  lawSchema: object,
): { data: LawData; validators: Record<string, Validate> } {
  for (const { name, data } of files)
    if (data['thuoc'] !== undefined)
      throw new Error(`${name}: thuoc chỉ dùng trong kho luật; tệp riêng khai văn bản của mình ở van_ban`);
  for (const { data } of files) distrust(data);
  const prefix = `${files.map((file) => file.name).join('+')}:`;
  const { data, conditions } = assembleChecked(files, lawSchema, prefix);
  const ajv = vocabularyAjv(false);
  const validators = Object.fromEntries(
    Object.entries(conditions).map(([ref, schema]) => [ref, ajv.compile(schema) as unknown as Validate]),
  );
  return { data, validators };
}

function assembleChecked(files: readonly RawLawFile[], lawSchema: object, prefix = ''): Assembled {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats,
  });
  const validate = ajv.compile(lawSchema);
  const problems = files.flatMap(({ name, data }) =>
    validate(data)
      ? []
      : (validate.errors ?? []).map((error) => {
          const words = wordSchemaError(error as unknown as SchemaFault);
          return `${name} ${error.instancePath}: ${words ? `${words.message} ${words.fix}` : error.keyword}`;
        }),
  );
  if (problems.length > 0) throw new Error(`Tệp luật sai cấu trúc:\n- ${problems.slice(0, 20).join('\n- ')}`);
  const assembled = assembleLaw(files, prefix);
  for (const [ref, condition] of Object.entries(assembled.conditions)) {
    const foreign = forbiddenKeys(condition, VOCABULARY);
    if (foreign.length > 0) problems.push(`điều kiện ${ref}: từ khóa không dùng được: ${foreign.join(', ')}`);
  }
  if (problems.length > 0) throw new Error(`Tệp luật dùng từ khóa lạ:\n- ${problems.join('\n- ')}`);
  return assembled;
}
