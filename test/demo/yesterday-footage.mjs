import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeImportScene } from '../cameras/scenes.mjs';
import { PLACES } from './structure.mjs';

/** When somebody was where (local time), and the two things nobody wrote down: a visit at night, a covered lens. */
const SEEN = {
  scale: [['06:05', '06:40', 'busy']],
  dry_store: [
    ['06:45', '06:58', 'person'],
    ['07:36', '07:44', 'person'],
    ['08:05', '08:20', 'person'],
    ['22:40', '22:44', 'person'],
  ],
  cold_store: [
    ['06:58', '07:10', 'person'],
    ['08:18', '08:26', 'person'],
    ['13:06', '13:14', 'person'],
    ['16:00', '16:20', 'covered'],
  ],
  stove: [['08:30', '11:10', 'busy']],
  serving: [['11:08', '11:55', 'person']],
  dining_hall: [['11:45', '12:45', 'busy']],
};
const SCENE_SECONDS = 60;

/**
 * Makes the scenes of the imported day and one manifest per camera for the agent's `import`.
 *
 * @param {{date: string, cameraIds: string[], sceneDir: string, manifestDir: string}} day cameras in the order of PLACES
 * @returns {Promise<string[]>} the manifests' paths
 */
export async function prepareFootage({ date, cameraIds, sceneDir, manifestDir }) {
  return Promise.all(
    PLACES.map(async ({ kind, room }, index) => {
      const file = (scene, seed) => join(sceneDir, `day-${room}-${scene}-${seed}.mp4`);
      const wanted = new Set(['still', ...SEEN[kind].map(([, , scene]) => scene)]);
      for (const scene of wanted) {
        for (const seed of seedsOf(scene)) {
          await makeImportScene({ place: room, scene, seconds: SCENE_SECONDS, outFile: file(scene, seed), seed });
        }
      }
      const at = (time) => Date.parse(`${date}T${time}:00.000+08:00`);
      const midnight = at('00:00');
      const items = [];
      let cursor = midnight;
      for (const [from, to, scene] of SEEN[kind]) {
        if (at(from) > cursor) items.push(stretch(file('still', 1), cursor, at(from)));
        const seeds = seedsOf(scene);
        for (let minute = at(from); minute < at(to); minute += 60_000) {
          items.push(
            stretch(file(scene, seeds[((minute - midnight) / 60_000) % seeds.length]), minute, minute + 60_000),
          );
        }
        cursor = at(to);
      }
      items.push(stretch(file('still', 1), cursor, midnight + 86_400_000));
      const path = join(manifestDir, `import-${kind}.json`);
      await writeFile(path, JSON.stringify({ cameraId: cameraIds[index], items }));
      return path;
    }),
  );
}

/** Nobody walks the same way twice: busy minutes take turns between two films. */
const seedsOf = (scene) => (scene === 'person' || scene === 'busy' ? [1, 2] : [1]);

const stretch = (file, fromMs, toMs) => ({
  file,
  startAt: new Date(fromMs).toISOString(),
  repeatUntil: new Date(toMs).toISOString(),
});
