import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may } from '../../shared/grants';
import { today } from '../../shared/time';
import { useSchool } from '../evidence/use-day';
import { useT } from '../i18n';
import { useMe } from '../session';
import { StockLink } from '../warehouse/StockLink';

/** The head of a page about one school, with the ways to its day and its books. */
export function SchoolHead({ schoolId, title, children }: { schoolId: string; title: string; children?: ReactNode }) {
  const t = useT();
  const me = useMe();
  const school = useSchool(schoolId);
  return (
    <div className="page-head">
      <h1>
        {title} <span className="muted">{school.data?.name}</span>
      </h1>
      {may(me, 'school.read') && (
        <>
          <Link to="/schools/$schoolId/days/$date" params={{ schoolId, date: today() }}>
            {t('shell.backToDay')}
          </Link>
          <Link to="/schools/$schoolId/books" params={{ schoolId }}>
            {t('shell.books')}
          </Link>
          <StockLink schoolId={schoolId} />
          <Link to="/schools/$schoolId/suppliers" params={{ schoolId }}>
            {t('shell.suppliers')}
          </Link>
        </>
      )}
      {children}
    </div>
  );
}
