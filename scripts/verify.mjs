import { build, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

/** `npm run verify`: sets up and builds what changed, then computes anew what the database says. */
await prepare({ programs: [] });
await build();
process.chdir(ROOT);
await import(new URL('../dist/src/app/verify/main.js', import.meta.url));
