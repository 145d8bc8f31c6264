import type { NamedAct } from '../contract/acts.js';
import { DomainError } from '../platform/index.js';

/**
 * A refusal that names another act as people know it: its kind, time, place, person and goods (R-M13).
 *
 * @param why what that act met, when it could not be entered; its own words follow
 */
export function named(code: string, act: NamedAct, why?: DomainError): DomainError {
  const { actId, kind, occurredAt, placeName, actorName, lines } = act;
  const actGoods = lines.map(({ name }) => name).join('、');
  const details = { actId, actKind: kind, actAt: occurredAt, actPlace: placeName, actPerson: actorName, actGoods };
  if (!why) return new DomainError(code, details, { field: 'actId' });
  return new DomainError(code, { ...why.details, ...details, why: why.code }, why.at);
}
