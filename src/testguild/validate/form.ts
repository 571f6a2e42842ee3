import { type FormErrors, Refusal } from '../refusal.ts';

/** A JSON object from outside, not yet looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** Discord's code for a form that breaks its rules; the tree of complaints is in `errors`. */
const INVALID_FORM_BODY = 50035;

/** A value as a complaint quotes it. Not by `String`: an object from outside may bring a `toString` of its own. */
export function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')).slice(0, 40);
}

/** What a text must be. */
export interface TextRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max: number;
  readonly nullable?: boolean;
}

/** What a number must be. */
export interface IntegerRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly nullable?: boolean;
}

/** What a list must be. */
export interface ListRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly nullable?: boolean;
}

/**
 * Collects what is wrong with a request's body, at the place where it is wrong, and refuses it as Discord does: with 50035 and
 * a tree of errors. https://discord.com/developers/docs/reference#error-messages
 */
export class Form {
  readonly #errors: FormErrors;
  readonly #path: readonly (string | number)[];

  constructor(errors: FormErrors = {}, path: readonly (string | number)[] = []) {
    this.#errors = errors;
    this.#path = path;
  }

  /** The same form, one or more fields deeper. */
  in(...steps: readonly (string | number)[]): Form {
    return new Form(this.#errors, [...this.#path, ...steps]);
  }

  /** Notes a complaint about this place, or about a field of it. */
  fail(field: string | number | undefined, code: string, message: string): void {
    let node = this.#errors;
    for (const step of field === undefined ? this.#path : [...this.#path, field]) {
      node[step] ??= {};
      node = node[step] as FormErrors;
    }
    node._errors ??= [];
    node._errors.push({ code, message });
  }

  /** Refuses the form if there was any complaint. */
  throwIfInvalid(): void {
    if (Object.keys(this.#errors).length > 0) {
      throw new Refusal(400, INVALID_FORM_BODY, 'Invalid Form Body', this.#errors);
    }
  }

  /** Reads an object; complains where it is none. */
  object(value: unknown, field?: string | number): Fields | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.fail(field, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return undefined;
  }

  /** Reads a text; lengths are in Unicode code points, as Discord counts them. */
  text(fields: Fields, field: string, rule: TextRule): string | undefined {
    const value = fields[field];
    if (value === undefined || value === null) {
      this.#missing(field, value, rule);
      return undefined;
    }
    if (typeof value !== 'string') {
      this.fail(field, 'STRING_TYPE_CONVERT', 'Could not interpret "value" as string.');
      return undefined;
    }
    const length = [...value].length;
    const min = rule.min ?? 0;
    if (length < min || length > rule.max) {
      if (min > 0 && length === 0) this.fail(field, 'BASE_TYPE_REQUIRED', 'This field is required');
      else if (min > 0) {
        this.fail(field, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${rule.max} in length.`);
      } else this.fail(field, 'BASE_TYPE_MAX_LENGTH', `Must be ${rule.max} or fewer in length.`);
      return undefined;
    }
    return value;
  }

  integer(fields: Fields, field: string, rule: IntegerRule): number | undefined {
    const value = fields[field];
    if (value === undefined || value === null) {
      this.#missing(field, value, rule);
      return undefined;
    }
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      this.fail(field, 'NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not int.`);
      return undefined;
    }
    if (rule.min !== undefined && value < rule.min) {
      this.fail(field, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${rule.min}.`);
      return undefined;
    }
    if (rule.max !== undefined && value > rule.max) {
      this.fail(field, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${rule.max}.`);
      return undefined;
    }
    return value;
  }

  /** Reads a number or text that must be one of a few. */
  oneOf<T extends string | number>(
    fields: Fields,
    field: string,
    allowed: readonly T[],
    required = false,
  ): T | undefined {
    const value = fields[field];
    if (value === undefined || value === null) {
      this.#missing(field, value, { required, nullable: true });
      return undefined;
    }
    const found = allowed.find((one) => one === value);
    if (found === undefined)
      this.fail(field, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
    return found;
  }

  boolean(fields: Fields, field: string): boolean | undefined {
    const value = fields[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'boolean') return value;
    this.fail(field, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    return undefined;
  }

  list(fields: Fields, field: string, rule: ListRule): readonly unknown[] | undefined {
    const value = fields[field];
    if (value === undefined || value === null) {
      this.#missing(field, value, rule);
      return undefined;
    }
    if (!Array.isArray(value)) {
      this.fail(field, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return undefined;
    }
    const min = rule.min ?? 0;
    const max = rule.max ?? Number.POSITIVE_INFINITY;
    if (value.length < min || value.length > max) {
      if (min > 0) this.fail(field, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      else this.fail(field, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
      return undefined;
    }
    return value;
  }

  /** Reads each entry of a list as an object, with the form at its place. */
  *objects(list: readonly unknown[] | undefined, field: string): Generator<[Fields, Form, number]> {
    for (const [index, entry] of (list ?? []).entries()) {
      const form = this.in(field, index);
      const fields = form.object(entry);
      if (fields) yield [fields, form, index];
    }
  }

  #missing(field: string, value: unknown, rule: { required?: boolean; nullable?: boolean }): void {
    if (rule.required || (value === null && rule.nullable !== true)) {
      this.fail(field, 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  }
}
