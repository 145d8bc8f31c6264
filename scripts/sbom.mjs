import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PEOPLE_MODEL_PACKAGE } from './people-model.mjs';
import { ROOT } from './root.mjs';

/**
 * `npm run sbom`: the bill of materials of package-lock.json as CycloneDX, in `dist/sbom.cdx.json` or the file named.
 * Nothing is fetched. What only builds and tests need carries the property `cdx:npm:package:development`; the desk's and
 * the phone's libraries are among those, as the build copies them into the pages. The model that looks for people is no
 * package and is named beside them.
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
// no package, but two files of one; NOTICE says what is known of their licence
for (const [file, content] of Object.entries(PEOPLE_MODEL_PACKAGE.files)) {
  sbom.components.push({
    ...{ type: 'machine-learning-model', name: file, version: 'movenet/multipose/lightning/1' },
    ...{ hashes: [{ alg: 'SHA-256', content }], licenses: [{ license: { id: 'Apache-2.0' } }] },
    externalReferences: [{ type: 'distribution', url: `npm:${PEOPLE_MODEL_PACKAGE.spec}` }],
  });
}
await mkdir(`${ROOT}dist`, { recursive: true });
await writeFile(target, `${JSON.stringify(sbom, null, 2)}\n`);
process.stdout.write(`${sbom.components.length} components: ${target}\n`);
