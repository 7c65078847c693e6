// Does our PDF break its lines where LibreOffice breaks those of our DOCX? Over every form that the examples give, or
// over documents of random text (`--ngau-nhien`).
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';
import { compareFiles, printCompared } from './compare-lines.mjs';
import { convertToPdf, installed } from './engines.mjs';
import { bundle, expectExit, numberOption, ROOT, run, scratch, stage } from './lib.mjs';
import { randomDocument, randomProfile } from './random-text.mjs';

if (!installed('soffice', '--version') || !installed('pdftotext', '-v')) {
  console.log('Needs LibreOffice and poppler-utils (and the font Liberation Serif): not measured.');
  process.exit(0);
}

/** Documents of one call: given some hundreds, LibreOffice leaves the last out. */
const BATCH = 100;

const random = process.argv.includes('--ngau-nhien');
const folder = scratch();
const [ours, theirs, source] = ['ours', 'theirs', 'docx'].map((name) => path.join(folder, name));
for (const target of [ours, theirs, source]) mkdirSync(target);
const documents = random ? await randomDocuments() : exampleDocuments();
if (documents.length === 0) {
  console.log('The examples gave no document: not measured.');
  process.exit(0);
}
for (let i = 0; i < documents.length; i += BATCH) {
  const files = documents.slice(i, i + BATCH).map(({ flat }) => path.join(source, `${flat}.docx`));
  convertToPdf(files, theirs, folder);
}

const compared = documents.map(({ name, flat, form }) => ({
  form,
  ...compareFiles(name, path.join(ours, `${flat}.pdf`), path.join(theirs, `${flat}.pdf`)),
}));
printCompared('Document by document', 'document', by('name'));
printCompared('Lines of our PDF, and of LibreOffice’s PDF of our DOCX', 'form', [
  ...by('form'),
  ['all', compared],
]);
if (random || process.argv.includes('--show')) {
  for (const line of compared.flatMap(({ differing }) => differing)) console.log(line);
}

function by(key) {
  const groups = new Map();
  for (const document of compared)
    groups.set(document[key], [...(groups.get(document[key]) ?? []), document]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Built by the program: every form, for the examples, and for the dossier of rarer forms that the tests keep. */
function exampleDocuments() {
  const bin = stage(path.join(folder, 'program'));
  const examples = readdirSync(path.join(ROOT, 'examples')).filter((name) => /^\d|^cong-van$/.test(name));
  const dossiers = [
    ...examples.map((name) => path.join('examples', name)),
    path.join('test', 'forms', 'cong-van'),
  ];
  const out = path.join(folder, 'out');
  const build = (paths, ...more) =>
    run([bin, 'build', ...paths, '-o', out, '--mau', 'tat-ca', '--ngay', '2026-11-01', ...more], {
      cwd: ROOT,
    });
  expectExit('build', build(dossiers));
  // It shows forms, not merit: only a draft of it is printed, and nothing is concluded.
  expectExit('build', build([path.join('test', 'ho-so', 'mau-it-gap')], '--nhap'), 3);
  // Flat names, for LibreOffice puts all its files into one folder.
  const names = readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.docx'));
  return names.sort().map((file, i) => {
    const name = file.replace(/\.docx$/, '');
    const flat = String(i).padStart(4, '0');
    cpSync(path.join(out, `${name}.pdf`), path.join(ours, `${flat}.pdf`));
    cpSync(path.join(out, file), path.join(source, `${flat}.docx`));
    return { name, flat, form: path.basename(name).replace(/^\d+-/, '') };
  });
}

/** Random text through the same tree, layout and writers, in type sizes and margins that the rules allow. */
async function randomDocuments() {
  const require = createRequire(import.meta.url);
  const load = async (file) => require(await bundle(file, folder));
  const [{ renderPdf }, { renderDocx }, { loadFonts }, { measurer }] = [
    await load('src/render/pdf.ts'),
    await load('src/render/docx.ts'),
    await load('src/layout/fonts.ts'),
    await load('src/layout/measure.ts'),
  ];
  const fonts = loadFonts((file) => readFileSync(path.join(ROOT, 'dist', 'fonts', file)));
  const base = parse(readFileSync(path.join(ROOT, 'templates', 'layout', 'nd30-2020.yaml'), 'utf8'));
  const seed = numberOption('hat-giong', 1);
  const written = [];
  for (let i = 0; i < numberOption('count', 60); i++) {
    const document = randomDocument(seed, i);
    const { form, profile } = randomProfile(base, i);
    const flat = String(i).padStart(4, '0');
    writeFileSync(path.join(ours, `${flat}.pdf`), await renderPdf(document, profile, fonts));
    writeFileSync(path.join(source, `${flat}.docx`), await renderDocx(document, profile, measurer(fonts)));
    written.push({ name: `ngau-nhien-${flat}`, flat, form });
  }
  return written;
}
