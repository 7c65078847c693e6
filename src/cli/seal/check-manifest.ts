/** The manifest itself: as it was written, as the letter says, as its sources give it. */
import { MANIFEST, manifestText, type Origin } from '../build/manifest.ts';
import type { Rebuilt } from '../build/rebuild.ts';
import type { Bundle } from './bundle.ts';
import { type Difference, firstLine } from './check.ts';
import type { Sealed } from './sealed.ts';

const changed = (where: string): Difference => ({ file: MANIFEST, part: 'ban_ke', kind: 'khac', where });

/** By the hash that it carries of itself; one from before there was such a hash passes. */
export function checkManifest({ manifest, text }: Bundle): Difference[] {
  if (manifest.sha256 === undefined) return [];
  const again = manifestText(manifest);
  if (again === text) return [];
  // The hash is the last line but one: what differs before it is only how the text is laid out.
  const resealed = again.includes(`"sha256": "${manifest.sha256}"\n}\n`);
  return [
    changed(
      resealed
        ? `${firstLine(Buffer.from(again), Buffer.from(text), 'khenthuong ghi')}`
        : 'không khớp mã băm của chính nó (dòng “sha256” cuối); muốn biết dòng nào thì thêm --ho-so để dựng lại bản kê',
    ),
  ];
}

/** Parts that the letter, where sources travel in it, tells too. */
const TOLD = [
  ...(['version', 'draft', 'an_danh', 'dinh_kem', 'o_ky', 'van_tay', 'hom_nay'] as const),
  ...(['law', 'mau_rieng', 'sources', 'evidence'] as const),
];

/** By what the letter says of itself: the two were written in one run. */
export function checkWithLetter({ manifest }: Bundle, { origin }: Sealed): Difference[] {
  const apart = TOLD.filter((key) => JSON.stringify(manifest[key]) !== JSON.stringify(origin[key]));
  if (apart.length === 0) return [];
  return [
    changed(`mục ${apart.map((key) => `“${key}”`).join(', ')}: khác ho-so.json trong PDF của tờ trình`),
  ];
}

/**
 * By what the sources give. `whole`: evidence was at hand too, so that every line can be compared; else only what is
 * said of documents.
 */
export function compareManifest(
  { manifest, text }: Bundle,
  seal: readonly Difference[],
  { entries, origin }: Rebuilt,
  whole: boolean,
): readonly Difference[] {
  const from: Origin = whole ? origin : manifest;
  const again = manifestText({
    ...from,
    documents: manifest.documents.map((entry) => entries.get(entry.file) ?? entry),
    ...(manifest.copies ? { copies: manifest.copies } : {}),
  });
  const place = firstLine(Buffer.from(again), Buffer.from(text), 'dựng lại');
  if (place === undefined) return seal;
  const rest = seal.filter(({ part }) => part !== 'ban_ke');
  return [changed(`${place}, so với bản kê dựng lại từ nguồn`), ...rest];
}
