import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { newId } from '../ids.js';

/** What was begun by a request knows of it. */
interface RequestContext {
  requestId: string;
}

export const REQUEST_ID_HEADER = 'x-request-id';
/** Long enough to be one of its kind, and nothing that could be taken for more than a word in a log. */
const WELL_FORMED = /^[A-Za-z0-9][\w.-]{7,63}$/;

const context = new AsyncLocalStorage<RequestContext | null>();
/** How many requests have not been answered. Node up to 22 pays for each promise while a context is kept: none is without them. */
let underWay = 0;

/** The id of the request in whose course this is called; null outside of one, and once no request waits for an answer. */
export function requestId(): string | null {
  return context.getStore()?.requestId ?? null;
}

/** Runs `work` as nobody's request: for what goes on after it, and for others. */
export function outsideRequests<T>(work: () => T): T {
  return underWay === 0 ? work() : context.run(null, work);
}

/**
 * Gives each request an id, which stands in the answer's header, in the problem document and in each line of the log that
 * is written in its course. A reverse proxy that is trusted may give one of its own; what is not well formed is not taken.
 */
export function identifyRequest(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers[REQUEST_ID_HEADER];
  const id = typeof given === 'string' && WELL_FORMED.test(given) && comesFromProxy(request) ? given : newId();
  response.setHeader(REQUEST_ID_HEADER, id);
  underWay += 1;
  response.once('close', () => {
    underWay -= 1;
    if (underWay === 0) context.disable();
  });
  context.run({ requestId: id }, next);
}

function comesFromProxy({ app, socket }: Request): boolean {
  const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  return trusts(socket.remoteAddress ?? '', 0);
}
