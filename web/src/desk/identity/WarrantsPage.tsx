import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { peopleEndpoints } from '../../../../src/contract/http/people';
import { CAPABILITIES_OF_LEDGER, WARRANT_LEDGERS } from '../../../../src/contract/roles';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { dateTime } from '../../shared/time';
import { useT as useDeskT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';
import './people.css';

type Warrant = ResponseOf<(typeof peopleEndpoints)['warrants']>['items'][number];
const minute = (at: string): string => dateTime(at).slice(0, 16);

/** The warrants one has issued oneself: how each stands, what was asked for under it, and how it is taken back. */
export function WarrantsPage() {
  const t = useT();
  const desk = useDeskT();
  const client = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  const warrants = useInfiniteQuery({
    queryKey: ['warrants'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(peopleRoutes.warrants, { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const withdraw = useMutation({
    mutationFn: ({ accountId, id }: Warrant) =>
      api.call(peopleRoutes.removeGrant, { params: { accountId, grantId: id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['warrants'] }),
  });
  const rows = warrants.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <p>
        <Link to="/people">{t('people.title')}</Link>
      </p>
      <h1>{t('warrants.title')}</h1>
      <p className="muted">{t('warrants.help')}</p>
      {warrants.error !== null && <ProblemView error={warrants.error} onRetry={() => void warrants.refetch()} />}
      {withdraw.error !== null && <ProblemView error={withdraw.error} />}
      {warrants.isPending && <Loading />}
      {warrants.isSuccess && rows.length === 0 && <p className="empty">{t('warrants.none')}</p>}
      {rows.map((warrant) => (
        <section key={warrant.id} className="card warrant" data-testid={`warrant-${warrant.id}`}>
          <WarrantFacts warrant={warrant} />
          <p className="buttons">
            <Button
              aria-expanded={open === warrant.id}
              onClick={() => setOpen(open === warrant.id ? null : warrant.id)}
            >
              {t('warrants.uses', { count: warrant.uses })}
            </Button>
            {(warrant.state === 'in-force' || warrant.state === 'ahead') && (
              <Button
                danger
                loading={withdraw.isPending && withdraw.variables.id === warrant.id}
                onClick={() => withdraw.mutate(warrant)}
              >
                {t('warrants.withdraw')}
              </Button>
            )}
          </p>
          {open === warrant.id && <Uses warrantId={warrant.id} />}
        </section>
      ))}
      {warrants.hasNextPage && (
        <Button loading={warrants.isFetchingNextPage} onClick={() => void warrants.fetchNextPage()}>
          {desk('common.more')}
        </Button>
      )}
    </div>
  );
}

function WarrantFacts({ warrant }: { warrant: Warrant }) {
  const t = useT();
  const words = useWords();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const { state, document, displayName, unit, role, areaCode, ledgers, footage } = warrant;
  const place = warrant.schoolName ?? areas.data?.items.find(({ id }) => id === areaCode)?.name ?? '';
  const facts: [string, string][] = [
    [t('warrants.who'), `${displayName} · ${unit} · ${words(`role.${role}`)}`],
    [t('grant.where'), place],
    [t('grant.reason'), warrant.reason],
    [t('warrants.span'), `${minute(warrant.from)} – ${minute(warrant.until)}`],
    [t('grant.ledgers'), ledgers === null ? '—' : ledgers.map((one) => t(`warrant.ledger.${one}`)).join('、')],
    [
      t('grant.footage'),
      footage === null
        ? t('warrants.noFootage')
        : `${footage.placeNames.join('、')},${minute(footage.from)} – ${minute(footage.to)}`,
    ],
  ];
  return (
    <>
      <div className="page-head">
        <h2>{document ?? t('warrants.noDocument')}</h2>
        <span className={`chip ${state === 'in-force' ? 'good' : ''}`}>
          {t(`warrants.state.${state}`, { at: warrant.withdrawnAt === null ? '' : minute(warrant.withdrawnAt) })}
        </span>
      </div>
      <table className="table">
        <tbody>
          {facts.map(([key, text]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Uses({ warrantId }: { warrantId: string }) {
  const t = useT();
  const desk = useDeskT();
  const uses = useInfiniteQuery({
    queryKey: ['warrant-uses', warrantId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(peopleRoutes.warrantUses, {
        params: { warrantId },
        query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  if (uses.error !== null) return <ProblemView error={uses.error} onRetry={() => void uses.refetch()} />;
  if (uses.isPending) return <Loading />;
  const rows = uses.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className="empty">{t('warrants.unused')}</p>;
  return (
    <>
      <table className="table" data-testid="warrant-uses">
        <thead>
          <tr>
            <th scope="col">{t('warrants.when')}</th>
            <th scope="col">{t('warrants.what')}</th>
            <th scope="col">{t('grant.school')}</th>
            <th scope="col">{t('warrants.asked')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((use, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log, which only grows at its other end
            <tr key={i}>
              <td>{dateTime(use.at)}</td>
              <td>
                {bookOf(t, use.access)} <code>{use.route}</code>
              </td>
              <td>{use.schoolName ?? '—'}</td>
              <td>
                <code className="asked">{use.asked}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {uses.hasNextPage && (
        <Button loading={uses.isFetchingNextPage} onClick={() => void uses.fetchNextPage()}>
          {desk('common.more')}
        </Button>
      )}
    </>
  );
}

/** Which of the named books it was; names of schools and places are none. */
function bookOf(t: ReturnType<typeof useT>, access: string): string {
  if (access === 'footage.watch') return t('grant.footage');
  const ledger = WARRANT_LEDGERS.find((one) => CAPABILITIES_OF_LEDGER[one].some((capability) => capability === access));
  return ledger === undefined ? t('warrants.structure') : t(`warrant.ledger.${ledger}`);
}
