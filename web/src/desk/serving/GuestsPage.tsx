import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { GUEST_KINDS } from '../../../../src/contract/http/guests';
import { api } from '../../shared/api';
import { QrCode } from '../../shared/QrCode';
import { guestRoutes } from '../../shared/routes/guest-routes';
import { today } from '../../shared/time';
import { useSchool } from '../evidence/use-day';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { useT } from './words';
import '../identity/people.css';

/** Links for teachers and parents without an account, and those given out for the day. */
export function GuestsPage() {
  const t = useT();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/guests' });
  const params = { schoolId };
  const school = useSchool(schoolId);
  const [draft, setDraft] = useState({
    kind: 'headcount' as (typeof GUEST_KINDS)[number],
    name: '',
    classId: '',
    date: today(),
  });
  const [copied, setCopied] = useState(false);
  const passes = useQuery({
    queryKey: ['guest-passes', schoolId, draft.date],
    queryFn: ({ signal }) => api.call(guestRoutes.passes, { params, query: { date: draft.date }, signal }),
  });
  const issue = useMutation({
    mutationFn: () =>
      api.call(guestRoutes.issuePass, {
        params,
        body: { ...draft, classId: draft.kind === 'headcount' ? draft.classId : null },
      }),
    onSuccess: () => {
      setCopied(false);
      setDraft({ ...draft, name: '' });
      void passes.refetch();
    },
  });
  const revoke = useMutation({
    mutationFn: (passId: string) => api.call(guestRoutes.revokePass, { params: { schoolId, passId } }),
    onSettled: () => void passes.refetch(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    issue.mutate();
  };
  const link = issue.data ? `${location.origin}/phone/guest#${issue.data.token}` : null;
  const error = issue.error ?? revoke.error ?? passes.error;
  return (
    <div className="page narrow">
      <SchoolHead schoolId={schoolId} title={t('title')} />
      <p className="muted">{t('help')}</p>
      <form className="people-tools" onSubmit={submit}>
        <label>
          {t('kind')}
          <select
            className="field"
            value={draft.kind}
            onChange={(event) => setDraft({ ...draft, kind: event.target.value as typeof draft.kind })}
          >
            <option value="headcount">{t('kind.headcount')}</option>
            <option value="accompany">{t('kind.accompany')}</option>
            <option value="committee-visit">{t('kind.committee-visit')}</option>
          </select>
        </label>
        <label>
          {t('name')}
          <input
            className="field"
            value={draft.name}
            maxLength={40}
            required
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </label>
        {draft.kind === 'headcount' && (
          <label>
            {t('class')}
            <select
              className="field"
              value={draft.classId}
              required
              onChange={(event) => setDraft({ ...draft, classId: event.target.value })}
            >
              <option value="" />
              {(school.data?.classes ?? []).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('date')}
          <input
            className="field"
            type="date"
            value={draft.date}
            min={today()}
            required
            onChange={(event) => event.target.value !== '' && setDraft({ ...draft, date: event.target.value })}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={issue.isPending}>
          {t('issue')}
        </Button>
      </form>
      {error !== null && <ProblemView error={error} />}
      {link !== null && issue.data && (
        <section className="slip" data-testid="guest-link">
          <QrCode text={link} label={issue.data.name} size={160} />
          <div>
            <p>{t('scan', { name: issue.data.name })}</p>
            <p className="slip-address">{link}</p>
            <Button
              onClick={() =>
                void navigator.clipboard?.writeText(link).then(
                  () => setCopied(true),
                  () => setCopied(false),
                )
              }
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          </div>
        </section>
      )}
      {passes.isPending && <Loading />}
      {passes.data?.items.length === 0 && <p className="empty">{t('none')}</p>}
      {(passes.data?.items.length ?? 0) > 0 && (
        <table className="table" data-testid="guest-passes">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('class')}</th>
              <th scope="col">{t('issuedBy')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {passes.data?.items.map((pass) => (
              <tr key={pass.id}>
                <th scope="row">{pass.name}</th>
                <td>{t(`kind.${pass.kind}`)}</td>
                <td>{pass.className}</td>
                <td>{pass.issuedBy}</td>
                <td>
                  {pass.revokedAt === null ? (
                    <Button size="small" onClick={() => revoke.mutate(pass.id)}>
                      {t('revoke')}
                    </Button>
                  ) : (
                    <span className="chip">{t('revoked')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
