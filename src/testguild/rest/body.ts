import type { Context } from 'hono';
import { Refusal } from '../refusal.ts';
import type { Fields } from '../validate/form.ts';

/** Bytes that a request may have: files included. */
const MAX_BODY = 25 * 1024 * 1024;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
  }
}

/** Reads a request's JSON, or the `payload_json` of a form with files; undefined where there is no body. */
export async function readBody(c: Context): Promise<unknown> {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return undefined;
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY) {
    throw new Refusal(413, 40005, 'Request entity too large');
  }
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await c.req.formData().catch(() => undefined);
    if (!form) throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
    if ([...form.values()].some((value) => typeof value !== 'string')) {
      throw new Refusal(400, 40005, 'This guild takes no files');
    }
    return parse(String(form.get('payload_json') ?? '{}'));
  }
  const text = await c.req.text();
  return text === '' ? undefined : parse(text);
}

/** The body as an object, empty where there was none; refuses anything else. */
export function bodyObject(body: unknown): Fields {
  if (body === undefined) return {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(400, 50035, 'Invalid Form Body', {
      _errors: [{ code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' }],
    });
  }
  return body as Fields;
}
