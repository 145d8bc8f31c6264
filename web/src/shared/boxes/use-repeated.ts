import { useCallback, useEffect, useState } from 'react';

/**
 * Asks at once, again every `everyMs` while the page is in sight, and when `again` is called. The last answer stays
 * while a later question fails.
 *
 * @param ask must stay the same function as long as the question does
 */
export function useRepeated<T>(ask: () => Promise<T>, everyMs: number) {
  const [data, setData] = useState<T | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const again = useCallback(async (): Promise<void> => {
    try {
      setData(await ask());
      setError(null);
    } catch (failure) {
      setError(failure as Error);
    }
  }, [ask]);
  useEffect(() => {
    void again();
    const timer = setInterval(() => {
      if (!document.hidden) void again();
    }, everyMs);
    return () => clearInterval(timer);
  }, [again, everyMs]);
  return { data, error, again };
}
