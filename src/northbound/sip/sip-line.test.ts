import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { NoAnswer, SipLine } from './sip-line.js';

describe('the line to an upper platform', () => {
  it.each(['udp', 'tcp'] as const)(
    'that is closed while it is opened over %s leaves nothing open',
    async (transport) => {
      const before = open();
      const line = new SipLine({ host: 'localhost', port: 5060, transport }, 0, () => undefined);
      const opening = line.open();
      line.close();
      await expect(opening).rejects.toThrow(NoAnswer);
      // a handle is gone some turns after it was closed
      for (let turn = 0; turn < 100 && open().length > before.length; turn += 1) await setImmediate();
      expect(open()).toEqual(before);
    },
  );
});

/** What keeps the process alive of sockets and servers, by its kind. */
const open = (): string[] =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => /UDP|Server/.test(kind))
    .sort();
