import type { Secrets } from '../platform/secrets/secrets.js';

/** How long a ticket is good for: a player renews it by reading the playlist again. */
export const TICKET_MS = 10 * 60_000;
const PURPOSE = 'media-ticket';
const MAC_BYTES = 16;
const LENGTH = 16 + 6 + MAC_BYTES;

/** What a ticket is bound to. `sessionId` and `cameraId` are not in it, only in its signature. */
export interface TicketBinding {
  viewingId: string;
  sessionId: string;
  cameraId: string;
}

/** A ticket for every piece of one camera in one viewing by one session, as text for an address. */
export function issueTicket(secrets: Secrets, binding: TicketBinding, expiresMs: number): string {
  const head = Buffer.alloc(22);
  Buffer.from(binding.viewingId.replaceAll('-', ''), 'hex').copy(head);
  head.writeUIntBE(expiresMs, 16, 6);
  const mac = secrets.sign(PURPOSE, signed(head, binding)).subarray(0, MAC_BYTES);
  return Buffer.concat([head, mac]).toString('base64url');
}

/** The viewing a ticket claims to belong to: what to look up before `isGenuine`; null when it is no ticket. */
export function readTicket(ticket: string): { viewingId: string; expiresMs: number } | null {
  const bytes = Buffer.from(ticket, 'base64url');
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== ticket) return null;
  const hex = bytes.toString('hex', 0, 16);
  const viewingId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { viewingId, expiresMs: bytes.readUIntBE(16, 6) };
}

/** Whether we issued this ticket for exactly this viewing, session and camera, and it has not run out. */
export function isGenuine(secrets: Secrets, ticket: string, binding: TicketBinding, nowMs: number): boolean {
  const claim = readTicket(ticket);
  if (claim === null || claim.viewingId !== binding.viewingId || claim.expiresMs <= nowMs) return false;
  const bytes = Buffer.from(ticket, 'base64url');
  return secrets.verify(PURPOSE, signed(bytes.subarray(0, 22), binding), bytes.subarray(22));
}

function signed(head: Buffer, { viewingId, sessionId, cameraId }: TicketBinding): string {
  return `${head.toString('hex')}|${viewingId}|${sessionId}|${cameraId}`;
}
