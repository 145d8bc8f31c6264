import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DUTY_STATES, type DutyState } from '../../../../src/contract/duty-board';
import type { dutyBoardEndpoints } from '../../../../src/contract/http/duty-board';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { schoolYearOf } from '../../../../src/contract/school-calendar';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { dutyRoutes } from '../../shared/routes/duty-routes';
import { dateTime, today } from '../../shared/time';
import type { DutySearch } from '../routes/day-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { moveFocus } from './move-focus';
import { SchoolsOfFigure } from './SchoolsOfFigure';
import { useT } from './words';
import '../identity/people.css';
import './duties.css';

type Figures = ResponseOf<(typeof dutyBoardEndpoints)['board']>['total'];
const REFRESH_MS = 30_000;
/** What is worth a word beside how many have done it. */
const TOLD = DUTY_STATES.filter((state) => state === 'late' || state === 'unsigned');

/** Who has not done what a school owes, by county; each figure leads to its schools, and they to their records. */
export function DutiesPage() {
  const t = useT();
  const search: DutySearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const date = search.date ?? today();
  const board = useQuery({
    queryKey: ['duty-board', date],
    queryFn: ({ signal }) => api.call(dutyRoutes.board, { params: { date }, signal }),
    refetchInterval: REFRESH_MS,
  });
  const data = board.data;
  const isChosen =
    search.areaId !== undefined || search.duty !== undefined || search.unreported !== undefined || search.all === true;
  return (
    <div className="page" data-testid="duties">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      <div className="people-tools">
        <label>
          {t('date')}
          <input
            className="field"
            type="date"
            value={date}
            max={today()}
            onChange={({ target }) => {
              if (target.value !== '') void navigate({ to: '/duties', search: { ...search, date: target.value } });
            }}
          />
        </label>
        {data && <span className="muted">{t('asOf', { asOf: dateTime(data.asOf) })}</span>}
      </div>
      {board.error !== null && <ProblemView error={board.error} onRetry={() => void board.refetch()} />}
      {board.isPending && <Loading />}
      {data && data.areas.length === 0 && <p className="empty">{t('noSchools')}</p>}
      {data && data.areas.length > 0 && (
        <div className="duty-board">
          <table className="table" onKeyDown={moveFocus} data-testid="duty-board">
            <thead>
              <tr>
                <th scope="col">{t('area')}</th>
                <th scope="col" className="number">
                  {t('schoolDay')}
                </th>
                <th scope="col" className="number">
                  {t('unreported')}
                </th>
                {data.total.duties.map(({ duty }) => (
                  <th key={duty} scope="col">
                    {t(`duty.${duty}`)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {t('asked')}
                </th>
                <th scope="col" className="number">
                  {t('noSchool')}
                </th>
                <th scope="col" className="number">
                  {t('unknown')}
                </th>
              </tr>
            </thead>
            <tbody>
              <Row name={t('total')} date={date} figures={data.total} />
              {data.areas.map(({ areaId, areaName, figures }) => (
                <Row key={areaId} name={areaName} date={date} areaId={areaId} figures={figures} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isChosen && <SchoolsOfFigure date={date} search={search} />}
    </div>
  );
}

function Row(props: { name: string; date: string; areaId?: string; figures: Figures }) {
  const { name, date, areaId, figures } = props;
  const t = useT();
  const me = useMe();
  const about: DutySearch = areaId === undefined ? { date } : { date, areaId };
  const to = (search: DutySearch, label: string, shown: ReactNode) => (
    <Link to="/duties" search={search} aria-label={`${name} ${label}`} resetScroll={false}>
      {shown}
    </Link>
  );
  const { schoolDay, noSchool, unknown, unreported } = figures.schools;
  return (
    <tr>
      <th scope="row">{to(areaId === undefined ? { date, all: true } : about, t('all'), name)}</th>
      <td className="number">{schoolDay}</td>
      <td className="number">
        {unreported === 0
          ? 0
          : to(
              { ...about, unreported: 'yes' },
              `${t('unreported')} ${unreported}`,
              <span className="chip against">{unreported}</span>,
            )}
      </td>
      {figures.duties.map((one) => {
        const { duty, owed, done } = one;
        if (owed === 0) return <td key={duty}>{t('noneOwed')}</td>;
        const words = (state: DutyState) => `${t(`duty.${duty}`)} ${t(`state.${state}`)} ${one[state]}`;
        return (
          <td key={duty}>
            <span className="figures">
              {to({ ...about, duty }, `${t(`duty.${duty}`)} ${t('done', { done, owed })}`, t('done', { done, owed }))}
              {TOLD.filter((state) => one[state] > 0).map((state) => (
                <span key={state}>
                  {to(
                    { ...about, duty, state },
                    words(state),
                    <span className={state === 'late' ? 'chip against' : 'chip'}>
                      {t(`state.${state}`)} {one[state]}
                    </span>,
                  )}
                </span>
              ))}
            </span>
          </td>
        );
      })}
      <td className="number">{figures.asked}</td>
      <td className="number">{noSchool}</td>
      <td className="number">
        {unknown === 0 || areaId === undefined || !may(me, 'structure.read') ? (
          unknown
        ) : (
          <Link
            to="/structure/areas/$areaId/calendars/$schoolYear"
            params={{ areaId, schoolYear: String(schoolYearOf(date)) }}
            aria-label={`${name} ${t('setCalendar')}`}
          >
            {unknown} · {t('setCalendar')}
          </Link>
        )}
      </td>
    </tr>
  );
}
