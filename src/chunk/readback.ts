/** What reading an edited DOCX back needs: reading ZIP and XML, matching paragraphs, editing YAML. */
export { readbackCommand } from '../cli/readback/readback.ts';
