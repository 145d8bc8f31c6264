import { useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../i18n';
import { topicOf } from './topic';

const HelpDrawer = lazy(() => import('./HelpDrawer'));

/** Opens the help of the page one is on; its texts are fetched when first asked for. */
export function HelpButton() {
  const t = useT();
  const topic = topicOf(useLocation({ select: ({ pathname }) => pathname }));
  const [isOpen, setOpen] = useState(false);
  const [wasAsked, setAsked] = useState(false);
  const toggle = (): void => {
    setAsked(true);
    setOpen(!isOpen);
  };
  return (
    <>
      <Button size="small" onClick={toggle} aria-haspopup="dialog" aria-expanded={isOpen} data-testid="help">
        {t('shell.help')}
      </Button>
      {wasAsked && (
        <Suspense>
          <HelpDrawer topic={topic} open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
