/**
 * V8 set for a run's length. Its optimiser rests in a short run: reading one dossier, it spends more on the loops of the
 * YAML reader than they will give back; `bench/startup.mjs` and `bench/validate.mjs` measure both sides. In a long run its
 * heap is kept from growing with the work done; `bench/many.mjs` measures that.
 */
import { setFlagsFromString } from 'node:v8';

/** For the start of the program, before any of our bundles is loaded: V8 binds its code caches to its flags. */
export function startUnoptimised(): void {
  setFlagsFromString('--no-turbofan');
}

/** How far beyond what lives the heap may grow before V8 collects, %: left to itself V8 takes several times what lives. */
const GROWTH = 20;

/** For work that lasts: many files, documents to lay out, rules to compile. */
export function optimise(): void {
  setFlagsFromString('--turbofan');
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
