/** Documents of the examples, built once, and read back in memory. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCommand } from '../../src/cli/build/build.ts';
import type { Env, Output } from '../../src/cli/env.ts';
import { openDossier } from '../../src/cli/readback/dossier.ts';
import { patchesOf } from '../../src/cli/readback/patch.ts';
import { isoDate } from '../../src/core/date.ts';
import { textHash } from '../../src/doc/hash.ts';
import { readDocx } from '../../src/docx-read/docx.ts';
import { decide } from '../../src/readback/decide.ts';
import { readDocument } from '../../src/readback/read.ts';
import { root } from '../support/dossier.ts';

const SILENT: Output = { write: () => {}, isTTY: false, columns: undefined, color: 0 };
export const env: Env = {
  today: isoDate('2026-11-22'),
  cwd: root,
  stdout: SILENT,
  stderr: SILENT,
  version: '0.0.0',
  packageRoot: root,
  debug: false,
  cores: () => 1,
  ask: undefined,
};

export interface Built {
  /** A copy of the example, to be changed. */
  readonly dossier: (example: string) => string;
  readonly docx: (example: string, name: string) => Uint8Array;
  readonly remove: () => void;
}

export async function buildExamples(names: readonly string[]): Promise<Built> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khenthuong-readback-'));
  for (const name of names)
    cpSync(path.join(root, 'examples', name), path.join(folder, 'ho-so', name), { recursive: true });
  await buildCommand(
    {
      paths: names.map((name) => path.join(folder, 'ho-so', name)),
      out: path.join(folder, 'out'),
      jobs: 1,
      formats: ['docx'],
      draft: false,
      masked: false,
      attach: false,
      fields: false,
      fingerprint: false,
      forms: undefined,
      templates: undefined,
      today: env.today,
      dated: false,
    },
    env,
  );
  return {
    dossier: (example) => path.join(folder, 'ho-so', example),
    docx: (example, name) => readFileSync(path.join(folder, 'out', example, `${name}.docx`)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Numbers of the facts of a document that print the value at a pointer. */
export function factsAt(bytes: Uint8Array, pointer: string): ReadonlySet<number> {
  const facts = readDocx(bytes).map?.facts ?? [];
  return new Set(
    facts.flatMap(({ at }, i) =>
      at
        .slice(at.indexOf('#') + 1)
        .split(' ')
        .includes(pointer)
        ? [i]
        : [],
    ),
  );
}

/** What documents say, against the dossier at `folder`. */
export function readBack(bytes: Uint8Array | readonly Uint8Array[], folder: string) {
  const documents = [bytes].flat().map((one) => {
    const { map, paragraphs } = readDocx(one);
    if (!map) throw new Error('no map');
    return { map, paragraphs };
  });
  const dossier = openDossier(folder, documents[0]!.map.source, env);
  if (typeof dossier === 'string') throw new Error(dossier);
  const decision = decide(
    documents.map(({ map, paragraphs }, doc) => readDocument(map, paragraphs, doc)),
    dossier.files,
    (text, hash) => textHash(text) === hash,
  );
  const { patches, held } = patchesOf(decision.outcomes, dossier);
  const kinds = decision.outcomes.map(({ kind, at }) => `${kind} ${at.slice(at.indexOf('#') + 1)}`);
  return { ...decision, kinds, patches, held };
}
