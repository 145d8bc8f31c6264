import { Link } from '@tanstack/react-router';
import { may } from '../../shared/grants';
import { useT } from '../i18n';
import { useMe } from '../session';
import { StockLink } from '../warehouse/StockLink';

/** From the day to what else is known of the school. */
export function DayLinks({ schoolId }: { schoolId: string }) {
  const t = useT();
  const me = useMe();
  return (
    <nav className="day-links" aria-label={t('day.links')}>
      <Link to="/schools/$schoolId/cameras" params={{ schoolId }}>
        {t('cameras.title')}
      </Link>
      <Link to="/schools/$schoolId/books" params={{ schoolId }}>
        {t('shell.books')}
      </Link>
      {may(me, 'school.read') && (
        <>
          <StockLink schoolId={schoolId} />
          <Link to="/schools/$schoolId/suppliers" params={{ schoolId }}>
            {t('shell.suppliers')}
          </Link>
          <Link to="/schools/$schoolId/menu" params={{ schoolId }}>
            {t('shell.menu')}
          </Link>
        </>
      )}
      {may(me, 'funds.read') && (
        <Link to="/schools/$schoolId/funds" params={{ schoolId }}>
          {t('shell.funds')}
        </Link>
      )}
      {may(me, 'finding.answer') && (
        <Link to="/schools/$schoolId/episodes" params={{ schoolId }}>
          {t('shell.episodes')}
        </Link>
      )}
      {may(me, 'finding.read') && (
        <>
          <Link to="/findings" search={{ schoolId }}>
            {t('finding.title')}
          </Link>
          <Link to="/inspections" search={{ schoolId }}>
            {t('inspection.title')}
          </Link>
          <Link to="/schools/$schoolId/challenges" params={{ schoolId }}>
            {t('shell.challenges')}
          </Link>
        </>
      )}
      {may(me, 'published.read') && (
        <Link to="/schools/$schoolId/notice" params={{ schoolId }}>
          {t('shell.notice')}
        </Link>
      )}
      {may(me, 'guest.invite') && (
        <Link to="/schools/$schoolId/guests" params={{ schoolId }}>
          {t('shell.guests')}
        </Link>
      )}
      {may(me, 'viewing.read') && (
        <Link to="/schools/$schoolId/viewings" params={{ schoolId }}>
          {t('viewings.title')}
        </Link>
      )}
    </nav>
  );
}
