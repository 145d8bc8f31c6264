import { randomInt, timingSafeEqual } from 'node:crypto';
import { generateSecret, generateSync, generateURI } from 'otplib';

const STEP_SECONDS = 30;
/** How far the clocks of a telephone and of the server may lie apart, in steps. */
const SKEW_STEPS = 1;
const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new secret and the address that an authenticator reads from its QR code. */
export function newTotp(username: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer: 'Mingchu', label: username, secret }) };
}

/**
 * The time step a code belongs to; null when it is wrong, or when it or a later one was taken before.
 *
 * @param lastStep of the last code that was taken
 */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const present = Math.floor(now.getTime() / 1000 / STEP_SECONDS);
  let found: number | null = null;
  for (let step = present - SKEW_STEPS; step <= present + SKEW_STEPS; step += 1) {
    const expected = generateSync({ secret, epoch: step * STEP_SECONDS });
    const same = /^\d{6}$/.test(code) && timingSafeEqual(Buffer.from(code), Buffer.from(expected));
    if (same && (lastStep === null || step > lastStep)) found = step;
  }
  return found;
}

/** Letters and digits nobody confuses, in groups: `K7QM-2XHD-9RTW`. 5 bits each. */
export function newPaperCode(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => RECOVERY_ALPHABET[randomInt(32)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** A code as a person typed it from paper, in the form it was hashed in. */
export function readPaperCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
