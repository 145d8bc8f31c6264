import { z } from 'zod';
import { SERVER_CHECKS } from '../words/server-words.js';
import { instant } from './common.js';
import { endpoint } from './endpoint.js';

/** Why the platform is degraded, the gravest first. */
export const DEGRADED_BY = ['database.unreadable', 'database.unwritable', 'event-loop.stalled'] as const;

export const appEndpoints = {
  health: endpoint({
    id: 'app.health',
    method: 'GET',
    path: '/health',
    summary:
      'Whether the platform can do its work, and if not why. 503 when its database cannot be read or has not taken the last write; 200 with `degraded` when it is only held up',
    access: 'public',
    response: z.strictObject({
      status: z.enum(['ok', 'degraded']),
      /** The gravest reason why it is degraded, for programs and for people. */
      cause: z
        .strictObject({
          code: z.enum(DEGRADED_BY),
          zh: z.string(),
          en: z.string(),
        })
        .nullable(),
      /** Release and commit, as `0.1.0+92d8ee5a8da7`. */
      version: z.string(),
      /** Others feel it: within the last two minutes the event loop was held up for a second, or often for a fifth. */
      slow: z.boolean(),
      /** By how much turns of the event loop came late, within the last two minutes. */
      loopDelayMs: z.strictObject({ p95: z.int(), max: z.int() }),
      database: z.strictObject({ reads: z.boolean(), writes: z.boolean() }),
    }),
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
