import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { markUnattended, onSignedOut } from '../shared/api';
import { language, onLanguage, useLanguage } from '../shared/i18n/language';
import { antdFloor } from './antd-floor';
import { isUnattended, watchAttendance } from './attendance';
import { meQuery } from './session';
import './desk.css';
import { queryClient } from './query-client';
import { router } from './router';
import { theme } from './theme';

document.documentElement.lang = language();
onLanguage(() => void queryClient.invalidateQueries()); // reasons and problems come in the language asked for
watchAttendance();
markUnattended(isUnattended);
onSignedOut(() => {
  if (queryClient.getQueryData(meQuery.queryKey) === null) return;
  queryClient.setQueryData(meQuery.queryKey, null);
  void router.invalidate();
});

function Desk() {
  const chosen = useLanguage();
  return (
    <StyleProvider transformers={antdFloor}>
      <ConfigProvider theme={theme} locale={chosen === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
        <AntdApp>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </AntdApp>
      </ConfigProvider>
    </StyleProvider>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
