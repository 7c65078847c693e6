/**
 * V8's optimiser, at rest in a short run: reading one dossier, it spends more on the loops of the YAML reader than
 * they will give back. `bench/startup.mjs` and `bench/validate.mjs` measure both sides.
 */
import { setFlagsFromString } from 'node:v8';

/** For the start of the program, before any of our bundles is loaded: V8 binds its code caches to its flags. */
export function startUnoptimised(): void {
  setFlagsFromString('--no-turbofan');
}

/** For work that lasts: many files, documents to lay out, rules to compile. */
export function optimise(): void {
  setFlagsFromString('--turbofan');
}
