import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { checkEndpoints } from '../../../../src/contract/http/checks';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { STAGES } from '../../../../src/contract/stages';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { checkRoutes } from '../../shared/routes/check-routes';
import { today } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import './review.css';
import { useT } from './words';

type Day = ResponseOf<(typeof checkEndpoints)['reviewDay']>;
type School = Day['schools'][number];
type Cell = School['stages'][number];

/** One day over all schools: where something is left to look at, by stage, and who has settled what. */
export function MatrixPage() {
  const t = useT();
  const words = useWords();
  const { date } = useParams({ from: '/inside/review-days/$date' });
  const search = useSearch({ from: '/inside/review-days/$date' });
  const navigate = useNavigate({ from: '/review-days/$date' });
  const [onlyOpen, setOnlyOpen] = useState(false);
  const day = useQuery({
    queryKey: ['review-days', 'one', date, search.areaId],
    queryFn: ({ signal }) => api.call(checkRoutes.reviewDay, { params: { date }, query: search, signal }),
  });
  const schools = (day.data?.schools ?? []).filter(
    ({ stages }) => !onlyOpen || stages.some((cell) => openOf(cell) > 0),
  );
  return (
    <div className="page" data-testid="matrix">
      <div className="page-head">
        <h1>{t('matrix.title')}</h1>
        <label>
          {t('matrix.date')}{' '}
          <input
            type="date"
            className="field"
            value={date}
            max={today()}
            onChange={({ target }) =>
              target.value !== '' && void navigate({ params: { date: target.value }, search: (old) => old })
            }
          />
        </label>
        <Checkbox checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)}>
          {t('matrix.onlyOpen')}
        </Checkbox>
      </div>
      <p className="muted">{t('matrix.lead')}</p>
      {day.error !== null && <ProblemView error={day.error} onRetry={() => void day.refetch()} />}
      {day.isPending && <Loading />}
      {day.data !== undefined && schools.length === 0 && <p className="empty">{t('matrix.nothing')}</p>}
      {schools.length > 0 && (
        <table className="table matrix">
          <thead>
            <tr>
              <th scope="col">{t('matrix.school')}</th>
              {STAGES.map((stage) => (
                <th key={stage} scope="col">
                  {words(`stageShort.${stage}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {schools.map((school) => (
              <tr key={school.schoolId}>
                <th scope="row">
                  <Link to="/schools/$schoolId/days/$date" params={{ schoolId: school.schoolId, date }}>
                    {school.schoolName}
                  </Link>
                </th>
                {STAGES.map((stage) => (
                  <td key={stage}>
                    <CellView school={school} date={date} stage={stage} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {day.data !== undefined && day.data.unknownSchools > 0 && (
        <p className="muted">{t('matrix.unknown', { count: day.data.unknownSchools })}</p>
      )}
      {day.data !== undefined && <Reviewers reviewers={day.data.reviewers} />}
    </div>
  );
}

/** Never empty: where nothing was found it says so, and where nobody has looked it says that. */
function CellView({ school, date, stage }: { school: School; date: string; stage: (typeof STAGES)[number] }) {
  const t = useT();
  const cell = school.stages.find((each) => each.stage === stage);
  if (cell === undefined) {
    return (
      <span className={school.isLookedAt ? 'muted' : 'matrix-unknown'}>
        {t(school.isLookedAt ? 'matrix.none' : 'matrix.notLooked')}
      </span>
    );
  }
  const open = openOf(cell);
  const isOpen = open > 0;
  return (
    <Link
      to="/misfits"
      search={{ from: date, to: date, schoolId: school.schoolId, stage, ...(isOpen ? {} : { show: 'all' as const }) }}
      className={`chip ${!isOpen ? 'good' : cell.cards.due > 0 ? 'against' : 'unrecorded'}`}
      data-testid={`cell-${school.schoolId}-${stage}`}
    >
      {isOpen ? t('matrix.open', { open }) : `✓ ${t('matrix.done')}`}
    </Link>
  );
}

function openOf({ misfits, cards }: Cell): number {
  return misfits.open + cards.due;
}

function Reviewers({ reviewers }: { reviewers: Day['reviewers'] }) {
  const t = useT();
  return (
    <section aria-labelledby="reviewers">
      <h2 id="reviewers">{t('reviewers.title')}</h2>
      {reviewers.length === 0 ? (
        <p className="muted">{t('reviewers.none')}</p>
      ) : (
        <table className="table" data-testid="reviewers">
          <thead>
            <tr>
              <th scope="col">{t('reviewers.person')}</th>
              <th scope="col">{t('reviewers.unit')}</th>
              <th scope="col" className="number">
                {t('reviewers.misfits')}
              </th>
              <th scope="col" className="number">
                {t('reviewers.cards')}
              </th>
            </tr>
          </thead>
          <tbody>
            {reviewers.map(({ accountId, name, unit, misfits, cards }) => (
              <tr key={accountId}>
                <th scope="row">{name}</th>
                <td>{unit}</td>
                <td className="number">{misfits}</td>
                <td className="number">{cards}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
