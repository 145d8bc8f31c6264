import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { incidentEndpoints } from '../../../../src/contract/http/incidents';
import { CAPABILITIES_OF_ROLE } from '../../../../src/contract/roles';
import { INCIDENT_OFFICES, suspicionInWords } from '../../../../src/contract/words/incident-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { incidentRoutes } from '../../shared/routes/incident-routes';
import { businessDateOf, dateTime } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ContactsForm } from './ContactsForm';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';

type Item = ResponseOf<(typeof incidentEndpoints)['list']>['items'][number];
const SHOWN = ['open', 'all'] as const;

/** Reports of suspected incidents: who of the offices has read them, what is not to be used, which messages went out (S-23). */
export function IncidentsPage() {
  const t = useT();
  const me = useMe();
  const [show, setShow] = useState<(typeof SHOWN)[number]>('open');
  const list = useInfiniteQuery({
    queryKey: ['incidents', show],
    queryFn: ({ pageParam, signal }) =>
      api.call(incidentRoutes.list, { query: { show, ...(pageParam === null ? {} : { after: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((one) => one.items) ?? [];
  const answers = (me?.grants ?? []).filter(({ role }) => CAPABILITIES_OF_ROLE[role].includes('incident.answer'));
  const areaIds = [...new Set(answers.flatMap(({ areaCode }) => areaCode ?? []))];
  return (
    <div className="page narrow" data-testid="incidents">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
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
        <IncidentCard key={item.actId} item={item} />
      ))}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
      {areaIds.map((areaId) => (
        <ContactsForm key={areaId} areaId={areaId} />
      ))}
    </div>
  );
}

function IncidentCard({ item }: { item: Item }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const client = useQueryClient();
  const { actId, schoolId } = item;
  const read = useMutation({
    mutationFn: () => api.call(incidentRoutes.read, { params: { actId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['incidents'] }),
  });
  const minute = (at: string): string => dateTime(at).slice(5, 16);
  return (
    <section className="stack" data-testid="incident">
      <h2>
        {suspicionInWords(item.suspicion, language)} <span className="muted">{item.schoolName}</span>{' '}
        <span className={item.state === 'open' ? 'chip against' : 'chip'}>{t(`state.${item.state}`)}</span>
      </h2>
      <p>
        {t('noticed', { noticed: minute(item.noticedAt), reported: minute(item.reportedAt), due: minute(item.dueAt) })}{' '}
        {item.isLate && <span className="chip undecided">{t('late')}</span>}{' '}
        {item.touched === null ? t('notCounted') : t('touched', { count: item.touched })}
      </p>
      {item.course !== null && <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.course}</p>}
      <ul>
        {INCIDENT_OFFICES.map((office) => {
          const reading = item.readings.find((one) => one.office === office);
          const words = { office: t(`office.${office}`) };
          return (
            <li key={office}>
              {reading ? t('read', { ...words, name: reading.name, time: minute(reading.at) }) : t('unread', words)}
            </li>
          );
        })}
      </ul>
      {item.escalatedAt !== null && <p className="muted">{t('escalated', { time: minute(item.escalatedAt) })}</p>}
      {item.stopped.length > 0 && (
        <p>
          {t('stopped')}:{' '}
          {item.stopped.map(({ thing, id, name, lifted }) => (
            <span key={id} className="chip">
              {t(thing)}{' '}
              {thing === 'lot' ? (
                <Link to="/lots/$lotId" params={{ lotId: id }}>
                  {name}
                </Link>
              ) : (
                name
              )}
              {lifted && ` (${t('lifted')})`}
            </span>
          ))}
        </p>
      )}
      {item.messages.map(({ office, reason, attempts: count, sentAt, gaveUp }) => (
        <p key={`${office} ${reason}`} className="muted">
          {t('message', {
            office: t(`office.${office}`),
            state:
              sentAt !== null
                ? t('message.sent', { time: minute(sentAt) })
                : t(gaveUp ? 'message.gaveUp' : 'message.waiting', { count }),
          })}
        </p>
      ))}
      {read.error !== null && <ProblemView error={read.error} />}
      <p>
        {item.isUnread && (
          <Button type="primary" loading={read.isPending} onClick={() => read.mutate()} data-testid="mark-read">
            {t('markRead')}
          </Button>
        )}{' '}
        <Link
          to="/schools/$schoolId/days/$date"
          params={{ schoolId, date: businessDateOf(Date.parse(item.noticedAt)) }}
          search={{ item: `act:${actId}` }}
        >
          {t('act')}
        </Link>
      </p>
    </section>
  );
}
