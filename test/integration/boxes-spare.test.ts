import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClaimRefused, claimIdentity } from '../../edge-agent/src/setup/claim.js';
import { BoxEnrolment } from '../../src/boxes/enrolment/enrolment.entities.js';
import { Agent } from '../../src/boxes/fleet/fleet.entities.js';
import { boxEndpoints } from '../../src/contract/http/boxes.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { AuditEntry, SteppedClock } from '../../src/platform/index.js';
import { TestPlatform, type TestSchool } from './harness.js';
import { TestAgent } from './video-agent.js';

const newToken = () => randomBytes(32).toString('base64url');

describe('a spare box with the sticker of another', () => {
  let platform: TestPlatform;
  let school: TestSchool;
  let clock: SteppedClock;
  let old: TestAgent;

  beforeAll(async () => {
    clock = new SteppedClock(new Date());
    platform = await TestPlatform.start(clock);
  });
  afterAll(() => platform.stop());
  beforeEach(async () => {
    school = await platform.newSchool();
    old = await TestAgent.enrol(platform, school);
  });
  afterEach(() => old.disconnect());

  const print = () =>
    platform.ok(boxEndpoints.printSticker, { as: school.people.principal, params: { agentId: old.id } });
  const claim = (code: string, token: string) => platform.call(boxEndpoints.claim, { body: { code, token } });
  const codeOf = async (code: string, token: string) => (await claim(code, token)).problem.code;
  const listed = async () => {
    const params = { schoolId: school.id };
    const { items } = await platform.ok(boxEndpoints.enrolments, { as: school.people.principal, params });
    return items.filter(({ kind }) => kind === 'sticker');
  };
  const answer = (enrolmentId: string, accept: boolean, as = school.people.principal) =>
    platform.call(boxEndpoints.answerSpare, { as, params: { schoolId: school.id, enrolmentId }, body: { accept } });
  const camerasOf = async () =>
    (await platform.ok(videoEndpoints.cameras, { as: platform.admin, params: { schoolId: school.id } })).items;
  const isAlive = (id: string) =>
    platform.uow.read(async (tx) => (await tx.findOneByOrFail(Agent, { id })).revokedAt === null);

  it('waits, gets nothing, and takes over once somebody of the school has agreed', async () => {
    const { code, enrolment } = await print();
    const token = newToken();
    expect((await claim(code, token)).status).toBe(425);
    expect((await claim(code, token)).problem).toMatchObject({ code: 'video.enrolment-waiting', details: {} });
    expect(await listed()).toMatchObject([{ id: enrolment.id, state: 'waiting', waitingAddress: '127.0.0.1' }]);
    expect([await isAlive(old.id), (await camerasOf())[0]?.agentId]).toEqual([true, old.id]);

    expect((await answer(enrolment.id, true)).status).toBe(204);
    expect((await listed())[0]?.state).toBe('confirmed');
    const { status, body } = await claim(code, token);
    expect(status).toBe(200);
    expect((await claim(code, token)).body).toEqual(body);
    expect(await isAlive(old.id)).toBe(false);
    const [camera, ...others] = await camerasOf();
    expect([camera?.agentId, camera?.placeId, others.length]).toEqual([body.agentId, school.places.stove, 0]);
    expect(await codeOf(code, newToken())).toBe('video.enrolment-used');
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { subjectId: old.id }));
    expect(new Set(notes.map(({ areaCode }) => areaCode))).toEqual(new Set(['532301']));
    const actions = notes.map(({ action }) => action);
    expect(actions.slice(1)).toEqual(['video.sticker-printed', 'video.spare-waiting', 'video.spare-accepted']);
  });

  it('lets one spare wait, whichever asks first, and says no to the other', async () => {
    const { code, enrolment } = await print();
    const tokens = Array.from({ length: 6 }, newToken);
    const codes = await Promise.all(tokens.map((token) => codeOf(code, token)));
    expect(codes.filter((one) => one === 'video.enrolment-waiting')).toHaveLength(1);
    expect(codes.filter((one) => one === 'video.enrolment-used')).toHaveLength(5);
    await answer(enrolment.id, true);
    const answers = await Promise.all(tokens.map((token) => claim(code, token)));
    expect(answers.map(({ status }) => status === 200)).toEqual(codes.map((one) => one === 'video.enrolment-waiting'));
  });

  it('does not come in by an answer that was given to another', async () => {
    const { code, enrolment } = await print();
    await claim(code, newToken());
    clock.advance(61 * 60_000);
    expect((await answer(enrolment.id, true)).problem.code).toBe('video.spare-not-waiting');
    const mine = newToken();
    expect(await codeOf(code, mine)).toBe('video.enrolment-waiting');
    await answer(enrolment.id, true);
    expect((await claim(code, mine)).status).toBe(200);
  });

  it('is void once refused, printed anew, or its box is gone', async () => {
    const refused = await print();
    await claim(refused.code, newToken());
    expect((await answer(refused.enrolment.id, false)).status).toBe(204);
    expect(await codeOf(refused.code, newToken())).toBe('video.enrolment-expired');

    const [lost, good] = [await print(), await print()];
    expect(await codeOf(lost.code, newToken())).toBe('video.enrolment-expired');
    await platform.ok(videoEndpoints.revokeAgent, { as: platform.admin, params: { agentId: old.id } });
    expect(await codeOf(good.code, newToken())).toBe('video.enrolment-expired');
  });

  it('is answered by people of the school only, and its code is kept nowhere', async () => {
    const { code, enrolment } = await print();
    await claim(code, newToken());
    const other = await platform.newSchool();
    expect((await answer(enrolment.id, true, other.people.principal)).status).toBe(404);
    const rows = await platform.uow.read((tx) => tx.findBy(BoxEnrolment, { id: enrolment.id }));
    expect(JSON.stringify([rows, await listed()])).not.toContain(code.slice(-6));
  });

  it('keeps nothing on the box before it is let in', async () => {
    const { code, enrolment } = await print();
    const folder = await mkdtemp(join(tmpdir(), 'spare-'));
    const invitation = { platformUrl: platform.url, code, caFingerprint: null };
    const attempt = () => claimIdentity(invitation, folder, ['127.0.0.0/8']);
    const refusal = await attempt().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ClaimRefused);
    expect(refusal).toMatchObject({ isFinal: false, isWaiting: true, message: expect.stringContaining('同意接替') });
    expect(await readdir(folder)).toEqual(['enrolment-token']);
    await answer(enrolment.id, true);
    expect((await attempt()).school).not.toBe('');
    expect((await readdir(folder)).sort()).toEqual(['enrolment-token', 'identity.json']);
    await rm(folder, { recursive: true });
  });
});
