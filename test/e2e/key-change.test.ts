import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import Database from 'libsql';

const SEALED = 20_000;

describe('a change of the key that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-change-'));
  const file = join(folder, 'mingchu.sqlite');
  const newKey = join(folder, 'keys/platform.key');
  const oldKey = join(folder, 'keys/old.key');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the platform until a line says `word`, then ends it; answers what it said and its exit code. */
  async function run(env: Record<string, string>, word: string, signal: NodeJS.Signals): Promise<string> {
    const child = spawn(process.execPath, ['dist/src/app/main.js'], {
      env: {
        ...{ ...process.env, NODE_OPTIONS: '', HOST: '127.0.0.1', PORT: '0', MQTT_PORT: '0', METRICS_PORT: 'off' },
        ...{ DATA_DIR: folder, ...env },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.includes(word)) child.kill(signal);
      });
    }
    await once(child, 'exit');
    return said;
  }
  const query = <Row>(sql: string, ...values: unknown[]): Row[] => {
    const database = new Database(file);
    try {
      return database.prepare(sql).all(...values) as Row[];
    } finally {
      database.close();
    }
  };
  const words = () => query<{ sealed: string }>('SELECT sealed FROM key_check')[0]?.sealed;
  const texts = () => query<{ text: string }>('SELECT sealed_password AS text FROM camera ORDER BY id');

  it('leaves the old key in force, and the next start does it whole', async () => {
    await run({}, '"listening":true', 'SIGTERM');
    const { Secrets } = await import('../../src/platform/secrets/secrets.js');
    const secrets = new Secrets({ key: null, keyFile: newKey });
    const database = new Database(file);
    const insert = database.prepare(
      "INSERT INTO camera (id, agent_id, school_id, name, onvif_url, username, sealed_password, created_at, may_set_sub_stream) VALUES (?, 'a', 's', 'c', 'http://192.0.2.1', 'u', ?, 0, 0)",
    );
    database.exec('BEGIN');
    for (let i = 0; i < SEALED; i += 1) {
      const id = `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`;
      insert.run(id, secrets.seal('password', `camera|${id}|password`));
    }
    database.exec('COMMIT');
    database.close();
    renameSync(newKey, oldKey);
    const [word, before] = [words(), texts()];

    const both = { PLATFORM_KEY_PREVIOUS_FILE: oldKey };
    const killed = await run(both, '"resealing"', 'SIGKILL');
    expect(killed).not.toContain('everything is sealed with the new key');
    expect(words()).toBe(word);
    expect(texts()).toEqual(before);

    const done = await run(both, '"listening":true', 'SIGTERM');
    expect(done).toContain('everything is sealed with the new key');
    const fresh = new Secrets({ key: null, keyFile: newKey });
    const rows = query<{ id: string; text: string }>('SELECT id, sealed_password AS text FROM camera');
    expect(rows.every(({ id, text }) => fresh.unseal(text, `camera|${id}|password`) === 'password')).toBe(true);
  });
});
