import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import { reportRoutes } from '../../shared/routes/report-routes';
import { dateTime } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

/** Links for screens on a wall: made, looked after and taken back by who may see the figures. */
export function ScreenLinks() {
  const t = useT();
  const [name, setName] = useState('');
  const links = useQuery({
    queryKey: ['screen-links'],
    queryFn: ({ signal }) => api.call(reportRoutes.screens, { signal }),
  });
  const make = useMutation({
    mutationFn: () => api.call(reportRoutes.issueScreen, { body: { name: name.trim() } }),
    onSuccess: () => {
      setName('');
      void links.refetch();
    },
  });
  const revoke = useMutation({
    mutationFn: (screenId: string) => api.call(reportRoutes.revokeScreen, { params: { screenId } }),
    onSettled: () => void links.refetch(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  const error = make.error ?? revoke.error ?? links.error;
  return (
    <section className="stack no-print" data-testid="screen-links">
      <h2>{t('links.title')}</h2>
      <p className="muted">{t('links.help')}</p>
      <form className="people-tools" onSubmit={submit}>
        <label>
          {t('links.name')}
          <input
            className="field"
            maxLength={60}
            required
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <Button htmlType="submit" disabled={name.trim() === ''} loading={make.isPending}>
          {t('links.make')}
        </Button>
      </form>
      {error !== null && <ProblemView error={error} />}
      {make.data !== undefined && (
        <p>
          {t('links.once')} <code data-testid="screen-link">{`${location.origin}/wall#${make.data.token}`}</code>
        </p>
      )}
      <ul>
        {links.data?.items.map(({ id, name: where, seenAt, expiresAt, revokedAt }) => (
          <li key={id}>
            {where} · {seenAt === null ? t('links.never') : t('links.seen', { at: dateTime(seenAt) })} ·{' '}
            {revokedAt === null ? (
              <>
                {t('links.until', { at: dateTime(expiresAt).slice(0, 10) })}{' '}
                <Button size="small" onClick={() => revoke.mutate(id)} loading={revoke.isPending}>
                  {t('links.revoke')}
                </Button>
              </>
            ) : (
              t('links.revoked')
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
