/** A tree of what is wrong with a form: fields by name or index, and at each leaf the complaints. */
export interface FormErrors {
  _errors?: { code: string; message: string }[];
  [field: string]: FormErrors | { code: string; message: string }[] | undefined;
}

/**
 * What Discord answers where it refuses: an HTTP status and a JSON error code.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The body of Discord's answer. */
  toBody(): { message: string; code: number; errors?: FormErrors } {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors ? { errors: this.errors } : {}),
    };
  }
}

/** An interaction that ended without the bot's answer: the person reads "The application did not respond". */
export class InteractionFailed extends Error {
  override readonly name = 'InteractionFailed';
}
