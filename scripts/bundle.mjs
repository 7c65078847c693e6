// Sources as a module in memory, for the scripts that write pages from them.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The library's build without Node's streams: all that needs `yaml` gets the same one. */
export const LIGHT_YAML = path.join(root, 'node_modules/yaml/browser/index.js');

/** Bundles a module given as text, its paths counted from the root, and imports it. */
export async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
    alias: { yaml: LIGHT_YAML },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/**
 * Of the PDF library only the object model is used. Its modules only define things when they are loaded, so what nobody
 * imports (forms, SVG with an HTML parser) is left out.
 */
export const lean = {
  name: 'lean',
  setup(setup) {
    setup.onResolve({ filter: /^(?:pdf-lib$|\.)/ }, async ({ path: wanted, pluginData, ...args }) => {
      const { importer, kind, resolveDir } = args;
      const inside = wanted === 'pdf-lib' || /[\\/]node_modules[\\/]pdf-lib[\\/]/.test(importer);
      if (!inside || pluginData === lean) return undefined;
      const found = await setup.resolve(wanted, { importer, kind, resolveDir, pluginData: lean });
      return { ...found, sideEffects: false };
    });
  },
};
