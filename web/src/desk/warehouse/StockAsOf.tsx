import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { warehouseEndpoints } from '../../../../src/contract/http/warehouse';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { clockTime, dateTime, today } from '../../shared/time';
import { quantityText } from '../../shared/units';
import { useSchool } from '../evidence/use-day';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

type AsOf = ResponseOf<(typeof warehouseEndpoints)['stockAsOf']>;

/** What lay where at a moment, by all that is known now or by what had been recorded then. */
export function StockAsOf({ schoolId }: { schoolId: string }) {
  const t = useT();
  const [draft, setDraft] = useState({ date: today(), time: clockTime(Date.now()), known: 'now' as 'now' | 'then' });
  const [asked, setAsked] = useState<typeof draft | null>(null);
  const answer = useQuery({
    queryKey: ['stock-as-of', schoolId, asked],
    enabled: asked !== null,
    queryFn: ({ signal }) => {
      const { date, time, known } = asked ?? draft;
      const at = new Date(`${date}T${time}:00+08:00`).toISOString();
      const query = known === 'then' ? { at, knownAt: at } : { at };
      return api.call(deskRoutes.stockAsOf, { params: { schoolId }, query, signal });
    },
  });
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(draft);
  };
  return (
    <>
      <h2>{t('asOf')}</h2>
      <p className="muted">{t('why')}</p>
      <form className="people-tools" onSubmit={ask}>
        {(['date', 'time'] as const).map((field) => (
          <label key={field}>
            {t(field)}
            <input
              className="field"
              type={field}
              name={field}
              value={draft[field]}
              required
              onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
            />
          </label>
        ))}
        <label>
          {t('known')}
          <select
            className="field"
            value={draft.known}
            data-testid="as-of-known"
            onChange={(event) => setDraft({ ...draft, known: event.target.value as typeof draft.known })}
          >
            {(['now', 'then'] as const).map((known) => (
              <option key={known} value={known}>
                {t(`known.${known}`)}
              </option>
            ))}
          </select>
        </label>
        <Button type="primary" htmlType="submit" data-testid="as-of-show">
          {t('show')}
        </Button>
      </form>
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {asked !== null && answer.isPending && <Loading />}
      {answer.data && <Shelves schoolId={schoolId} asOf={answer.data} />}
    </>
  );
}

function Shelves({ schoolId, asOf }: { schoolId: string; asOf: AsOf }) {
  const t = useT();
  const places = useSchool(schoolId).data?.places ?? [];
  const nameOf = (locationId: string): string =>
    locationId === 'kitchen' ? t('kitchen') : (places.find(({ id }) => id === locationId)?.name ?? locationId);
  return (
    <section data-testid="as-of">
      <p>{t('answered', { at: dateTime(asOf.at), knownAt: dateTime(asOf.knownAt) })}</p>
      {asOf.items.length === 0 && <p className="empty">{t('none')}</p>}
      {asOf.items.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              {(['place', 'goods', 'useBy', 'amount'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asOf.items.flatMap(({ locationId, lots }) =>
              lots.map(({ id, ingredientName, useBy, amount, unit, expired }) => (
                <tr key={`${locationId} ${id}`}>
                  <td>{nameOf(locationId)}</td>
                  <th scope="row">{ingredientName}</th>
                  <td>
                    {useBy ?? t('noUseBy')} {expired && <strong>{t('expired')}</strong>}
                  </td>
                  <td>
                    {quantityText({ amount, unit })} {amount < 0 && <strong>{t('short')}</strong>}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}
