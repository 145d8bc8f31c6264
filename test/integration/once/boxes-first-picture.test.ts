import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildAgent, newFolder } from '../../../edge-agent/test/support/agent-process.js';
import { configOf, type SimulatedCamera, startCamera } from '../../../edge-agent/test/support/cameras.js';
import { boxEndpoints } from '../../../src/contract/http/boxes.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { Viewing } from '../../../src/playback/playback.entities.js';
import { TestPlatform, type TestSchool } from '../harness.js';
import { until } from '../video-agent.js';

/** A box as it comes out of its carton: a data folder and nobody's name. */
class NewBox {
  readonly dataDir = newFolder('new-box');
  readonly log: Record<string, unknown>[] = [];
  private child: ChildProcess | undefined;

  async start(environment: Record<string, string> = {}): Promise<void> {
    const path = join(this.dataDir, 'agent.json');
    writeFileSync(
      path,
      JSON.stringify({
        dataDir: this.dataDir,
        cameraNetworks: ['127.0.0.0/8'],
        discoveryInterface: '127.0.0.1',
        reportSeconds: 1,
        setup: { port: 0, host: '127.0.0.1' },
      }),
    );
    const child = spawn(process.execPath, [await buildAgent(), 'run', '--config', path], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    this.child = child;
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) =>
      this.log.push(JSON.parse(line)),
    );
  }

  async said(event: string): Promise<Record<string, unknown>> {
    await until(() => this.log.some((line) => line.event === event), event, 20_000);
    return this.log.find((line) => line.event === event) as Record<string, unknown>;
  }

  async page(): Promise<string> {
    return `http://127.0.0.1:${(await this.said('setup.waiting')).port}`;
  }

  async enrol(
    body: object,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: { error?: string } }> {
    const response = await fetch(`${await this.page()}/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ caFingerprint: null, ...body }),
    });
    return { status: response.status, body: (await response.json()) as { error?: string } };
  }

  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

describe('from the carton to the first picture', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let camera: SimulatedCamera;
  let box: NewBox;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    camera = await startCamera({ discovery: true });
  });
  afterEach(() => box.stop());
  afterAll(async () => {
    await camera.stop();
    await platform.stop();
  });

  const open = () =>
    platform.ok(boxEndpoints.openEnrolment, {
      as: school.people.principal,
      params: { schoolId: school.id },
      body: { name: '录像盒' },
    });

  it('is let in by its own page, finds the camera, shows it, and records it where the principal says', async () => {
    const as = school.people.principal;
    box = new NewBox();
    await box.start();
    const html = await fetch(await box.page());
    expect(await html.text()).toContain('接入码');
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");

    const { code, platformUrl } = await open();
    expect((await box.enrol({ platformUrl, code: 'ABCD-EFGHJK' })).body.error).toContain('接入码不对');
    expect(await box.enrol({ platformUrl, code })).toMatchObject({ status: 200, body: { name: '录像盒' } });
    await box.said('uplink.connected');
    expect(statSync(join(box.dataDir, 'identity.json')).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(box.log)).not.toContain(
      JSON.parse(readFileSync(join(box.dataDir, 'identity.json'), 'utf8')).token,
    );

    const params = { schoolId: school.id };
    const lastSeen = async () => {
      const { items } = await platform.ok(boxEndpoints.enrolments, { as, params });
      return items[0]?.lastSeenAt;
    };
    await until(async () => (await lastSeen()) != null, 'the box');
    const agentId = (await platform.ok(boxEndpoints.enrolments, { as, params })).items[0]?.agentId as string;
    const found = await platform.ok(videoEndpoints.probe, { as, params: { agentId }, body: {} });
    expect(found.cameras.map(({ onvifUrl }) => onvifUrl)).toContain(camera.onvifUrl);

    const { username, password } = configOf(camera.onvifUrl);
    const added = await platform.ok(videoEndpoints.createCamera, {
      as,
      params: { agentId },
      body: { name: '1 号摄像头', onvifUrl: camera.onvifUrl, username, password },
    });
    const ofCamera = { cameraId: added.id };
    const rows = () => platform.uow.read((tx) => tx.findBy(Viewing, ofCamera));
    expect(await rows()).toEqual([]);
    const picture = await fetch(`${platform.url}/api/cameras/${added.id}/snapshots`, {
      method: 'POST',
      headers: { authorization: `Bearer ${as.token}` },
    });
    expect(picture.status).toBe(200);
    expect(await rows()).toMatchObject([{ content: 'snapshot', reason: 'camera-binding', accountId: as.accountId }]);
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(0, 2)
        .toString('hex'),
    ).toBe('ffd8');

    const plan = await platform.ok(boxEndpoints.plan, { as, params: { agentId }, body: {} });
    expect(plan.places.map(({ point }) => point)).toEqual(['CP02', 'CP08', 'CP12', 'CP13']);
    expect(plan.proposals).toEqual([{ cameraId: added.id, placeId: school.places.scale }]);
    await platform.ok(boxEndpoints.placeCamera, { as, params: ofCamera, body: { placeId: school.places.scale } });
    const words = async () => {
      const { boxes } = await platform.ok(boxEndpoints.state, { as, params });
      return boxes.flatMap((one) => [...one.words, ...one.cameras.flatMap((each) => each.words)]).map(({ zh }) => zh);
    };
    await until(async () => (await words()).some((said) => said.includes('正在录像')), 'the recording', 30_000);
    expect((await words())[0]).toBe('录像盒正常');

    const { status, problem } = await platform.call(boxEndpoints.snapshot, { as: platform.admin, params: ofCamera });
    expect([status, problem.code]).toEqual([403, 'video.snapshot-bound']);

    await box.stop();
    box.log.length = 0;
    await box.start();
    await box.said('uplink.connected'); // it knows who it is
    expect(box.log.some(({ event }) => event === 'setup.waiting')).toBe(false);
  });

  it('says why when the picture cannot be taken, and writes no row', async () => {
    const as = school.people.principal;
    box = new NewBox();
    const { code, platformUrl } = await open();
    await box.start({ MINGCHU_PLATFORM_URL: platformUrl, MINGCHU_ENROLMENT_CODE: code }); // an image brings it
    await box.said('uplink.connected');
    const { items } = await platform.ok(boxEndpoints.enrolments, { as, params: { schoolId: school.id } });
    const agentId = items[0]?.agentId as string;
    const body = { name: '坏', onvifUrl: camera.onvifUrl, username: 'admin', password: 'not it' };
    const { id: cameraId } = await platform.ok(videoEndpoints.createCamera, { as, params: { agentId }, body });
    const { problem } = await platform.call(boxEndpoints.snapshot, { as, params: { cameraId } });
    expect(problem).toMatchObject({
      code: 'video.snapshot-failed',
      details: { why: expect.stringContaining('password') },
    });
    expect(await platform.uow.read((tx) => tx.countBy(Viewing, { cameraId }))).toBe(0);
  });

  it('answers no page but its own, under no name but its address', async () => {
    box = new NewBox();
    await box.start();
    const { code, platformUrl } = await open();
    const url = new URL(await box.page());
    const rebound = await new Promise<number>((resolve, reject) => {
      request({ host: url.hostname, port: url.port, path: '/', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .once('error', reject)
        .end();
    });
    expect(rebound).toBe(421);
    expect((await box.enrol({ platformUrl, code }, { origin: 'http://evil.example' })).status).toBe(421);
    expect((await box.enrol({ platformUrl, code }, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await box.enrol({ platformUrl: 'http://127.0.0.1:9', code })).body.error).toContain('连不上平台');
    expect(box.log.some(({ event }) => event === 'setup.enrolled')).toBe(false);
  });
});
