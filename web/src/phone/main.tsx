import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onAnswer, onSignedOut, urlOf } from '../shared/api';
import { language, onLanguage } from '../shared/i18n/language';
import { routes } from '../shared/routes/routes';
import { App } from './App';
import { askAgain } from './data/questions';
import { noteServerTime } from './outbox/clock-gap';
import { Boundary } from './screens/Boundary';
import './elder';
import './phone.css';

document.documentElement.lang = language();
onLanguage(() => askAgain(''));
onSignedOut((asked) => {
  if (asked !== urlOf(routes.me.path)) askAgain('who'); // that nobody is, is the answer to that
});
onAnswer(({ headers }) => noteServerTime(headers.get('date'), Date.now()));
void navigator.storage?.persist?.(); // asks the phone not to clear what is not uploaded yet

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);
