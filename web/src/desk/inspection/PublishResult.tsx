import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { dateTime } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useWrite } from './use-write';
import { useVisitT } from './words';

/** What everybody reads of a closed visit in the school's public notice (I-09), and publishing it. */
export function PublishResult({ inspectionId, isOfficer }: { inspectionId: string; isOfficer: boolean }) {
  const t = useVisitT();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft('publish-result', inspectionId, { result: '' });
  const { result } = draft;
  const published = useQuery({
    queryKey: ['publications', inspectionId],
    queryFn: ({ signal }) => api.call(deskRoutes.publications, { params: { inspectionId }, signal }),
  });
  const publish = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.publishInspection, { params: { inspectionId }, body: { result }, idempotencyKey }),
    () => {
      forget();
      void client.invalidateQueries({ queryKey: ['publications', inspectionId] });
      void client.invalidateQueries({ queryKey: ['results-due'] });
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    publish.mutate();
  };
  const last = published.data?.items[0];
  const due = published.data?.dueOn;
  return (
    <section className="stack" data-testid="publish-result">
      <h2>{t('publish.title')}</h2>
      {published.error !== null && <ProblemView error={published.error} onRetry={() => void published.refetch()} />}
      {due && (
        <p className="muted" data-testid="publish-due">
          {t('publish.dueOn', { day: due })}
          {published.data?.isLate && <span className="warn"> {t(last ? 'publish.wasLate' : 'publish.late')}</span>}
        </p>
      )}
      {last ? (
        <p>
          {last.result}{' '}
          <span className="muted">
            {last.unit} {dateTime(last.publishedAt)}
          </span>
        </p>
      ) : (
        published.isSuccess && <p className="muted">{t('publish.none')}</p>
      )}
      {isOfficer && (
        <form className="stack" onSubmit={submit}>
          <label>
            {t('publish.result')}
            <textarea
              className="field"
              rows={2}
              maxLength={500}
              required
              value={result}
              onChange={({ target }) => change({ result: target.value })}
            />
          </label>
          {publish.error !== null && <ProblemView error={publish.error} />}
          <Button htmlType="submit" loading={publish.isPending}>
            {t('publish.send')}
          </Button>
        </form>
      )}
    </section>
  );
}
