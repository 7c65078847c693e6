/**
 * Names of files as a person sees them, the same on every system.
 */
import { isAbsolute, relative, sep } from 'node:path';

/** Forward slashes; relative to `cwd` when the file is below it, else absolute. */
export function shownPath(absolute: string, cwd: string): string {
  const below = relative(cwd, absolute);
  const outside = below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return slashes(outside ? absolute : below);
}

/** Backslashes of Windows → forward slashes; elsewhere a backslash is a letter of the name. */
export function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
