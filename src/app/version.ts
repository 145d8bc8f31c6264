import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const built = z.object({ version: z.string() });

/** Version and commit of the build that runs, as `0.1.0+92d8ee5a8da7`; without the commit where git did not know it. */
export const VERSION: string = built.parse(JSON.parse(readFileSync(resolve('dist/version.json'), 'utf8'))).version;
