import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { addDays, today } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { ChangeLog } from './ChangeLog';
import { DietsSection } from './DietsSection';
import { DishesSection } from './DishesSection';
import { JudgementView } from './JudgementView';
import { mondayOf } from './monday-of';
import { ProposalForm } from './ProposalForm';
import { type WeekDraft, WeekForm } from './WeekForm';
import { WeekView } from './WeekView';
import { useT } from './words';
import './menu.css';

/** The quantified menu of a school and week: what is planned, how it stands against the standard, what was changed. */
export function MenuPage() {
  const t = useT();
  const me = useMe();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/menu' });
  const { monday = mondayOf(today()) } = useSearch({ from: '/inside/schools/$schoolId/menu' });
  const navigate = useNavigate();
  const [isPlanning, setPlanning] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [draft, setDraft] = useState<WeekDraft | undefined>();
  const params = { schoolId, monday };
  const week = useQuery({
    queryKey: ['menu-week', schoolId, monday],
    queryFn: ({ signal }) => api.call(menuRoutes.week, { params, signal }),
  });
  const dishes = useQuery({
    queryKey: ['menu-dishes', schoolId],
    queryFn: ({ signal }) => api.call(menuRoutes.dishes, { params: { schoolId }, signal }),
  });
  const go = (next: string): void => {
    setPlanning(false);
    setAsking(false);
    void navigate({ to: '/schools/$schoolId/menu', params: { schoolId }, search: { monday: next } });
  };
  const isPlanned = (week.data?.versionNo ?? 0) > 0;
  const mayPlan = may(me, 'act.record');
  const error = week.error ?? dishes.error;
  return (
    <div className="page menu" data-testid="menu">
      <div className="no-print">
        <SchoolHead schoolId={schoolId} title={t('title')} />
        <p className="muted">{t('why')}</p>
        <p className="menu-tools">
          <Button onClick={() => go(addDays(monday, -7))}>{t('before')}</Button>
          <label>
            {t('week')}
            <input
              className="field"
              type="date"
              value={monday}
              data-testid="menu-week"
              onChange={({ target }) => target.value !== '' && go(mondayOf(target.value))}
            />
          </label>
          <Button onClick={() => go(addDays(monday, 7))}>{t('after')}</Button>
          {mayPlan && !isPlanning && week.data !== undefined && (
            <Button
              type="primary"
              onClick={() => {
                setDraft(undefined);
                setPlanning(true);
              }}
              data-testid="plan-week"
            >
              {t(isPlanned ? 'change' : 'plan')}
            </Button>
          )}
          {mayPlan && !isPlanning && !isAsking && week.data !== undefined && (
            <Button onClick={() => setAsking(true)} data-testid="propose-week">
              {t('propose')}
            </Button>
          )}
          <Button disabled={!isPlanned} onClick={() => window.print()}>
            {t('print')}
          </Button>
          {isPlanned && (
            <Button href={urlOf(menuRoutes.weekTable.path, params)} data-testid="menu-export">
              {t('export')}
            </Button>
          )}
        </p>
        {error !== null && <ProblemView error={error} onRetry={() => void week.refetch()} />}
        {(week.isPending || dishes.isPending) && <Loading />}
        {isAsking && week.data !== undefined && (
          <ProposalForm
            key={monday}
            schoolId={schoolId}
            week={week.data}
            onTaken={(taken) => {
              setDraft(taken);
              setAsking(false);
              setPlanning(true);
            }}
            onDone={() => setAsking(false)}
          />
        )}
        {isPlanning && week.data !== undefined && dishes.data !== undefined && (
          <WeekForm
            key={`${monday} ${week.data.versionNo}`}
            schoolId={schoolId}
            week={week.data}
            dishes={dishes.data.items}
            draft={draft}
            onDone={() => setPlanning(false)}
          />
        )}
      </div>
      {week.data !== undefined && !isPlanned && !isPlanning && <p className="empty">{t('none')}</p>}
      {week.data !== undefined && isPlanned && <WeekView week={week.data} />}
      <div className="no-print">
        {isPlanned && <JudgementView schoolId={schoolId} monday={monday} />}
        {week.data !== undefined && isPlanned && <ChangeLog week={week.data} />}
        {mayPlan && <DietsSection schoolId={schoolId} />}
        {dishes.data !== undefined && (
          <DishesSection schoolId={schoolId} dishes={dishes.data.items} mayWrite={mayPlan} />
        )}
      </div>
    </div>
  );
}
