import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { NOTE_MODEL_PACKAGE, NOTE_RUNTIME_PACKAGE } from './note-model.mjs';
import { PEOPLE_MODEL_PACKAGE } from './people-model.mjs';
import { ROOT } from './root.mjs';

/**
 * `npm run sbom`: the bill of materials of package-lock.json as CycloneDX, in `dist/sbom.cdx.json` or the file named.
 * Nothing is fetched. What only builds and tests need carries the property `cdx:npm:package:development`; the desk's and
 * the phone's libraries are among those, as the build copies them into the pages. The models that look for people and
 * read notes are no packages, and what the latter runs on is in no lock file: they are named beside them.
 */
const target = process.argv[2] ?? `${ROOT}dist/sbom.cdx.json`;
const { stdout } = await promisify(execFile)(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'],
  { cwd: ROOT, maxBuffer: 1 << 26, env: { ...process.env, npm_config_loglevel: 'error' } },
);
const sbom = JSON.parse(stdout);
const { name, version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8'));
Object.assign(sbom.metadata.component, { name, version, type: 'application' }); // npm names it after the folder
// no packages, but some files of them; NOTICE says what is known of their licences
const models = [
  [PEOPLE_MODEL_PACKAGE, 'movenet/multipose/lightning/1'],
  [NOTE_MODEL_PACKAGE, 'PP-OCRv4/mobile/ch'],
];
for (const [{ spec, files }, version] of models) {
  for (const [file, content] of Object.entries(files)) {
    sbom.components.push({
      ...{ type: 'machine-learning-model', name: file, version },
      ...{ hashes: [{ alg: 'SHA-256', content }], licenses: [{ license: { id: 'Apache-2.0' } }] },
      externalReferences: [{ type: 'distribution', url: `npm:${spec}` }],
    });
  }
}
const [runtime, runtimeVersion] = NOTE_RUNTIME_PACKAGE.spec.split('@');
sbom.components.push({
  ...{ type: 'library', name: runtime, version: runtimeVersion, purl: `pkg:npm/${NOTE_RUNTIME_PACKAGE.spec}` },
  licenses: [{ license: { id: 'MIT' } }],
});
await mkdir(`${ROOT}dist`, { recursive: true });
await writeFile(target, `${JSON.stringify(sbom, null, 2)}\n`);
process.stdout.write(`${sbom.components.length} components: ${target}\n`);
