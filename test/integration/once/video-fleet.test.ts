import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Camera } from '../../../src/boxes/fleet/fleet.entities.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { VideoIndex } from '../../../src/footage/index.js';
import { TestPlatform, type TestSchool } from '../harness.js';
import { TestAgent, until } from '../video-agent.js';

describe('boxes and cameras', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let agent: TestAgent;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    school = await platform.newSchool();
    agent = await TestAgent.enrol(platform, school);
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
  });

  const bind = (placeId: string, from: string, to: string | null = null, stages: string[] | null = null) =>
    platform.call(videoEndpoints.bindCamera, {
      as: platform.admin,
      params: { cameraId: agent.cameraId },
      body: { placeId, from, to, stages },
    });

  it('binds a camera to one place at a time, on the ground of its school', async () => {
    expect((await bind(school.places.washing, '2026-02-01T00:00:00.000Z')).status).toBe(201);
    expect((await bind(school.places.stove, '2026-01-15T00:00:00.000Z')).problem.code).toBe('video.binding-overlaps');
    const elsewhere = await platform.newSchool();
    const from = '2026-03-01T00:00:00.000Z';
    expect((await bind(elsewhere.places.stove, from)).problem.code).toBe('organization.place-not-found');
    expect((await bind(school.places.stove, from, null, ['dining'])).problem.code).toBe('video.stage-not-of-place');
    expect((await bind(school.places.stove, from, from)).problem.code).toBe('video.span-invalid');
    const found = await platform.uow.read((tx) =>
      platform.app.get(VideoIndex).camerasOfPlaces(tx, [school.places.stove, school.places.washing], {
        from: new Date('2026-01-01T00:00:00.000Z'),
        to: new Date('2026-12-01T00:00:00.000Z'),
      }),
    );
    expect(found.map(({ placeId, boundTo }) => [placeId, boundTo?.toISOString() ?? null])).toEqual([
      [school.places.stove, '2026-02-01T00:00:00.000Z'],
      [school.places.washing, null],
    ]);
  });

  it('lets one of two people who bind at once win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        bind(school.places.stove, '2026-04-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([409, 409, 409, 409]); // the open binding covers that time
    const open = await Promise.all(
      Array.from({ length: 4 }, () => bind(school.places.stove, '2026-06-01T00:00:00.000Z')),
    );
    expect(open.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('shows boxes of foreign schools to nobody', async () => {
    const params = { schoolId: school.id };
    const stranger = await platform.newSchool('532302');
    for (const as of [stranger.people.principal, stranger.people.safety_section]) {
      expect((await platform.call(videoEndpoints.cameras, { as, params })).problem.code).toBe(
        'organization.school-not-found',
      );
    }
    const limited = await platform.newPerson('system_admin', '532302');
    const foreign = await platform.call(videoEndpoints.revokeAgent, { as: limited, params: { agentId: agent.id } });
    expect(foreign.problem.code).toBe('video.agent-not-found');
  });

  it('looks for cameras through the box, and says when it is away', async () => {
    const params = { agentId: agent.id };
    const found = {
      onvifUrl: 'http://192.168.1.65/onvif',
      name: 'New',
      manufacturer: null,
      model: null,
      channel: null,
    };
    agent.line.on('message', (_, payload) => {
      const message = JSON.parse(String(payload)) as { kind: string; body: { requestId: string } };
      if (message.kind !== 'probe') return;
      void agent.pass('probe', { requestId: message.body.requestId, error: null, cameras: [found] });
    });
    const answer = await platform.ok(videoEndpoints.probe, { as: platform.admin, params, body: {} });
    // An older box says no more of it.
    expect(answer).toEqual({ error: null, cameras: [{ ...found, isEmpty: null, clockOffsetMs: null }] });
    await agent.disconnect();
    await until(async () => {
      const { problem } = await platform.call(videoEndpoints.probe, { as: platform.admin, params, body: {} });
      return problem.code === 'video.agent-away';
    }, 'the refusal');
  });

  it('keeps the camera’s password out of the database and every answer', async () => {
    const camera = await platform.uow.read((tx) => tx.findOneByOrFail(Camera, { id: agent.cameraId }));
    expect(JSON.stringify(camera)).not.toContain('camera-口令');
    const listed = await platform.ok(videoEndpoints.cameras, { as: platform.admin, params: { schoolId: school.id } });
    expect(JSON.stringify(listed)).not.toMatch(/password|camera-口令|viewer/);
    const refused = await platform.call(videoEndpoints.createCamera, {
      as: platform.admin,
      params: { agentId: agent.id },
      body: { name: 'x', onvifUrl: 'http://169.254.169.254/', username: '', password: '' },
    });
    expect(refused.problem.code).toBe('video.camera-address-refused');
    expect(
      (
        await platform.call(videoEndpoints.createCamera, {
          as: platform.admin,
          params: { agentId: randomUUID() },
          body: { name: 'x', onvifUrl: 'http://10.0.0.1/', username: '', password: '' },
        })
      ).problem.code,
    ).toBe('video.agent-not-found');
  });
});
