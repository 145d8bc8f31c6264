/**
 * Runs the cameras of a configuration file in one process:
 *
 *   node test/cameras/cli.mjs --config cameras.json --scenes DIR
 *
 * Prints one line of JSON when all are ready; warnings go to stderr. SIGTERM or SIGINT stops it.
 */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { startCamera } from './camera.mjs';

/** @typedef {Omit<import('./camera.mjs').CameraOptions, 'sceneDir'>} CameraConfig */

const { values } = parseArgs({ options: { config: { type: 'string' }, scenes: { type: 'string' } } });
if (values.config === undefined || values.scenes === undefined) {
  console.error('usage: cli.mjs --config cameras.json --scenes DIR');
  process.exit(2);
}

/** @type {{ cameras: CameraConfig[] }} */
const config = JSON.parse(await readFile(values.config, 'utf8'));
const sceneDir = values.scenes;

let leaving = false;
/** @type {Promise<PromiseSettledResult<import('./camera.mjs').Camera>[]>} */
const starting = Promise.allSettled(config.cameras.map((camera) => startCamera({ ...camera, sceneDir })));

async function leave() {
  if (leaving) return;
  leaving = true;
  for (const started of await starting) if (started.status === 'fulfilled') await started.value.stop();
}
process.on('SIGTERM', leave);
process.on('SIGINT', leave);

const results = await starting;
const failed = results.find((result) => result.status === 'rejected');
if (failed !== undefined) {
  console.error(failed.reason.message);
  process.exitCode = 1;
  await leave();
} else if (!leaving) {
  const cameras = results.map((result, index) => {
    const { id, name, place, onvifUrl, controlUrl } =
      /** @type {PromiseFulfilledResult<import('./camera.mjs').Camera>} */ (result).value;
    const { username, password } = config.cameras[index];
    return { id, name, place, onvifUrl, username, password, control: controlUrl };
  });
  console.log(JSON.stringify({ ready: true, cameras }));
}
