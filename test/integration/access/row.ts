import type { Role } from '../../../src/contract/roles.js';

/** Ids of one school's things, whoever asks for them. */
export interface Things {
  school: string;
  kitchen: string;
  place: string;
  agent: string;
  camera: string;
  event: string;
  episode: string;
  act: string;
  lot: string;
  meal: string;
  attachment: string;
  account: string;
  inspection: string;
  finding: string;
  case: string;
  classId: string;
  ingredient: string;
}

/** Who may call a route, and a request that is well formed, so that a refusal can only come from the scope. */
export interface Row {
  roles: readonly Role[] | 'public' | 'signed-in' | 'agent' | 'ticket';
  body?: (things: Things) => object;
  query?: Record<string, string>;
}

export const DATE = '2026-11-02';
export const now = () => new Date(Date.now() - 1_000).toISOString();
export const act = ({ place }: Things) => ({ placeId: place, occurredAt: now(), capturedAt: now() });
