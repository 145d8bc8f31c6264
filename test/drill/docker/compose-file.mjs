import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/**
 * Looks through a compose file: what it builds and mounts is there, and no password stands in it.
 *
 * @param {string} path
 * @returns {Promise<string[]>} what is wrong, in words
 */
export async function faultsOf(path) {
  const { services } = parse(await readFile(path, 'utf8'));
  const folder = dirname(path);
  const faults = [];
  for (const [name, { build, volumes = [], environment = {} }] of Object.entries(services)) {
    if (build && !existsSync(join(folder, build.context, build.dockerfile)))
      faults.push(`${name}: no ${build.dockerfile}`);
    for (const volume of volumes.filter((entry) => entry.startsWith('.'))) {
      if (!existsSync(join(folder, volume.split(':')[0]))) faults.push(`${name}: nothing to mount at ${volume}`);
    }
    for (const [key, value] of Object.entries(environment)) {
      const isSecret = /PASSWORD$/.test(key) && !/RANDOM/.test(key);
      const [, inAddress] = /:\/\/[^:@/]+:(.*)@/.exec(String(value)) ?? [];
      const secret = isSecret ? String(value) : inAddress;
      if (secret !== undefined && !/^\$\{\w+:\?.*\}$/.test(secret))
        faults.push(`${name}: ${key} has a password of its own`);
    }
  }
  return faults;
}
