import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../../scripts/root.mjs';
import { run } from '../../scripts/run.mjs';
import { Api } from '../demo/api.mjs';
import { listenTo } from '../setup/children.mjs';
import { note } from '../setup/named.mjs';
import { lives, tree } from '../setup/processes.mjs';

/** What the demo says half-way through its first set-up. */
const HALF_WAY = /(1 of \d+) cameras done/;

/**
 * What a stranger does: clones the last commit into an empty folder and runs `npm run demo`. Then stops it, starts it
 * again, and in another folder kills it with everything it started while yesterday is being imported, and starts that
 * again. Every time the demo must reach its ready line with all of yesterday and let people sign in.
 *
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function fresh() {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-fresh-'));
  const clone = join(folder, 'clone');
  const demos = [];
  const start = (name) => {
    const demo = new Demo(clone, join(folder, name));
    demos.push(demo);
    return demo;
  };
  try {
    await run('git', ['clone', '--quiet', ROOT, clone]);
    await mkdir(join(folder, 'first'));
    note('first start…');
    const startedAt = performance.now();
    const first = start('first');
    const known = await works(await first.ready);
    const readySeconds = Math.round((performance.now() - startedAt) / 1000);
    await first.stop();

    note('once more…');
    const again = start('first');
    const sameAgain = await works(await again.ready);
    await again.stop();

    note('another folder, killed half-way…');
    const broken = start('second');
    await broken.said(HALF_WAY);
    const left = await broken.kill();
    note('and gone on with…');
    const mended = start('second');
    const gone = await works(await mended.ready);
    await mended.stop();

    const ok = left === 0 && sameAgain.schoolId === known.schoolId && gone.acts === known.acts;
    return { ok, lines: [{ ok, readySeconds, acts: known.acts, actsAfterKill: gone.acts, leftRunning: left }] };
  } finally {
    for (const demo of demos) await demo.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Health, a sign-in, and yesterday with records in every stage. @throws Error that says what is missing */
async function works({ url, accounts, schoolId, yesterday, cameras }) {
  const health = await fetch(`${url}/api/health`);
  if (!health.ok) throw new Error(`health: ${await health.text()}`);
  const { username, password } = accounts.find(({ role }) => role === 'safety_section');
  const safety = await new Api(url).signIn(username, password);
  const { stages } = await safety.get(`/schools/${schoolId}/days/${yesterday}`);
  const empty = stages.filter(({ acts, cameras: seen }) => acts.length === 0 || seen.length === 0);
  if (empty.length > 0) throw new Error(`nothing of yesterday in ${empty.map(({ stage }) => stage).join(', ')}`);
  const { cameras: lanes } = await safety.get(`/schools/${schoolId}/days/${yesterday}/lanes`);
  const filmed = lanes.filter(({ coverage }) => [...coverage].some((minute) => minute !== '.'));
  if (filmed.length !== cameras.length) throw new Error(`yesterday has footage of ${filmed.length} cameras`);
  return { schoolId, acts: stages.reduce((sum, { acts }) => sum + acts.length, 0) };
}

/** `npm run demo` as a person starts it. */
class Demo {
  constructor(cwd, dataDir) {
    const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', NODE_OPTIONS: '' };
    this.child = spawn('npm', ['run', 'demo'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.said = listenTo(this.child.stderr, process.stderr);
    this.ready = new Promise((resolve, reject) => {
      createInterface({ input: this.child.stdout }).on('line', (line) => {
        if (line.startsWith('{"ready":true')) resolve(JSON.parse(line));
      });
      this.child.once('exit', (code) => reject(new Error(`the demo ended with ${code}; see ${dataDir}/demo.log`)));
    });
    this.ready.catch(() => undefined); // whoever waits for it hears of it
  }

  /** Ctrl-C. A terminal gives it to every process; here only the demo is told, which must stop all it started. */
  async stop() {
    const demo = tree(this.child.pid).find(({ command }) => /^\S*node \S*demo\.mjs/.test(command));
    process.kill(demo.pid, 'SIGINT');
    await this.gone;
  }

  /** -9 to everything it started. @returns {Promise<number>} how many of it still run half a minute later */
  async kill() {
    const programs = this.child.exitCode === null && this.child.signalCode === null ? tree(this.child.pid) : [];
    for (const { pid } of programs) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    if (programs.length > 0) await this.gone;
    let left = programs.filter(lives);
    for (let looks = 0; left.length > 0 && looks < 300; looks += 1) {
      await delay(100);
      left = left.filter(lives);
    }
    return left.length;
  }
}
