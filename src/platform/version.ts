import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const BUILT = resolve('dist/version.json');
const named = z.object({ version: z.string() });

/** Release and commit of the build that runs, as `0.1.0+92d8ee5a8da7`; the release alone where the build knew no commit. */
export const VERSION: string = named.parse(
  JSON.parse(readFileSync(existsSync(BUILT) ? BUILT : resolve('package.json'), 'utf8')),
).version;
