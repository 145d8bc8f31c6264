import { z } from 'zod';
import {
  FOOD_SUBSIDY,
  PROJECT_FUNDINGS,
  PROJECT_KINDS,
  PROJECT_STATES,
  PROJECT_STEPS,
} from '../words/project-words.js';
import { areaCode } from './auth.js';
import { businessDate, fen, id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

const people = z.int().min(0).max(20_000);
const plan = {
  /** As its paper calls it. */
  title: words(80),
  kind: z.enum(PROJECT_KINDS),
  /** How many more can sit, and for how many more pupils the canteen can cook, when it is finished. */
  addsSeats: people,
  addsCooksFor: people,
  plannedFen: fen,
  /** Number of the paper that approves it. */
  documentNo: words(120),
  /** Both days belong to it. */
  plannedFrom: businessDate,
  plannedTo: businessDate,
};

const project = z.strictObject({
  id,
  schoolId: id,
  schoolName: z.string(),
  areaId: areaCode,
  ...plan,
  /** The end of the first plan: `plannedTo` is what was last said. */
  firstPlannedTo: businessDate,
  funding: z.enum(PROJECT_FUNDINGS),
  /** In all, as it was last said. */
  paidFen: fen,
  state: z.enum(PROJECT_STATES),
  begunOn: businessDate.nullable(),
  finishedOn: businessDate.nullable(),
  /** Days that the begin of what is not begun, or the end of what is being built, is behind the plan today; else 0. */
  lateDays: z.int().min(0),
  /** The first day from which a capacity was stated on or after the end; null: what is finished changes nothing yet. */
  capacityFrom: businessDate.nullable(),
  steps: z.array(
    z.strictObject({
      kind: z.enum(['planned', ...PROJECT_STEPS]),
      on: businessDate.nullable(),
      paidFen: fen.nullable(),
      plannedTo: businessDate.nullable(),
      text: z.string().nullable(),
      by: z.strictObject({ name: z.string(), unit: z.string() }),
      at: instant,
    }),
  ),
  /** What may be said of it next, by the reader. */
  next: z.array(z.enum(PROJECT_STEPS)),
});

/** Works at canteens that close a gap of capacity: what a county plans, how far it is, and what the prefecture sees of it. */
export const projectEndpoints = {
  list: endpoint({
    id: 'projects.list',
    method: 'GET',
    path: '/projects',
    summary: 'Works at canteens in scope by their planned end, with the sums of each county',
    access: 'project.read',
    query: pageQuery.extend({ state: z.enum(PROJECT_STATES).optional(), areaId: areaCode.optional() }),
    response: page(project).extend({
      /** Of all projects in scope, whatever page or state is asked for; what was given up is in none of the sums. */
      areas: z.array(
        z.strictObject({
          areaId: areaCode,
          areaName: z.string(),
          projects: z.int(),
          finished: z.int(),
          late: z.int(),
          addsSeats: z.int(),
          addsCooksFor: z.int(),
          /** Of `addsCooksFor`, what is finished. */
          addedCooksFor: z.int(),
          plannedFen: z.int(),
          paidFen: z.int(),
          /** Finished, and no capacity stated since. */
          withoutCapacity: z.int(),
        }),
      ),
    }),
  }),
  plan: endpoint({
    id: 'projects.plan',
    method: 'POST',
    path: '/schools/:schoolId/projects',
    summary:
      'Plan works at the canteen of a school: what they add, what they cost, who pays. Food money never pays (F-04)',
    access: 'project.manage',
    params: z.strictObject({ schoolId: id }),
    body: z.strictObject({ ...plan, funding: z.enum([...PROJECT_FUNDINGS, FOOD_SUBSIDY]) }),
    response: project,
    status: 201,
    idempotent: true,
    errors: ['organization.school-not-found', 'projects.food-money', 'projects.day-wrong'],
  }),
  say: endpoint({
    id: 'projects.say',
    method: 'POST',
    path: '/projects/:projectId/steps',
    summary:
      'Say that it was begun, what was paid in all, that it takes longer and why, that it is finished or given up. The capacity of the canteen changes by none of it',
    access: 'project.manage',
    params: z.strictObject({ projectId: id }),
    body: z.strictObject({
      kind: z.enum(PROJECT_STEPS),
      /** How many steps the sender has seen. */
      seen: z.int().min(1),
      /** When it was begun or finished; null for the others. */
      on: businessDate.nullable(),
      /** In all, with what was paid before; null but for `paid`. */
      paidFen: fen.nullable(),
      /** The new end; null but for `delayed`. */
      plannedTo: businessDate.nullable(),
      text: words(500).nullable(),
    }),
    response: project,
    status: 201,
    idempotent: true,
    errors: [
      'projects.not-found',
      'projects.changed',
      'projects.not-now',
      'projects.day-wrong',
      'projects.amount-missing',
      'projects.text-missing',
    ],
  }),
} as const;
