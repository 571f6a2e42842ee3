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

/** Reads a body whole, and no more of it than is allowed, whatever length it claims to have. */
async function readBytes(c: Context): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    length += chunk.length;
    if (length > MAX_BODY) throw new Refusal(413, 40005, 'Request entity too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads a request's JSON, or the `payload_json` of a form with files; undefined where there is no body. */
export async function readBody(c: Context): Promise<unknown> {
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return undefined;
  const bytes = await readBytes(c);
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } })
      .formData()
      .catch(() => undefined);
    if (!form) throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
    if ([...form.values()].some((value) => typeof value !== 'string')) {
      throw new Refusal(400, 40005, 'This guild takes no files');
    }
    return parse(String(form.get('payload_json') ?? '{}'));
  }
  const text = bytes.toString();
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
