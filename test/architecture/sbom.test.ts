import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { NOTE_MODEL_PACKAGE, NOTE_RUNTIME_PACKAGE } from '../../scripts/note-model.mjs';
import { PEOPLE_MODEL } from '../../src/contract/wire/mqtt/presence.js';
import { NOTE_MODEL } from '../../src/procurement/notes/note-model-files.js';

interface Lock {
  packages: Record<string, { name?: string; version: string }>;
}
interface Bill {
  bomFormat: string;
  metadata: { component: { name: string; version: string } };
  components: { type: string; name: string; purl: string; hashes: { content: string }[] }[];
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
    const isModel = ({ type }: { type: string }) => type === 'machine-learning-model';
    const billed = components
      .filter((one) => !isModel(one))
      .map(({ purl }) => decodeURIComponent(purl).replace(/^pkg:npm\//, ''));
    const models = components.filter(isModel).map(({ name, hashes }) => [name, hashes[0]?.content]);
    expect(models).toContainEqual(['movenet-multipose.bin', PEOPLE_MODEL.weights]);
    for (const file of Object.entries(NOTE_MODEL_PACKAGE.files)) expect(models).toContainEqual(file);
    expect(NOTE_MODEL.files).toEqual({ ...NOTE_MODEL_PACKAGE.files, ...NOTE_RUNTIME_PACKAGE.files });
    // what reads notes is fetched for whoever wants it, and stands in no lock file
    expect([...new Set(billed)].sort()).toEqual([...new Set([...locked, NOTE_RUNTIME_PACKAGE.spec])].sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
