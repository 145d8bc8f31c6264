import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { markUnattended, onSignedOut } from '../shared/api';
import { language, onLanguage } from '../shared/i18n/language';
import { isUnattended, watchAttendance } from './attendance';
import { meQuery } from './session';
import './desk.css';
import { queryClient } from './query-client';
import { router } from './router';

document.documentElement.lang = language();
onLanguage(() => void queryClient.invalidateQueries()); // reasons and problems come in the language asked for
watchAttendance();
markUnattended(isUnattended);
onSignedOut(() => {
  if (queryClient.getQueryData(meQuery.queryKey) === null) return;
  queryClient.setQueryData(meQuery.queryKey, null);
  void router.invalidate();
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
