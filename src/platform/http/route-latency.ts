import { Logger } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Metrics } from '../metrics/metrics.js';
import type { AuthenticatedRequest } from './endpoint.decorator.js';

const UP_TO_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/**
 * Measures how long each route takes until its answer is sent, by the route's template and the class of the status. One that
 * was not waited for is `aborted`.
 */
export function routeLatency(metrics: Metrics): RequestHandler {
  const logger = new Logger('Http');
  const latency = metrics.histogram(
    'mingchu_http_request_seconds',
    'Time from a request to the end of its answer, by declared route and class of the status',
    ['route', 'status'],
    UP_TO_SECONDS,
  );
  return (request: Request, response: Response, next: NextFunction) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const ms = performance.now() - startedAt;
      const route = routeOf(request);
      const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
      latency.observe({ route, status }, ms / 1000);
      logger.debug({ route, status: response.statusCode, ms: Math.round(ms) });
    });
    next();
  };
}

/** The declared route that a request was for, never its address: in that there are ids, and whatever somebody typed. */
export function routeOf(request: Request): string {
  const { endpoint } = request as AuthenticatedRequest;
  if (endpoint) return `${endpoint.method} ${endpoint.path}`;
  // `path` has lost what a router was mounted under
  return /^\/api([/?]|$)/.test(request.originalUrl) ? 'undeclared' : 'pages';
}
