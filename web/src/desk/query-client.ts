import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../shared/api';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal stays a refusal; only a silent network is asked again.
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof ApiError) || error.isOffline || error.status >= 502),
    },
  },
});
