import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onAnswer, onSignedOut } from '../shared/api';
import { language, onLanguage } from '../shared/i18n/language';
import { App } from './App';
import { askAgain } from './data/asked';
import { noteServerTime } from './outbox/clock-gap';
import { onSent } from './outbox/outbox';
import './phone.css';

document.documentElement.lang = language();
onLanguage(() => askAgain(''));
onSent(() => askAgain('kept/'));
onSignedOut(() => askAgain('who'));
onAnswer(({ headers }) => noteServerTime(headers.get('date'), Date.now()));
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it the pages need the network to open; they work all the same.
  void navigator.serviceWorker.register('/phone-sw.js', { scope: '/phone' }).catch(() => undefined);
}
void navigator.storage?.persist?.(); // asks the phone not to clear what is not uploaded yet

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
