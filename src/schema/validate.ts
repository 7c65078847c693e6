/**
 * Checks a source against the JSON Schema of its kind: at most one finding per place and kind of mistake.
 */
import type { Finding } from '../core/finding.ts';
import { fromPointer, toPointer, valueAt } from '../core/path.ts';
import { nearest } from '../core/suggest.ts';
import type { Source } from '../source/source.ts';
import type { SchemaError, SchemaFault, SchemaValidator } from './errors.ts';
import { isKind, KINDS, type Kind } from './kinds.ts';
import { wordSchemaError } from './messages.ts';

/** Compiled schemas, and their text for wording an error: read only when there is one. */
export type SchemaValidators = Readonly<Record<Kind, SchemaValidator>> & {
  readonly schemaOf: (kind: Kind) => object;
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
  const validate = validators[kind];
  if (validate(source.data)) return [];
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const error of validate.errors ?? []) {
    const words = wordSchemaError(faultOf(error, source.data, validators.schemaOf(kind)));
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

/** The standalone validators carry no schema text: `schemaPath` leads back to it. */
function faultOf(error: SchemaError, data: unknown, schema: object): SchemaFault {
  const keyword = fromPointer(decodeURIComponent(error.schemaPath.slice(error.schemaPath.indexOf('#') + 1)));
  const around = valueAt(schema, keyword.slice(0, -1));
  const parentSchema =
    around !== null && typeof around === 'object' ? (around as Record<string, unknown>) : undefined;
  return { ...error, data: valueAt(data, fromPointer(error.instancePath)), parentSchema };
}
