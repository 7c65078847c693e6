/**
 * Vietnamese names for slugs and pointers, from the law and the input schemas. A person never reads a bare slug where a name exists.
 */

import { once } from '../core/once.ts';
import { type DataPath, fromPointer } from '../core/path.ts';
import { alternativesOf } from '../judge/alternatives.ts';
import type { Names } from '../judge/names.ts';
import { type Law, parameterName } from '../law/law.ts';
import { BUILTIN_RULES } from '../report/builtin.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { calendarName } from './names-calendar.ts';
import { nodesAt, titleAt, writtenAt } from './names-schema.ts';
import type { InputSchemas, SchemaNode } from './schemas.ts';

const BUILTIN: ReadonlyMap<string, string> = new Map(BUILTIN_RULES.map((rule) => [rule.id, rule.nhom]));

/** `law` and `schemas` are called only when a name needs them. */
export function createNames(law: () => Law, schemas: () => InputSchemas): Names {
  const inputs = once(schemas);
  const values = once(() => valueNames(inputs()));
  const awards = once(() => new Map(law().data.hinh_thuc.map((award) => [award.id, award.ten])));
  return {
    slug: (slug) => awards().get(slug) ?? law().instrument(slug)?.ten ?? values().get(slug) ?? slug,
    pointer: (pointer) =>
      alternativesOf(pointer)
        .map((one) => nameOfPointer(one, law, inputs))
        .join(' hoặc '),
    toWrite: (pointer) =>
      alternativesOf(pointer)
        .map((one) => nameOfPointer(one, law, inputs, writtenAt))
        .join(' hoặc '),
    builtin: BUILTIN,
    none: (pointer) => (alternativesOf(pointer).length > 1 ? undefined : noneLine(pointer, inputs)),
  };
}

/** Names of enum values (`x-ten`) and of the branches of a `oneOf`, by slug; the first schema that names one wins. */
function valueNames(schemas: InputSchemas): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (slug: string, name: string): void => {
    if (!names.has(slug)) names.set(slug, name);
  };
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { 'x-ten': own, oneOf } = node as SchemaNode;
    for (const [slug, name] of Object.entries(own ?? {})) add(slug, name);
    for (const branch of Array.isArray(oneOf) ? (oneOf as readonly SchemaNode[]) : []) {
      for (const property of Object.values(branch.properties ?? {})) {
        if (typeof property.const === 'string' && branch.title) add(property.const, branch.title);
      }
    }
    for (const child of Object.values(node)) visit(child);
  };
  for (const kind of KINDS) visit(schemas[kind]);
  return names;
}

/** Root of a pointer in the case → where its data is written. */
const ROOTS: Readonly<
  Record<string, { readonly kind: Kind; readonly at: DataPath; readonly shown: string }>
> = {
  de_nghi: { kind: 'de_nghi', at: [], shown: 'de_nghi' },
  cac_de_nghi: { kind: 'de_nghi', at: [], shown: 'de_nghi' },
  dot_trinh: { kind: 'dot_trinh', at: [], shown: 'dot_trinh' },
  phieu: { kind: 'dot_trinh', at: ['de_nghi', 0, 'phieu'], shown: 'dot_trinh.de_nghi[…].phieu' },
  cong_van: { kind: 'cong_van', at: [], shown: 'cong_van' },
  co_quan: { kind: 'khenthuong', at: ['co_quan'], shown: 'co_quan' },
  nguoi_ky: { kind: 'khenthuong', at: ['nguoi_ky'], shown: 'nguoi_ky' },
};

/** Roots that are written in no file of the dossier, or in several. */
const OWNERS: Readonly<Record<string, string>> = {
  muc: 'mục đang xét',
  hinh_thuc: 'danh hiệu, hình thức trong kho luật',
  cac_hinh_thuc: 'các danh hiệu, hình thức của đợt trình',
  giay_to_can: 'các giấy tờ cần có',
};

/** `/de_nghi/mo_hinh/tu_ngay` → `de_nghi.mo_hinh.tu_ngay (Từ ngày)`; behind the title `way` tells how it is written. */
function nameOfPointer(
  pointer: string,
  law: () => Law,
  schemas: () => InputSchemas,
  way: typeof writtenAt = () => undefined,
): string {
  if (pointer.startsWith('luat:'))
    return `tham số “${parameterName(law(), pointer.slice('luat:'.length))}” của pháp luật tại ngày xét`;
  if (pointer.startsWith('van_ban:')) return `văn bản “${pointer.slice('van_ban:'.length)}” trong kho luật`;
  if (pointer.startsWith('lich:')) return calendarName(pointer.slice('lich:'.length), law().data.lich);
  const [root, ...rest] = fromPointer(pointer);
  if (typeof root === 'string' && Object.hasOwn(OWNERS, root)) {
    const owner = OWNERS[root]!;
    return rest.length === 0 ? owner : `${dotted(rest)} của ${owner}`;
  }
  const from = typeof root === 'string' && Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
  if (!from) return dotted([root ?? '', ...rest]);
  const inside = root === 'cac_de_nghi' ? rest.slice(1) : rest;
  const shown = `${from.shown}${inside.length === 0 ? '' : `${typeof inside[0] === 'number' ? '' : '.'}${dotted(inside)}`}`;
  const question =
    from.kind === 'de_nghi' && inside[0] === 'tra_loi' ? law().data.cau_hoi[String(inside[1])] : undefined;
  const [schema, at] = [schemas()[from.kind], [...from.at, ...inside]];
  const title = question && inside.length === 2 ? question : titleAt(schema, at);
  const told = [title, way(schema, at)].filter((part) => part !== undefined);
  return told.length > 0 ? `${shown} (${told.join('; ')})` : shown;
}

/** `/de_nghi/vu_viec` → `vu_viec: []`, where the schema lets the list be empty. */
function noneLine(pointer: string, schemas: () => InputSchemas): string | undefined {
  const [root, ...rest] = fromPointer(pointer);
  const from = typeof root === 'string' && Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
  const inside = root === 'cac_de_nghi' ? rest.slice(1) : rest;
  const key = inside.at(-1);
  if (!from || typeof key !== 'string') return undefined;
  const nodes = nodesAt(schemas()[from.kind], [...from.at, ...inside]);
  const list = nodes.some((node) => node.type === 'array' && (node.minItems ?? 0) === 0);
  return list ? `${key}: []` : undefined;
}

/** Items count from 1, as a person does; a year among them stays a year. */
function dotted(path: DataPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${itemName(step)}]` : `${i === 0 ? '' : '.'}${step}`))
    .join('');
}

function itemName(index: number): string {
  return index >= 1900 && index <= 2200 ? `năm ${index}` : `mục ${index + 1}`;
}
