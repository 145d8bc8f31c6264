import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError } from '../../shared/api';
import { newId } from '../../shared/new-id';

/**
 * A write that may be pressed twice or lost on the way: the same key goes with it until it was answered, so that it
 * happens once.
 *
 * @param stale the beginning of the query keys that it changes
 */
export function useKeyedWrite<Answer>(
  stale: string,
  write: (idempotencyKey: string) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  const key = useRef(newId());
  return useMutation({
    mutationFn: () => write(key.current),
    onSuccess: async (answer) => {
      key.current = newId();
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(stale) });
      onDone?.(answer);
    },
    onError: (error) => {
      // A refusal keeps nothing, and what is corrected is another request. Silence may hide that it was done.
      if (error instanceof ApiError && !error.isOffline) key.current = newId();
    },
  });
}
