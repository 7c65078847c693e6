/**
 * Arguments of the command line → the files to read, in an order that depends on their names alone.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareText } from '../core/finding.ts';
import { expandBraces, fits, isPattern, type Segments } from './glob.ts';
import { reasonOf } from './reasons.ts';
import { shownPath, slashes } from './shown.ts';
import { type Walk, walk } from './walk.ts';

export interface Problem {
  /** As given, or as `shownPath` shows it. */
  readonly path: string;
  readonly message: string;
}

export interface Discovery {
  /** Absolute, without doubles, in code-unit order of the path as shown. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export interface DiscoverEnv {
  /** Absolute. */
  readonly cwd: string;
}

const YAML = /\.ya?ml$/i;

/**
 * A path names a file (any extension), a folder (all `.yaml` and `.yml` below it) or a glob pattern (likewise).
 * Never throws: what is missing or cannot be read is a problem.
 */
export function discover(paths: readonly string[], env: DiscoverEnv): Discovery {
  /** By real path, so that a link and its target are read once; the first name in order wins. */
  const files = new Map<string, string>();
  const problems = new Map<string, Problem>();
  const shown = (absolute: string): string => shownPath(absolute, env.cwd);
  const failed = (absolute: string, error: unknown): void => {
    const path = shown(absolute);
    problems.set(path, { path, message: sentence(path, error) });
  };
  const add = (absolute: string, real: string): void => {
    const before = files.get(real);
    if (before === undefined || better(absolute, before, real, shown)) files.set(real, absolute);
  };

  for (const path of paths) {
    const absolute = resolve(env.cwd, path);
    if (isPattern(path) && !existsSync(absolute)) {
      const message = matchAll(path, env, add, failed);
      if (message) problems.set(path, { path, message });
      continue;
    }
    try {
      if (statSync(absolute).isDirectory()) {
        let any = false;
        const found: typeof add = (file, real) => {
          any = true;
          add(file, real);
        };
        walk(absolute, { seen: new Set(), named: YAML, wanted: () => true, levels: Infinity, found, failed });
        if (!any && !problems.has(shown(absolute))) {
          problems.set(path, { path, message: `Thư mục “${path}” không có tệp .yaml hay .yml nào.` });
        }
      } else add(absolute, realOf(absolute));
    } catch (error) {
      problems.set(path, { path, message: sentence(path, error) });
    }
  }
  const named = [...files.values()].map((file) => ({ file, as: shown(file) }));
  return {
    files: named.sort((a, b) => compareText(a.as, b.as)).map(({ file }) => file),
    problems: [...problems.values()].sort((a, b) => compareText(a.path, b.path)),
  };
}

/** A message where the pattern gives nothing, else `undefined`. */
function matchAll(
  pattern: string,
  env: DiscoverEnv,
  add: Walk['found'],
  failed: (absolute: string, error: unknown) => void,
): string | undefined {
  const choices = expandBraces(slashes(pattern));
  if (!choices) return `Mẫu “${pattern}” có quá nhiều lựa chọn trong dấu { }.`;
  let any = false;
  for (const choice of choices) {
    const segments = choice.split('/').filter((segment, i) => segment !== '.' && (segment !== '' || i === 0));
    const fixed = segments.findIndex(isPattern);
    const lead = fixed === -1 ? segments.slice(0, -1) : segments.slice(0, fixed);
    const rest: Segments = segments.slice(lead.length);
    const base = lead.length === 0 ? env.cwd : resolve(env.cwd, `${lead.join('/')}/`);
    if (!existsSync(base)) continue;
    walk(base, {
      seen: new Set(),
      named: YAML,
      wanted: (names) => fits(rest, names),
      levels: rest.includes('**') ? Infinity : rest.length,
      found: (file, real) => {
        any = true;
        add(file, real);
      },
      failed,
    });
  }
  return any ? undefined : `Không có tệp .yaml hay .yml nào khớp với mẫu “${pattern}”.`;
}

function realOf(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

/** The real name wins over links; among links the first in order. */
function better(a: string, b: string, real: string, shown: (absolute: string) => string): boolean {
  if (a === real || b === real) return a === real;
  return compareText(shown(a), shown(b)) < 0;
}

function sentence(path: string, error: unknown): string {
  return `Không đọc được “${path}”: ${reasonOf(error)}.`;
}
