import { Button } from 'antd';
import type { authEndpoints } from '../../../../src/contract/http/auth';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { dateTime } from '../../shared/time';
import { useT } from './words';

type Session = ResponseOf<(typeof authEndpoints)['sessions']>['items'][number];

export function SessionTable({ sessions, onEnd }: { sessions: readonly Session[]; onEnd?: (id: string) => void }) {
  const t = useT();
  return (
    <table className="table" data-testid="sessions">
      <thead>
        <tr>
          <th scope="col">{t('account.device')}</th>
          <th scope="col">{t('account.since')}</th>
          <th scope="col">{t('account.seen')}</th>
          {onEnd && <th />}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              {session.device} {session.isThis && <span className="chip good">{t('account.this')}</span>}
            </th>
            <td>{dateTime(session.createdAt)}</td>
            <td>{dateTime(session.seenAt)}</td>
            {onEnd && (
              <td>
                {!session.isThis && (
                  <Button size="small" onClick={() => onEnd(session.id)}>
                    {t('account.end')}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
