/**
 * Checks a source against the JSON Schema of its kind: at most one finding per place and kind of mistake.
 */
import type { Finding } from '../core/finding.ts';
import { fromPointer, toPointer, valueAt } from '../core/path.ts';
import { type Coded, nearest } from '../core/suggest.ts';
import type { Source } from '../source/source.ts';
import type { SchemaError, SchemaFault, SchemaValidator } from './errors.ts';
import { isKind, KINDS, type Kind } from './kinds.ts';
import { wordSchemaError } from './messages.ts';

/** Compiled schemas, and their text for wording an error: read only when there is one. */
export type SchemaValidators = Readonly<Record<Kind, SchemaValidator>> & {
  readonly schemaOf: (kind: Kind) => object;
  /** Awards by code and name, to tell which one a wrong code means. */
  readonly awards?: () => readonly Coded[];
};

const WHY = 'Công cụ chỉ xét được hồ sơ có cấu trúc đúng lược đồ; khóa sai tên hoặc sai kiểu sẽ bị bỏ sót.';

/** The kind of a file, or the finding that says why it has none. */
export function kindOf(source: Source): Kind | Finding {
  const data = source.data;
  const kieu =
    data !== null && typeof data === 'object' && !Array.isArray(data)
      ? (data as Record<string, unknown>)['kieu']
      : undefined;
  if (isKind(kieu)) return kieu;
  const guess = typeof kieu === 'string' ? nearest(kieu, KINDS) : undefined;
  return {
    rule: 'kieu_tep',
    group: 'cau_truc',
    severity: 'error',
    message:
      kieu === undefined
        ? 'Tệp không ghi khóa “kieu” nên không biết là loại hồ sơ nào.'
        : `“kieu: ${String(kieu)}” không phải loại tệp mà công cụ biết.`,
    why: WHY,
    fix: guess
      ? `Có phải ý bạn là “kieu: ${guess}”?`
      : `Thêm dòng đầu “kieu: ${KINDS.join('”, hoặc “kieu: ')}”. Nếu tệp không thuộc hồ sơ, chuyển ra ngoài thư mục.`,
    citation: null,
    place: source.locate(kieu === undefined ? [] : ['kieu'], 'value'),
    path: kieu === undefined ? '' : '/kieu',
  };
}

/** Findings of group `cau_truc`; empty when the source fits its schema. */
export function validateSource(source: Source, kind: Kind, validators: SchemaValidators): Finding[] {
  return schemaFindings(source, validators[kind], () => validators.schemaOf(kind), validators.awards);
}

/** The same against any compiled schema; `schemaOf` gives its text, for wording. */
export function schemaFindings(
  source: Source,
  validate: SchemaValidator,
  schemaOf: () => object,
  awards?: () => readonly Coded[],
): Finding[] {
  if (validate(source.data)) return [];
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const error of validate.errors ?? []) {
    const words = wordSchemaError(faultOf(error, source.data, schemaOf()), awards);
    if (!words) continue;
    const at = [...fromPointer(error.instancePath), ...(words.key === undefined ? [] : [words.key])];
    const id = `${words.rule} ${toPointer(at)} ${words.part === 'key' ? words.message : ''}`;
    if (seen.has(id)) continue;
    seen.add(id);
    findings.push({
      rule: words.rule,
      group: 'cau_truc',
      severity: 'error',
      message: words.message,
      why: WHY,
      fix: words.fix,
      citation: null,
      place: source.locate(at, words.part),
      path: toPointer(at),
    });
  }
  return findings;
}

/** The standalone validators carry no schema text: `schemaPath` leads back to it, or, inside a reference, the place does. */
function faultOf(error: SchemaError, data: unknown, schema: object): SchemaFault {
  const keyword = fromPointer(decodeURIComponent(error.schemaPath.slice(error.schemaPath.indexOf('#') + 1)));
  const place = fromPointer(error.instancePath);
  const around = valueAt(schema, keyword.slice(0, -1)) as Node | null | undefined;
  const told = around !== null && typeof around === 'object' && Object.hasOwn(around, error.keyword);
  const found = told ? around : closest(nodesAt(schema as Node, place), error.keyword, valueAt(data, place));
  const parentSchema = found ?? (typeof around === 'object' && around !== null ? around : undefined);
  return { ...error, data: valueAt(data, place), parentSchema, root: schema };
}

/** Of the branches that hold the keyword, the one that knows most keys of the value and contradicts none of its constants. */
function closest(nodes: readonly Node[], keyword: string, value: unknown): Node | undefined {
  const data = value !== null && typeof value === 'object' ? (value as Node) : {};
  const score = ({ properties }: Node): number =>
    Object.entries((properties ?? {}) as Record<string, Node>).reduce((sum, [key, node]) => {
      if (!Object.hasOwn(data, key)) return sum;
      return 'const' in node && node['const'] !== data[key] ? sum - 100 : sum + 1;
    }, 0);
  return nodes
    .filter((node) => Object.hasOwn(node, keyword))
    .map((node) => ({ node, score: score(node) }))
    .sort((a, b) => b.score - a.score)[0]?.node;
}

type Node = Readonly<Record<string, unknown>>;

/** The schemas of the value at a place, through references and branches; a reference keeps the words of its own place. */
function nodesAt(root: Node, place: readonly (string | number)[]): readonly Node[] {
  const spread = (node: Node): Node[] => {
    const { $ref, ...own } = node;
    const target = typeof $ref === 'string' ? valueAt(root, fromPointer($ref.slice(1))) : undefined;
    const whole = target === undefined ? node : { ...(target as Node), ...own };
    const branches = ['oneOf', 'anyOf', 'allOf', 'then', 'else'].flatMap(
      (key) => (whole[key] ?? []) as Node[],
    );
    return [whole, ...branches.flatMap(spread)];
  };
  return place.reduce<readonly Node[]>(
    (nodes, step) =>
      nodes.flatMap((node) => {
        const child = typeof step === 'number' ? node['items'] : valueAt(node, ['properties', step]);
        const next = child ?? (typeof step === 'number' ? undefined : node['additionalProperties']);
        return next !== null && typeof next === 'object' ? spread(next as Node) : [];
      }),
    spread(root),
  );
}
