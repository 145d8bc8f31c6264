import { SHANGHAI_OFFSET_MS } from '../../../src/contract/business-date.js';
import type { AgentConfig } from '../../../src/contract/wire/mqtt/down.js';

const MEAL_STAGES: ReadonlySet<string> = new Set(['cooking', 'distribution', 'dining']);
const MINUTES_A_DAY = 1440;

/** Whether meals are made, handed out or eaten at this instant, by the school's timetable. */
export function isWithinMeals(atMs: number, timetable: AgentConfig['timetable']): boolean {
  const minute = Math.floor((atMs + SHANGHAI_OFFSET_MS) / 60_000) % MINUTES_A_DAY;
  return timetable.some(
    ({ stage, fromMinute, toMinute }) => MEAL_STAGES.has(stage) && fromMinute <= minute && minute < toMinute,
  );
}
