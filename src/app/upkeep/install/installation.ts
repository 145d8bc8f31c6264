import { constants } from 'node:fs';
import { access, lstat, mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../refusal.js';
import { askProgram, type User } from '../run-program.js';

/** What may stand in a unit file and in a shell's script as it is. */
export const PLAIN_PATH = /^\/[\w.+/-]*$/;
export const PLAIN_NAME = /^[a-z_][a-z0-9_-]{0,31}$/;

const path = z.string().regex(PLAIN_PATH);
const installationSchema = z.object({
  format: z.literal(1),
  data: path,
  config: path,
  backups: path,
  /** As whom the platform runs; null: as who installed it, who was not root. */
  user: z.string().regex(PLAIN_NAME).nullable(),
});

/** Where an installation keeps what it has. */
export type Installation = z.infer<typeof installationSchema> & { to: string };

/** This program's folder: the unpacked bundle, or a release of an installation. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../../../../../', import.meta.url)).replace(/\/$/, '');

const NOTE = 'install.json';

/** Every path of an installation. Releases are never changed; `current` and `previous` are links to two of them. */
export function placesOf({ to, config }: Pick<Installation, 'to' | 'config'>) {
  return {
    releases: join(to, 'releases'),
    current: join(to, 'current'),
    previous: join(to, 'previous'),
    /** Of the platform while it is started by hand. */
    run: join(to, 'run'),
    upgradeNote: join(to, 'upgrade.json'),
    command: join(to, 'bin/mingchu'),
    settings: join(config, 'mingchu.env'),
    passphrase: join(config, 'backup.passphrase'),
    units: join(config, 'systemd'),
  };
}

/** The installation that this program is a release of. @throws Refusal `install.none` */
export async function ownInstallation(): Promise<Installation> {
  const to = dirname(dirname(PROGRAM_FOLDER));
  const found = await readInstallation(to);
  if (found === null) throw new Refusal('install.none');
  return found;
}

/** Null where nothing was installed to its end. */
export async function readInstallation(to: string): Promise<Installation | null> {
  try {
    return { ...installationSchema.parse(JSON.parse(await readFile(join(to, NOTE), 'utf8'))), to };
  } catch {
    return null;
  }
}

/** When all of it is in its place. */
export async function writeInstallation({ to, ...rest }: Installation): Promise<void> {
  await writeWhole(join(to, NOTE), `${JSON.stringify(rest)}\n`, 0o644);
}

/** A file is there with all of its content, or as it was before. */
export async function writeWhole(file: string, content: string, mode: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, content, { mode, flush: true });
  await rename(`${file}.part`, file);
}

/** Lets a link name another release, at once. */
export async function switchLink(link: string, release: string): Promise<void> {
  const part = `${link}.part`;
  await rm(part, { force: true });
  await symlink(join('releases', release), part);
  await rename(part, link);
}

/** The release a link names; null without the link. */
export async function linkedRelease(link: string): Promise<string | null> {
  const isLink = await lstat(link).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return isLink ? basename(await readlink(link)) : null;
}

/** The settings as the platform gets them. @throws Refusal `install.unreadable` */
export async function environmentOf(installation: Installation): Promise<Record<string, string>> {
  const { settings } = placesOf(installation);
  const text = await readFile(settings, 'utf8').catch(() => {
    throw new Refusal('install.unreadable', { file: settings });
  });
  return parseEnv(text) as Record<string, string>;
}

/** Ids of the user whose name it is; null where the command is to stay who it is. @throws Refusal `install.no-user` */
export async function userOf({ user }: Pick<Installation, 'user'>): Promise<User | null> {
  if (user === null || process.getuid?.() !== 0) return null;
  const ids = await Promise.all(['-u', '-g'].map((what) => askProgram('id', [what, user])));
  const [uid, gid] = ids.map(({ code, answer }) => (code === 0 ? Number(answer) : null));
  if (uid == null || gid == null) throw new Refusal('install.no-user', { user });
  return { uid, gid };
}

/** That the one who calls may change the installation. @throws Refusal `install.not-allowed` */
export async function requireMayChange({ to }: Installation): Promise<void> {
  await access(to, constants.W_OK).catch(() => {
    throw new Refusal('install.not-allowed', { folder: to });
  });
}
