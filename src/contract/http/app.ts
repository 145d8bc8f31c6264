import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const appEndpoints = {
  health: endpoint({
    id: 'app.health',
    method: 'GET',
    path: '/health',
    summary: 'Whether the platform answers and reaches its database',
    access: 'public',
    response: z.strictObject({ status: z.literal('ok') }),
    errors: ['service.busy'],
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
