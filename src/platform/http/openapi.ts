import { z } from 'zod';
import { problem } from '../../contract/http/common.js';
import type { Endpoint } from '../../contract/http/endpoint.js';
import { problemText } from '../errors/domain-error.js';

const COMMON_ERRORS = ['request.invalid', 'access.not-signed-in', 'access.denied'];

/**
 * The OpenAPI 3.1 document of the declared routes. Two extensions carry what the access matrix needs:
 * `x-access` (as in the declaration) and `x-scoped-by` (`{param, of}`).
 */
export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/[:*](\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '明厨 Mingchu', version: '1' },
    servers: [{ url: '/' }],
    components: {
      schemas: { Problem: schemaOf(problem) },
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'mingchu_session' },
        agent: { type: 'http', scheme: 'bearer' },
      },
    },
    paths,
  };
}

function operation(endpoint: Endpoint): object {
  const { access, idempotent, produces, response } = endpoint;
  const codes = [
    ...(access === 'public' || access === 'ticket' ? COMMON_ERRORS.slice(0, 1) : COMMON_ERRORS),
    ...(idempotent ? ['request.idempotency-key-missing', 'request.idempotency-key-reused'] : []),
    ...(endpoint.errors ?? []),
  ];
  const okContent = produces
    ? { [produces]: { schema: { type: 'string', format: 'binary' } } }
    : response && { 'application/json': { schema: schemaOf(response) } };
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.id.split('.')[0]],
    'x-access': access,
    ...(endpoint.scopedBy ? { 'x-scoped-by': endpoint.scopedBy } : {}),
    security:
      access === 'public' || access === 'ticket'
        ? []
        : access === 'agent'
          ? [{ agent: [] }]
          : [{ session: [] }, { cookie: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(idempotent ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }] : []),
    ],
    ...(endpoint.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body) } } } }
      : {}),
    responses: {
      [endpoint.status ?? 200]: { description: 'Done', ...(okContent ? { content: okContent } : {}) },
      ...refusals(codes),
    },
  };
}

/** One response per status, naming the codes that come with it. */
function refusals(codes: readonly string[]): object {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const status = problemText(code)?.status ?? 500;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, sameStatus]) => [
      status,
      {
        description: sameStatus.join(', '),
        'x-codes': sameStatus,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): object[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, value]) => ({
    name,
    in: where,
    required: where === 'path' || !value.safeParse(undefined).success,
    schema: schemaOf(value),
  }));
}

function schemaOf(schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return rest;
}
