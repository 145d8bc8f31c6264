import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { TestPlatform } from './harness.js';

/** A second instance beside one of a test: a program of its own, which can be killed. */
export class Twin {
  private constructor(
    private readonly program: ChildProcess,
    readonly port: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  static async of({ settings }: TestPlatform, mqttUrl: string, more: Record<string, string> = {}): Promise<Twin> {
    const database = settings.database as { url: string };
    const program = spawn(process.execPath, [resolve('dist/src/app/main.js')], {
      env: {
        ...{ PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: settings.dataDir, TLS: 'off' },
        ...{ DATABASE_URL: database.url, MQTT_URL: mqttUrl, LOG_LEVEL: 'error', METRICS_PORT: 'off' },
        ...more,
      },
    });
    let words = '';
    program.stderr?.on('data', (data: Buffer) => {
      words += data;
    });
    return new Promise((listens, failed) => {
      let said = '';
      program.stdout?.on('data', (data: Buffer) => {
        said += data;
        const line = said.split('\n').find((text) => text.includes('"listening":true'));
        if (line) listens(new Twin(program, (JSON.parse(line) as { port: number }).port));
      });
      program.once('exit', (code) => failed(new Error(`it ended with ${code}: ${words} ${said}`)));
    });
  }

  /** It is there and answers nobody, until it is killed. */
  freeze(): void {
    this.program.kill('SIGSTOP');
  }

  async kill(): Promise<void> {
    if (this.program.exitCode !== null || this.program.signalCode !== null) return;
    const gone = once(this.program, 'exit');
    this.program.kill('SIGKILL');
    await gone;
  }
}
