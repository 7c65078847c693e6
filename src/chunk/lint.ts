/** What is needed to check the layout of Word files: reading DOCX, widths of the font, the rules of layout. */
export { lintCommand } from '../cli/lint-docx.ts';
