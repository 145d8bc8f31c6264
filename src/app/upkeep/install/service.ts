import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.js';
import { askProgram, runProgram } from '../run-program.js';
import { ByHand, untilSaid } from './by-hand.js';
import { type Installation, linkedRelease, placesOf } from './installation.js';

const START_MS = 180_000;
const UNIT = 'mingchu.service';
/** What the platform says last when it listens. */
const ADDRESS = /^(https?:\/\/\S+)$/m;

/** The platform of an installation as something that is started and stopped. */
export interface Service {
  isSystemd: boolean;
  /**
   * @returns the address to open, at a first use with its one-time token
   * @throws Refusal `service.running`, `service.not-started` with what it said last
   */
  start(): Promise<string>;
  /** Stops it, if it runs, and waits for its end. */
  stop(): Promise<void>;
}

/** Whether this machine is run by systemd. */
export const hasSystemd = (): boolean => existsSync('/run/systemd/system');

export function serviceOf(installation: Installation): Service {
  return hasSystemd() && existsSync(join('/etc/systemd/system', UNIT)) ? bySystemd : byHand(installation);
}

const bySystemd: Service = {
  isSystemd: true,
  async start() {
    const { answer: now } = await askProgram('date', ['+%s']);
    // one that failed too often would not be started again
    await askProgram('systemctl', ['reset-failed', UNIT]);
    await runProgram('systemctl', ['start', UNIT]);
    const journal = ['-u', UNIT, '-o', 'cat', '--since', `@${now.trim()}`];
    return address({
      said: async () => (await askProgram('journalctl', journal)).answer,
      isGone: async () => (await askProgram('systemctl', ['is-failed', '--quiet', UNIT])).code === 0,
    });
  },
  async stop() {
    await runProgram('systemctl', ['stop', UNIT]);
  },
};

function byHand(installation: Installation): Service {
  const process = new ByHand(installation, 'mingchu');
  return {
    isSystemd: false,
    async start() {
      if ((await process.running()) !== null) throw new Refusal('service.running');
      const release = await linkedRelease(placesOf(installation).current);
      if (release === null) throw new Refusal('install.none');
      return address(await process.start(release));
    },
    stop: () => process.stop(),
  };
}

async function address(program: Parameters<typeof untilSaid>[1]): Promise<string> {
  const { found, lastWords } = await untilSaid(ADDRESS, program, START_MS);
  if (found === null) throw new Refusal('service.not-started', { why: lastWords });
  return found;
}
