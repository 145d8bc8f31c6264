import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Box } from './boxes.mjs';

const MINUTE_MS = 60_000;
const CAMERAS = 8;
const MESSAGES = 3_000;
const WARM = 1_000;

/**
 * What it costs to read a box's minute, before anything is done with it: its text checked against the schema and hashed, by
 * the platform's own program and in this process.
 *
 * @param {string} build the built checkout
 * @returns {Promise<number>} CPU-ms for each camera report
 */
export async function readingCost(build) {
  const load = (file) => import(pathToFileURL(join(build, 'dist/src', file)).href);
  const [{ readUp }, { arrivalOf }] = await Promise.all([
    load('contract/wire/mqtt/messages.js'),
    load('footage/ingest/arrival.js'),
  ]);
  const agentId = randomUUID();
  const box = new Box(
    '',
    agentId,
    '',
    Array.from({ length: CAMERAS }, () => randomUUID()),
  );
  const topic = `mingchu/v1/agents/${agentId}/up/report`;
  const [from, epoch] = [Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 60 * MINUTE_MS, randomUUID()];
  const payloads = Array.from({ length: MESSAGES + WARM }, (_, seq) => {
    const message = { v: 1, agentId, epoch, seq: seq + 1, kind: 'report', body: box.minute(from) };
    return Buffer.from(JSON.stringify(message));
  });
  const read = (payload) => arrivalOf(readUp(topic, payload), { topic, payload });
  for (const payload of payloads.slice(0, WARM)) read(payload);
  const before = process.cpuUsage();
  for (const payload of payloads.slice(WARM)) read(payload);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (MESSAGES * CAMERAS);
}
