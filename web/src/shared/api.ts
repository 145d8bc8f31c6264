import type { z } from 'zod';
import type { Problem } from '../../../src/contract/http/common';
import type { Endpoint, ParamsOf, QueryOf, ResponseOf } from '../../../src/contract/http/endpoint';
import { language } from './i18n/language';

/** A refusal the server explained, or a network that did not answer (`client.offline`). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly field: string | null = null,
    readonly rule: string | null = null,
    readonly errorId: string | null = null,
    readonly details: Problem['details'] = {},
  ) {
    super(title);
    this.name = 'ApiError';
  }

  get isOffline(): boolean {
    return this.code === 'client.offline';
  }

  /** Nobody who could have answered did: no network, a server that is starting anew or busy, or what stands before it. */
  get isPassing(): boolean {
    return this.isOffline || [502, 503, 504].includes(this.status);
  }
}

/**
 * What a page needs to call a declared route, without its schemas: those stay on the server. That method and path are
 * the declared ones is checked by `routes.test.ts`.
 */
export interface Route<E> {
  readonly id: string;
  readonly method: Endpoint['method'];
  readonly path: string;
  /** Only in the type: which declaration this stands for. */
  readonly declaration?: E;
}

// biome-ignore lint/suspicious/noExplicitAny: a position that is not looked at may hold any schema
type SentBody<E> = E extends Endpoint<any, any, infer Schema, any> ? z.input<Schema> : never;

export interface Call<E> {
  params?: ParamsOf<E>;
  query?: Partial<QueryOf<E>>;
  body?: SentBody<E>;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

let isUnattended = (): boolean => false;

/** By what requests are marked that a page makes while nobody sits before it; they keep no session alive. */
export function markUnattended(tell: () => boolean): void {
  isUnattended = tell;
}

type Listener = (url: string) => void;
const signedOut = new Set<Listener>();

const answered = new Set<(response: Response) => void>();

/** Tells of each answer of the platform, whatever it says. */
export function onAnswer(tell: (response: Response) => void): void {
  answered.add(tell);
}

/**
 * Tells when the server no longer knows the session, and what it was asked. Whoever asks who is signed in hears of his own
 * question, too: he must not answer that by asking again.
 */
export function onSignedOut(tell: Listener): () => void {
  signedOut.add(tell);
  return () => signedOut.delete(tell);
}

export function urlOf(path: string, params: unknown = {}, query: object = {}): string {
  const values = params as Record<string, unknown>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(key, String(value));
  const text = search.toString();
  return `/api${filled}${text === '' ? '' : `?${text}`}`;
}

async function call<E>(route: Route<E>, request: Call<E> = {}): Promise<ResponseOf<E>> {
  const hasBody = request.body !== undefined;
  const response = await send(urlOf(route.path, request.params, request.query), {
    method: route.method,
    headers: {
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(request.idempotencyKey ? { 'idempotency-key': request.idempotencyKey } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
    ...(request.signal ? { signal: request.signal } : {}),
  });
  return (response.status === 204 ? undefined : await response.json()) as ResponseOf<E>;
}

/** Asks for bytes (a picture) instead of JSON. */
async function bytes<E>(route: Route<E>, { params, query }: Pick<Call<E>, 'params' | 'query'>): Promise<Blob> {
  return (await send(urlOf(route.path, params, query), { method: route.method, headers: {} })).blob();
}

/** Sends bytes (a photo) instead of JSON. */
async function upload<E>(route: Route<E>, request: Upload<E>): Promise<ResponseOf<E>> {
  return (await (await sendBytes(route, request)).json()) as ResponseOf<E>;
}

/** As `upload`, where nothing comes back. */
async function uploadOnly<E>(route: Route<E>, request: Upload<E>): Promise<void> {
  await sendBytes(route, request);
}

/** As `upload`, where bytes come back. */
async function uploadForBytes<E>(route: Route<E>, request: Upload<E>): Promise<Blob> {
  return (await sendBytes(route, request)).blob();
}

type Upload<E> = Omit<Call<E>, 'body'> & { content: Blob; contentType: string };

function sendBytes<E>(route: Route<E>, request: Upload<E>): Promise<Response> {
  return send(urlOf(route.path, request.params, request.query), {
    method: route.method,
    headers: {
      'content-type': request.contentType,
      ...(request.idempotencyKey ? { 'idempotency-key': request.idempotencyKey } : {}),
    },
    body: request.content,
  });
}

async function send(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(isUnattended() ? { 'mingchu-unattended': 'yes' } : {}),
        ...init.headers,
      },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'client.offline', language() === 'en' ? 'No connection to the platform' : '现在连不上平台');
  }
  for (const tell of answered) tell(response);
  if (response.ok) return response;
  const problem = await readProblem(response);
  // A wrong password or PIN is a 401 too, and ends nothing.
  if (problem.code === 'access.not-signed-in') for (const tell of signedOut) tell(url);
  throw problem;
}

async function readProblem(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const fallback = language() === 'en' ? `The platform answered ${response.status}` : `平台返回 ${response.status}`;
  return new ApiError(
    response.status,
    body?.code ?? `http.${response.status}`,
    body?.title ?? fallback,
    body?.field ?? null,
    body?.rule ?? null,
    body?.errorId ?? null,
    body?.details ?? {},
  );
}

export const api = { call, upload, uploadOnly, uploadForBytes, bytes };
