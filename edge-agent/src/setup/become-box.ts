import { setTimeout as delay } from 'node:timers/promises';
import type { SetupFile } from '../config/agent-file.js';
import { type Log, messageOf } from '../log.js';
import { type Admission, ClaimRefused, claimIdentity, type Invitation } from './claim.js';
import { ownNetworks } from './own-networks.js';
import { SetupServer } from './setup-server.js';

const TRY_AGAIN_MS = 10_000;
const WAITING_AGAIN_MS = 5_000;

/** What an image brings with it, so that nobody has to type: the three variables the README names. */
export function invitationOf(environment: NodeJS.ProcessEnv): Invitation | null {
  const platformUrl = environment['MINGCHU_PLATFORM_URL'];
  const code = environment['MINGCHU_ENROLMENT_CODE'];
  if (!platformUrl || !code) return null;
  return { platformUrl, code, caFingerprint: environment['MINGCHU_CA_FINGERPRINT'] || null };
}

/**
 * Waits until the box is let in, by its own page on the school's network or by the invitation it was started with,
 * whichever comes first. What it was let in as is on disk when this returns.
 */
export async function becomeBox(file: SetupFile, invited: Invitation | null, log: Log): Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  let admit: () => void = () => undefined;
  const admitted = new Promise<void>((resolve) => {
    admit = resolve;
  });
  let admission: Admission | null = null;
  // One at a time: of two people in front of two screens the second gets what the first was told
  const enrol = (invitation: Invitation): Promise<Admission> => {
    const mine = turn.then(async () => {
      admission ??= await claimIdentity(invitation, file.dataDir, networksOf(file));
      log.info('setup.enrolled', { school: admission.school, name: admission.name });
      return admission;
    });
    turn = mine.catch((error: unknown) => log.warn('setup.refused', { message: messageOf(error) }));
    return mine;
  };
  const page = new SetupServer(async (invitation) => {
    const { school, name } = await enrol(invitation);
    setImmediate(admit);
    return { school, name };
  });
  const port = await page.start(file.setup.port, file.setup.host);
  log.info('setup.waiting', { port });
  const stop = new AbortController();
  if (invited) void tryInvitation(invited, enrol, stop.signal).then((isIn) => isIn && admit());
  await admitted;
  stop.abort();
  await page.stop();
}

/**
 * Lets the box in from the command line: asks again while somebody has yet to say yes.
 *
 * @param onWaiting told once, in words for the person who waits
 * @throws ClaimRefused
 */
export async function enrolBox(
  file: SetupFile,
  invitation: Invitation,
  onWaiting: (message: string) => void,
): Promise<Admission> {
  for (let isTold = false; ; isTold = true) {
    try {
      return await claimIdentity(invitation, file.dataDir, networksOf(file));
    } catch (error) {
      if (!(error instanceof ClaimRefused && error.isWaiting)) throw error;
      if (!isTold) onWaiting(error.message);
    }
    await delay(WAITING_AGAIN_MS);
  }
}

/** Until it is in, or told that this code will never do. */
async function tryInvitation(
  invited: Invitation,
  enrol: (invitation: Invitation) => Promise<Admission>,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    try {
      await enrol(invited);
      return true;
    } catch (error) {
      if (error instanceof ClaimRefused && error.isFinal) return false;
    }
    await delay(TRY_AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

function networksOf(file: SetupFile): string[] {
  const networks = file.cameraNetworks ?? ownNetworks();
  if (networks.length === 0) throw new ClaimRefused('录像盒没有连上学校的网,请先插好网线', false);
  return networks;
}
