import { StyleProvider } from '@ant-design/cssinjs';
import { Outlet } from '@tanstack/react-router';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../../shared/i18n/language';
import { antdFloor } from '../antd-floor';
import { themeFor } from '../theme';
import { useCoarsePointer, useReducedMotion } from './media-queries';
import { Shell } from './Shell';

/** What the pages behind the sign-in wear. It weighs half of the desk, and the sign-in does without. */
function Dressed({ children }: { children: ReactNode }) {
  const chosen = useLanguage();
  const theme = themeFor(useCoarsePointer(), useReducedMotion());
  return (
    <StyleProvider transformers={antdFloor}>
      <ConfigProvider theme={theme} locale={chosen === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
        <AntdApp>{children}</AntdApp>
      </ConfigProvider>
    </StyleProvider>
  );
}

/** Every page of somebody who is signed in, in the frame of them all. */
export function Inside() {
  return (
    <Dressed>
      <Shell />
    </Dressed>
  );
}

/** A page that stands alone: the first setting up, the check of the browser. */
export function Alone() {
  return (
    <Dressed>
      <Outlet />
    </Dressed>
  );
}
