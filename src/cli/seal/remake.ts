/**
 * Documents made anew for a comparison. The code that makes them is heavy: it is loaded only here, only when needed.
 */
import type { Attachment } from '../../render/pdf-attach.ts';
import { sha256 } from '../build/evidence.ts';
import { describeInside } from '../build/inside-names.ts';
import type { RebuildInput, Rebuilt } from '../build/rebuild.ts';
import type { Env } from '../env.ts';
import { loadChunk } from '../script.ts';
import type { Bundle } from './bundle.ts';
import { type Sealed, withDossier } from './sealed.ts';

/** Where what documents were made from lies: absolute folders. */
export interface Homes {
  /** Of the dossier. */
  readonly root: string | undefined;
  /** Of the agency's own forms. */
  readonly templates: string | undefined;
}

/**
 * The documents of a bundle, from the dossier at `root` or else from what travels in its letter; `undefined` where
 * neither fits the manifest.
 */
export async function rebuildBundle(
  { manifest }: Bundle,
  { root, templates }: Homes,
  letter: Sealed | undefined,
  env: Env,
): Promise<Rebuilt | undefined> {
  const sources = manifest.sources.map(({ file }) => file);
  const documents = manifest.documents.map(({ file }) => file);
  const common = { origin: manifest, sources, documents, templates };
  if (root !== undefined) return run({ ...common, root, inside: undefined }, env);
  if (!letter || !isWhole(letter, manifest.sources)) return undefined;
  // Without evidence the list of open questions would be another one.
  const same = manifest.documents.filter(({ form }) => form !== COVER_FORM).map(({ file }) => file);
  return withDossier(letter, 'ho-so', (_, here) =>
    run({ ...common, documents: same, root: here, inside: attachmentsOf(letter) }, env),
  );
}

const COVER_FORM = 'phieu-phat-hien';

/** The letter from what travels in it; `undefined` where that gives no letter. */
export async function rebuildLetter(
  sealed: Sealed,
  shown: string,
  templates: string | undefined,
  env: Env,
): Promise<Uint8Array | undefined> {
  const { origin } = sealed;
  const made = await withDossier(sealed, shown, (_, root) =>
    run(
      {
        root,
        origin,
        sources: origin.sources.map(({ file }) => file),
        documents: undefined,
        inside: attachmentsOf(sealed),
        templates,
      },
      env,
    ),
  );
  return made?.documents.get('');
}

/** What the submissions of a dossier would say they are made from. */
export function originsIn(root: string, templates: string | undefined, env: Env) {
  return buildChunk(env).originsOf(root, templates, env);
}

async function run(input: RebuildInput, env: Env): Promise<Rebuilt | undefined> {
  return buildChunk(env).rebuild(input, env);
}

function buildChunk(env: Env): typeof import('../../chunk/build.ts') {
  return loadChunk(env.packageRoot, 'build') as typeof import('../../chunk/build.ts');
}

function isWhole({ sources }: Sealed, listed: readonly { file: string; sha256: string }[]): boolean {
  return listed.every(({ file, sha256: hash }) => {
    const bytes = sources.get(file);
    return bytes !== undefined && sha256(bytes) === hash;
  });
}

/** As they were put in. */
function attachmentsOf({ all }: Sealed): Attachment[] {
  return all.map(({ name, bytes }) => ({ name, bytes, ...describeInside(name) }));
}
