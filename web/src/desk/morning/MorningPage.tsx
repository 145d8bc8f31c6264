import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api';
import { noticeRoutes } from '../../shared/routes/notice-routes';
import { clockTime, dateTime, today } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';
import '../identity/people.css';

/** Which schools are late on a day, to be read, copied and sent on. */
export function MorningPage() {
  const t = useT();
  const [date, setDate] = useState(today());
  const [copied, setCopied] = useState(false);
  const list = useQuery({
    queryKey: ['morning', date],
    queryFn: ({ signal }) => api.call(noticeRoutes.morning, { params: { date }, signal }),
  });
  const data = list.data;
  const rows = (data?.late ?? []).map(({ schoolId, name, areaName, missing }) => ({
    ...{ schoolId, name, areaName },
    what: missing
      .map(({ duty, state, dueAt }) => t(`state.${state}`, { duty: t(`duty.${duty}`), time: clockTime(dueAt) }))
      .join(t('between')),
  }));
  const summary = data && t('summary', { ...data.schools, late: rows.length, asOf: dateTime(data.asOf).slice(0, 16) });
  const unknown =
    data && data.unknown.length > 0 ? t('unknown', { schools: data.unknown.map(({ name }) => name).join('、') }) : null;
  const text = [
    t('heading', { date }),
    summary,
    ...rows.map(({ areaName, name, what }) => `${areaName} ${name} ${what}`),
    unknown,
  ];
  const copy = (): void =>
    void navigator.clipboard?.writeText(text.filter((line) => line).join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="page" data-testid="morning">
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
              if (target.value === '') return;
              setDate(target.value);
              setCopied(false);
            }}
          />
        </label>
        {data && <Button onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>}
      </div>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {data && <p>{summary}</p>}
      {data && rows.length === 0 && <p className="empty">{t(data.schools.schoolDay === 0 ? 'noneJudged' : 'none')}</p>}
      {rows.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('school')}</th>
              <th scope="col">{t('area')}</th>
              <th scope="col">{t('missing')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ schoolId, name, areaName, what }) => (
              <tr key={schoolId}>
                <th scope="row">{name}</th>
                <td>{areaName}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unknown !== null && (
        <p className="muted">
          {unknown} <Link to="/structure">{t('toCalendars')}</Link>
        </p>
      )}
    </div>
  );
}
