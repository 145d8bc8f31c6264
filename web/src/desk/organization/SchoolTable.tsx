import { Link } from '@tanstack/react-router';
import { may } from '../../shared/grants';
import { useT } from '../i18n';
import { useMe } from '../session';
import type { Order, SchoolRow } from './school-rows';

interface Props {
  rows: SchoolRow[];
  date: string;
  order: Order;
  onOrder: (order: Order) => void;
}

export function SchoolTable({ rows, date, order, onOrder }: Props) {
  const t = useT();
  const mayRead = may(useMe(), 'school.read');
  return (
    <table className="table" data-testid="school-table">
      <thead>
        <tr>
          <th scope="col" aria-sort={order === 'name' ? 'ascending' : 'none'}>
            <button type="button" className="sort" onClick={() => onOrder('name')}>
              {t('schools.name')}
            </button>
          </th>
          <th scope="col">{t('schools.area')}</th>
          <th scope="col" className="number" aria-sort={order === 'attention' ? 'descending' : 'none'}>
            <button type="button" className="sort" onClick={() => onOrder('attention')}>
              {t('schools.inDoubt')}
            </button>
          </th>
          <th scope="col" className="number">
            {t('schools.unexplained')}
          </th>
          <th scope="col" className="number">
            {t('schools.pending')}
          </th>
          <th scope="col" className="number">
            {t('schools.acts')}
          </th>
          <th scope="col" className="number">
            {t('schools.events')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-testid={`school-${row.id}`}>
            <th scope="row">
              {mayRead ? (
                <Link to="/schools/$schoolId/days/$date" params={{ schoolId: row.id, date }}>
                  {row.name}
                </Link>
              ) : (
                <Link to="/schools/$schoolId/cameras" params={{ schoolId: row.id }}>
                  {row.name}
                </Link>
              )}
            </th>
            <td>{row.areaName}</td>
            <Count value={row.state?.actsInDoubt} tone="against" />
            <Count value={row.state?.eventsUnexplained} tone="unrecorded" />
            <Count value={row.state?.pending} tone="undecided" />
            <Count value={row.state?.acts} />
            <Count value={row.state?.events} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHAPES = { against: '▲', unrecorded: '◆', undecided: '■' };

/** No data is a dash, never a nought. */
function Count({ value, tone }: { value: number | undefined; tone?: keyof typeof SHAPES }) {
  if (value === undefined) return <td className="number muted">—</td>;
  if (tone === undefined || value === 0) return <td className="number">{value}</td>;
  return (
    <td className="number">
      <span className={`chip ${tone}`}>
        <span aria-hidden="true">{SHAPES[tone]}</span> {value}
      </span>
    </td>
  );
}
