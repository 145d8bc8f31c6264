import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { dateTime } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { emptyGrant, type GrantDraft, GrantFields, useGrantWords } from './GrantFields';
import { SessionTable } from './SessionTable';
import { type IssuedSlips, SlipSheet } from './SlipSheet';
import { useT } from './words';
import './people.css';

/** One person’s account, and what an administrator may do to it. */
export function PersonPage() {
  const t = useT();
  const client = useQueryClient();
  const grantWords = useGrantWords();
  const { accountId } = useParams({ from: '/inside/people/$accountId' });
  const params = { accountId };
  const { draft: grant, change: setGrant, forget } = useDraft<GrantDraft>('grant', accountId, emptyGrant);
  const [asked, setAsked] = useState<Deed | null>(null);
  const [issued, setIssued] = useState<IssuedSlips | null>(null);
  const account = useQuery({
    queryKey: ['account', accountId],
    queryFn: ({ signal }) => api.call(peopleRoutes.account, { params, signal }),
  });
  const [number, setNumber] = useState('');
  const provider = useQuery({
    queryKey: ['provider'],
    queryFn: ({ signal }) => api.call(peopleRoutes.provider, { signal }),
  });
  const act = useMutation({
    mutationFn: (deed: () => Promise<unknown>) => deed(),
    onSuccess: async () => {
      setAsked(null);
      await Promise.all(['account', 'accounts'].map((name) => client.invalidateQueries({ queryKey: [name] })));
    },
    onError: () => setAsked(null),
  });
  if (account.error !== null) return <ProblemView error={account.error} onRetry={() => void account.refetch()} />;
  if (account.data === undefined) return <Loading />;
  const person = account.data;
  const deeds: Record<Deed, () => Promise<unknown>> = {
    disable: () => api.call(peopleRoutes.disableAccount, { params }),
    enable: () => api.call(peopleRoutes.enableAccount, { params }),
    resetTotp: () => api.call(peopleRoutes.resetTotp, { params }),
    endSessions: () => api.call(peopleRoutes.endSessions, { params }),
    issue: async () => setIssued(await api.call(peopleRoutes.issueSlips, { body: { accountIds: [accountId] } })),
  };
  const offered: Deed[] = [
    ...(person.state === 'disabled' ? (['enable'] as const) : (['issue', 'disable'] as const)),
    ...(person.hasTotp ? (['resetTotp'] as const) : []),
    ...(person.sessions.length > 0 ? (['endSessions'] as const) : []),
  ];
  return (
    <div className="page narrow">
      <div className="print-hidden">
        <p>
          <Link to="/people">{t('people.title')}</Link>
        </p>
        <div className="page-head">
          <h1>{person.displayName}</h1>
          <span className="chip">{t(`people.state.${person.state}`)}</span>
        </div>
        <table className="table">
          <tbody>
            {(
              [
                ['people.unit', person.unit],
                ['people.staffNumber', person.staffNumber ?? '—'],
                ['people.phone', person.phone ?? '—'],
                ['people.username', person.username],
                ['people.totp', t(person.hasTotp ? 'account.totpOn' : 'account.totpOff')],
                ['person.slip', slipWords(t, person.slip)],
              ] as const
            ).map(([key, value]) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {!person.mayChange && <Alert type="info" showIcon title={t('person.mayNot')} />}
        {act.error !== null && <ProblemView error={act.error} />}
        {person.mayChange && asked === null && (
          <p className="buttons">
            {offered.map((deed) => (
              <Button
                key={deed}
                danger={deed === 'disable'}
                onClick={() => setAsked(deed)}
                data-testid={`deed-${deed}`}
              >
                {t(`person.${deed}`)}
              </Button>
            ))}
          </p>
        )}
        {asked !== null && (
          <div role="alertdialog" aria-label={t(`person.${asked}`)}>
            <p>
              <strong>{t(`person.${asked}`)}</strong> — {t('person.sure')}
            </p>
            <p className="buttons">
              <Button
                type="primary"
                danger
                loading={act.isPending}
                onClick={() => act.mutate(deeds[asked])}
                data-testid="deed-yes"
              >
                {t('person.yes')}
              </Button>
              <Button onClick={() => setAsked(null)}>{t('person.no')}</Button>
            </p>
          </div>
        )}
      </div>
      {issued !== null && <SlipSheet issued={issued} onClose={() => setIssued(null)} />}
      <div className="print-hidden">
        <h2>{t('people.roles')}</h2>
        <table className="table" data-testid="grants">
          <tbody>
            {person.grants.map((one) => (
              <tr key={one.id}>
                <th scope="row">{grantWords(one)}</th>
                <td>
                  {person.mayChange && (
                    <Button
                      size="small"
                      onClick={() =>
                        act.mutate(() => api.call(peopleRoutes.removeGrant, { params: { accountId, grantId: one.id } }))
                      }
                    >
                      {t('grant.remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {person.mayChange && (
          <form
            className="people-tools"
            onSubmit={(event) => {
              event.preventDefault();
              act.mutate(async () => {
                await api.call(peopleRoutes.addGrant, { params, body: grant });
                forget();
              });
            }}
          >
            <GrantFields value={grant} onChange={setGrant} />
            <Button htmlType="submit">{t('grant.add')}</Button>
          </form>
        )}
        {(provider.data?.name ?? null) !== null && (
          <>
            <h2>{t('person.provider')}</h2>
            <p className="muted">{t('person.providerHelp')}</p>
            {person.providerSubject !== null && <p data-testid="provider-subject">{person.providerSubject}</p>}
            {person.mayChange && (
              <form
                className="people-tools"
                onSubmit={(event) => {
                  event.preventDefault();
                  act.mutate(() =>
                    api.call(peopleRoutes.linkProvider, { params, body: { providerSubject: number.trim() } }),
                  );
                }}
              >
                <label>
                  {t('person.providerSubject')}
                  <input
                    className="field"
                    value={number}
                    onChange={(event) => setNumber(event.target.value)}
                    maxLength={255}
                    required
                  />
                </label>
                <Button htmlType="submit">{t('person.link')}</Button>
                {person.providerSubject !== null && (
                  <Button onClick={() => act.mutate(() => api.call(peopleRoutes.unlinkProvider, { params }))}>
                    {t('person.unlink')}
                  </Button>
                )}
              </form>
            )}
          </>
        )}
        <h2>{t('person.sessions')}</h2>
        <SessionTable sessions={person.sessions} />
      </div>
    </div>
  );
}

type Deed = 'disable' | 'enable' | 'resetTotp' | 'endSessions' | 'issue';

function slipWords(
  t: ReturnType<typeof useT>,
  slip: { issuedAt: string; expiresAt: string; usedAt: string | null } | null,
): string {
  if (slip === null) return t('person.slipNone');
  if (slip.usedAt !== null) return t('person.slipUsed', { used: dateTime(slip.usedAt) });
  return t('person.slipOpen', { issued: dateTime(slip.issuedAt), expires: dateTime(slip.expiresAt) });
}
