import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

interface Lock {
  packages: Record<string, { name?: string; version: string }>;
}
interface Bill {
  bomFormat: string;
  metadata: { component: { name: string; version: string } };
  components: { purl: string }[];
}

it('the bill of materials names every package of the lock file with its version', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-sbom-'));
  try {
    const target = join(folder, 'sbom.json');
    await promisify(execFile)(process.execPath, ['scripts/sbom.mjs', target]);
    const bill = JSON.parse(await readFile(target, 'utf8')) as Bill;
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
    const locked = Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .map(([path, { name, version }]) => `${name ?? path.split('node_modules/').pop()}@${version}`);
    expect(locked.length).toBeGreaterThan(400);
    const { bomFormat, metadata, components } = bill;
    expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'mingchu']);
    // by package URL, which warnings are looked up by: `name` is the alias where a package is installed under one
    const billed = components.map(({ purl }) => decodeURIComponent(purl).replace(/^pkg:npm\//, ''));
    expect([...new Set(billed)].sort()).toEqual([...new Set(locked)].sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
