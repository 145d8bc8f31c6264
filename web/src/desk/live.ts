import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { io, type Socket } from 'socket.io-client';

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
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    const socket: Socket = io({
      path: '/socket.io',
      transports: ['websocket', 'polling'],
      reconnectionDelayMax: 10_000,
    });
    let wasAway = false;
    const refresh = (date?: string): void => {
      for (const name of ['day', 'lanes', 'acts']) {
        void client.invalidateQueries({ queryKey: date === undefined ? [name, schoolId] : [name, schoolId, date] });
      }
      for (const name of ['act', 'event', 'findings']) void client.invalidateQueries({ queryKey: [name] });
    };
    socket.on('connect', () => {
      socket.timeout(10_000).emit('watch', { schoolId }, (error: Error | null, answer?: { ok: boolean }) => {
        setState(error === null && answer?.ok === true ? 'live' : 'away');
      });
      if (wasAway) refresh();
    });
    socket.on('day-changed', (change: DayChanged) => {
      if (change.schoolId === schoolId) refresh(change.date);
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
  }, [client, schoolId]);

  return state;
}
