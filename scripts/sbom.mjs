import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { ROOT } from './root.mjs';

/**
 * `npm run sbom`: the bill of materials of package-lock.json as CycloneDX, in `dist/sbom.cdx.json` or the file named.
 * Nothing is fetched. What only builds and tests need carries the property `cdx:npm:package:development`; the desk's and
 * the phone's libraries are among those, as the build copies them into the pages.
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
await mkdir(`${ROOT}dist`, { recursive: true });
await writeFile(target, `${JSON.stringify(sbom, null, 2)}\n`);
process.stdout.write(`${sbom.components.length} packages: ${target}\n`);
