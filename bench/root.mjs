import { fileURLToPath } from 'node:url';

/** Where the package lies; apart from `lib.mjs`, whose esbuild a measured engine must not load. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
