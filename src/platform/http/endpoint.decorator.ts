import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  Head,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import type { BodyOf, Endpoint as Declaration, ParamsOf, QueryOf } from '../../contract/http/endpoint.js';
import { unsoundText } from '../../contract/sound-text.js';
import { type FieldReason, isFieldReason } from '../../contract/words/field-words.js';
import type { Principal } from '../access/principal.js';
import { DomainError, invariant } from '../errors/domain-error.js';

export const ENDPOINT = Symbol('endpoint');
const METHODS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete, HEAD: Head };

/** Binds a controller method to its declaration in `contract/http`; the guard and the OpenAPI document read the same one. */
export function Endpoint(declaration: Declaration): MethodDecorator {
  return applyDecorators(
    METHODS[declaration.method](declaration.path),
    HttpCode(declaration.status ?? 200),
    SetMetadata(ENDPOINT, declaration),
  );
}

/** What a request carries once the guard has seen it. */
export interface AuthenticatedRequest extends Request {
  principal?: Principal;
  agentId?: string;
  endpoint?: Declaration;
}

/** Of a route that takes none. Made once: a schema of zod's costs far more than to read by it. */
const NO_QUERY = z.strictObject({});

/**
 * The checked input of the route: `{params, query, body}` as the declaration's schemas say.
 *
 * @throws DomainError `request.invalid` naming the first field at fault; `request.broken-text` for a text that no
 *   database would keep as it is
 */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const declaration = request.endpoint;
  invariant(declaration, 'the guard ran before the handler');
  return {
    params: parse(declaration.params, request.params, ''),
    query: parse(declaration.query ?? NO_QUERY, request.query, ''),
    body: declaration.body ? parse(declaration.body, ofToday(declaration.versions, request.body ?? {}), '') : undefined,
  };
});

/** A body that says it is of an earlier version, as it would be sent today. @throws DomainError `journal.version-unknown` */
export function ofToday(versions: Declaration['versions'], body: unknown): unknown {
  if (!versions || typeof body !== 'object' || body === null) return body;
  const { v = 1 } = body as { v?: unknown };
  if (v === versions.now || typeof v !== 'number' || !Number.isInteger(v) || v < 1) return body;
  try {
    return { ...versions.upcast(v, body as Record<string, unknown>), v: versions.now };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError('journal.version-unknown', { version: v, newest: versions.now }, { field: 'v' });
  }
}

/** The signed-in caller. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  invariant(principal, 'this route requires a signed-in caller');
  return principal;
});

/** The id of the recorder box that is calling. */
export const CallingAgent = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { agentId } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  invariant(agentId, 'this route requires an agent');
  return agentId;
});

/** The `Idempotency-Key` header. @throws DomainError `request.idempotency-key-missing` */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const key = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\w.:-]{8,80}$/.test(key)) {
    throw new DomainError('request.idempotency-key-missing', {}, { field: 'Idempotency-Key' });
  }
  return key;
});

/**
 * `value` as `schema` reads it.
 *
 * @throws DomainError `request.invalid` naming the first field at fault
 */
export function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  return parse(schema, value, '') as Value;
}

function parse(schema: z.ZodType | undefined, value: unknown, prefix: string): unknown {
  if (schema === undefined) return undefined;
  const unsound = unsoundText(value);
  if (unsound) {
    const field = unsound.join('.');
    throw new DomainError('request.broken-text', { field }, { field });
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = [prefix, ...(issue?.path ?? [])].filter((part) => part !== '').join('.');
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
  throw new DomainError(
    'request.invalid',
    { field: field || unknownKeys, why: issue ? reasonOf(issue) : 'other' },
    { field: field || unknownKeys },
  );
}

/** The types of a declaration's input, for the handler's parameter. */
export type InputOf<E extends Declaration> = { params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E> };

/** Why zod refused a value, as a code that has words in both languages: its own are English (R-M14). */
function reasonOf(issue: z.core.$ZodIssue): FieldReason {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown';
    case 'too_small':
      return issue.origin === 'string' && issue.input === '' ? 'missing' : 'too-small';
    case 'too_big':
      return 'too-big';
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? 'missing' : 'choice';
    case 'invalid_format':
      return issue.format === 'datetime' ? 'time' : 'characters';
    case 'invalid_type': {
      if (issue.input === undefined) return 'missing';
      if (issue.expected === 'int') return 'not-whole';
      return issue.expected === 'number' ? 'not-a-number' : 'other';
    }
    case 'custom':
      return isFieldReason(String(issue.params?.why)) ? (issue.params?.why as FieldReason) : 'other';
    default:
      return 'other';
  }
}
