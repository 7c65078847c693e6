/**
 * Loads one of our own bundles with V8's compiled code beside it, when the build made some for this Node.
 * A cache that V8 refuses, or none, only costs time.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, Script } from 'node:vm';
import { optimise } from './tier.ts';

/** Set by `scripts/code-cache.mjs`, which wants the scripts of a run. */
const WATCHER = Symbol.for('khenthuong.scripts');

/** What a bundle exports, a CommonJS module written as its wrapper function; `own` is what it may require of the program, by name. */
export function loadScript(file: string, own: Readonly<Record<string, unknown>> = {}): unknown {
  const cachedData = readCache(cachePath(file));
  // ASCII by our build. Read as Latin-1, a large text lies outside V8's young heap, and no collection copies it.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  (globalThis as Record<symbol, unknown[] | undefined>)[WATCHER]?.push({ script, cache: cachePath(file) });
  const module = { exports: {} as unknown };
  script.runInThisContext()(module.exports, requireFor(file, own), module, file, path.dirname(file));
  return module.exports;
}

/** One of the chunks in `dist/`, by name. Their work lasts. */
export function loadChunk(packageRoot: string, name: string): unknown {
  optimise();
  return loadScript(path.join(packageRoot, 'dist', `${name}.cjs`));
}

/** Node's own modules without `node:module`, whose loading costs as much as a rule group. */
function requireFor(file: string, own: Readonly<Record<string, unknown>>): (id: string) => unknown {
  return (id) => {
    const known = own[id] ?? (process.getBuiltinModule(id) as unknown);
    return known ?? process.getBuiltinModule('node:module').createRequire(file)(id);
  };
}

/** One cache for each build of V8: a package may carry several. `node:v8` would know better, and loads Node's streams. */
function cachePath(file: string): string {
  return `${file}.${process.versions.v8}-${process.arch}.cache`;
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
