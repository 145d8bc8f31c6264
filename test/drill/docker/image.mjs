import { spawn } from 'node:child_process';
import { chown, cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { ROOT } from '../../../scripts/root.mjs';
import { has, run } from '../../../scripts/run.mjs';
import { execForm, readDockerfile, readEnv, readIgnored } from './dockerfile.mjs';

/** `nobody`: stands for the image's own user. */
const OTHER_USER = 65534;
const asRoot = process.getuid() === 0;
/** What both images stand on. */
const BASE = 'node:24-bookworm-slim';

/**
 * A Dockerfile carried out in a folder: what a stage calls `/x` is `FOLDER/STAGE/x`. RUN and the final CMD are run as
 * another user, who owns nothing of what is copied into the last stage, as in the image. Steps that need the base
 * image's package manager are looked at instead of run, and named in `lookedAt`.
 */
export class Image {
  /** @type {string[]} */
  lookedAt = [];
  steps = 0;

  /** @param {string} dockerfile path from the repository's root @param {string} folder that nobody else uses */
  constructor(dockerfile, folder) {
    this.dockerfile = dockerfile;
    this.folder = folder;
  }

  async build() {
    if (asRoot && !(await has('setpriv'))) throw new Error('setpriv (util-linux) is needed to become another user');
    await this.#ownFolder(join(this.folder, 'home'));
    this.ignored = readIgnored(await readFile(`${ROOT}${this.dockerfile}.dockerignore`, 'utf8'));
    const stages = readDockerfile(await readFile(`${ROOT}${this.dockerfile}`, 'utf8'));
    for (const stage of stages) {
      Object.assign(this, {
        root: join(this.folder, stage.name),
        workdir: '/',
        env: {},
        isLast: stage === stages.at(-1),
      });
      await this.#ownFolder(this.root);
      for (const { keyword, text } of stage.instructions) {
        await this[keyword](text);
        this.steps += 1;
      }
    }
    if (!this.user || this.user === 'root') throw new Error(`${this.dockerfile} ends as root`);
    if (!this.health || !this.command) throw new Error(`${this.dockerfile} has no HEALTHCHECK or no CMD`);
  }

  /** Where a path of the image is. */
  at(path) {
    return join(this.root, isAbsolute(path) ? path : join(this.workdir, path));
  }

  /** Starts what the image starts; both its outputs are the caller's to read. @param {Record<string, string>} env beyond the image's own */
  start(env) {
    return this.#spawn(
      this.command.map((word) => this.#mapped(word)),
      { ...this.env, ...env },
      ['ignore', 'pipe', 'pipe'],
    );
  }

  /** Whether the image's own health check is content now. */
  async isHealthy(env) {
    const check = this.#spawn(
      this.health.map((word) => this.#mapped(word)),
      { ...this.env, ...env },
      'ignore',
    );
    return (await new Promise((ended) => check.once('exit', ended))) === 0;
  }

  FROM(image) {
    if (image !== BASE) throw new Error(`${image} is not ${BASE}`);
  }

  async WORKDIR(path) {
    this.workdir = path;
    await this.#ownFolder(this.at('.'));
  }

  async COPY(text) {
    const words = text.split(/\s+/);
    const from = words[0].startsWith('--from=') ? words.shift().slice('--from='.length) : null;
    const target = words.pop();
    for (const source of words) {
      const names = source === '.' ? (await readdir(ROOT)).filter((name) => !this.ignored.has(name)) : [source];
      for (const name of names) {
        const path = from === null ? join(ROOT, name) : join(this.folder, from, name);
        const isFolder = (await stat(path)).isDirectory();
        // As Docker does: of a folder its content is copied, a file goes into a target that ends in a slash.
        const into =
          source === '.' || (!isFolder && target.endsWith('/'))
            ? join(this.at(target), source === '.' ? name : basename(name))
            : this.at(target);
        await cp(path, into, { recursive: true, verbatimSymlinks: true });
        if (asRoot) await run('chown', ['-R', this.isLast ? '0:0' : `${OTHER_USER}:${OTHER_USER}`, into]);
      }
    }
  }

  async RUN(text) {
    const [rest, given] = [[], []];
    for (const part of text.split(' && ')) {
      if (/^apt-get install /.test(part)) await this.#lookAtPackages(part);
      else if (/^(apt-get update|rm -rf \/var\/lib\/apt\/)/.test(part)) this.lookedAt.push(part);
      else if (/^chown node:node \S+$/.test(part)) given.push(this.at(part.split(' ')[2]));
      else rest.push(part);
    }
    if (rest.length > 0) await this.#shell(rest.join(' && '));
    for (const path of given) await this.#ownFolder(path);
  }

  async #shell(command) {
    const child = this.#spawn(['sh', '-c', this.#mapped(command)], this.env, ['ignore', 'ignore', 'inherit']);
    const code = await new Promise((ended) => child.once('exit', ended));
    if (code !== 0) throw new Error(`${this.dockerfile}: RUN ${command} ended with ${code}`);
  }

  ENV(text) {
    for (const [name, value] of Object.entries(readEnv(text))) this.env[name] = this.#mapped(value);
  }

  USER(name) {
    this.user = name;
  }

  async VOLUME(path) {
    await stat(this.at(path));
  }

  EXPOSE() {}

  HEALTHCHECK(text) {
    this.health = execForm(text.slice(text.indexOf('CMD ') + 4));
  }

  CMD(text) {
    this.command = execForm(text);
  }

  /** Absolute paths of the image in a command. Those of the machine, such as /usr, are the base image's and stay. */
  #mapped(text) {
    return text.replace(/(?<=^|[\s='"])\/(app|data|config)(?=[/\s'"]|$)/g, (path) => join(this.root, path));
  }

  async #lookAtPackages(part) {
    const packages = part
      .split(/\s+/)
      .slice(2)
      .filter((word) => !word.startsWith('-'));
    for (const name of packages) {
      const installed = await quietly('dpkg', ['-s', name]);
      if (!installed && !(await quietly('apt-get', ['install', '--simulate', name])))
        throw new Error(`no package ${name}`);
      this.lookedAt.push(`${part} (${name} is ${installed ? 'installed' : 'installable'} here)`);
    }
  }

  async #ownFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o755 });
    if (asRoot) await chown(path, OTHER_USER, OTHER_USER);
  }

  #spawn([command, ...args], env, stdio) {
    const home = join(this.folder, 'home');
    const clean = { PATH: process.env.PATH, HOME: home, npm_config_cache: join(home, 'npm'), ...proxies(), ...env };
    const drop = ['--reuid', String(OTHER_USER), '--regid', String(OTHER_USER), '--clear-groups'];
    const [program, all] = asRoot ? ['setpriv', [...drop, command, ...args]] : [command, args];
    return spawn(program, all, { cwd: this.at('.'), env: clean, stdio });
  }
}

/** How this machine reaches the package registry, which Docker would be told by its own configuration. */
function proxies() {
  const names = Object.keys(process.env).filter((name) =>
    /^(npm_config_(?!cache|prefix|userconfig)|NPM_CONFIG_|https?_proxy$|HTTPS?_PROXY$|NODE_EXTRA_CA_CERTS$)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function quietly(command, args) {
  return run(command, args, { stdio: 'ignore' }).then(
    () => true,
    () => false,
  );
}
