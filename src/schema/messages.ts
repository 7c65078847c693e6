/**
 * Words for schema errors: what is wrong and what to do, per JSON Schema keyword.
 */
import { parseDate } from '../core/date.ts';
import { fromPointer, valueAt } from '../core/path.ts';
import { type Coded, choices, codeMeant, nearest } from '../core/suggest.ts';
import { fold } from '../core/text.ts';
import type { SchemaFault } from './errors.ts';

export interface SchemaMessage {
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
  /** A key of the object at fault; the finding points at it (or at the object when the key is the missing one). */
  readonly key?: string;
  readonly part: 'key' | 'value';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (các dòng bắt đầu bằng dấu -)',
  object: 'nhóm các khóa',
};

/** One error in words; `undefined` for errors that only repeat another (the `if` around a branch, a misspelt key). */
export function wordSchemaError(
  error: SchemaFault,
  awards: () => readonly Coded[] = () => [],
): SchemaMessage | undefined {
  const field = fieldName(error);
  const properties = error.parentSchema?.['properties'] as Record<string, { title?: string }> | undefined;
  switch (error.keyword) {
    case 'required': {
      const key = String(error.params['missingProperty']);
      if (isMisspelt(key, error)) return undefined;
      const title = properties?.[key]?.title;
      return {
        rule: 'thieu_khoa',
        part: 'key',
        message: `Thiếu khóa “${key}”${title ? ` (${title})` : ''} trong ${field}.`,
        fix: `Thêm dòng “${key}: …” vào ${field}.${valuesText(error, key)}`,
      };
    }
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const guess = nearest(key, Object.keys(properties ?? {}));
      const fix = guess
        ? `Có phải ý bạn là “${guess}”? Sửa lại tên khóa.`
        : `Bỏ khóa này, hoặc sửa tên. ${choices(key, Object.keys(properties ?? {}), schemaCommand(error))}`;
      return { rule: 'khoa_la', part: 'key', key, message: `Khóa “${key}” không có trong ${field}.`, fix };
    }
    case 'discriminator':
      return {
        rule: 'gia_tri_ngoai_danh_muc',
        part: 'value',
        key: String(error.params['tag']),
        message: `${field} cần khóa “${error.params['tag']}” với một giá trị hợp lệ, đang là ${shown(error.params['tagValue'])}.`,
        fix: `Ghi “${error.params['tag']}: ${discriminatorValues(error).join('” hoặc “')}”.`,
      };
    case 'type':
      return {
        rule: 'sai_kieu',
        part: 'value',
        message: `${field} phải là ${TYPES[String(error.params['type'])] ?? String(error.params['type'])}, đang là ${shown(error.data)}.`,
        fix: fixType(error),
      };
    case 'enum': {
      const allowed = (error.params['allowedValues'] as unknown[]).map(String);
      const names = (error.parentSchema?.['x-ten'] ?? {}) as Readonly<Record<string, string>>;
      const guess = namedBy(String(error.data), names) ?? nearest(String(error.data), allowed);
      const listed = allowed.map((code) => withName(code, names[code]));
      return {
        rule: 'gia_tri_ngoai_danh_muc',
        part: 'value',
        message: `${field} không nhận giá trị ${shown(error.data)}.`,
        fix: `${guess ? `Có phải ý bạn là “${guess}”? ` : ''}${choices(String(error.data), listed, schemaCommand(error))}`,
      };
    }
    case 'const':
      return {
        rule: 'gia_tri_ngoai_danh_muc',
        part: 'value',
        message: `${field} phải là “${error.params['allowedValue']}”, đang là ${shown(error.data)}.`,
        fix: `Ghi “${error.params['allowedValue']}”.`,
      };
    case 'format':
      return {
        rule: 'ngay_khong_hop_le',
        part: 'value',
        message: `${field} ghi ${shown(error.data)}, không phải một ngày có thật dạng NĂM-THÁNG-NGÀY.`,
        fix: dateFix(error.data),
      };
    case 'pattern':
      return {
        rule: 'sai_dang',
        part: 'value',
        message: `${field} ghi ${shown(error.data)}, không đúng dạng.`,
        fix: isAward(error) ? awardFix(error, awards()) : example(error),
      };
    case 'minLength':
      return {
        rule: 'de_trong',
        part: 'value',
        message: `${field} đang để trống.`,
        fix: 'Ghi giá trị, hoặc bỏ cả khóa nếu không có.',
      };
    case 'minItems':
      return {
        rule: 'de_trong',
        part: 'value',
        message: `${field} cần ít nhất ${error.params['limit']} mục.`,
        fix: 'Thêm một dòng bắt đầu bằng dấu - dưới khóa này.',
      };
    case 'minimum':
    case 'maximum':
      return {
        rule: 'ngoai_khoang',
        part: 'value',
        message: `${field} ghi ${shown(error.data)}, ngoài khoảng cho phép (${error.params['comparison']} ${error.params['limit']}).`,
        fix: 'Kiểm tra lại con số.',
      };
    case 'propertyNames':
      return {
        rule: 'sai_dang',
        part: 'key',
        key: String(error.params['propertyName']),
        message: `Khóa “${error.params['propertyName']}” trong ${field} không đúng dạng.`,
        fix: 'Dùng chữ thường không dấu, nối bằng gạch dưới.',
      };
    case 'if':
      return undefined;
    case 'oneOf':
    case 'anyOf':
      return {
        rule: 'sai_kieu',
        part: 'value',
        message: `${field} không đúng dạng nào được phép.`,
        fix: example(error),
      };
    default:
      return {
        rule: 'sai_dang',
        part: 'value',
        message: `${field} không hợp lệ (${error.keyword}).`,
        fix: example(error),
      };
  }
}

/** The one value whose name has these words in it: “cong_chuc” is among “Cán bộ, công chức, viên chức”. */
function namedBy(text: string, names: Readonly<Record<string, string>>): string | undefined {
  const words = ` ${fold(text)} `;
  const [code, other] = Object.keys(names).filter((one) => ` ${fold(names[one]!)} `.includes(words));
  return words.trim() === '' || other !== undefined ? undefined : code;
}

/** A value with its name, where the name says more than the value itself. */
function withName(code: string, name: string | undefined): string {
  return name === undefined || fold(name) === fold(code) ? code : `${code} (${name})`;
}

/** A missing key is there under a name that the schema does not know and that is told as an unknown key. */
function isMisspelt(key: string, { data, parentSchema }: SchemaFault): boolean {
  if (parentSchema?.['additionalProperties'] !== false || data === null || typeof data !== 'object')
    return false;
  const known = Object.keys(parentSchema['properties'] ?? {});
  return Object.keys(data).some((name) => !known.includes(name) && nearest(name, known) === key);
}

/** Prints the schema that the file is held against. */
function schemaCommand({ root }: SchemaFault): string {
  const name = /^([a-z_]+)\.schema\.json$/.exec(
    String((root as { $id?: unknown } | undefined)?.$id ?? ''),
  )?.[1];
  return name === undefined ? 'khenthuong schema' : `khenthuong schema ${name}`;
}

function fieldName(error: SchemaFault): string {
  const title = error.parentSchema?.['title'];
  const last = fromPointer(error.instancePath).at(-1);
  if (last === undefined) return 'tệp này';
  const named = typeof last === 'number' ? `mục thứ ${last + 1}` : `“${last}”`;
  return typeof title === 'string' && title !== '' ? `${named} (${title})` : named;
}

function shown(value: unknown): string {
  if (value === undefined) return 'chưa ghi';
  if (value === null) return 'để trống';
  if (Array.isArray(value)) return 'một danh sách';
  if (typeof value === 'object') return 'một nhóm khóa';
  return typeof value === 'string' ? `“${value}”` : String(value);
}

function fixType(error: SchemaFault): string {
  if (error.params['type'] === 'string' && typeof error.data === 'number')
    return `Đặt trong dấu ngoặc kép: "${error.data}".`;
  if (error.data === null) {
    const list = error.params['type'] === 'array' && !Number(error.parentSchema?.['minItems'] ?? 0);
    return list ? LIST_FIX : 'Ghi giá trị, hoặc bỏ cả khóa nếu không có.';
  }
  return `Ghi lại cho đúng kiểu. ${example(error)}`.trim();
}

const LIST_FIX = 'Ghi [] nếu không có; nếu có, thêm các dòng bắt đầu bằng dấu - dưới khóa này.';

/** Written the way people write: day, month, year. */
const DAY_FIRST = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;

function dateFix(data: unknown): string {
  const [, day, month, year] = (typeof data === 'string' && DAY_FIRST.exec(data)) || [];
  const meant = day && month && parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return meant
    ? `Ghi ${meant} (năm, tháng, ngày).`
    : 'Ghi ngày theo dạng 2026-03-05 (năm 4 chữ số, tháng và ngày 2 chữ số).';
}

/** The value is the code of an award. */
function isAward({ instancePath }: SchemaFault): boolean {
  const field = fromPointer(instancePath);
  return field.at(-1) === 'hinh_thuc' || (field.at(-1) === 'ten' && field.at(-3) === 'da_khen');
}

function awardFix(error: SchemaFault, awards: readonly Coded[]): string {
  const meant = codeMeant(String(error.data), awards);
  return `${meant ? `Có phải ý bạn là “${meant}”? ` : ''}Ghi mã chữ thường không dấu; các mã: khenthuong list awards.`;
}

/** Most values that are worth reading in one line. */
const MOST_VALUES = 8;

/** The values that a missing key may take, where they are few. */
function valuesText({ parentSchema, root }: SchemaFault, key: string): string {
  const property = valueAt(parentSchema, ['properties', key]) as
    | Readonly<Record<string, unknown>>
    | undefined;
  const target = property?.['$ref'];
  const named = typeof target === 'string' ? valueAt(root, fromPointer(target.slice(1))) : undefined;
  const values = property?.['enum'] ?? (named as { enum?: unknown } | undefined)?.enum;
  if (!Array.isArray(values)) return '';
  const more = values.length > MOST_VALUES ? ', …' : '';
  return ` Giá trị là một trong: ${values.slice(0, MOST_VALUES).join(', ')}${more}.`;
}

function example(error: SchemaFault): string {
  const examples = error.parentSchema?.['examples'] as unknown[] | undefined;
  if (examples && examples.length > 0) return `Ví dụ: ${examples[0]}.`;
  const description = error.parentSchema?.['description'];
  return typeof description === 'string'
    ? description
    : 'Xem mô tả khóa này trong README hoặc lệnh “khenthuong schema”.';
}

function discriminatorValues(error: SchemaFault): string[] {
  const tag = String(error.params['tag']);
  const branches = (error.parentSchema?.['oneOf'] ?? []) as { readonly $ref?: string }[];
  return branches.map((branch) => {
    const whole = branch.$ref === undefined ? branch : valueAt(error.root, fromPointer(branch.$ref.slice(1)));
    return String(valueAt(whole, ['properties', tag, 'const']) ?? '');
  });
}
