import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addDays, weekdayOf } from '../../../../src/contract/business-date';
import { spanOfMonth } from '../../../../src/contract/business-month';
import { BOARD_DUTIES } from '../../../../src/contract/duty-board';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { reportsEndpoints } from '../../../../src/contract/http/reports';
import { OFFICES, REPORT_COLUMNS, type ReportSource, reportText } from '../../../../src/contract/month-report';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import type { ReportSearch } from '../routes/book-routes';
import { useMe } from '../session';
import { useT } from './words';

type Result = NonNullable<NonNullable<ResponseOf<(typeof reportsEndpoints)['last']>['last']>['result']>;
type School = Result['schools'][number];

/** The schools behind a figure of the report, each with the way to its records. */
export function BehindFigure({ result, search }: { result: Result; search: ReportSearch }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { county, schoolId, column: key, month = '', areaId } = search;
  const column = REPORT_COLUMNS.find((one) => one.key === key);
  if (!column?.source) return null;
  const { words, source, rule, office, of } = column;
  const schools = result.schools.filter(
    (school) => (county === undefined || school.areaId === county) && (schoolId ?? school.schoolId) === school.schoolId,
  );
  const shown = schools.flatMap((school) => {
    const value = of(school);
    return value === null ? [] : [{ school, text: reportText(column.key, value) }];
  });
  return (
    <section data-testid="behind-figure">
      <div className="page-head">
        <h2>{t('behind', { column: words[language] })}</h2>
        <Link
          to="/reports"
          search={{ month, ...(areaId === undefined ? {} : { areaId }), ...(county === undefined ? {} : { county }) }}
          resetScroll={false}
        >
          {t('close')}
        </Link>
      </div>
      <p className="muted">
        {t('asked', { rule: rule ?? '—', office: office === null ? '—' : OFFICES[office][language] })}
      </p>
      {shown.length === 0 && <p className="empty">{t('noSchool')}</p>}
      {shown.length > 0 && (
        <table className="table" aria-label={t('behind', { column: words[language] })}>
          <thead>
            <tr>
              <th scope="col">{t('schools')}</th>
              <th scope="col" className="number">
                {words[language]}
              </th>
              <th scope="col">{t('records')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ school, text }) => (
              <tr key={school.schoolId}>
                <th scope="row">{school.schoolName}</th>
                <td className="number">{text}</td>
                <td>
                  <Records school={school} source={source} month={month} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Records({ school, source, month }: { school: School; source: ReportSource; month: string }): ReactNode {
  const t = useT();
  const me = useMe();
  const { schoolId, missed } = school;
  const { from, to } = spanOfMonth(month);
  const duty = BOARD_DUTIES.find((one) => one === source);
  if (duty !== undefined) {
    const days = missed[duty] ?? [];
    if (days.length === 0) return t('nothingMissed');
    return (
      <span className="report-days">
        {t('missed')}
        {days.map((date) =>
          may(me, 'school.read') ? (
            <Link key={date} to="/schools/$schoolId/days/$date" params={{ schoolId, date }}>
              {date.slice(5)}
            </Link>
          ) : (
            <span key={date}>{date.slice(5)}</span>
          ),
        )}
      </span>
    );
  }
  const open = t('open');
  if (source === 'misfits' && may(me, 'misfit.read'))
    return (
      <Link to="/misfits" search={{ schoolId, from, to, show: 'all' }}>
        {open}
      </Link>
    );
  if (source === 'findings' && may(me, 'finding.read'))
    return (
      <Link to="/findings" search={{ schoolId }}>
        {open}
      </Link>
    );
  if (source === 'funds' && may(me, 'funds.read'))
    return (
      <Link to="/schools/$schoolId/funds" params={{ schoolId }} search={{ month }}>
        {open}
      </Link>
    );
  if (source === 'menu' && may(me, 'school.read'))
    return (
      <Link to="/schools/$schoolId/menu" params={{ schoolId }} search={{ monday: firstMonday(from) }}>
        {open}
      </Link>
    );
  if (source === 'supply')
    return (
      <Link to="/structure/schools/$schoolId" params={{ schoolId }} search={{ tab: 'supply' }}>
        {open}
      </Link>
    );
  return t('notYours');
}

const firstMonday = (date: string): string => addDays(date, (8 - weekdayOf(date)) % 7);
