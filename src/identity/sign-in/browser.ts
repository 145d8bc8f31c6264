import type { Request, Response } from 'express';
import { sessionCookie } from '../../platform/index.js';
import type { Opened, Origin } from '../identity.service.js';

/** As Express settles it: a header names somebody else only when it comes from a proxy that is trusted. */
export const addressOf = (request: Request): string => request.ip ?? request.socket.remoteAddress ?? '';

export const originOf = (request: Request): Origin => ({
  address: addressOf(request),
  userAgent: request.headers['user-agent'],
});

export function giveCookie(response: Response, token: string, expires: Date): void {
  const secure = response.req.secure;
  response.cookie(sessionCookie(secure), token, { httpOnly: true, sameSite: 'strict', secure, path: '/', expires });
}

/** A session as every way of signing in answers it. */
export function giveSession(response: Response, { token, expiresAt, mustDo }: Opened) {
  giveCookie(response, token, expiresAt);
  return { accessToken: token, expiresAt: expiresAt.toISOString(), mustDo };
}
