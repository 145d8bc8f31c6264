import type { z } from 'zod';
import { type ActEnvelope, actReceipt } from '../acts.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { actErrors, inSchool, schoolParams } from '../http/journal.js';
import { bodyOf, versionsOf } from './body.js';
import { type Fields, type PlainAct, reasonsOf } from './declaration.js';
import { refusalOf } from './missing.js';
import { routeOf } from './route.js';
import type { ValuesOf } from './values.js';

export type ActEndpoint<F extends Fields> = Endpoint<
  typeof schoolParams,
  z.ZodType,
  z.ZodType<ActEnvelope & ValuesOf<F>>,
  typeof actReceipt
>;

/** The route by which acts of a plain kind are recorded. */
export function endpointOf<F extends Fields>(act: PlainAct<F>): ActEndpoint<F> {
  const fields = Object.values(act.fields);
  const codes = fields.flatMap((field) => [
    ...reasonsOf(field).map(refusalOf),
    ...(field.askedWhen ? ['journal.field-required', 'journal.field-not-asked'] : []),
    ...('screened' in field ? ['catalogue.forbidden-food', 'catalogue.doubtful-food'] : []),
  ]);
  return endpoint({
    ...routeOf(act),
    method: 'POST',
    summary: act.summary,
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: bodyOf(act),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [
      ...new Set([
        ...actErrors,
        'journal.version-unknown',
        ...(fields.some(({ type }) => type === 'meal') ? ['journal.meal-not-found'] : []),
        ...codes,
      ]),
    ],
    versions: versionsOf(act),
  }) as unknown as ActEndpoint<F>;
}
