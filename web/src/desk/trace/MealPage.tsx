import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { api, urlOf } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { clockTimeWithSeconds, dateTime } from '../../shared/time';
import { useT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ChainPicture } from './ChainPicture';
import { PASSPORT_COLUMNS, passportLinks, passportNodes } from './passport-model';
import './trace.css';
import { Witnesses } from './Witnesses';

/** 膳食护照: one meal back to lots, suppliers, papers, people and seconds of film; what is missing is named. */
export function MealPage() {
  const t = useT();
  const words = useWords();
  const { mealId } = useParams({ from: '/inside/meals/$mealId' });
  const answer = useQuery({
    queryKey: ['passport', mealId],
    queryFn: ({ signal }) => api.call(deskRoutes.passport, { params: { mealId }, signal }),
  });
  const passport = answer.data;
  return (
    <div className="page wide">
      {answer.isPending && <Loading />}
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {passport !== undefined && (
        <>
          <div className="page-head">
            <h1>
              {t('passport.title')}{' '}
              <span className="muted">
                {passport.meal.schoolName} · {passport.meal.date} {words(`meal.${passport.meal.mealKind}`)}
              </span>
            </h1>
            <span className="completeness" data-testid="completeness">
              {t('passport.completeness')} <strong>{passport.completeness.percent}%</strong>
              <span className="muted">
                {t('passport.found', { found: passport.completeness.found, expected: passport.completeness.expected })}
              </span>
            </span>
            <Button className="no-print" onClick={() => window.print()}>
              {t('common.print')}
            </Button>
            <Button
              className="no-print"
              data-testid="epcis"
              href={urlOf(deskRoutes.epcis.path, { schoolId: passport.meal.schoolId, date: passport.meal.date })}
            >
              {t('passport.epcis')}
            </Button>
            <Link
              className="no-print"
              to="/schools/$schoolId/days/$date"
              params={{ schoolId: passport.meal.schoolId, date: passport.meal.date }}
              search={{
                lane: 'cooking',
                item: `act:${passport.meal.actId}`,
                t: clockTimeWithSeconds(passport.meal.at),
              }}
            >
              {t('passport.toDay')}
            </Link>
          </div>
          {passport.completeness.missing.length > 0 && (
            <ul className="gaps" aria-label={t('passport.missing')}>
              {passport.completeness.missing.map((gap) => (
                <li key={`${gap.what} ${gap.nodeId}`}>{gap.words}</li>
              ))}
            </ul>
          )}
          <ChainPicture
            label={t('passport.title')}
            heads={PASSPORT_COLUMNS.map((column) => t(`passport.column.${column}`))}
            nodes={passportNodes(passport, {
              meal: words(`meal.${passport.meal.mealKind}`),
              missing: t('passport.gap'),
              keepsUntil: (date) => t('passport.useBy', { date }),
              licence: (date) => (date === null ? t('passport.licenceOpen') : t('passport.licence', { date })),
              diners: (count) => t('passport.diners', { count }),
            })}
            links={passportLinks(passport)}
          />
          <Witnesses passport={passport} />
          <p className="muted">
            {t('day.asOf', { time: dateTime(passport.asOf) })}
            {passport.reversedActs > 0 && ` · ${t('trace.reversed', { count: passport.reversedActs })}`}
            {passport.outsideScope > 0 && ` · ${t('passport.outside', { count: passport.outsideScope })}`}
          </p>
        </>
      )}
    </div>
  );
}
