/** What is needed to check what was built: reading PDF and ZIP, hashes, judging a dossier out of its PDF. */
export { validatePdf } from '../cli/seal/validate-pdf.ts';
export { verifyCommand } from '../cli/seal/verify.ts';
