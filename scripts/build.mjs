import { build, prepare } from './prepare.mjs';

await prepare({ programs: [] });
await build();
