import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { dutyBoardEndpoints } from '../../../../src/contract/http/duty-board';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { dutyRoutes } from '../../shared/routes/duty-routes';
import { dateTime, today } from '../../shared/time';
import type { DutySearch } from '../routes/day-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { moveFocus } from './move-focus';
import { useT } from './words';

type School = ResponseOf<(typeof dutyBoardEndpoints)['schools']>['items'][number];
/** What a page can draw at once; more comes when it is asked for. */
const AT_ONCE = 100;
const TINTS = { done: 'chip good', unsigned: 'chip', open: 'chip none', late: 'chip against' } as const;

/** The schools behind a figure; each of their duties leads to the records of its day. */
export function SchoolsOfFigure({ date, search }: { date: string; search: DutySearch }) {
  const t = useT();
  const { areaId, duty, state, unreported } = search;
  const query = {
    ...(areaId === undefined ? {} : { areaId }),
    ...(duty === undefined ? {} : { duty }),
    ...(state === undefined ? {} : { state }),
    ...(unreported === undefined ? {} : { unreported }),
  };
  const list = useInfiniteQuery({
    queryKey: ['duty-board', date, 'schools', query],
    queryFn: ({ pageParam, signal }) =>
      api.call(dutyRoutes.schools, {
        params: { date },
        query: { ...query, limit: AT_ONCE, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const title =
    unreported !== undefined
      ? t('chosen.unreported')
      : duty === undefined
        ? t('all')
        : t('chosen.duty', { duty: t(`duty.${duty}`), state: state === undefined ? t('all') : t(`state.${state}`) });
  return (
    <section data-testid="duty-schools">
      <div className="page-head">
        <h2>{title}</h2>
        <Link to="/duties" search={{ date }}>
          {t('close')}
        </Link>
      </div>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && <p className="empty">{t('none')}</p>}
      {items.length > 0 && (
        <div className="duty-board">
          <table className="table" onKeyDown={moveFocus} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t('school')}</th>
                <th scope="col">{t('area')}</th>
                <th scope="col">{t('schools')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((school) => (
                <SchoolRow key={school.schoolId} school={school} date={date} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function SchoolRow({ school, date }: { school: School; date: string }) {
  const t = useT();
  const me = useMe();
  const { schoolId, name, areaName, isSchoolDay, isUnreported, asked, duties } = school;
  const late = duties.filter(({ state }) => state === 'late').map(({ duty }) => duty);
  const day = t(isSchoolDay === null ? 'isUnknown' : isSchoolDay ? 'isSchool' : 'isNoSchool');
  return (
    <tr>
      <th scope="row">
        <Link to="/schools/$schoolId/days/$date" params={{ schoolId, date }}>
          {name}
        </Link>
      </th>
      <td>{areaName}</td>
      <td>
        <span className="figures">
          <span className="muted">{day}</span>
          {isSchoolDay === null && may(me, 'structure.read') && (
            <Link
              to="/structure/schools/$schoolId"
              params={{ schoolId }}
              search={{ tab: 'calendar' }}
              aria-label={`${name} ${t('setCalendar')}`}
            >
              {t('setCalendar')}
            </Link>
          )}
          {asked > 0 && <span className="chip">{t('askedTimes', { count: asked })}</span>}
          {isUnreported && <span className="chip against">{t('unreported')}</span>}
          {duties.map(({ duty, state, dueAt, recordedOn }) => (
            <Link
              key={duty}
              to="/schools/$schoolId/days/$date"
              params={{ schoolId, date: recordedOn ?? date }}
              title={t('due', { time: dateTime(dueAt).slice(5, 16) })}
            >
              <span className={TINTS[state]}>
                {t(`duty.${duty}`)} {t(`state.${state}`)}
              </span>
            </Link>
          ))}
          {late.length > 0 && date === today() && <AskButton schoolId={schoolId} name={name} duties={late} />}
        </span>
      </td>
    </tr>
  );
}

/** Asks a school for all that is late there; what was asked before today is not sent again. */
function AskButton({
  schoolId,
  name,
  duties,
}: {
  schoolId: string;
  name: string;
  duties: School['duties'][0]['duty'][];
}) {
  const t = useT();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => api.call(dutyRoutes.ask, { params: { schoolId }, body: { duties } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['duty-board'] }),
  });
  return (
    <>
      <Button
        size="small"
        onClick={() => ask.mutate()}
        loading={ask.isPending}
        aria-label={`${name} ${t('ask')}`}
        data-testid="ask-school"
      >
        {t('ask')}
      </Button>
      {ask.data && <span role="status">{t(ask.data.isNew ? 'askedNow' : 'askedBefore')}</span>}
      {ask.error !== null && <ProblemView error={ask.error} />}
    </>
  );
}
