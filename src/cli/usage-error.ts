/** The command line was wrong: one line on standard error, exit 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** The work could not be done: one line on standard error, and this exit code. */
export class FailureError extends Error {
  override readonly name: string = 'FailureError';
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
