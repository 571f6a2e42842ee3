import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RecordedRequest } from '../../src/testguild/index.ts';

/** Where Discord's own description of its API (github.com/discord/discord-api-spec) lies on this machine, if `DISCORD_OPENAPI` says. */
export function openApiFile(): string | undefined {
  const file = process.env.DISCORD_OPENAPI;
  return file !== undefined && existsSync(file) ? file : undefined;
}

interface Media {
  readonly schema?: unknown;
}

interface Operation {
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** A validator of requests, and of the guild's answers to them, against Discord's description of its API. */
export interface OpenApi {
  /** What is wrong with a request, in sentences; empty where nothing is. */
  requestProblems(request: RecordedRequest): string[];
  /** What is wrong with the answer it got, where that was no refusal. */
  responseProblems(request: RecordedRequest): string[];
  /** What is wrong with a value that should be one of the description's named schemas. */
  schemaProblems(name: string, value: unknown): string[];
}

const ROOT = 'discord';
const JSON_TYPE = 'application/json';

/** Reads the description; schemas are compiled when they are first needed. */
export function readOpenApi(file: string): OpenApi {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description;
  // Formats such as "snowflake" are Discord's own; keywords such as "x-discord-union" say nothing of validity.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(description, ROOT);
  const compiled = new Map<string, ValidateFunction>();
  const templates = Object.keys(description.paths)
    .map((template) => ({
      template,
      // The more of a path is spelled out, the better it fits: `@me` before `{user_id}`.
      blanks: template.split('{').length,
      pattern: new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
    }))
    .sort((a, b) => a.blanks - b.blanks);

  const operationOf = ({ method, path }: RecordedRequest): [string, string, Operation] | undefined => {
    const bare = path.replace(/^\/api\/v10/, '');
    const verb = method.toLowerCase();
    for (const { template, pattern } of templates) {
      const operation = pattern.test(bare) ? description.paths[template]?.[verb] : undefined;
      if (operation) return [template, verb, operation];
    }
    return undefined;
  };
  const validatorAt = (pointer: readonly string[]): ValidateFunction => {
    const escaped = pointer
      .map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent);
    const ref = `${ROOT}#/${escaped.join('/')}`;
    const known = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, known);
    return known;
  };
  const problems = (what: string, validate: ValidateFunction, value: unknown): string[] => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => `${what}: ${error.instancePath || '/'} ${error.message}`);
  };

  return {
    requestProblems(request) {
      const { method, path, body, query } = request;
      const found = operationOf(request);
      const what = `${method} ${path}`;
      if (!found) return [`${what}: Discord has no such route`];
      const [template, verb, operation] = found;
      const parameters = new Set(
        operation.parameters?.filter((one) => one.in === 'query').map((one) => one.name),
      );
      const unknown = [...new URLSearchParams(query).keys()].filter((name) => !parameters.has(name));
      const strange = unknown.map((name) => `${what}: Discord knows no query parameter ${name}`);
      const schema = operation.requestBody?.content[JSON_TYPE]?.schema;
      if (!schema) return strange;
      if (body === undefined)
        return operation.requestBody?.required ? [...strange, `${what}: the body is missing`] : strange;
      const validate = validatorAt(['paths', template, verb, 'requestBody', 'content', JSON_TYPE, 'schema']);
      return [...strange, ...problems(what, validate, body)];
    },
    schemaProblems: (name, value) => problems(name, validatorAt(['components', 'schemas', name]), value),
    responseProblems(request) {
      const { method, path, status, response } = request;
      if (status >= 400) return [];
      const found = operationOf(request);
      if (!found) return [`${method} ${path}: Discord has no such route`];
      const [template, verb, operation] = found;
      const what = `${method} ${path} ${status}`;
      const described = operation.responses[String(status)];
      if (!described) return [`${what}: Discord does not answer with this status`];
      if (!described.content?.[JSON_TYPE]?.schema) return [];
      const pointer = ['paths', template, verb, 'responses', String(status), 'content', JSON_TYPE, 'schema'];
      return problems(what, validatorAt(pointer), response);
    },
  };
}
