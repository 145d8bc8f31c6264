import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { evidenceEndpoints } from '../../../../src/contract/http/evidence';

export type DayState = ResponseOf<(typeof evidenceEndpoints)['days']>['items'][number];
/** How many days, the shown one last, are counted together beside it. */
export const RECENT_DAYS = 7;

export type Order = 'attention' | 'name';
interface School {
  id: string;
  name: string;
  areaId: string;
}
export interface SchoolRow extends School {
  areaName: string;
  /** Null while nothing is known of that day; that is not the same as a day without records. */
  state: DayState | null;
}

/** Schools whose name or area contains `search`, those that ask for a look first when so ordered. */
export function mergeStates(
  schools: readonly School[],
  states: readonly DayState[] | undefined,
  areaNames: ReadonlyMap<string, string>,
  search: string,
  order: Order,
): SchoolRow[] {
  const byId = new Map((states ?? []).map((state) => [state.schoolId, state]));
  const wanted = search.trim().toLowerCase();
  const rows = schools
    .map((school) => ({
      ...school,
      areaName: areaNames.get(school.areaId) ?? school.areaId,
      state: byId.get(school.id) ?? null,
    }))
    .filter((row) => `${row.name} ${row.areaName}`.toLowerCase().includes(wanted));
  if (order === 'name') return rows;
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => attention(b.row) - attention(a.row) || a.index - b.index)
    .map(({ row }) => row);
}

function attention({ state }: SchoolRow): number {
  if (state === null) return -1;
  return state.open * 1_000_000 + state.actsInDoubt * 1_000 + state.eventsUnexplained;
}
