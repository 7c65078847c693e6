// The licences of the packages that went into the bundles: most ask for their notice to travel with the code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bundle.mjs';

const NOTICE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i;
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** One text for all packages among esbuild's `inputs` (paths from the root), in order of name. */
export function licences(inputs) {
  const folders = new Set(inputs.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function licenceOf(folder) {
  const home = path.join(root, folder);
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(home, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(home)
    .filter((file) => NOTICE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(home, file), 'utf8').trim());
  // Without a notice of its own: what the package says of itself.
  if (texts.length === 0) texts.push(`Licence: ${license}. Author: ${author?.name ?? author}.`);
  return `${name} ${version}\n\n${texts.join('\n\n')}\n`;
}
