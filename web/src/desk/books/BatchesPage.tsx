import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { printingRoutes } from '../../shared/routes/printing-routes';
import { routes } from '../../shared/routes/routes';
import { dateTime, today } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ledgerNames, monthOf } from './book-list';
import { useT } from './words';
import './books.css';

const EVERY_MS = 2_000;
/** A page of schools; an office with more makes several batches. */
const SCHOOLS = 100;

/** Ledgers of several schools and months in one file; nothing chosen of them is the audit pack. */
export function BatchesPage() {
  const t = useT();
  const me = useMe();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const client = useQueryClient();
  const { schoolId } = useSearch({ from: '/inside/print-batches' });
  const [chosen, setChosen] = useState<readonly string[]>(schoolId === undefined ? [] : [schoolId]);
  const [ledgers, setLedgers] = useState<readonly string[]>([]);
  const [days, setDays] = useState(monthOf(today(), -1));
  const schools = useQuery({
    queryKey: ['batch-schools'],
    queryFn: ({ signal }) => api.call(routes.schools, { query: { limit: SCHOOLS }, signal }),
  });
  const batches = useQuery({
    queryKey: ['print-batches'],
    queryFn: ({ signal }) => api.call(printingRoutes.batches, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ finishedAt }) => finishedAt === null) ? EVERY_MS : false,
  });
  const again = () => client.invalidateQueries({ queryKey: ['print-batches'] });
  const start = useMutation({
    mutationFn: () =>
      api.call(printingRoutes.startBatch, {
        body: { ...days, schoolIds: [...chosen], ...(ledgers.length > 0 ? { ledgers: [...ledgers] } : {}) } as never,
      }),
    onSuccess: again,
  });
  const cancel = useMutation({
    mutationFn: (batchId: string) => api.call(printingRoutes.cancelBatch, { params: { batchId } }),
    onSettled: again,
  });
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    start.mutate();
  };
  const values = (select: HTMLSelectElement) => Array.from(select.selectedOptions, ({ value }) => value);
  const error = schools.error ?? batches.error ?? start.error ?? cancel.error;
  return (
    <div className="page books">
      <h1>{t('batchTitle')}</h1>
      <p className="muted">{t('batchWhy')}</p>
      <form className="books-tools" onSubmit={begin}>
        <label>
          {t('schools')}
          <select
            className="field"
            multiple
            required
            size={8}
            value={chosen}
            data-testid="batch-schools"
            onChange={({ target }) => setChosen(values(target))}
          >
            {schools.data?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ledgersNone')}
          <select
            className="field"
            multiple
            size={8}
            value={ledgers}
            data-testid="batch-ledgers"
            onChange={({ target }) => setLedgers(values(target))}
          >
            {ledgerNames(language, (capability) => may(me, capability)).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((field) => (
          <label key={field}>
            {t(field)}
            <input
              className="field"
              type="date"
              name={field}
              value={days[field]}
              required
              onChange={({ target }) => target.value !== '' && setDays({ ...days, [field]: target.value })}
            />
          </label>
        ))}
        <Button type="primary" htmlType="submit" loading={start.isPending} data-testid="batch-start">
          {t('batchStart')}
        </Button>
      </form>
      {error !== null && <ProblemView error={error} />}
      {batches.isPending && <Loading />}
      <ul data-testid="batches">
        {batches.data?.items.map((batch) => (
          <li key={batch.id}>
            {batch.from} — {batch.to}, {t('batchSchools', { count: batch.schools })},{' '}
            {t('batchFiles', { done: batch.doneFiles, total: batch.totalFiles, leftOut: batch.leftOut })},{' '}
            {t(`batch.${batch.state}`)}, {dateTime(batch.createdAt)}{' '}
            {batch.finishedAt === null && (
              <Button onClick={() => cancel.mutate(batch.id)} data-testid="batch-cancel">
                {t('batchCancel')}
              </Button>
            )}
            {batch.bytes !== null && (
              <Button href={urlOf(printingRoutes.batchFile.path, { batchId: batch.id })} data-testid="batch-fetch">
                {t('batchFetch', { megabytes: (batch.bytes / 1e6).toFixed(1) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
