import { describe, expect, it, jest } from '@jest/globals';
import type { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import type { AgentPresence } from './agent-presence.js';
import { Questions } from './questions.js';

const PAGE = { fragments: [], inits: [], last: false };

/** A question to a box that answers page after page and never says which is the last. */
function asked() {
  let requestId = '';
  const link = { publishDown: async () => undefined } as unknown as MqttLink;
  const presence = { isAway: () => false, silent: () => undefined } as unknown as AgentPresence;
  const questions = new Questions(link, presence);
  const answer = questions.ask(
    'box',
    'media-list',
    (id) => {
      requestId = id;
      return { requestId: id, cameraId: 'camera', from: '', to: '' } as never;
    },
    { timeoutMs: 2_000, isComplete: () => false },
  );
  const outcome = answer.then(
    () => 'answered',
    (error: { code: string }) => error.code,
  );
  return { outcome, page: () => questions.answer('box', { requestId, ...PAGE } as never) };
}

describe('a question to a box', () => {
  it('ends when page after page comes and none is the last', async () => {
    const { outcome, page } = asked();
    for (let i = 0; i < 200; i += 1) page();
    expect(await outcome).toBe('video.agent-away');
  });

  it('ends when the pages trickle in, each just in time', async () => {
    jest.useFakeTimers();
    try {
      const { outcome, page } = asked();
      for (let i = 0; i < 8; i += 1) {
        jest.advanceTimersByTime(1_900);
        page();
      }
      expect(await outcome).toBe('video.agent-away');
    } finally {
      jest.useRealTimers();
    }
  });
});
