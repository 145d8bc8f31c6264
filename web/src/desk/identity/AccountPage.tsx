import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { api } from '../../shared/api';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { meQuery, useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { PasswordForm, PinForm, TotpForm } from './OwnSecrets';
import { SessionTable } from './SessionTable';
import { useT } from './words';
import './people.css';

/** One’s own password, PIN, authenticator and sessions. Whoever must do one of them first sees only that. */
export function AccountPage() {
  const t = useT();
  const client = useQueryClient();
  const me = useMe();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => api.call(peopleRoutes.sessions, { signal }),
  });
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['sessions'] });
  };
  const end = useMutation({
    mutationFn: (sessionId: string | null) =>
      sessionId === null
        ? api.call(peopleRoutes.endOtherSessions)
        : api.call(peopleRoutes.endSession, { params: { sessionId } }),
    onSettled: refresh,
  });
  if (me === null) return null;
  const own = { me, onChanged: refresh };
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>{t('account.title')}</h1>
        <span className="muted">
          {me.displayName} · {me.username}
        </span>
      </div>
      {me.mustDo !== null && (
        <Alert
          type="warning"
          showIcon
          title={t(me.mustDo === 'enrol-totp' ? 'account.mustTotp' : 'account.mustPassword')}
        />
      )}
      {me.mustDo !== 'change-password' && (
        <>
          <h2>{t('account.totp')}</h2>
          <TotpForm {...own} />
        </>
      )}
      {me.mustDo === null && (
        <p>
          <Link to="/">{t('account.done')}</Link>
        </p>
      )}
      {me.mustDo !== 'enrol-totp' && (
        <>
          <h2>{t('account.password')}</h2>
          <PasswordForm {...own} />
        </>
      )}
      {me.mustDo === null && (
        <>
          <h2>{t('account.pin')}</h2>
          <PinForm {...own} />
          <h2>{t('account.sessions')}</h2>
          {(sessions.error ?? end.error) !== null && <ProblemView error={sessions.error ?? end.error} />}
          <SessionTable sessions={sessions.data?.items ?? []} onEnd={(id) => end.mutate(id)} />
          <Button onClick={() => end.mutate(null)} loading={end.isPending}>
            {t('account.endOthers')}
          </Button>
        </>
      )}
    </div>
  );
}
