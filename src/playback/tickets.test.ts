import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '../platform/index.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { isGenuine, issueTicket, readTicket } from './tickets.js';

describe('tickets', () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'mingchu-tickets-')));
  const [ours, theirs] = folders.map((folder) => new Secrets({ key: null, keyFile: join(folder, 'platform.key') })) as [
    Secrets,
    Secrets,
  ];
  afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })));

  const binding = { viewingId: newId(), sessionId: newId(), cameraId: newId() };
  const ticket = issueTicket(ours, binding, 1_000_000);

  it('names its viewing, is good until it runs out, and fits into an address', () => {
    expect(readTicket(ticket)).toEqual({ viewingId: binding.viewingId, expiresMs: 1_000_000 });
    expect(isGenuine(ours, ticket, binding, 999_999)).toBe(true);
    expect(isGenuine(ours, ticket, binding, 1_000_000)).toBe(false);
    expect(ticket).toMatch(/^[\w-]{40,60}$/);
  });

  it.each(['viewingId', 'sessionId', 'cameraId'] as const)('is good for one %s only', (part) => {
    expect(isGenuine(ours, ticket, { ...binding, [part]: newId() }, 0)).toBe(false);
  });

  it('is refused when another key made it or a single character differs', () => {
    expect(isGenuine(theirs, ticket, binding, 0)).toBe(false);
    for (let at = 0; at < ticket.length; at += 1) {
      const changed = ticket.slice(0, at) + (ticket[at] === 'A' ? 'B' : 'A') + ticket.slice(at + 1);
      expect(isGenuine(ours, changed, binding, 0)).toBe(false);
    }
  });

  it.each(['', 'x', '__proto__', 'a'.repeat(2000), `${ticket}A`, `${ticket}=`])('is not fooled by %j', (text) => {
    expect(isGenuine(ours, text, binding, 0)).toBe(false);
  });
});
