import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { openLiveSocket } from './live-socket';

interface DayChanged {
  schoolId: string;
  date: string;
}

export type LiveState = 'connecting' | 'live' | 'away';

/** What of a day is fetched again when something on it changed. */
export const dayKeys = {
  day: (schoolId: string, date: string) => ['day', schoolId, date] as const,
  lanes: (schoolId: string, date: string) => ['lanes', schoolId, date] as const,
  acts: (schoolId: string, date: string) => ['acts', schoolId, date] as const,
  states: (date: string) => ['day-states', date] as const,
};

/**
 * Keeps the pages of one school fresh: asks the platform to tell about it, and fetches what changed. After a break
 * everything of the school is fetched, because what happened meanwhile was not told.
 */
export function useLiveSchool(schoolId: string): LiveState {
  const client = useQueryClient();
  const onChange = useCallback(
    (_: string, date?: string): void => {
      for (const name of ['day', 'lanes', 'acts']) {
        void client.invalidateQueries({ queryKey: date === undefined ? [name, schoolId] : [name, schoolId, date] });
      }
      for (const name of ['act', 'event', 'findings', 'misfits', 'episodes', 'episode']) {
        void client.invalidateQueries({ queryKey: [name] });
      }
    },
    [client, schoolId],
  );
  return useLiveSchools(schoolId, onChange);
}

/**
 * Tells `onChange` of every change at the schools, and of a break at each, because what happened meanwhile was not told.
 *
 * @param schoolIds separated by spaces: a text that stays the same while they do
 */
export function useLiveSchools(schoolIds: string, onChange: (schoolId: string, date?: string) => void): LiveState {
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    const wanted = schoolIds.split(' ').filter((id) => id !== '');
    const socket = openLiveSocket();
    let wasAway = false;
    socket.on('connect', () => {
      for (const schoolId of wanted) {
        socket.timeout(10_000).emit('watch', { schoolId }, (error: Error | null, answer?: { ok: boolean }) => {
          setState(error === null && answer?.ok === true ? 'live' : 'away');
        });
        if (wasAway) onChange(schoolId);
      }
    });
    socket.on('day-changed', ({ schoolId, date }: DayChanged) => {
      if (wanted.includes(schoolId)) onChange(schoolId, date);
    });
    const away = (): void => {
      wasAway = true;
      setState('away');
    };
    socket.on('disconnect', away);
    socket.on('connect_error', away);
    return () => {
      socket.close();
    };
  }, [schoolIds, onChange]);

  return state;
}
