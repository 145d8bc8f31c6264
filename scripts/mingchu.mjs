#!/usr/bin/env node
import { build, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

/** `npm run mingchu -- COMMAND`: for who looks after the server. Sets up and builds what changed, then does it. */
await prepare({ programs: [] });
await build({ pages: false });
// what somebody names on the command line is meant from where he stands
process.env.INIT_CWD ??= process.cwd();
process.chdir(ROOT);
await import(new URL('../dist/src/app/upkeep/main.js', import.meta.url));
