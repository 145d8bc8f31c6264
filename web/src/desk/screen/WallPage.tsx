import { useState } from 'react';
import { api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { reportRoutes } from '../../shared/routes/report-routes';
import { Screen } from './ScreenPage';
import { useT } from './words';
import './screen.css';

const KEPT = 'wall-screen';
interface Link {
  token: string;
  /** Made here: the platform takes the link from this browser only. */
  browser: string;
}

/** Today on a wall where nobody is signed in, by a link that an office made for it. */
export function WallPage() {
  const t = useT();
  const [link] = useState(linkOfAddress);
  if (link === null) {
    return (
      <main className="screen">
        <p className="screen-stale">{t('noLink')}</p>
      </main>
    );
  }
  return <Screen load={(signal) => api.call(reportRoutes.shown, { body: { ...link }, signal })} />;
}

/** The link in the address is kept here and taken out of it: who photographs the wall has nothing. */
function linkOfAddress(): Link | null {
  const token = location.hash.slice(1);
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Link | null;
  if (token === '' || token === kept?.token) {
    history.replaceState(null, '', location.pathname);
    return kept;
  }
  const link = { token, browser: newId() };
  localStorage.setItem(KEPT, JSON.stringify(link));
  history.replaceState(null, '', location.pathname);
  return link;
}
