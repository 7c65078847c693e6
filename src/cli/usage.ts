/** A mistake in how the tool was called, or input that cannot be read: one Vietnamese sentence, exit code 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** By name, not by class: a chunk of its own has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
