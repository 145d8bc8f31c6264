import type { z } from 'zod';
import type { Capability } from '../roles.js';

/**
 * One HTTP route, said once. The server binds and guards it from this, the OpenAPI document and the access matrix
 * are generated from it, and the pages call it through it. A route that is not declared like this is refused.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** Stable, unique, `<module>.<verb>`: the OpenAPI operationId. */
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Under `/api`, in Express form: `/schools/:schoolId/days/:date`. */
  path: string;
  summary: string;
  /**
   * Who may call it at all. `public`: anyone; `signed-in`: any live session; `agent`: a recorder box by its token;
   * `ticket`: a signed media ticket in the query; otherwise the capability that some role of the caller must have.
   */
  access: 'public' | 'signed-in' | 'agent' | 'ticket' | Capability;
  /** The path parameter that names something inside a school: the access matrix tries it with a foreign one. */
  scopedBy?: { param: string; of: ScopedThing };
  params?: Params;
  query?: Query;
  body?: Body;
  /** Absent where the answer is not JSON; then `produces` says what it is. */
  response?: Response;
  produces?: string;
  status?: 200 | 201 | 202 | 204;
  /** Codes this route may refuse with, besides the common ones. */
  errors?: readonly string[];
  /** Of a body that comes in versions: what it says of itself in `v` is made the version of now before it is looked at. */
  versions?: {
    now: number;
    /** @throws RangeError for a version that is not known */
    upcast(version: number, body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  };
  /**
   * Of a route that is no GET and still changes no record: what it makes is a paper for who asks, or a check. The others are
   * shut to who only holds a warrant for audit.
   */
  makesPaper?: true;
  /** True when the caller must send an `Idempotency-Key` header (8–80 characters; any UUID will do). */
  idempotent?: boolean;
}

export type ScopedThing =
  | 'school'
  | 'episode'
  | 'place'
  | 'camera'
  | 'agent'
  | 'act'
  | 'lot'
  | 'meal'
  | 'event'
  | 'attachment'
  | 'inspection'
  | 'finding'
  | 'case'
  | 'account'
  | 'kitchen';

/** Keeps the literal types of a declaration. */
export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(declaration: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return declaration;
}

// biome-ignore-start lint/suspicious/noExplicitAny: a position that is not looked at may hold any schema
export type ParamsOf<E> = E extends Endpoint<infer Schema, any, any, any> ? z.infer<Schema> : never;
export type QueryOf<E> = E extends Endpoint<any, infer Schema, any, any> ? z.infer<Schema> : never;
export type BodyOf<E> = E extends Endpoint<any, any, infer Schema, any> ? z.infer<Schema> : never;
export type ResponseOf<E> = E extends Endpoint<any, any, any, infer Schema> ? z.infer<Schema> : never;
// biome-ignore-end lint/suspicious/noExplicitAny: see above
