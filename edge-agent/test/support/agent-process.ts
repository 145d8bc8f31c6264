import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFile } from '@swc/core';
import type { ControlFile } from '../../src/control/server.js';
import type { FakePlatform } from './fake-platform.js';

const REPOSITORY = resolve(process.cwd());
let built: Promise<string> | undefined;

/** The agent as JavaScript in a folder of its own, from the sources as they are now; path of `main.js`. */
export function buildAgent(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'edge-agent-build-'));
  const sources = ['edge-agent/src', 'src/contract'].flatMap((folder) => filesOf(join(REPOSITORY, folder)));
  for (const source of sources.filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name))) {
    const { code } = await transformFile(source, { configFile: join(REPOSITORY, '.swcrc'), sourceMaps: false });
    const target = join(out, relative(REPOSITORY, source)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  symlinkSync(join(REPOSITORY, 'node_modules'), join(out, 'node_modules'));
  return join(out, 'edge-agent/src/main.js');
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

/** A real agent in a process of its own, on a data folder of its own. */
export class AgentProcess {
  private child: ChildProcess | undefined;
  readonly log: Record<string, unknown>[] = [];
  readonly configPath: string;

  constructor(
    readonly dataDir: string,
    platform: FakePlatform,
    more: Record<string, unknown> = {},
  ) {
    this.configPath = join(dataDir, 'agent.json');
    const { agentId, token, mqttUrl, httpUrl: platformUrl } = platform;
    const config = {
      agentId,
      token,
      mqttUrl,
      platformUrl,
      dataDir,
      cameraNetworks: ['127.0.0.0/8'],
      reportSeconds: 1,
      ...more,
    };
    writeFileSync(this.configPath, JSON.stringify(config));
  }

  private get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it and waits until it says that it has started. */
  async start(): Promise<void> {
    const main = await buildAgent();
    const child = spawn(process.execPath, [main, 'run', '--config', this.configPath], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const complaints: string[] = [];
    child.stderr?.on('data', (data: Buffer) => complaints.push(data.toString()));
    await new Promise<void>((up, failed) => {
      child.once('exit', (code) => failed(new Error(`the agent ended with ${code}: ${complaints.join('')}`)));
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
        const entry = entryOf(line);
        if (entry === null) return;
        this.log.push(entry);
        if (entry['event'] === 'agent.started') up();
      });
    });
  }

  /** Told to end it has said its last word, and that is in the log; killed it may leave programs that keep its output open. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, signal === 'SIGTERM' ? 'close' : 'exit');
    child.kill(signal);
    await gone;
    this.child = undefined;
  }

  /** What the agent says of itself on its control port. */
  async status(): Promise<Record<string, unknown>> {
    const { port, token } = JSON.parse(readFileSync(join(this.dataDir, 'control.json'), 'utf8')) as ControlFile;
    const response = await fetch(`http://127.0.0.1:${port}/status`, { headers: { Authorization: `Bearer ${token}` } });
    return (await response.json()) as Record<string, unknown>;
  }

  /** Runs `main.js import`; its lines, the last one being the result. */
  async import(manifest: unknown): Promise<Record<string, unknown>[]> {
    const path = join(this.dataDir, 'manifest.json');
    writeFileSync(path, JSON.stringify(manifest));
    return this.run('import', '--manifest', path);
  }

  /** Runs `main.js verify`; its lines, the last one being the result. */
  verify(): Promise<Record<string, unknown>[]> {
    return this.run('verify');
  }

  private async run(command: string, ...more: string[]): Promise<Record<string, unknown>[]> {
    const args = [await buildAgent(), command, '--config', this.configPath, ...more];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: Record<string, unknown>[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
    await once(child, 'close');
    return lines;
  }

  /** Every ffmpeg of this agent, its detector's included. */
  ffmpegs(): { pid: number; command: string }[] {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)));
    const isOwn = (pid: number): boolean => {
      const parent = processes.find((one) => one.pid === pid)?.parent;
      return parent !== undefined && parent > 1 && (parent === this.pid || isOwn(parent));
    };
    return processes.filter(({ pid, command }) => /^\S*ffmpeg /.test(command) && isOwn(pid));
  }

  /** Kills the ffmpeg that records. Never anything else: a wrong number here could be a stranger's process. */
  killRecorder(): void {
    const recorder = this.ffmpegs().find(({ command }) => command.includes('frag_keyframe'));
    if (recorder === undefined) throw new Error('no ffmpeg is recording');
    process.kill(recorder.pid, 'SIGKILL');
  }

  async killDetector(): Promise<void> {
    const { detectorPid } = await this.status();
    if (typeof detectorPid !== 'number' || detectorPid <= 1) throw new Error('no detector is running');
    process.kill(detectorPid, 'SIGKILL');
  }
}

/** Null of a line in the midst of which the agent was killed. */
function entryOf(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function readProcess(pid: number): { pid: number; parent: number; command: string }[] {
  try {
    const parent = Number(
      readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
    return [{ pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ') }];
  } catch {
    return []; // it has just ended
  }
}

/** A folder that no other test uses. */
export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}
