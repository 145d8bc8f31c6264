import { fileURLToPath } from 'node:url';

/** The folder this clone stands in, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));
