/**
 * Paths into data, as written in the file: `['thanh_tich', 0, 'noi']` ⇄ `/thanh_tich/0/noi` (RFC 6901).
 */
export type DataPath = readonly (string | number)[];

/** Path → JSON Pointer. */
export function toPointer(path: DataPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Rules ask for the same few hundred pointers of every dossier. */
const parsed = new Map<string, DataPath>();
const MOST_PARSED = 10_000;

/** JSON Pointer → path; all-digit steps become numbers, so that they index arrays. */
export function fromPointer(pointer: string): DataPath {
  let path = parsed.get(pointer);
  if (!path) {
    path = parsePointer(pointer);
    if (parsed.size < MOST_PARSED) parsed.set(pointer, path);
  }
  return path;
}

function parsePointer(pointer: string): DataPath {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : step));
}

/** The value at a path, or `undefined` where the path leaves the data. Own properties only. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let here = data;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
