import { z } from 'zod';
import { MESSAGE_LEVELS, OFFICE_KINDS, ROBOT_MAKERS, ROBOT_REFUSALS } from '../words/message-words.js';
import { areaCode } from './auth.js';
import { id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';

/** `https://…` as it is copied from the group; it is as good as a password, and is never given back. */
const webhook = z.string().trim().max(600);
const secret = z.string().trim().min(1).max(200);
const level = z
  .union([z.literal(MESSAGE_LEVELS[0]), z.literal(MESSAGE_LEVELS[1]), z.literal(MESSAGE_LEVELS[2])])
  .meta({ description: '1: at once; 2: with the next digest of the day; 3: with the digest of the next Monday' });
const subscription = {
  /** Of what happens in this area: the robot’s own, or one inside it. */
  aboutAreaId: areaCode,
  kinds: z.array(z.enum(OFFICE_KINDS)).min(1).max(OFFICE_KINDS.length),
  /** Up to this level. */
  mostLevel: level,
};
const robot = z.strictObject({
  id,
  areaId: areaCode,
  maker: z.enum(ROBOT_MAKERS),
  name: z.string(),
  /** Whether what is sent to it is signed. */
  isSigned: z.boolean(),
  isOn: z.boolean(),
  ...subscription,
  waiting: z.int(),
  lastSentAt: instant.nullable(),
  /** Of what waits or was given up, why the latest was not taken, in the words of who refused it; null where nothing is amiss. */
  refused: z.strictObject({ cause: z.enum(ROBOT_REFUSALS), said: z.string() }).nullable(),
  /** What was tried often enough and never taken, and what went wrong the last time. */
  dead: z.strictObject({ count: z.int(), error: z.string().nullable() }),
});
const robots = z.strictObject({ items: z.array(robot) });
const params = z.strictObject({ areaId: areaCode });
const ofRobot = z.strictObject({ areaId: areaCode, robotId: id });

/** Who is told outside the pages: robots in groups of offices, and what they are told of. */
export const messageEndpoints = {
  robots: endpoint({
    id: 'messages.robots',
    method: 'GET',
    path: '/areas/:areaId/robots',
    summary: 'The robots in groups of an area’s offices, what they are told of, and what waits for them',
    access: 'incident.answer',
    params,
    response: robots,
    errors: ['organization.area-not-found'],
  }),
  addRobot: endpoint({
    id: 'messages.addRobot',
    method: 'POST',
    path: '/areas/:areaId/robots',
    summary:
      'Let a robot of a group be told of what happens in an area; its address is kept sealed and is never given back',
    access: 'incident.answer',
    params,
    body: z.strictObject({
      maker: z.enum(ROBOT_MAKERS),
      name: words(40),
      webhook,
      secret: secret.nullable(),
      ...subscription,
    }),
    response: robots,
    status: 201,
    idempotent: true,
    errors: ['organization.area-not-found', 'messages.address-not-known'],
  }),
  changeRobot: endpoint({
    id: 'messages.changeRobot',
    method: 'PATCH',
    path: '/areas/:areaId/robots/:robotId',
    summary: 'Change what a robot is told of, or let it rest: what waits for it then goes nowhere',
    access: 'incident.answer',
    params: ofRobot,
    body: z.strictObject({ isOn: z.boolean(), ...subscription }),
    response: robots,
    errors: ['organization.area-not-found', 'messages.robot-not-found'],
  }),
  removeRobot: endpoint({
    id: 'messages.removeRobot',
    method: 'DELETE',
    path: '/areas/:areaId/robots/:robotId',
    summary: 'Take a robot off the list with its address: what waits for it goes nowhere; what it was sent stays noted',
    access: 'incident.answer',
    params: ofRobot,
    response: robots,
    errors: ['organization.area-not-found', 'messages.robot-not-found'],
  }),
  tryRobot: endpoint({
    id: 'messages.tryRobot',
    method: 'POST',
    path: '/areas/:areaId/robots/:robotId/trials',
    summary: 'Send a robot a trial message; what was given up as undeliverable is tried again with it',
    access: 'incident.answer',
    params: ofRobot,
    response: robots,
    status: 201,
    errors: ['organization.area-not-found', 'messages.robot-not-found', 'messages.robot-off'],
  }),
} as const;
