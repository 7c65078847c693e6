/**
 * Loads one of our own bundles with V8's compiled code beside it, when the build made some for this Node.
 * A cache that V8 refuses, or none, only costs time.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, Script } from 'node:vm';

/** Set by `scripts/code-cache.mjs`, which wants the scripts of a run. */
const WATCHER = Symbol.for('khenthuong.scripts');

/** What the CommonJS file at an absolute path exports. */
export function loadScript(file: string): unknown {
  const source = readFileSync(file, 'utf8');
  const cachedData = readCache(cachePath(file));
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  (globalThis as Record<symbol, unknown[] | undefined>)[WATCHER]?.push({ script, cache: cachePath(file) });
  const module = { exports: {} as unknown };
  script.runInThisContext()(module.exports, requireFor(file), module, file, path.dirname(file));
  return module.exports;
}

/** One of the chunks in `dist/`, by name. */
export function loadChunk(packageRoot: string, name: string): unknown {
  return loadScript(path.join(packageRoot, 'dist', `${name}.cjs`));
}

/** Node's own modules without `node:module`, whose loading costs as much as a rule group. */
function requireFor(file: string): (id: string) => unknown {
  return (id) => {
    const builtin: unknown = process.getBuiltinModule(id);
    return builtin ?? process.getBuiltinModule('node:module').createRequire(file)(id);
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
