import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { recallEndpoints } from '../../../../src/contract/http/recalls';
import { CAPABILITIES_OF_ROLE } from '../../../../src/contract/roles';
import { api, urlOf } from '../../shared/api';
import { recallRoutes } from '../../shared/routes/recall-routes';
import { dateTime } from '../../shared/time';
import { quantityText } from '../../shared/units';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { EndForm } from './EndForm';
import { StartForm } from './StartForm';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';

type Item = ResponseOf<(typeof recallEndpoints)['list']>['items'][number];
const SHOWN = ['open', 'all'] as const;

/** Recalls and drills: what they reached, who has acknowledged, what is accounted for. */
export function RecallsPage() {
  const t = useT();
  const me = useMe();
  const [show, setShow] = useState<(typeof SHOWN)[number]>('open');
  const list = useInfiniteQuery({
    queryKey: ['recalls', show],
    queryFn: ({ pageParam, signal }) =>
      api.call(recallRoutes.list, { query: { show, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  const answers = (me?.grants ?? []).filter(({ role }) => CAPABILITIES_OF_ROLE[role].includes('incident.answer'));
  const areaIds = [...new Set(answers.flatMap(({ areaCode }) => areaCode ?? []))];
  return (
    <div className="page narrow" data-testid="recalls">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      <StartForm areaIds={areaIds} />
      <div className="people-tools">
        <select
          className="field"
          aria-label={t('title')}
          value={show}
          onChange={({ target }) => setShow(target.value as typeof show)}
        >
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {t(`show.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && <p className="empty">{t('none')}</p>}
      {items.map((item) => (
        <RecallCard key={item.id} item={item} />
      ))}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

const MINUTE_MS = 60_000;
const minute = (at: string): string => dateTime(at).slice(5, 16);

function RecallCard({ item }: { item: Item }) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const { what, endedAt, endedBy, allAcknowledgedAt } = item;
  const about = what.of === 'goods' ? what.licenceNo : what.supplierName;
  return (
    <section className="stack" data-testid="recall">
      <h2>
        {t(item.isDrill ? 'drill' : 'earnest')} {about} {what.batch ?? t('everyBatch')}{' '}
        <span className={endedAt === null ? 'chip against' : 'chip'}>{t(endedAt === null ? 'open' : 'ended')}</span>
      </h2>
      <p>{item.reason}</p>
      <p>
        {t('started', { time: minute(item.startedAt), name: item.startedBy.name })} ·{' '}
        {t('acknowledged', { count: item.acknowledged, all: item.schools })}
        {allAcknowledgedAt !== null &&
          ` · ${t('all', { minutes: Math.ceil((Date.parse(allAcknowledgedAt) - Date.parse(item.startedAt)) / MINUTE_MS) })}`}
      </p>
      {endedAt !== null && (
        <p>{t('endedBy', { time: minute(endedAt), name: endedBy?.name ?? '', outcome: item.outcome ?? '' })}</p>
      )}
      <p>
        <Button onClick={() => setIsOpen(!isOpen)} data-testid="recall-open">
          {t('detail')}
        </Button>{' '}
        <Button href={urlOf('/recalls/:recallId/sheet', { recallId: item.id })}>{t('sheet')}</Button>
      </p>
      {isOpen && <Reached recallId={item.id} />}
      {endedAt === null && <EndForm recallId={item.id} />}
    </section>
  );
}

function Reached({ recallId }: { recallId: string }) {
  const t = useT();
  const one = useQuery({
    queryKey: ['recalls', 'one', recallId],
    queryFn: ({ signal }) => api.call(recallRoutes.one, { params: { recallId }, signal }),
  });
  if (one.error !== null) return <ProblemView error={one.error} onRetry={() => void one.refetch()} />;
  if (one.data === undefined) return <Loading />;
  const { reach, reached } = one.data;
  return (
    <>
      <h3>{t('totals.title')}</h3>
      {reach.totals.map(({ unit, accountedPercent, ...sums }) => {
        const said = Object.entries(sums).map(([name, amount]) => [name, quantityText({ amount, unit })]);
        return (
          <p key={unit} data-testid="recall-balance">
            {t('totals.line', Object.fromEntries(said))}{' '}
            {accountedPercent !== null && <strong>{t('totals.percent', { percent: accountedPercent })}</strong>}
          </p>
        );
      })}
      <table className="table">
        <thead>
          <tr>
            <th>{t('schools')}</th>
            <th>{t('lots')}</th>
            <th>{t('meals')}</th>
            <th>{t('portions')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {reached.map(({ schoolId, schoolName, lots, meals, portions, ...said }) => (
            <tr key={schoolId}>
              <td>{schoolName}</td>
              <td>{lots}</td>
              <td>{meals}</td>
              <td>{portions}</td>
              <td>
                {said.acknowledgedAt === null
                  ? t('waiting')
                  : `${minute(said.acknowledgedAt)} ${said.acknowledgedBy ?? ''} ${
                      said.setAside ? t('setAside') : t('notSetAside', { remark: said.remark ?? '' })
                    }`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reach.outsideSchools > 0 && <p className="muted">{t('outside', { count: reach.outsideSchools })}</p>}
    </>
  );
}
