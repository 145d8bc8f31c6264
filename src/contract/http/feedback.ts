import { z } from 'zod';
import { businessDate, id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

export const FEEDBACK_CATEGORIES = ['complaint', 'suggestion', 'question', 'praise'] as const;
export type FeedbackCategory = (typeof FEEDBACK_CATEGORIES)[number];
export const FEEDBACK_GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
export type FeedbackGrade = (typeof FEEDBACK_GRADES)[number];

/** A form sends an empty field as an empty text. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value),
    schema.nullable(),
  );

export const feedbackForm = z.strictObject({
  category: z.enum(FEEDBACK_CATEGORIES),
  grade: maybe(z.enum(FEEDBACK_GRADES)),
  text: maybe(words(1_000)),
  contact: maybe(words(100)),
  /** `yes`: the school may know the contact, too. */
  contactForSchool: maybe(z.literal('yes')),
});
export const trackingForm = z.strictObject({ tracking: z.string().max(60) });

const answer = z.strictObject({ text: z.string(), by: z.string(), at: instant, isLate: z.boolean() });
const feedback = z.strictObject({
  id,
  schoolId: id,
  schoolName: z.string(),
  category: z.enum(FEEDBACK_CATEGORIES),
  grade: z.enum(FEEDBACK_GRADES).nullable(),
  text: z.string().nullable(),
  receivedAt: instant,
  /** The last local day on which an answer is in time; null once there is one, or where nothing was asked. */
  dueOn: businessDate.nullable(),
  /** Its day has passed without an answer. */
  isOverdue: z.boolean(),
  /** `asked`: the caller may ask for it; `withheld`: there is one, not for the school; `none`. */
  contact: z.enum(['asked', 'withheld', 'none']),
  answers: z.array(answer),
});
const feedbackParams = z.strictObject({ schoolId: id, feedbackId: id });

/** What the public says back (L29): complaints, questions, satisfaction, with a number to follow it by. */
export const feedbackEndpoints = {
  send: endpoint({
    id: 'disclosure.sendFeedback',
    method: 'POST',
    path: '/notices/:schoolId/feedback',
    summary:
      'Say something about a school without an account (L29); the page that answers shows the number to follow it by, once. Taken as a form or as JSON, so often an hour from one network',
    access: 'public',
    scopedBy: inSchool,
    params: schoolParams,
    body: feedbackForm,
    produces: 'text/html',
    status: 201,
    errors: ['organization.school-not-found', 'disclosure.feedback-empty', 'disclosure.feedback-too-many'],
  }),
  follow: endpoint({
    id: 'disclosure.followFeedback',
    method: 'POST',
    path: '/notices/:schoolId/feedback/tracked',
    summary: 'What became of something that was sent, by its number; a page',
    access: 'public',
    scopedBy: inSchool,
    params: schoolParams,
    body: trackingForm,
    produces: 'text/html',
    errors: ['disclosure.tracking-unknown'],
  }),
  list: endpoint({
    id: 'disclosure.feedback',
    method: 'GET',
    path: '/feedback',
    summary:
      'What the public said about the schools in scope, the latest first: all of it, what waits for an answer, or what is late',
    access: 'feedback.read',
    query: pageQuery.extend({ show: z.enum(['all', 'open', 'overdue']).default('all'), schoolId: id.optional() }),
    response: page(feedback),
  }),
  answer: endpoint({
    id: 'disclosure.answerFeedback',
    method: 'POST',
    path: '/schools/:schoolId/feedback/:feedbackId/answers',
    summary: 'Answer; whoever has the number reads it. A further answer stands beside the first',
    access: 'feedback.answer',
    scopedBy: inSchool,
    params: feedbackParams,
    body: z.strictObject({ text: words(1_000) }),
    response: feedback,
    status: 201,
    idempotent: true,
    errors: ['organization.school-not-found', 'disclosure.feedback-not-found'],
  }),
  contact: endpoint({
    id: 'disclosure.feedbackContact',
    method: 'POST',
    path: '/schools/:schoolId/feedback/:feedbackId/contact-readings',
    summary: 'How its sender can be reached; the reading is in the audit log. The school only where the sender lets it',
    access: 'feedback.read',
    scopedBy: inSchool,
    params: feedbackParams,
    response: z.strictObject({ contact: z.string() }),
    status: 201,
    errors: [
      'organization.school-not-found',
      'disclosure.feedback-not-found',
      'disclosure.contact-withheld',
      'disclosure.contact-gone',
    ],
  }),
} as const;
