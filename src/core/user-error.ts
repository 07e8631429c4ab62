/**
 * Something the person at the keyboard can put right. The message names the thing, the offending value and where it
 * stands; the hint says the way out. Everything else that is thrown is a programmer's mistake.
 */
export class UserError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UserError";
    this.hint = hint;
  }
}
