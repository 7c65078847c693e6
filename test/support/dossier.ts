/** Example dossiers, changed in memory: what a case says differs from the example, and what the judge then says. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createNames } from '../../src/cli/names.ts';
import { readSchemas } from '../../src/cli/schemas.ts';
import { isoDate } from '../../src/core/date.ts';
import type { Finding } from '../../src/core/finding.ts';
import { type DataPath, fromPointer } from '../../src/core/path.ts';
import { type Judgement, judge } from '../../src/judge/judge.ts';
import { type Document, type Dossier, loadWorkspace, type Workspace } from '../../src/judge/workspace.ts';
import type { Law } from '../../src/law/law.ts';
import { type SchemaValidators, validateSource } from '../../src/schema/validate.ts';
import { discover } from '../../src/source/discover.ts';
import { engine, law, root, validators } from './law.ts';

export { root };

export const schemas: SchemaValidators = engine.schemas;
/** Vietnamese names, as the program has them. */
export const names = createNames(
  () => law,
  () => readSchemas(root),
);

/** Good examples: every folder of `examples/` but `loi`. */
export const exampleNames = readdirSync(path.join(root, 'examples'))
  .filter((name) => /^\d\d-/.test(name))
  .sort();

const loaded = new Map<string, Workspace>();

export function loadExample(name: string): Workspace {
  let workspace = loaded.get(name);
  if (!workspace) {
    const { files } = discover([path.join('examples', name)], { cwd: root });
    workspace = loadWorkspace(files, (absolute) => path.relative(root, absolute), schemas);
    loaded.set(name, workspace);
  }
  return workspace;
}

/** Pointer (`/de_nghi/…`, `/de_nghi#2/…`, `/dot_trinh/…`, `/khenthuong/…`, `/cong_van/…`) → new value; null deletes. */
export type Changes = Readonly<Record<string, unknown>>;

/** The workspace of an example with changes; structure is checked anew. */
export function changedExample(name: string, changes: Changes): Workspace {
  const workspace = loadExample(name);
  const [dossier] = workspace.dossiers;
  if (!dossier || workspace.dossiers.length !== 1) throw new Error(`${name}: not one dossier`);
  const [submission] = dossier.submissions;
  if (!submission && dossier.letters.length === 0) throw new Error(`${name}: no submission`);
  const touched = new Map<Document, Document>();
  const copyOf = (document: Document): Document => {
    let copy = touched.get(document);
    if (!copy) {
      copy = { ...document, data: structuredClone(document.data) };
      touched.set(document, copy);
    }
    return copy;
  };
  for (const [pointer, value] of Object.entries(changes)) {
    if (pointer === '/dot_trinh') continue;
    const [head, ...rest] = fromPointer(pointer);
    const [kind, number] = String(head).split('#');
    const document = {
      dot_trinh: submission?.document,
      khenthuong: dossier.config,
      cong_van: dossier.letters[0],
      de_nghi: submission?.nominations[Number(number ?? 1) - 1]?.document,
    }[String(kind)];
    if (!document) throw new Error(`${name}: no document for ${pointer}`);
    setAt(copyOf(document).data, rest, value);
  }
  const findings: Finding[] = [];
  const settle = (document: Document): Document => {
    const copy = touched.get(document);
    if (!copy) return document;
    const source = { ...copy.source, data: copy.data };
    const structure = validateSource(source, copy.kind, schemas);
    findings.push(...structure);
    return { ...copy, source, sound: structure.length === 0 };
  };
  const changed: Dossier = {
    ...dossier,
    config: dossier.config && settle(dossier.config),
    submissions: dossier.submissions.slice(0, 1).map(({ document: carrier, nominations }) => ({
      document: settle(carrier),
      nominations: nominations.map(({ document, index }) => ({ document: settle(document), index })),
    })),
    letters: dossier.letters.map(settle),
  };
  // Without its submission, a nomination stands alone.
  if (changes['/dot_trinh'] === null) {
    const loose = changed.submissions.flatMap((part) =>
      part.nominations.map((nomination) => nomination.document),
    );
    return { dossiers: [{ ...changed, submissions: [], loose }], sources: workspace.sources, findings };
  }
  return { dossiers: [changed], sources: workspace.sources, findings };
}

function setAt(data: unknown, at: DataPath, value: unknown): void {
  let here = data as Record<string | number, unknown>;
  for (const [i, step] of at.slice(0, -1).entries()) {
    here[step] ??= typeof at[i + 1] === 'number' ? [] : {};
    here = here[step] as Record<string | number, unknown>;
  }
  const last = at.at(-1)!;
  if (value !== null) here[last] = structuredClone(value);
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete here[last];
}

export function judgeWorkspace(workspace: Workspace, options: { law?: Law; today?: string } = {}): Judgement {
  return judge(workspace, {
    law: options.law ?? law,
    validators,
    names,
    today: isoDate(options.today ?? '2026-11-22'),
  });
}
