import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * The browser of tests and benches: `CHROMIUM`, else the one without windows, which opens a page in two thirds of the time.
 *
 * @returns {string} its path
 */
export function chromiumPath() {
  return process.env.CHROMIUM ?? PLACES.find(existsSync) ?? PLACES[1];
}

/** It talks to nobody by itself, and plays without being touched. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];
