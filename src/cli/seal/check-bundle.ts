/** A folder or a package: documents and copies by hash; sources, evidence and forms where they are at hand. */
import type { Rebuilt } from '../build/rebuild.ts';
import type { Env } from '../env.ts';
import { UsageError } from '../usage.ts';
import { type Bundle, readerOf } from './bundle.ts';
import { checkExtra, checkHashes, type Difference, firstByte, placeOf, traceMoved } from './check.ts';
import { checkManifest, checkWithLetter, compareManifest } from './check-manifest.ts';
import { checkTemplates } from './own-templates.ts';
import { type Homes, rebuildBundle } from './remake.ts';
import { openSealed, type Sealed } from './sealed.ts';
import { type Copy, checkDossier, lawState, unchecked, whyNotRemade } from './state.ts';
import type { Checked } from './words.ts';

export async function checkBundle(bundle: Bundle, homes: Homes, env: Env): Promise<Checked> {
  const { manifest, title } = bundle;
  const { root, templates } = homes;
  const letter = letterOf(bundle);
  const own = checkFiles(bundle, root);
  const seal = [...checkManifest(bundle), ...(letter ? checkWithLetter(bundle, letter) : [])];
  const home = root === undefined ? [] : checkDossier(manifest, root, letter, copyOf(bundle));
  const forms = templates === undefined ? [] : checkTemplates(manifest, templates);
  const { law, lawParts } = lawState(manifest, env);
  const notes = unchecked(manifest, homes);
  let found: Found = { own, seal };
  const damaged = own.some(({ kind, part }) => kind === 'khac' && part === 'van_ban');
  const whole = root !== undefined && home.length === 0;
  const reasons = whyNotRemade(manifest, law, env);
  const atHand = (!manifest.mau_rieng || templates !== undefined) && forms.length === 0;
  if (reasons.length > 0) notes.push(...(damaged || root !== undefined ? reasons : []));
  else if (manifest.an_danh || !atHand) {
    // Nothing to make them from: said above, or told as a difference.
  } else if (whole || (damaged && letter)) {
    const rebuilt = await rebuildBundle(bundle, { root: whole ? root : undefined, templates }, letter, env);
    if (rebuilt) {
      found = compareRebuilt(bundle, found, rebuilt, whole);
      notes.push(...wordRebuilt(bundle, rebuilt));
    } else notes.push('Không dựng lại được văn bản từ nguồn, nên chỉ so mã băm.');
  } else if (damaged)
    notes.push('Chỗ khác đầu tiên chỉ biết được khi dựng lại từ nguồn: thêm --ho-so <thư mục hồ sơ>.');
  if (home.some(({ part, kind, where }) => part === 'nguon' && kind === 'khac' && where === undefined))
    notes.push(
      'Không biết dòng nào của tệp nguồn đã đổi: bản kê chỉ có mã băm. Kết xuất với --dinh-kem thì lần sau biết.',
    );
  return {
    title,
    origin: manifest,
    counts: { documents: manifest.documents.length, copies: manifest.copies?.length ?? 0 },
    rooted: root !== undefined,
    law,
    lawParts,
    differences: [...found.seal, ...found.own, ...home, ...forms],
    notes,
    open: false,
  };
}

/** Documents and copies that are not as listed, and what no list knows. */
function checkFiles({ manifest, names, read }: Bundle, root: string | undefined): readonly Difference[] {
  const copies = manifest.copies ?? [];
  const inDossier = root === undefined ? undefined : readerOf(root);
  const listed = [...manifest.documents, ...copies];
  const found = [
    ...checkHashes(manifest.documents, 'van_ban', read),
    ...checkHashes(copies, 'minh_chung', read, ({ of }, actual) => {
      const original = typeof of === 'string' ? inDossier?.(of) : undefined;
      const place = original instanceof Uint8Array ? placeOf(original, actual) : undefined;
      return place && `${place}, so với bản trong thư mục hồ sơ`;
    }),
    ...checkExtra(names, new Set(listed.map(({ file }) => file)), 'van_ban', read),
  ];
  return traceMoved(found, listed);
}

/** Copies of evidence in a package that are as they were. */
function copyOf({ manifest, read }: Bundle): Copy {
  const copies = manifest.copies ?? [];
  const broken = new Set(checkHashes(copies, 'minh_chung', read).map(({ file }) => file));
  const places = new Map(copies.filter(({ file }) => !broken.has(file)).map(({ file, of }) => [of, file]));
  return (file) => {
    const place = places.get(file);
    const bytes = place === undefined ? undefined : read(place);
    return bytes instanceof Uint8Array ? bytes : undefined;
  };
}

const STRANGE = 'bản kê có ghi, nhưng từ hồ sơ này không lập ra văn bản nào tên như vậy';

interface Found {
  readonly own: readonly Difference[];
  readonly seal: readonly Difference[];
}

/**
 * Documents against those made anew: the place of the first difference, and changes that hide behind a changed manifest.
 * `whole`: everything the manifest speaks of was at hand, so that the manifest itself can be compared.
 */
function compareRebuilt(bundle: Bundle, { own, seal }: Found, rebuilt: Rebuilt, whole: boolean): Found {
  const { manifest, read } = bundle;
  const changed = new Set(own.map(({ file }) => file));
  const placed = own.flatMap((difference): Difference[] => {
    const { file, kind, part, where } = difference;
    const [fresh, there] = [rebuilt.documents.get(file), read(file)];
    if (part !== 'van_ban' || kind !== 'khac' || !fresh || !(there instanceof Uint8Array))
      return [difference];
    const place = placeOf(fresh, there);
    // The document is what its sources give: it is the manifest that says otherwise.
    if (place === undefined) return [];
    return [
      where === undefined ? { ...difference, where: `${place}, so với bản dựng lại từ nguồn` } : difference,
    ];
  });
  const hidden = manifest.documents.flatMap(({ file, sha256: expected }): Difference[] => {
    const [fresh, there] = [rebuilt.documents.get(file), read(file)];
    if (changed.has(file) || !fresh || !(there instanceof Uint8Array)) return [];
    const at = firstByte(fresh, there);
    if (at === undefined) return [];
    const where = `khớp bản kê nhưng khác bản dựng lại từ nguồn, từ byte ${at}`;
    return [{ file, part: 'van_ban', kind: 'khac', actual: expected, where }];
  });
  // All that the dossier can give was made: what is listed and not among it came from elsewhere.
  const strange = manifest.documents
    .filter(({ file }) => whole && !rebuilt.documents.has(file) && read(file) !== undefined)
    .map(({ file }): Difference => ({ file, part: 'van_ban', kind: 'thua', where: STRANGE }));
  const slipped = own.length > placed.length;
  return {
    own: [...placed, ...hidden, ...strange],
    seal: whole || slipped ? compareManifest(bundle, seal, rebuilt, whole) : seal,
  };
}

function wordRebuilt({ manifest }: Bundle, { documents }: Rebuilt): string[] {
  const rest = manifest.documents.filter(({ file }) => !documents.has(file)).map(({ file }) => file);
  const notes = documents.size > 0 ? [`Đã dựng lại ${documents.size} văn bản từ nguồn và so từng byte.`] : [];
  if (rest.length > 0)
    notes.push(`Chưa dựng lại được ${rest.length} văn bản, chỉ so mã băm: ${rest.join(', ')}.`);
  return notes;
}

/** The letter of a bundle, where sources travel in it and it can still be read. */
function letterOf({ manifest, read }: Bundle): Sealed | undefined {
  if (!manifest.dinh_kem) return undefined;
  const entry = manifest.documents.find(({ file, form }) => form === 'to-trinh' && file.endsWith('.pdf'));
  const bytes = entry && read(entry.file);
  if (!(bytes instanceof Uint8Array)) return undefined;
  try {
    return openSealed(bytes, entry!.file);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
