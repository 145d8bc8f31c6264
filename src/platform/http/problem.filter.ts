import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Problem } from '../../contract/http/common.js';
import { DomainError, type ProblemText, problemText } from '../errors/domain-error.js';
import { problemWords } from '../errors/problem-words.js';
import { languageOf } from './language.js';
import '../errors/common-problems.js';
import { isFull, isUnavailable } from '../database/dialect/errors.js';
import { REQUEST_ID_HEADER } from '../log/request-context.js';
import { routeOf } from './route-latency.js';

/** When to ask again where nothing better is known: what is full, locked or gone seldom heals within a second. */
const RETRY_AFTER_SECONDS = 5;
/** The disk of photos and footage is full or its quota used up. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);
/** It fails, may not be written to, or this process has too many files open. */
const NO_FILES = new Set(['EIO', 'EROFS', 'EMFILE', 'ENFILE']);

/** Turns every failure into an RFC 9457 document in the caller's language. Internals stay in the log; `errorId` is the request's id, under which they are found there. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const errorId = String(response.getHeader(REQUEST_ID_HEADER));
    const refusal = asRefusal(error);
    const text = problemText(refusal.code) ?? (problemText('service.fault') as ProblemText);
    if (text.status >= 500) this.logger.error({ route: routeOf(request), error: describe(error) });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const language = languageOf(request);
    const body: Problem = {
      type: `about:blank#${refusal.code}`,
      status: text.status,
      code: refusal.code,
      title: problemWords(text[language], refusal.details, language),
      field: refusal.at.field ?? null,
      rule: refusal.at.rule ?? null,
      errorId,
      details: refusal.details,
    };
    const { retryAfterSeconds = text.status === 503 ? RETRY_AFTER_SECONDS : null } = refusal.details;
    if (typeof retryAfterSeconds === 'number') response.setHeader('Retry-After', String(retryAfterSeconds));
    if (text.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(text.status).type('application/problem+json').send(JSON.stringify(body));
  }
}

function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return new DomainError(codeOfStatus(error.getStatus()));
  // body-parser's own failures carry a `type`; they are the caller's mistakes
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.parse.failed') return new DomainError('request.not-json');
  if (type === 'entity.too.large') return new DomainError('request.too-large');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new DomainError('request.unsupported-media-type');
  }
  if (type === 'request.aborted' || type === 'request.size.invalid') return new DomainError('request.not-json');
  if (error instanceof URIError) return new DomainError('route.not-found');
  if (isFull(error) || NO_ROOM.has(codeOf(error))) return new DomainError('service.full');
  if (isUnavailable(error) || NO_FILES.has(codeOf(error))) return new DomainError('service.busy');
  return new DomainError('service.fault');
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code);
}

function codeOfStatus(status: number): string {
  if (status === 404) return 'route.not-found';
  if (status === 413) return 'request.too-large';
  if (status === 415) return 'request.unsupported-media-type';
  return status < 500 ? 'request.not-json' : 'service.fault';
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
