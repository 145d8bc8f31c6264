import * as nodeModule from 'node:module';

/** Loaded before everything else (`node --import`): from here on this process and its workers read TypeScript. */
// Node 20 has only the first way, which 26 warns of and which costs a thread of its own.
if ('registerHooks' in nodeModule) nodeModule.registerHooks(await import('./hooks.mjs'));
else nodeModule.register('./hooks.mjs', import.meta.url);
