/**
 * Paths into data, as written in the file: `['thanh_tich', 0, 'noi']` ⇄ `/thanh_tich/0/noi` (RFC 6901).
 */
import { memo } from './memo.ts';

export type DataPath = readonly (string | number)[];

/** Path → JSON Pointer. */
export function toPointer(path: DataPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * JSON Pointer → path; all-digit steps become numbers, so that they index arrays. Rules ask for the same few hundred
 * pointers of every dossier.
 */
export const fromPointer = memo((pointer): DataPath => {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : step));
}, 5_000);

/** The value at a path, or `undefined` where the path leaves the data. Own properties only. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let here = data;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    const inner = (here as Record<string | number, unknown>)[step];
    // What objects inherit are functions, and that one name: to ask whether each value is an own one costs as much as to find it.
    if (inner === undefined) return undefined;
    if ((typeof inner === 'function' || step === '__proto__') && !Object.hasOwn(here, step)) return undefined;
    here = inner;
  }
  return here;
}

/** The data with another value at a path, which is made where it is absent; the data itself stays as it is. */
export function withValueAt(data: unknown, [step, ...rest]: DataPath, value: unknown): unknown {
  if (step === undefined) return value;
  const inner = withValueAt(valueAt(data, [step]), rest, value);
  if (!Array.isArray(data) || typeof step !== 'number')
    return { ...(data as object | undefined), [step]: inner };
  const copy: unknown[] = [...data];
  copy[step] = inner;
  return copy;
}
