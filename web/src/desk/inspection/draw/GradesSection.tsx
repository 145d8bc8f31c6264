import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { RiskGrade } from '../../../../../src/contract/http/draws';
import { api } from '../../../shared/api';
import { drawRoutes } from '../../../shared/routes/draw-routes';
import { dateTime } from '../../../shared/time';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useDraft } from '../../shell/use-draft';
import { useKeyedWrite } from '../../shell/use-keyed-write';
import { useDrawT } from './words';

const GRADES: readonly RiskGrade[] = ['A', 'B', 'C', 'D'];

/** The risk grade of each school, as somebody stated it, and stating it of those that are ticked. */
export function GradesSection({ areaId }: { areaId: string }) {
  const t = useDrawT();
  const { draft, change, forget } = useDraft('draw-grades', areaId, {
    ticked: [] as string[],
    riskGrade: 'C' as RiskGrade,
    why: '',
  });
  const { ticked, riskGrade, why } = draft;
  const grades = useQuery({
    queryKey: ['draw-grades', areaId],
    queryFn: ({ signal }) => api.call(drawRoutes.grades, { params: { areaId }, signal }),
  });
  const state = useKeyedWrite(
    'draw',
    (idempotencyKey) =>
      api.call(drawRoutes.stateGrades, {
        params: { areaId },
        body: { schoolIds: ticked, riskGrade, why: why.trim() },
        idempotencyKey,
      }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    state.mutate();
  };
  const schools = grades.data?.items ?? [];
  return (
    <form className="stack" onSubmit={submit} data-testid="draw-grades">
      <h2>{t('grades')}</h2>
      <p className="muted">{t('grades.why')}</p>
      {grades.error !== null && <ProblemView error={grades.error} onRetry={() => void grades.refetch()} />}
      {grades.isPending && <Loading />}
      {schools.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('school')}</th>
              <th scope="col">{t('grade')}</th>
              <th scope="col">{t('grades.reason')}</th>
              <th scope="col">{t('grades.by')}</th>
            </tr>
          </thead>
          <tbody>
            {schools.map(({ schoolId, name, stated }) => (
              <tr key={schoolId}>
                <th scope="row">
                  <label>
                    <input
                      type="checkbox"
                      checked={ticked.includes(schoolId)}
                      onChange={({ target }) =>
                        change({
                          ticked: ticked.filter((one) => one !== schoolId).concat(target.checked ? [schoolId] : []),
                        })
                      }
                    />{' '}
                    {name}
                  </label>
                </th>
                <td>{stated?.grade ?? t('grades.none')}</td>
                <td>{stated?.why}</td>
                <td>{stated !== null && `${stated.by} ${stated.unit} ${dateTime(stated.at)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <select
          className="field"
          name="riskGrade"
          aria-label={t('grade')}
          value={riskGrade}
          onChange={({ target }) => change({ riskGrade: target.value as RiskGrade })}
        >
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {grade}
            </option>
          ))}
        </select>
        <input
          className="field"
          name="gradeWhy"
          required
          maxLength={500}
          aria-label={t('grades.reason')}
          placeholder={t('grades.reason')}
          value={why}
          onChange={({ target }) => change({ why: target.value })}
        />
        <Button htmlType="submit" loading={state.isPending} disabled={ticked.length === 0} data-testid="grades-state">
          {t('grades.state')}
        </Button>
      </div>
      {state.error !== null && <ProblemView error={state.error} />}
    </form>
  );
}
