import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClaimRefused, claimIdentity } from '../../../edge-agent/src/setup/claim.js';
import { readIdentity } from '../../../edge-agent/src/setup/identity.js';
import { newFolder } from '../../../edge-agent/test/support/agent-process.js';
import { boxEndpoints } from '../../../src/contract/http/boxes.js';
import { SERVER_TLS, type ServerTls } from '../../../src/platform/tls/server-tls.js';
import { TestPlatform, type TestSchool } from '../harness.js';

const NETWORKS = ['192.168.1.0/24'];

describe('a box in front of a platform that vouches for itself', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let platformUrl: string;

  beforeAll(async () => {
    platform = await TestPlatform.start(undefined, { tls: { kind: 'private', names: ['127.0.0.1'] } });
    school = await platform.newSchool();
    platformUrl = `https://127.0.0.1:${(platform.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterAll(() => platform.stop());

  const open = () =>
    platform.ok(boxEndpoints.openEnrolment, {
      as: school.people.principal,
      params: { schoolId: school.id },
      body: { name: 'Box' },
    });
  const states = async () => {
    const request = { as: school.people.principal, params: { schoolId: school.id } };
    return (await platform.ok(boxEndpoints.enrolments, request)).items.map(({ state }) => state);
  };

  it('trusts it by the fingerprint it was given, and is handed the root', async () => {
    const { code, caFingerprint } = await open();
    const folder = newFolder('box');
    await claimIdentity({ platformUrl, code, caFingerprint }, folder, NETWORKS);
    expect(readIdentity(folder)).toMatchObject({
      platformUrl,
      ca: platform.app.get<ServerTls>(SERVER_TLS).ca,
      cameraNetworks: NETWORKS,
    });
    expect(readIdentity(folder)?.mqttUrl).toMatch(/^mqtts:/);
  });

  it.each([
    ['another fingerprint', 'ab'.repeat(32), '指纹不一致'],
    ['none', null, '证书不受信任'],
  ])('tells its code to nobody with %s', async (_, caFingerprint, why) => {
    const { code } = await open();
    const folder = newFolder('box');
    const claimed = claimIdentity({ platformUrl, code, caFingerprint }, folder, NETWORKS);
    await expect(claimed).rejects.toThrow(ClaimRefused);
    await expect(claimed).rejects.toThrow(why);
    expect(readIdentity(folder)).toBeNull();
    expect((await states())[0]).toBe('open');
  });
});
