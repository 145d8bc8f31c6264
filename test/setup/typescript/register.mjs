import { register } from 'node:module';

/** Loaded before everything else (`node --import`): from here on this process and its workers read TypeScript. */
register('./hooks.mjs', import.meta.url);
