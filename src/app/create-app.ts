import 'reflect-metadata';
import type { Server as TlsServer } from 'node:tls';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { Settings } from '../platform/config/settings.js';
import { routeLatency } from '../platform/http/route-latency.js';
import { Clock, Metrics, UnitOfWork } from '../platform/index.js';
import { identifyRequest } from '../platform/log/request-context.js';
import { ServiceLogger } from '../platform/log/service-logger.js';
import { caPages } from '../platform/tls/ca-pages.js';
import { ServerTls } from '../platform/tls/server-tls.js';
import { AppModule } from './app.module.js';
import { migrations } from './migrations/index.js';
import { servePages } from './pages.js';

/** Longer than proxies and browsers keep a quiet connection: who reuses one may not find it closed under his request. */
const KEEP_ALIVE_MS = 75_000;
const MAX_JSON_BYTES = 1024 * 1024;
const MAX_JSON_DEPTH = 32;
const MAX_FORM_BYTES = 16 * 1024;
const MAX_FORM_FIELDS = 20;

/** Builds the platform without listening. `clock` is handed in by tests and `simulate` only. */
export async function createApp(settings: Settings, clock: Clock = new Clock()): Promise<NestExpressApplication> {
  const tls = await ServerTls.open(settings, clock);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot({ settings, clock, tls, migrations }),
    {
      ...(tls === null ? {} : { httpsOptions: tls.options }),
      bodyParser: false,
      logger: new ServiceLogger(settings.logLevel),
      abortOnError: false,
    },
  );
  app.use(identifyRequest, routeLatency(app.get(Metrics)));
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.getHttpServer().once('listening', () => app.get(UnitOfWork).opened());
  if (tls !== null) {
    tls.supply(app.getHttpServer() as unknown as TlsServer);
    app.use(caPages(tls));
  }
  app.set('trust proxy', [...settings.trustedProxies]);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.setGlobalPrefix('api');
  app.use(securityHeaders(settings));
  app.use('/api', compressAnswers());
  app.use(express.json({ limit: MAX_JSON_BYTES, strict: true, type: ['application/json', 'application/*+json'] }));
  // What is sent from a public page comes as a form: there are browsers without scripts.
  app.use(
    '/api/notices',
    express.urlencoded({ limit: MAX_FORM_BYTES, extended: false, parameterLimit: MAX_FORM_FIELDS }),
  );
  app.use(refuseDeepBodies);
  servePages(app);
  app.enableShutdownHooks();
  return app;
}

/** A year of HTTPS only, where a certificate that everybody trusts makes that safe to promise. */
const HSTS = 'max-age=31536000';

function securityHeaders({ tls }: Settings): RequestHandler {
  return (request, response, next) => {
    if (request.secure && tls.kind !== 'private') response.setHeader('Strict-Transport-Security', HSTS);
    writeHeaders(response);
    next();
  };
}

function writeHeaders(response: Response): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  );
}

/**
 * Answers to questions travel compressed. What a POST brings back does not: passwords, tokens and tickets are handed out
 * there, and the length of a compressed answer tells something of what stands beside them.
 */
function compressAnswers(): RequestHandler {
  return compression({
    filter: (request, response) => request.method === 'GET' && compression.filter(request, response),
  });
}

/** Deeply nested JSON parses, but walking or printing it again exhausts the stack. */
function refuseDeepBodies(request: Request, _: Response, next: NextFunction): void {
  const tooDeep = depthExceeds(request.body as unknown, MAX_JSON_DEPTH);
  next(tooDeep ? Object.assign(new Error('too deep'), { type: 'entity.parse.failed' }) : undefined);
}

function depthExceeds(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => depthExceeds(inner, left - 1));
}
