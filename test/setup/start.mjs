import { existsSync } from 'node:fs';
import { build, prepare, ROOT } from './prepare.mjs';

/** `npm start`: sets up when that was not done yet, then becomes the platform. */
await prepare({ programs: [] });
if (!existsSync(`${ROOT}dist/src/app/main.js`) || !existsSync(`${ROOT}dist/web/index.html`)) await build();
process.chdir(ROOT);
await import(new URL('../../dist/src/app/main.js', import.meta.url));
