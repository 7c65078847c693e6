/** The program behind `main`: kept in a file of its own so that its compiled code can be cached. */
export { terminalAsk } from '../cli/ask.ts';
export { openFind } from '../cli/find.ts';
export { run } from '../cli/run.ts';
export { openValidate } from '../cli/validate.ts';
