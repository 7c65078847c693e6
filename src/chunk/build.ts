/** Everything heavy that making documents needs: forms, layout, DOCX and PDF. */
export { buildCommand } from '../cli/build/build.ts';
export { openBuild } from '../cli/build/dossier.ts';
export { listFormsCommand } from '../cli/build/list-forms.ts';
export { openPack, packCommand } from '../cli/build/pack.ts';
export { originsOf, rebuild } from '../cli/build/rebuild.ts';
