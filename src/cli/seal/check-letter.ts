/** The PDF of a letter by itself: what travels in it against what it says of itself, and the letter made anew from that. */
import type { Env } from '../env.ts';
import { checkExtra, checkHashes, type Difference, placeOf } from './check.ts';
import { checkTemplates } from './own-templates.ts';
import { type Homes, rebuildLetter } from './remake.ts';
import { openSealed } from './sealed.ts';
import { checkDossier, lawState, unchecked, whyNotRemade } from './state.ts';
import type { Checked } from './words.ts';

/** Throws `UsageError` where no dossier travels in the PDF. */
export async function checkLetter(bytes: Buffer, shown: string, homes: Homes, env: Env): Promise<Checked> {
  const { root, templates } = homes;
  const sealed = openSealed(bytes, shown);
  const { origin, sources } = sealed;
  const read = (file: string) => sources.get(file);
  const known = new Set(origin.sources.map(({ file }) => file));
  const inside = [
    ...checkHashes(origin.sources, 'nguon', read),
    ...checkExtra([...sources.keys()], known, 'nguon', read),
  ].map((difference) => ({ ...difference, file: `${shown}!/${difference.file}` }));
  const { law, lawParts } = lawState(origin, env);
  const home = root === undefined ? [] : checkDossier(origin, root, sealed, () => undefined);
  const forms = templates === undefined ? [] : checkTemplates(origin, templates);
  const notes = unchecked(origin, homes);
  const differences: Difference[] = [...inside, ...home, ...forms];
  let open = true;
  const reasons = whyNotRemade(origin, law, env);
  if (inside.length > 0) open = false;
  else if (reasons.length > 0) notes.push(...reasons);
  else if (origin.mau_rieng && (templates === undefined || forms.length > 0)) {
    // Its forms are not at hand: said above, or told as a difference.
  } else {
    const fresh = await rebuildLetter(sealed, shown, templates, env);
    const place = fresh && placeOf(fresh, bytes);
    open = fresh === undefined;
    if (!fresh)
      notes.push('Không dựng lại được tờ trình từ nguồn kèm theo, nên chưa so được phần chữ của PDF.');
    else if (place === undefined) notes.push('Đã dựng lại tờ trình từ nguồn kèm theo và so từng byte.');
    else differences.unshift(apart(shown, place, bytes.length > fresh.length && startsWith(bytes, fresh)));
  }
  return {
    title: shown,
    origin,
    counts: { documents: 1, copies: 0 },
    rooted: root !== undefined,
    law,
    lawParts,
    differences,
    notes,
    open,
  };
}

function apart(file: string, place: string, appended: boolean): Difference {
  const where = `${place}, so với bản dựng lại từ nguồn kèm theo`;
  return { file, part: 'van_ban', kind: appended ? 'noi_them' : 'khac', where };
}

function startsWith(bytes: Buffer, head: Uint8Array): boolean {
  return bytes.subarray(0, head.length).equals(head);
}
