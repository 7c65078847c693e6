/** Everything heavy that `khenthuong build` needs: forms, layout, DOCX and PDF. */
export { buildCommand } from '../cli/build/build.ts';
