import { build, PRINTS, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

/** `npm start`: sets up and builds what changed since the last start, then becomes the platform. */
await prepare({ programs: [...PRINTS, 'ffmpeg'], optional: true });
await build();
process.chdir(ROOT);
await import(new URL('../dist/src/app/main.js', import.meta.url));
