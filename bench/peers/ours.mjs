// Ours, as `khenthuong build` does it: one renderer for all documents.
import { createRequire } from 'node:module';

/** `bundle` is the built `src/cli/build/render.ts`. */
export function create(format, bundle, packageRoot) {
  const { createRenderer } = createRequire(import.meta.url)(bundle);
  const render = createRenderer(packageRoot);
  return (doc) => render(doc, format);
}
