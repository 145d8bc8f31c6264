import { randomUUID } from 'node:crypto';
import { Episode } from '../../src/checks/checks.entities.js';
import { businessDateOf } from '../../src/contract/business-date.js';
import { caseEndpoints } from '../../src/contract/http/cases.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import type { Things } from './access/row.js';
import { Canteen } from './canteen.js';
import type { TestPlatform, TestSchool } from './harness.js';
import { TestAgent } from './video-agent.js';

/** One white pixel: a photo is drawn anew, so it must be one. */
export const JPEG = Buffer.from(
  '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKpAB//Z',
  'base64',
);

/** A school with one of everything, made the way people and boxes make it. */
export async function thingsOf(
  platform: TestPlatform,
  areaId: string,
): Promise<{ things: Things; people: TestSchool['people'] }> {
  const canteen = await Canteen.open(platform, businessDateOf(Date.now()), areaId);
  const { school } = canteen;
  const agent = await TestAgent.enrol(platform, school);
  const eventId = randomUUID();
  const at = new Date().toISOString();
  const sent = [
    await agent.send('event', {
      eventId,
      cameraId: agent.cameraId,
      revision: 1,
      kind: 'motion',
      startedAt: at,
      endedAt: at,
      peakActivity: 90,
      stage: 'cooking',
      stageReasons: ['place'],
    }),
    await agent.send('thumbnail', { eventId, cameraId: agent.cameraId, at, jpeg: JPEG.toString('base64') }),
  ];
  await agent.untilAcked(...sent);
  await agent.disconnect();

  const [lot = ''] = await canteen.stocked(canteen.line());
  const meal = await canteen.meal();
  const upload = await fetch(`${platform.url}/api/schools/${school.id}/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
    body: JPEG,
  });
  const inspector = school.people.market_inspector;
  const params = { schoolId: school.id };
  const inspection = await platform.ok(inspectionEndpoints.plan, {
    as: inspector,
    params,
    body: { kind: 'flight', plannedFor: businessDateOf(Date.now()), reason: null },
  });
  const finding = await platform.ok(findingEndpoints.open, {
    as: inspector,
    params,
    body: {
      inspectionId: null,
      subject: { type: 'act', actId: meal },
      severity: 'general',
      clause: 'S-18',
      text: '请说明',
      deadline: businessDateOf(Date.now()),
      photoIds: [],
    },
  });
  const theCase = await platform.ok(caseEndpoints.open, { as: inspector, params, body: { reason: '举报' } });
  return {
    people: school.people,
    things: {
      school: school.id,
      kitchen: school.kitchenId,
      place: school.places.dry_store,
      agent: agent.id,
      camera: agent.cameraId,
      event: eventId,
      episode: await episodeAt(platform, school.id),
      act: meal,
      lot,
      meal,
      attachment: ((await upload.json()) as { id: string }).id,
      account: school.people.second_manager.accountId,
      inspection: inspection.id,
      finding: finding.id,
      case: theCase.id,
      classId: school.classIds[0] ?? '',
      ingredient: canteen.ingredientId,
    },
  };
}

/** A card about which the school was asked, as a check raises it once a day is over. */
async function episodeAt(platform: TestPlatform, schoolId: string): Promise<string> {
  const id = randomUUID();
  const businessDate = businessDateOf(Date.now());
  await platform.uow.write((tx) =>
    tx.insert(Episode, {
      ...{ id, schoolId, businessDate, stage: 'acceptance', kind: 'doubt', state: 'asked', openedAt: new Date() },
    }),
  );
  return id;
}
