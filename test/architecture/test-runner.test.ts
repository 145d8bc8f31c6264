import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';

/** As the runner's: it takes messages from the beginning, and asks later. Nobody answers it any more. */
const WORKER = `
  process.on('message', () => undefined);
  setTimeout(() => process.exit(1), 10_000);
  process.once('message', () => setImmediate(() => {
    process.on('message', ({ workerData }) => {
      process.send({ heard: workerData });
      process.disconnect();
    });
    process.send('jest-light-runner-get-worker-data');
  }));
`;

describe('a worker of the test runner', () => {
  it('learns what it must know, also when that was said before it asked', async () => {
    const execArgv = ['--import', './test/setup/worker-data.mjs', '--eval', WORKER];
    const worker = fork('', { execArgv, stdio: 'ignore' });
    worker.send({ type: 'jest-light-runner-worker-data', workerData: 'all of it' });
    const [answer] = await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
    expect(answer).toEqual({ heard: 'all of it' });
  });
});
