import { z } from 'zod';
import { SERVER_CHECKS } from '../server-words.js';
import { instant } from './common.js';
import { endpoint } from './endpoint.js';

export const appEndpoints = {
  health: endpoint({
    id: 'app.health',
    method: 'GET',
    path: '/health',
    summary: 'Whether the platform answers and reaches its database',
    access: 'public',
    /** `version` names release and commit, as `0.1.0+92d8ee5a8da7`. */
    response: z.strictObject({ status: z.literal('ok'), version: z.string() }),
    errors: ['service.busy'],
  }),
  diagnosis: endpoint({
    id: 'app.diagnosis',
    method: 'GET',
    path: '/diagnosis',
    summary: 'How the server is, its clock above all, in words for who looks after it',
    access: 'server.diagnose',
    /** What the asking browser takes the time to be. */
    query: z.strictObject({ browserAt: instant.optional() }),
    response: z.strictObject({
      serverAt: instant,
      items: z.array(
        z.strictObject({
          check: z.enum(SERVER_CHECKS),
          level: z.enum(['ok', 'watch', 'fault', 'unknown']),
          zh: z.string(),
          en: z.string(),
        }),
      ),
    }),
  }),
  openapi: endpoint({
    id: 'app.openapi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document',
    access: 'public',
    response: z.record(z.string(), z.unknown()),
  }),
} as const;
