/** The agency's own forms (`--templates`) against the hashes in a manifest. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Origin } from '../build/manifest.ts';
import { readerOf } from './bundle.ts';
import { checkExtra, checkHashes, type Difference } from './check.ts';

/** Files that differ, are missing, or would join the forms. None where the documents use no forms of the agency's own. */
export function checkTemplates({ mau_rieng }: Origin, folder: string): Difference[] {
  if (!mau_rieng) return [];
  const read = readerOf(folder);
  const known = new Set(mau_rieng.map(({ file }) => file));
  return [
    ...checkHashes(mau_rieng, 'mau_rieng', read),
    ...checkExtra(namesIn(folder), known, 'mau_rieng', read),
  ];
}

function namesIn(folder: string): string[] {
  const below = (part: string) => {
    try {
      return readdirSync(path.join(folder, part)).map((name) => (part === '' ? name : `${part}/${name}`));
    } catch {
      return [];
    }
  };
  return [...below(''), ...below('phan')].filter((name) => name.endsWith('.yaml'));
}
