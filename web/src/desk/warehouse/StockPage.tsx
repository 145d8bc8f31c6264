import { useParams } from '@tanstack/react-router';
import { SchoolHead } from '../shell/SchoolHead';
import { ExpiringLots } from './ExpiringLots';
import { StockAsOf } from './StockAsOf';
import { useT } from './words';

/** The stores of a school as the office reads them. */
export function StockPage() {
  const t = useT();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/stock' });
  return (
    <div className="page">
      <SchoolHead schoolId={schoolId} title={t('title')} />
      <ExpiringLots schoolId={schoolId} />
      <StockAsOf schoolId={schoolId} />
    </div>
  );
}
