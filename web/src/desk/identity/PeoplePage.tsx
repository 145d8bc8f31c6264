import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api } from '../../shared/api';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { useT as useDeskT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useHasDraft } from '../shell/use-draft';
import { useGrantWords } from './GrantFields';
import { NewPerson } from './NewPerson';
import { type IssuedSlips, SlipSheet } from './SlipSheet';
import { VacancyNotice } from './VacancyNotice';
import { useT } from './words';
import './people.css';

const STATES = ['awaiting', 'active', 'disabled'] as const;
type State = (typeof STATES)[number];

/** Everybody in the administrator’s area: find, enter, and hand out activation slips. */
export function PeoplePage() {
  const t = useT();
  const desk = useDeskT();
  const grantWords = useGrantWords();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<State | ''>('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [issued, setIssued] = useState<IssuedSlips | null>(null);
  const [isEntering, setEntering] = useState(useHasDraft('new-person', ''));
  const sought = useDeferredValue(search.trim());
  const accounts = useInfiniteQuery({
    queryKey: ['accounts', sought, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(peopleRoutes.accounts, {
        query: {
          limit: 50,
          ...(sought ? { search: sought } : {}),
          ...(state ? { state } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = accounts.data?.pages.flatMap((page) => page.items) ?? [];
  const issue = useMutation({
    mutationFn: () => api.call(peopleRoutes.issueSlips, { body: { accountIds: [...chosen].slice(0, 500) } }),
    onSuccess: (answer) => {
      setIssued(answer);
      setChosen(new Set());
    },
  });
  const toggle = (ids: string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    <div className="page">
      <div className="print-hidden">
        <div className="page-head">
          <h1>{t('people.title')}</h1>
          <Button onClick={() => setEntering(!isEntering)} aria-expanded={isEntering}>
            {t('people.new')}
          </Button>
        </div>
        <p className="muted">
          {t('people.help')} <Link to="/people/warrants">{t('warrants.title')}</Link>
        </p>
        <VacancyNotice />
        {isEntering && <NewPerson />}
        <div className="people-tools">
          <label>
            {t('people.search')}
            <input className="field" type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
          </label>
          <label>
            {t('people.state')}
            <select className="field" value={state} onChange={(event) => setState(event.target.value as State | '')}>
              <option value="">{t('people.state.all')}</option>
              {STATES.map((name) => (
                <option key={name} value={name}>
                  {t(`people.state.${name}`)}
                </option>
              ))}
            </select>
          </label>
          <Button
            type="primary"
            disabled={chosen.size === 0}
            loading={issue.isPending}
            onClick={() => issue.mutate()}
            data-testid="issue-slips"
          >
            {t('people.issue', { count: chosen.size })}
          </Button>
        </div>
        {issue.error !== null && <ProblemView error={issue.error} />}
      </div>
      {issued !== null && <SlipSheet issued={issued} onClose={() => setIssued(null)} />}
      <div className="print-hidden">
        {accounts.error !== null && <ProblemView error={accounts.error} onRetry={() => void accounts.refetch()} />}
        {accounts.isPending && <Loading />}
        {accounts.isSuccess && rows.length === 0 && <p className="empty">{t('people.none')}</p>}
        {rows.length > 0 && (
          <table className="table" data-testid="people-table">
            <thead>
              <tr>
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t('people.selectAll')}
                    checked={all}
                    onChange={(event) =>
                      toggle(
                        rows.map(({ id }) => id),
                        event.target.checked,
                      )
                    }
                  />
                </th>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.unit')}</th>
                <th scope="col">{t('people.staffNumber')}</th>
                <th scope="col">{t('people.username')}</th>
                <th scope="col">{t('people.roles')}</th>
                <th scope="col">{t('people.state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((account) => (
                <tr key={account.id}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('people.select', { name: account.displayName })}
                      checked={chosen.has(account.id)}
                      onChange={(event) => toggle([account.id], event.target.checked)}
                    />
                  </td>
                  <th scope="row">
                    <Link to="/people/$accountId" params={{ accountId: account.id }}>
                      {account.displayName}
                    </Link>
                  </th>
                  <td>{account.unit}</td>
                  <td>{account.staffNumber}</td>
                  <td>{account.username}</td>
                  <td>{account.grants.map(grantWords).join('、')}</td>
                  <td>
                    <span
                      className={`chip ${account.state === 'active' ? 'good' : account.state === 'disabled' ? 'against' : ''}`}
                    >
                      {t(`people.state.${account.state}`)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {accounts.hasNextPage && (
          <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
            {desk('common.more')}
          </Button>
        )}
      </div>
    </div>
  );
}
