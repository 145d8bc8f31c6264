import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import {
  FOOD_SUBSIDY,
  PROJECT_STEPS,
  type ProjectFunding,
  type ProjectState,
} from '../contract/words/project-words.js';
import { DomainError } from '../platform/index.js';

type Kind = (typeof PROJECT_STEPS)[number];

/** How a project stands; money in fen. */
export interface Standing {
  state: ProjectState;
  plannedFrom: BusinessDate;
  plannedTo: BusinessDate;
  plannedFen: number;
  paidFen: number;
  begunOn: BusinessDate | null;
  finishedOn: BusinessDate | null;
}

export interface Said {
  kind: Kind;
  on: BusinessDate | null;
  paidFen: number | null;
  plannedTo: BusinessDate | null;
  text: string | null;
}

const FROM: Readonly<Record<Kind, readonly ProjectState[]>> = {
  begun: ['planned'],
  // an advance is paid before, the last part long after
  paid: ['planned', 'building', 'finished', 'stopped'],
  delayed: ['planned', 'building'],
  finished: ['building'],
  stopped: ['planned', 'building'],
};

export const nextSteps = (state: ProjectState): Kind[] => PROJECT_STEPS.filter((kind) => FROM[kind].includes(state));

/** @throws DomainError `projects.food-money` (F-04) */
export function requireFunding(funding: ProjectFunding | typeof FOOD_SUBSIDY): ProjectFunding {
  if (funding === FOOD_SUBSIDY) throw new DomainError('projects.food-money', {}, { field: 'funding', rule: 'F-04' });
  return funding;
}

/** Days that the begin of what is not begun, or the end of what is being built, is behind the plan on `today`; else 0. */
export function lateDays(
  { state, plannedFrom, plannedTo }: Pick<Standing, 'state' | 'plannedFrom' | 'plannedTo'>,
  today: BusinessDate,
): number {
  if (state === 'finished' || state === 'stopped') return 0;
  const due = state === 'planned' ? plannedFrom : plannedTo;
  return Math.max(0, Math.round((startOfBusinessDate(today) - startOfBusinessDate(due)) / DAY_MS));
}

/**
 * What a project is after something was said of it. A day to come is no fact; another end is later than the one before and
 * has its reason; money above the plan, or less than was paid before, has its reason.
 *
 * @throws DomainError `projects.not-now`, `projects.day-wrong`, `projects.amount-missing`, `projects.text-missing`
 */
export function afterStep(project: Standing, said: Said, today: BusinessDate): Partial<Standing> {
  if (!FROM[said.kind].includes(project.state)) throw new DomainError('projects.not-now', {}, { field: 'kind' });
  switch (said.kind) {
    case 'begun':
      return { state: 'building', begunOn: dayOf(said, today, null) };
    case 'finished':
      return { state: 'finished', finishedOn: dayOf(said, today, project.begunOn) };
    case 'stopped':
      requireText(said);
      return { state: 'stopped' };
    case 'delayed': {
      requireText(said);
      const { plannedTo } = said;
      if (plannedTo === null || plannedTo <= project.plannedTo) {
        throw new DomainError('projects.day-wrong', {}, { field: 'plannedTo' });
      }
      return { plannedTo };
    }
    case 'paid': {
      const { paidFen } = said;
      if (paidFen === null) throw new DomainError('projects.amount-missing', {}, { field: 'paidFen' });
      if (paidFen > project.plannedFen || paidFen < project.paidFen) requireText(said);
      return { paidFen };
    }
  }
}

function dayOf({ on }: Said, today: BusinessDate, notBefore: BusinessDate | null): BusinessDate {
  if (on === null || on > today || (notBefore !== null && on < notBefore)) {
    throw new DomainError('projects.day-wrong', {}, { field: 'on' });
  }
  return on;
}

function requireText({ text }: Said): void {
  if (text === null) throw new DomainError('projects.text-missing', {}, { field: 'text' });
}
