import { Link } from '@tanstack/react-router';
import { may } from '../../shared/grants';
import { addDays } from '../../shared/time';
import { useT } from '../i18n';
import { useMe } from '../session';
import { type Order, RECENT_DAYS, type SchoolRow } from './school-rows';

interface Props {
  rows: SchoolRow[];
  date: string;
  order: Order;
  onOrder: (order: Order) => void;
}

export function SchoolTable({ rows, date, order, onOrder }: Props) {
  const t = useT();
  const me = useMe();
  const mayRead = may(me, 'school.read');
  const mayReview = may(me, 'misfit.read');
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
          {mayReview && (
            <>
              <th scope="col" className="number">
                {t('schools.open')}
              </th>
              <th scope="col" className="number">
                {t('schools.recent', { days: RECENT_DAYS })}
              </th>
            </>
          )}
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
            {mayReview && (
              <>
                <td className="number">
                  <ToQueue row={row} from={date} to={date} open={row.state?.open} />
                </td>
                <td className="number">
                  <ToQueue
                    row={row}
                    from={addDays(date, 1 - RECENT_DAYS)}
                    to={date}
                    open={row.state?.recent.open}
                    of={row.state?.recent.misfits}
                  />
                </td>
              </>
            )}
            <Count value={row.state?.pending} tone="undecided" />
            <Count value={row.state?.acts} />
            <Count value={row.state?.events} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ToQueueProps {
  row: SchoolRow;
  from: string;
  to: string;
  open: number | undefined;
  of?: number | undefined;
}

/** How many nobody has reviewed, as the way to them. */
function ToQueue({ row, from, to, open, of }: ToQueueProps) {
  if (open === undefined) return <span className="muted">—</span>;
  const text = of === undefined ? `${open}` : `${open} / ${of}`;
  if ((of ?? open) === 0) return text;
  return (
    <Link to="/misfits" search={{ schoolId: row.id, from, to, show: 'all' }} data-testid={`to-misfits-${row.id}`}>
      {text}
    </Link>
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
