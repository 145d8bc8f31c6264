import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ActSummary } from '../../../../src/contract/acts';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { routes } from '../../shared/routes/routes';
import { dayKeys } from '../live';
import { buildLanes } from './lanes/lane-model';

/** The journal of a day, all pages of it: a busy kitchen writes a few dozen acts. */
async function allActs(schoolId: string, date: string, signal: AbortSignal): Promise<ActSummary[]> {
  const acts: ActSummary[] = [];
  let after: string | undefined;
  do {
    const page = await api.call(deskRoutes.acts, {
      params: { schoolId },
      query: { date, limit: 200, ...(after ? { after } : {}) },
      signal,
    });
    acts.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return acts;
}

/** What was recorded, what was seen and what the journal knows of it, as lanes. */
export function useDay(schoolId: string, date: string) {
  const params = { schoolId, date };
  const day = useQuery({
    queryKey: dayKeys.day(schoolId, date),
    queryFn: ({ signal }) => api.call(deskRoutes.day, { params, signal }),
  });
  const series = useQuery({
    queryKey: dayKeys.lanes(schoolId, date),
    queryFn: ({ signal }) => api.call(deskRoutes.lanes, { params, signal }),
  });
  const acts = useQuery({
    queryKey: dayKeys.acts(schoolId, date),
    queryFn: ({ signal }) => allActs(schoolId, date, signal),
  });
  const lanes = useMemo(
    () => (day.data === undefined ? [] : buildLanes(day.data, series.data, acts.data ?? [])),
    [day.data, series.data, acts.data],
  );
  return { day, series, lanes };
}

/** Nothing is asked while there is no school. */
export function useSchool(schoolId: string | undefined) {
  return useQuery({
    queryKey: ['school', schoolId],
    staleTime: 300_000,
    enabled: schoolId !== undefined,
    queryFn: ({ signal }) => api.call(routes.school, { params: { schoolId: schoolId ?? '' }, signal }),
  });
}
