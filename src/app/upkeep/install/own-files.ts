import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { User } from '../run-program.js';
import { type Installation, PROGRAM_FOLDER, placesOf, writeWhole } from './installation.js';

const SETTINGS_HEAD = `# 明厨的设置,一行一项;全部设置见 docs/install.md 和 README。改了以后重新启动
# Settings of Mingchu, one on each line; start it again after a change. Only its own user may read this file
NODE_ENV=production
`;
/** As the shipped units name what an installation may keep elsewhere. */
const SHIPPED = {
  node: '/usr/bin/node',
  program: '/opt/mingchu',
  settings: '/etc/mingchu.env',
  passphrase: '/etc/mingchu-backup.passphrase',
  backups: '/var/backups/mingchu',
  data: '/var/lib/mingchu',
};

/**
 * Writes settings and secrets. What is there already stays: it may be of an earlier attempt, or another installation's.
 *
 * @param more lines for the settings, as the person who installs has them
 */
export async function writeConfig(installation: Installation, user: User | null, more: string): Promise<void> {
  const { settings, passphrase } = placesOf(installation);
  await mkdir(installation.config, { recursive: true, mode: 0o755 });
  const given = more === '' || more.endsWith('\n') ? more : `${more}\n`;
  const text = `${SETTINGS_HEAD}DATA_DIR=${installation.data}\n${given}`;
  for (const [file, content] of [
    [settings, text],
    [passphrase, `${randomBytes(24).toString('base64')}\n`],
  ] as const) {
    await writeFile(file, content, { mode: 0o600, flag: 'wx', flush: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await chmod(file, 0o600);
    if (user !== null) await chown(file, user.uid, user.gid);
  }
}

/** A folder that the platform's user alone may look into. */
export async function ownFolder(folder: string, user: User | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (user !== null) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
}

/** The shipped units, with the paths and the user of this installation. @returns their names */
export async function writeUnits(installation: Installation): Promise<string[]> {
  const { units, current, settings, passphrase } = placesOf(installation);
  const { data, backups, user } = installation;
  const shipped = join(PROGRAM_FOLDER, 'docker/systemd');
  const names = (await readdir(shipped)).filter((name) => /^mingchu[\w-]*\.(service|timer)$/.test(name)).sort();
  const replaced: [string, string][] = [
    [SHIPPED.node, join(current, 'node/bin/node')],
    [SHIPPED.settings, settings],
    [SHIPPED.passphrase, passphrase],
    [SHIPPED.program, current],
    [SHIPPED.backups, backups],
    // systemd makes this one below /var/lib; elsewhere the folder is there and only may be written
    ...(data === SHIPPED.data
      ? []
      : ([
          ['StateDirectory=mingchu\nStateDirectoryMode=0700', `ReadWritePaths=${data}`],
          [SHIPPED.data, data],
        ] as [string, string][])),
    ['User=mingchu', `User=${user ?? 'mingchu'}`],
  ];
  const pattern = new RegExp(replaced.map(([from]) => from.replace(/[/.]/g, '\\$&')).join('|'), 'g');
  for (const name of names) {
    const text = await readFile(join(shipped, name), 'utf8');
    // in one pass: what was put in is not looked at again
    const own = text.replace(pattern, (found) => replaced.find(([from]) => from === found)?.[1] ?? found);
    await writeWhole(join(units, name), own, 0o644);
  }
  return names;
}

/** `bin/mingchu`: the command of this installation, as the platform's user wherever that is enough. */
export async function writeCommand(installation: Installation): Promise<void> {
  const { command, current, settings } = placesOf(installation);
  const { user } = installation;
  const as = user === null ? '' : `setpriv --reuid=${user} --regid=$(id -g ${user}) --clear-groups`;
  const text = `#!/bin/sh
# mingchu COMMAND: of this installation, with its settings. Written by \`mingchu install\`
set -eu
export INIT_CWD="\${INIT_CWD:-$PWD}"
cd ${current}
as=
case "\${1:-}" in
  install | upgrade | rollback | start | stop) ;;
  *) if [ "$(id -u)" = 0 ]; then as="${as}"; fi ;;
esac
exec $as ./node/bin/node --env-file=${settings} dist/src/app/upkeep/main.js "$@"
`;
  await writeWhole(command, text, 0o755);
  await chmod(command, 0o755);
}
