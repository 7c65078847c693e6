/** Names of evidence in a package: those of the dossier, made fit for every system that may unpack it. */

/** Folder of evidence, in a package and, as a rule, in a dossier. */
export const EVIDENCE = 'minh-chung';

/** What Windows takes for a device, whatever the ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** What Windows allows in no name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those too.
const FORBIDDEN = /[\u0000-\u001f\\:*?"<>|\u007f]/g;
/** Most systems stop at 255 bytes for a name. */
const MAX_BYTES = 200;

/**
 * The path of each file inside the evidence folder: below `minh-chung` as it was, else with its own folders. Vietnamese
 * letters stay (the archive says that its names are UTF-8); no two names differ in capitals only.
 */
export function packedNames(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const inside = file.startsWith(`${EVIDENCE}/`) ? file.slice(EVIDENCE.length + 1) : file;
    const name = inside.split('/').map(safePart).join('/');
    let own = name;
    for (let next = 2; taken.has(keyOf(own)); next++) own = numbered(name, next);
    taken.add(keyOf(own));
    return own;
  });
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

/** `a/b.pdf` → `a/b-2.pdf`: the ending says which program opens it. */
function numbered(name: string, number: number): string {
  const [stem, ending] = split(name);
  return `${stem}-${number}${ending}`;
}

function safePart(part: string): string {
  const plain = part.replace(FORBIDDEN, '-').replace(/[. ]+$/, '');
  const named = plain === '' || DEVICE.test(plain) ? `x-${plain}` : plain;
  const [stem, ending] = split(named);
  return cut(stem, MAX_BYTES - Buffer.byteLength(ending)) + ending;
}

/** A name and its ending; an ending is short. */
function split(name: string): [stem: string, ending: string] {
  const [ending = ''] = /(?<=[^/])\.[\p{L}\p{N}]{1,8}$/u.exec(name) ?? [];
  return [name.slice(0, name.length - ending.length), ending];
}

/** As many whole letters as fit. */
function cut(text: string, bytes: number): string {
  let out = '';
  for (const letter of text) {
    if (Buffer.byteLength(out + letter) > bytes) break;
    out += letter;
  }
  return out;
}
