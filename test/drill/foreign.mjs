import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { driverOf } from '../../dist/edge-agent/src/cameras/drivers.js';
import { NetworkGuard } from '../../dist/edge-agent/src/config/network-guard.js';
import { busyness } from '../setup/busyness.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { Box } from './box.mjs';

/** Where each program has a processor for itself; as many times longer where several share one. */
const RECORDS_WITHIN_MS = 45_000;
const LOOK_EVERY_MS = 200;

/**
 * Our camera adapter, recorder and detector against a camera, or a simulator of one, that is not ours and runs already.
 * Reads what the camera says of itself, its profiles, stream addresses and clock; then a real recorder box records and
 * looks at it for `seconds`, and the footage on its disk and what the platform was told are read back.
 *
 * @param {string[]} args
 */
export async function foreign(args) {
  const text = { type: 'string' };
  const options = {
    onvif: text,
    username: { ...text, default: '' },
    password: { ...text, default: '' },
    seconds: { ...text, default: '20' },
  };
  const { values } = parseArgs({ args, options });
  if (!values.onvif)
    throw Object.assign(new Error('--onvif URL of the device service is missing'), { code: 'ERR_PARSE_ARGS_VALUE' });
  const { username, password } = values;
  const camera = { onvifUrl: values.onvif, username, password };
  const networks = [`${new URL(values.onvif).hostname}/32`];

  const said = await driverOf({ ...camera, channel: null }, new NetworkGuard(networks)).describe();
  note(`${said.manufacturer} ${said.model}: ${said.main.width}x${said.main.height} ${said.main.codec}`);
  const seen = await recordAndLook(camera, networks, wholeNumber(values.seconds));
  const profileOf = ({ token, codec, width, height, url }) => ({
    token,
    codec,
    size: `${width}x${height}`,
    path: new URL(url).pathname,
  });
  const { manufacturer, model, clockOffsetMs } = said;
  const line = { manufacturer, model, clockOffsetMs, main: profileOf(said.main), sub: profileOf(said.sub), ...seen };
  const ok =
    said.model !== null &&
    clockOffsetMs !== null &&
    seen.recordedSeconds >= 0.8 * seen.seconds &&
    seen.minutesLookedAt > 0;
  return { ok, lines: [{ ok, ...line }] };
}

async function recordAndLook(camera, cameraNetworks, seconds) {
  const rig = await Rig.start('foreign');
  try {
    const placeId = rig.school.places.stove;
    const [cameraId] = await rig.startAgent([{ ...camera, name: 'foreign', placeId }], { cameraNetworks });
    const box = new Box(rig.boxFolder);
    await until('the box records', rig, () => box.recordingSince(0).length === 1);
    const fromMs = Date.now();
    await delay(seconds * 1000);
    const toMs = Date.now();
    await until('all of it is reported', rig, () => box.reportedThrough(cameraId) >= toMs);
    const last = box.lastSeq();
    await until('the reports are taken', rig, () => (box.waiting()[0] ?? Number.POSITIVE_INFINITY) > last);
    const within = ({ startMs, durationMs }) => Math.min(toMs, startMs + durationMs) - Math.max(fromMs, startMs);
    const recordedMs = box.fragments(cameraId).reduce((sum, fragment) => sum + Math.max(0, within(fragment)), 0);
    box.close();
    const date = localDate(fromMs);
    const auditor = await rig.signIn('auditor');
    const { cameras } = await auditor.get(`/schools/${rig.school.schoolId}/days/${date}/lanes`);
    const activity = cameras.flatMap((lane) => lane.activity).filter((value) => value !== null);
    const { stages } = await auditor.get(`/schools/${rig.school.schoolId}/days/${date}`);
    return {
      seconds: Math.round((toMs - fromMs) / 1000),
      recordedSeconds: Math.round(recordedMs / 1000),
      minutesLookedAt: activity.length,
      peakActivity: activity.length === 0 ? null : Math.max(...activity),
      events: new Set(stages.flatMap(({ events }) => events.map(({ id }) => id))).size,
    };
  } finally {
    await rig.stop();
  }
}

async function until(what, rig, isSo) {
  const begunAt = Date.now();
  while (!isSo()) {
    const ms = Date.now() - begunAt;
    if (ms > RECORDS_WITHIN_MS * busyness())
      throw new Error(`${what}: not within ${Math.round(ms / 1000)} s\n${await rig.lastWords()}`);
    await delay(LOOK_EVERY_MS);
  }
}
