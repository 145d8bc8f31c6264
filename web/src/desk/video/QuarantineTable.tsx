import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { boxRoutes } from '../../shared/boxes/box-routes';
import { dateTime } from '../../shared/time';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';

/** What the school's boxes sent and the platform did not take, for administrators. */
export function QuarantineTable({ schoolId }: { schoolId: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery({
    queryKey: ['box-quarantine', schoolId],
    queryFn: ({ signal }) => api.call(boxRoutes.quarantine, { params: { schoolId }, signal }),
  });
  return (
    <>
      <h2>{t('quarantine.title')}</h2>
      <p className="muted">{t('quarantine.why')}</p>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="empty">{t('quarantine.none')}</p>}
      {data !== undefined && data.items.length > 0 && (
        <table className="table" data-testid="quarantine">
          <thead>
            <tr>
              <th scope="col">{t('quarantine.at')}</th>
              <th scope="col">{t('agents.name')}</th>
              <th scope="col">{t('quarantine.reason')}</th>
              <th scope="col" className="number">
                {t('quarantine.bytes')}
              </th>
              <th scope="col">{t('quarantine.head')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <tr key={item.id}>
                <td>{dateTime(item.recordedAt)}</td>
                <td>{item.agentName}</td>
                <td>
                  {item.reason} <span className="muted">{item.detail}</span>
                </td>
                <td className="number">{item.bytes}</td>
                <td>
                  <code style={{ overflowWrap: 'anywhere' }}>{item.head}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
