import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { busyness } from '../setup/busyness.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { Rig } from '../setup/rig.mjs';

const AT_ONCE = 50;
const ADDRESSES = 50;
const HEALTH_EVERY_MS = 25;
/** Where each program has a processor for itself; as many times longer where several share one. */
const HEALTH_LIMIT_MS = 500;

/**
 * Somebody guesses passwords: many on one account, then one on each of many accounts, from fifty addresses of this
 * machine and with forged `X-Forwarded-For` headers. Meanwhile `/api/health` is asked all the time, and at the end a
 * person of whom nobody guessed signs in.
 *
 * @param {string[]} args
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function guessing(args) {
  const { values } = parseArgs({ args, options: { guesses: { type: 'string', default: '1000' } } });
  const guesses = wholeNumber(values.guesses);
  const rig = await Rig.start('guessing');
  try {
    const admin = await rig.signIn('system_admin');
    const busyBefore = busyness();
    note(`making ${guesses} accounts…`);
    const names = [];
    for (let i = 0; i < guesses; i += 1) {
      names.push(`guessed${i}`);
      const grants = [{ role: 'canteen_worker', areaCode: null, schoolId: rig.school.schoolId }];
      await admin.post('/accounts', { username: names[i], displayName: `${i} 号`, unit: '示范小学', grants });
    }
    const stopAsking = askHealth(rig.url);
    note(`${guesses} guesses on one account…`);
    const victim = rig.school.accounts.find(({ role }) => role === 'auditor');
    const one = await flood(rig, Array(guesses).fill(victim.username), () => '127.0.0.2');
    note(`one guess on each of ${guesses} accounts…`);
    const many = await flood(rig, names, (i) => `127.0.1.${1 + (i % ADDRESSES)}`);
    const health = stopAsking();
    const busy = Math.max(busyBefore, busyness());
    const honest = await signsIn(rig);
    // Five guesses on one name, and fifty from one address, are all that is ever looked at.
    const ok =
      (one[401] ?? 0) <= 5 &&
      (many[401] ?? 0) <= 50 * ADDRESSES &&
      [one, many].every((tally) => Object.keys(tally).every((status) => ['401', '429'].includes(status))) &&
      health.p99Ms < HEALTH_LIMIT_MS * busy;
    return { ok, lines: [{ ok, oneAccount: one, manyAccounts: many, health, honestSignInMs: honest, busyness: busy }] };
  } finally {
    await rig.stop();
  }
}

/** How often each status was answered. */
async function flood(rig, names, addressOf) {
  const tally = {};
  let next = 0;
  const guess = async () => {
    while (next < names.length) {
      const i = next;
      next += 1;
      const status = await login(rig, names[i], 'Spring-2026-rice', addressOf(i), `203.0.113.${i % 250}`);
      tally[status] = (tally[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guess));
  return tally;
}

function login(rig, username, password, localAddress, forged) {
  const body = JSON.stringify({ username, password });
  return new Promise((resolve, reject) => {
    const sent = request(
      `${rig.url}/api/auth/login`,
      {
        method: 'POST',
        localAddress,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-forwarded-for': forged,
        },
      },
      (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Asks until told to stop; then how long the answers took. */
function askHealth(url) {
  const took = [];
  let on = true;
  void (async () => {
    while (on) {
      const before = performance.now();
      const { ok } = await fetch(`${url}/api/health`).catch(() => ({ ok: false }));
      took.push(ok ? performance.now() - before : Number.POSITIVE_INFINITY);
      await delay(HEALTH_EVERY_MS);
    }
  })();
  return () => {
    on = false;
    const sorted = took.sort((a, b) => a - b);
    const at = (part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
    return { asked: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
  };
}

async function signsIn(rig) {
  const before = performance.now();
  await rig.signIn('safety_section');
  return Math.round(performance.now() - before);
}
