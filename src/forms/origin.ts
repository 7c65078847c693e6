/** Data of the dossier that knows where it stands, so that what is printed of it can say so. */
import type { DataPath } from '../core/path.ts';
import { toPointer } from '../core/path.ts';
import { isMarked, mark } from './mark.ts';
import { written } from './written.ts';

const ORIGIN = Symbol('origin');

interface Origin {
  readonly file: string;
  readonly path: DataPath;
}

/** A copy of the data of `file` (relative to the root of the dossier) in which every object and list knows its place. */
export function located<T>(data: T, file: string, path: DataPath = []): T {
  if (data === null || typeof data !== 'object') return data;
  const copy = Array.isArray(data)
    ? data.map((item, i) => located(item, file, [...path, i]))
    : Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, located(value, file, [...path, key])]),
      );
  Object.defineProperty(copy, ORIGIN, { value: { file, path } satisfies Origin });
  return copy as T;
}

/** Place of what stands in `owner` under the given keys; `undefined` in data that has no place. */
function placeOf(owner: object | undefined, keys: readonly (string | number)[]): string | undefined {
  const origin = owner && (owner as { readonly [ORIGIN]?: Origin })[ORIGIN];
  if (!origin) return undefined;
  return `${origin.file}#${keys.map((key) => toPointer([...origin.path, key])).join(' ')}`;
}

/** `text` as what `owner` says under `keys`, after the steps `as`. */
export function tell(
  owner: object | undefined,
  keys: string | number | readonly string[],
  as: string,
  text: string,
): string {
  const at = placeOf(owner, typeof keys === 'object' ? keys : [keys]);
  return at === undefined || isMarked(text) ? text : mark(at, as, text);
}

/** The text that a person wrote there; empty where nothing is written. */
export function told<T extends object>(owner: T | undefined, key: keyof T & (string | number)): string {
  const value = owner?.[key];
  if (value === undefined || value === null) return '';
  return tell(owner, key, '', written(String(value)));
}

/** A number for templates that ask whether there is one: absent is null, and nought stays nought. */
export function toldNumber<T extends object>(owner: T, key: keyof T & string): string | number | null {
  const value = owner[key] as number | undefined;
  return value ? tell(owner, key, '', String(value)) : (value ?? null);
}
