import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildAgent, newFolder } from './support/agent-process.js';

/** `main.js enrol` as whoever installs many boxes over a terminal starts it. */
describe('a box enrolled from the command line', () => {
  let platform: Server;
  let url: string;
  let answers: [number, object][];
  let asked: { code: string }[];
  let folder: string;

  beforeEach(async () => {
    folder = newFolder('agent-enrol');
    answers = [];
    asked = [];
    platform = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      asked.push(JSON.parse(Buffer.concat(chunks).toString()));
      const [status, body] = answers.shift() ?? [500, {}];
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(platform, 'listening');
    url = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
    const setup = { port: 0, host: '127.0.0.1' };
    writeFileSync(
      join(folder, 'agent.json'),
      JSON.stringify({ dataDir: folder, setup, cameraNetworks: ['127.0.0.0/8'] }),
    );
  });
  afterEach(() => {
    platform.close();
  });

  const enrol = async (...more: string[]) => {
    const config = join(folder, 'agent.json');
    const args = [await buildAgent(), 'enrol', '--config', config, '--platform', url, '--code', 'ABCD-EFGHJK', ...more];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, complaints] = ['', ''];
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      complaints += text.toString();
    });
    const [code] = await once(child, 'close');
    return { code, out, complaints };
  };
  const admission = () => ({
    agentId: crypto.randomUUID(),
    ...{ name: '厨房录像盒', school: '示范小学', mqttUrl: 'mqtt://127.0.0.1:1883', platformUrl: url, ca: null },
  });

  it('waits while somebody has yet to say yes, and is in when somebody has', async () => {
    answers = [
      [425, { title: '请学校负责人点“同意接替”' }],
      [200, admission()],
    ];
    const { code, out, complaints } = await enrol();
    expect([code, JSON.parse(out)]).toEqual([0, { enrolled: true, school: '示范小学', name: '厨房录像盒' }]);
    expect(complaints).toContain('同意接替');
    expect(asked.map((body) => body.code)).toEqual(['ABCD-EFGHJK', 'ABCD-EFGHJK']);
    expect(JSON.parse(readFileSync(join(folder, 'identity.json'), 'utf8'))).toMatchObject({ platformUrl: url });
    expect(await enrol()).toMatchObject({ code: 2, complaints: expect.stringContaining('enrolled already') });
  });

  it('says why it was refused, and keeps nothing', async () => {
    answers = [[403, { title: '接入码不对,请核对后再输入' }]];
    expect(await enrol()).toMatchObject({ code: 1, out: '', complaints: '接入码不对,请核对后再输入\n' });
    expect(existsSync(join(folder, 'identity.json'))).toBe(false);
  });

  it('says nothing to anybody in the clear once it was given a fingerprint', async () => {
    const { code, complaints } = await enrol('--ca-fingerprint', 'ab'.repeat(32));
    expect([code, complaints.includes('https://'), asked.length]).toEqual([1, true, 0]);
  });
});
