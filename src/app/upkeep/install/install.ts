import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_FILES } from '../../../platform/index.js';
import { Refusal } from '../refusal.js';
import { askProgram, runProgram } from '../run-program.js';
import { placeBundle } from './bundle.js';
import {
  type Installation,
  PLAIN_NAME,
  PLAIN_PATH,
  PROGRAM_FOLDER,
  placesOf,
  readInstallation,
  switchLink,
  userOf,
  writeInstallation,
} from './installation.js';
import { ownFolder, writeCommand, writeConfig, writeUnits } from './own-files.js';
import { hasSystemd, serviceOf } from './service.js';

export interface InstallWish {
  to: string;
  data: string;
  config: string;
  backups: string;
  user: string;
  /** File with further settings; null: none. */
  settings: string | null;
}

export interface Installed {
  version: string;
  address: string;
  isSystemd: boolean;
  units: string;
  command: string;
  /** Debian packages that are missing and could not be installed. */
  missingFonts: string[];
}

/**
 * Puts the bundle that this program is part of onto this machine and starts the platform. Cut short, it may be repeated;
 * secrets and settings that are there stay.
 *
 * @throws Refusal `install.…`, `bundle.…`, `service.…`
 */
export async function install(wish: InstallWish): Promise<Installed> {
  const installation = installationOf(wish);
  const { to, data, backups } = installation;
  const places = placesOf(installation);
  if ((await readInstallation(to)) !== null) throw new Refusal('install.there', { folder: to });
  const more = wish.settings === null ? '' : await readSettingsFile(wish.settings);
  await mkdir(to, { recursive: true, mode: 0o755 });
  const { name, release } = await placeBundle(PROGRAM_FOLDER, places.releases);
  if (installation.user !== null) await makeUser(installation.user, data);
  const user = await userOf(installation);
  for (const folder of [data, backups, places.run]) await ownFolder(folder, user);
  await writeConfig(installation, user, more);
  const units = await writeUnits(installation);
  await writeCommand(installation);
  const missingFonts = await installFonts(join(PROGRAM_FOLDER, 'debs'));
  await switchLink(places.current, name);
  if (hasSystemd() && process.getuid?.() === 0) await giveToSystemd(places.units, units);
  const service = serviceOf(installation);
  // from here on it is installed: should it not start, `mingchu start` tries again once the cause is away
  await writeInstallation(installation);
  const address = await service.start();
  return {
    version: release.version,
    address,
    isSystemd: service.isSystemd,
    units: places.units,
    command: places.command,
    missingFonts,
  };
}

/** @throws Refusal `install.bad-path`, `install.bad-user` */
function installationOf({ to, data, config, backups, user }: InstallWish): Installation {
  for (const path of [to, data, config, backups]) {
    if (!PLAIN_PATH.test(path)) throw new Refusal('install.bad-path', { path });
  }
  if (!PLAIN_NAME.test(user)) throw new Refusal('install.bad-user', { user });
  return { format: 1, to, data, config, backups, user: process.getuid?.() === 0 ? user : null };
}

async function readSettingsFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Refusal('install.unreadable', { file });
  });
}

async function makeUser(user: string, home: string): Promise<void> {
  if ((await askProgram('id', ['-u', user])).code === 0) return;
  const nobody = ['--system', '--user-group', '--no-create-home', '--home-dir', home, '--shell', '/usr/sbin/nologin'];
  await runProgram('useradd', [...nobody, user]);
}

/** @returns the packages that are still missing: ledgers are not printed without them, all else works */
async function installFonts(folder: string): Promise<string[]> {
  const missing = () => FONT_FILES.flatMap((font) => (existsSync(font.path) ? [] : [font.package]));
  if (missing().length > 0 && process.getuid?.() === 0) {
    const files = (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
    await askProgram('dpkg', ['--install', ...files]);
  }
  return missing();
}

async function giveToSystemd(from: string, names: readonly string[]): Promise<void> {
  for (const name of names) await copyFile(join(from, name), join('/etc/systemd/system', name));
  await runProgram('systemctl', ['daemon-reload']);
  await runProgram('systemctl', ['enable', 'mingchu.service']);
  await runProgram('systemctl', ['enable', '--now', 'mingchu-backup.timer']);
}
